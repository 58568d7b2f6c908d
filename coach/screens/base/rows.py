"""An entry as the lists of several places show it."""

from __future__ import annotations

from coach.services.entries.lines import EntryLine
from coach.widgets.lists.entries import EntryRow


def entry_row(found: EntryLine, day: str) -> EntryRow:
    """Return an entry as a row."""
    return EntryRow(
        id=found.id,
        title=found.title,
        meta=found.meta,
        day=day,
        at=found.at,
        glyph=found.glyph,
    )
