"""Copies of documents that share nothing with the store."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from coach.model.types import Document, Json


def copied(value: Json) -> Json:
    """Return the same JSON, sharing nothing."""
    whole: list[Any] = [value]
    todo: list[tuple[Any, Any]] = [(whole, 0)]
    while todo:  # a function that calls itself comes to an end where lists go too deep
        within, at = todo.pop()
        if isinstance(within[at], (dict, list)):
            part = within[at] = within[at].copy()
            keys = part if isinstance(part, dict) else range(len(part))
            todo += [(part, key) for key in keys if isinstance(part[key], (dict, list))]
    found: Json = whole[0]
    return found


def copy_of(document: Mapping[str, Json]) -> Document:
    """Return a document that may be changed."""
    return {name: copied(value) for name, value in document.items()}
