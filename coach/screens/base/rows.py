"""Today's page as the pieces on the glass show it."""

from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len
from textual.content import Content

from coach.i18n import _
from coach.model.reflection import MARKS
from coach.model.text import one_line
from coach.services import wording
from coach.services.entries.lines import EntryLine
from coach.services.today import today
from coach.services.today.leads import Lead
from coach.services.today.today import ActLine, Reflected, Today, WaitingLine
from coach.widgets.charts.marks import MarksRow
from coach.widgets.lists.entries import EntryRow
from coach.widgets.lists.text_list import DONE, ListRow
from coach.widgets.text import fit, line

CHARTED = MARKS[:3]

OUR_OWN = frozenset({"prompt", "question"})
"""Leads in the words of the program, which are never cut."""


def greeting(page: Today, *, crowded: bool) -> Content:
    """Return the greeting; beside a long prompt in a small window the week as well."""
    said = line(page.greeting)
    if crowded and page.lead.prompt:
        said = Content.assemble(said, "   ", line(page.line, "not bold $ink-soft"))
    return said


def lead_words(lead: Lead, width: int, lines: int) -> str:
    """Return the words of a lead on at most so many lines; the user's own may be long."""
    if lead.kind in OUR_OWN:
        return lead.words
    parts = [one_line(part) for part in lead.words.split("\n")][:lines]
    room = max(1, lines // len(parts)) * width
    # Words do not break at the last cell, so a line holds a little less than its width.
    return "\n".join(
        part if cell_len(part) <= width else fit(part, room - 8) for part in parts
    )


def series(reflected: Reflected) -> list[MarksRow]:
    """Return a row for control, creativity and impact, each with the mark of today."""
    return [
        MarksRow(
            wording.label("mark", name),
            tuple(getattr(day, name) for day in reflected.days),
            str(getattr(reflected.today, name, None) or ""),
        )
        for name in CHARTED
    ]


def one_series(reflected: Reflected) -> list[MarksRow]:
    """Return the same in one row: the mean of each day."""
    mean = today.mean_of(reflected)
    figure = "" if mean is None else wording.number(mean)
    return [MarksRow(_("Days"), tuple(day.mean for day in reflected.days), figure)]


def act_row(act: ActLine, *, wide: bool) -> ListRow:
    """Return a small act as a row; where there is no room its size goes below."""
    below = (act.who, act.detail) if wide else (act.who, act.size, act.detail)
    detail = " · ".join(filter(None, below))
    when = _("done") if act.done else act.size if wide else ""
    sign = DONE if act.done else "○"
    return ListRow(id=act.id, title=act.text, end=when, below=(detail,), sign=sign)


def waiting_row(one: WaitingLine) -> ListRow:
    """Return somebody who may be waiting as a row."""
    return ListRow(
        id=one.person_id,
        title=one.name,
        end=one.since or "–",
        below=(one.reason, one.note),
        sign="●",
    )


def recalled(page: Today, *, brief: bool) -> list[EntryRow]:
    """Return what one comes back to today, without what leads the day already."""
    rows = [
        entry_row(found, wording.day(found.day, page.day))
        for found in page.again
        if found.id != page.lead.ref
    ]
    return [replace(row, meta="") for row in rows] if brief else rows


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
