"""Older documents, read as today's: pure functions; the files stay as they are.

Fields that are merely added need no step and no new number, so that an upgraded laptop
does not lock out an older desktop.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from coach.model.types import Json

    Document: TypeAlias = dict[str, Json]
    Step: TypeAlias = Callable[[str, Document], Document]

SCHEMA = 1
"""The schema that this program writes."""

STEPS: Mapping[int, Step] = {}
"""From this schema to the next one: `(table, document) -> document`."""


def migrated(schema: int, table: str, document: Document | None) -> Document | None:
    """Return the document as it would be written today."""
    for version in range(schema, SCHEMA):
        if document is not None and (step := STEPS.get(version)):
            document = step(table, document)
    return document
