"""Parts of data from strangers, as far as they are what one hopes for."""

from __future__ import annotations

from typing import Any


def rows(table: object, key: str) -> list[tuple[int, dict[str, Any]]]:
    """Return the tables of a list with their place in it; anything else is passed over."""
    return [(at, each) for at, each in _listed(table, key) if isinstance(each, dict)]


def word(table: object, key: str) -> str:
    """Return a text; anything else is no text."""
    value = table.get(key) if isinstance(table, dict) else None
    return value if isinstance(value, str) else ""


def words(table: object, key: str) -> list[tuple[int, str]]:
    """Return the texts of a list with their place in it."""
    return [(at, each) for at, each in _listed(table, key) if isinstance(each, str)]


def table(table: object, key: str) -> dict[str, Any]:
    """Return a table; anything else is an empty one."""
    value = table.get(key) if isinstance(table, dict) else None
    return value if isinstance(value, dict) else {}


def _listed(table: object, key: str) -> list[tuple[int, Any]]:
    value = table.get(key) if isinstance(table, dict) else None
    return [*enumerate(value)] if isinstance(value, list) else []
