"""Rows: what Today shows, as its lists and charts take it."""

from __future__ import annotations

from coach.i18n import _
from coach.model.reflection import MARKS
from coach.services import wording
from coach.services.today import today
from coach.services.today.today import ActLine, Reflected, Today, WaitingLine
from coach.widgets.charts.columns import MarksRow
from coach.widgets.lists.text_list import DONE, ListRow

CHARTED = MARKS[:3]

MORE = "more"
"""The row that opens the acts of earlier days."""


def series(reflected: Reflected) -> list[MarksRow]:
    """Return a row for control, creativity and impact, each with the mark of today."""
    return [
        MarksRow(
            wording.field("reflections", name),
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


def more_row(page: Today) -> list[ListRow]:
    """Return the row that opens what waits besides the acts on show, if anything does."""
    return [ListRow(id=MORE, title=page.more_words, sign="")] if page.more_words else []


def act_row(act: ActLine, *, wide: bool) -> ListRow:
    """Return a small act as a row; where there is no room its size goes below."""
    size = () if wide else (act.size,)
    below = (act.who, *size, act.detail, act.every)
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
