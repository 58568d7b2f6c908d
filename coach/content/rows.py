"""Parts of data from strangers, as far as they are what one hopes for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from typing import Any

from coach.content.source.toml import ParsedFile
from coach.fastclass import dataclass


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


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the files of a pack are judged by."""

    id: str = ""
    locales: tuple[str, ...] = ("en",)
    default: str = "en"
    files: Collection[str] = ()
    others: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The keys of the texts of other packs, where those are at hand."""


def about(manifest: ParsedFile | None) -> About:
    """Return what the manifest says, as far as it says it well."""
    data: dict[str, Any] = manifest.data if manifest else {}
    locales = tuple(each for _at, each in words(data, "locales")) or ("en",)
    return About(
        id=word(data, "id"),
        locales=locales,
        default=word(data, "default_locale") or locales[0],
    )
