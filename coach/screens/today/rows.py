"""Rows: what Today shows, as its lists and charts take it."""

from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len

from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.reflection import FOUR
from coach.model.text import one_line
from coach.rules.reflection import marks
from coach.screens.base.place import WIDE
from coach.services import wording
from coach.services.people.contacts import Waiting
from coach.services.today import today
from coach.services.today.leads import Lead
from coach.services.today.today import ActLine, Reflected, Today
from coach.widgets.charts.columns import MarksRow
from coach.widgets.charts.strip import StripGroup
from coach.widgets.lists.text_list import DONE, ListRow
from coach.widgets.text import fit

FUEL = "energy"

TOP_DAY = 6
"""So much on a day is as high as a bar goes."""

TOP_WEEK = 16
"""So much in a week is."""

STRIP = 6
"""So many lines the twelve weeks take."""

SOME = 3
"""With notes in fewer weeks than this there is nothing to see in twelve."""

AROUND, ABOVE, CARD, BALANCE = 5, 17, 3, 6
"""Lines of the window that are no cards; of what stands above the acts; of a card without
what is in it; and of the balance with the gap above it."""

MEMORY = 5
"""So many lines something from before takes, with the gap above it."""

LATER = 4
"""So many lines of what is to come back to are in sight."""

MORE = "more"
"""The row that opens the acts of earlier days."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What finds room on Today."""

    strip: bool = False
    """Whether twelve weeks stand below the rest."""

    beside: bool = False
    """Whether twelve weeks, a bar for each, stand beside what is to come back to."""

    brief: bool = False
    """Whether people take fewer lines, and the balance none."""

    memory: bool = False
    """Whether something from before finds room below everything."""

    lines: int = 3
    """How many lines somebody who waits takes."""


PLENTY = Fit()


def fitted(page: Today, acts: int, width: int, height: int) -> Fit:
    """Return what finds room with so many acts: everything, or less and twelve weeks.

    Why somebody may wait stands there before the twelve weeks do.
    """
    if width < WIDE:
        return PLENTY
    tall = 2 * (acts + bool(page.more_words)) or 1
    people = max(1, len(page.waiting))
    again = sum(one.id != page.lead.ref for one in page.again)
    rest = ABOVE + (min(LATER, again) + CARD + 1 if again else 0)
    room = height - AROUND
    whole = rest + max(tall + CARD + BALANCE, 3 * people + CARD)
    brief = rest + max(tall, 2 * people) + CARD + 1 + STRIP
    some = sum(any(days) for _first, days in page.quarter) >= SOME
    if some and whole + 1 + STRIP <= room:
        return Fit(strip=True, memory=whole + 1 + STRIP + MEMORY <= room)
    if some and brief <= room:
        return Fit(strip=True, brief=True, lines=2, memory=brief + MEMORY <= room)
    beside = some and bool(again)
    if whole <= room:
        return replace(PLENTY, beside=beside, memory=whole + MEMORY <= room)
    two = rest + max(tall, 2 * people) + CARD
    return Fit(beside=beside, brief=True, lines=1 if two > room else 2)


def series(reflected: Reflected) -> list[MarksRow]:
    """Return a row for each of the four marks, with the one that was given last."""
    return [
        MarksRow(
            wording.field("reflections", name),
            (given := tuple(getattr(day, name) for day in reflected.days)),
            str(next((mark for mark in reversed(given) if mark), "")),
            is_fuel=name == FUEL,
        )
        for name in FOUR
    ]


def letters(reflected: Reflected) -> list[tuple[int, str]]:
    """Return the weekday of each day, and the letter it is known by."""
    days = [one.day.weekday() for one in reflected.days]
    return [(day, _(wording.WEEKDAYS[day])[:1].upper()) for day in days]


def week_groups(page: Today) -> list[StripGroup]:
    """Return the days of each week, and under them the day it began."""
    groups, month = list[StripGroup](), 0
    for first, days in page.quarter:
        label = str(first.day)
        if first.month != month:
            month = first.month
            label = f"{label} {_(wording.SHORT_MONTHS[month - 1])}"
        groups.append(StripGroup(values=days, label=label))
    if groups:
        groups[-1] = replace(groups[-1], is_now=True)
    return groups


def week_bars(page: Today) -> list[StripGroup]:
    """Return a bar for each week."""
    groups = [StripGroup(values=(sum(days),)) for _first, days in page.quarter]
    return [*groups[:-1], *(replace(one, is_now=True) for one in groups[-1:])]


def one_series(reflected: Reflected) -> list[MarksRow]:
    """Return the same in one row: the mean of each day."""
    mean = today.mean_of(reflected)
    figure = "" if mean is None else wording.number(mean)
    return [MarksRow(_("Days"), tuple(map(marks.mean, reflected.days)), figure)]


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


def no_people(page: Today) -> str:
    """Return what stands where nobody waits; nothing where somebody does."""
    if page.waiting:
        return ""
    if page.fresh:
        return _("Write {key}name in a line and that person appears here.")
    if page.lead.kind == "away":
        return _("That can wait until you are back.")
    return _("Nobody is waiting for a word.")


def waiting_row(one: Waiting) -> ListRow:
    """Return somebody who may be waiting as a row."""
    return ListRow(
        id=one.person.id,
        title=one.person.name,
        end=one.since or "–",
        below=(one.reason, one.note),
        sign="●",
    )


OUR_OWN = frozenset({"prompt", "question"})
"""Leads in the words of the program, which are never cut."""


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
