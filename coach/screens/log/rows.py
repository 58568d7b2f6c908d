"""Entries as they are read: in the log, and on the page of somebody."""

from __future__ import annotations

from datetime import date

from coach.services import wording
from coach.services.entries.lines import EntryLine
from coach.widgets.lists.log_list import LogRow


def log_row(found: EntryLine, day: str) -> LogRow:
    """Return an entry with its day in words."""
    return LogRow(
        id=found.id,
        text=found.text or found.title,
        day=day,
        at=found.at,
        glyph=found.glyph,
        who=found.who,
        marks=found.marks,
        quiet=bool(found.marks),
    )


def brief_day(day: date, today: date) -> str:
    """Return a day without its weekday: 20 Nov, with the year when it is another one."""
    return wording.short_day(day, today).partition(" ")[2]
