"""Copies of documents that share nothing with the store."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.model.json import Json
    from coach.store.lines import Document


def copied(value: Json) -> Json:
    """Return the same JSON, sharing nothing."""
    if isinstance(value, dict):
        return {name: copied(item) for name, item in value.items()}
    if isinstance(value, list):
        return [copied(item) for item in value]
    return value


def copy_of(document: Mapping[str, Json]) -> Document:
    """Return a document that may be changed."""
    return {name: copied(value) for name, value in document.items()}
