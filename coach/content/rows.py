"""Parts of data from strangers, as far as they are what one hopes for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def rows(table: object, key: str) -> list[tuple[int, dict[str, Any]]]:
    """Return the tables of a list with their place in it; anything else is passed over."""
    value = table.get(key) if isinstance(table, dict) else None
    listed = value if isinstance(value, list) else []
    return [(at, each) for at, each in enumerate(listed) if isinstance(each, dict)]


def word(table: object, key: str) -> str:
    """Return a text; anything else is no text."""
    value = table.get(key) if isinstance(table, dict) else None
    return value if isinstance(value, str) else ""


def words(table: object, key: str) -> list[tuple[int, str]]:
    """Return the texts of a list with their place in it."""
    value = table.get(key) if isinstance(table, dict) else None
    listed = value if isinstance(value, list) else []
    return [(at, each) for at, each in enumerate(listed) if isinstance(each, str)]


def table(table: object, key: str) -> dict[str, Any]:
    """Return a table; anything else is an empty one."""
    value = table.get(key) if isinstance(table, dict) else None
    return value if isinstance(value, dict) else {}
