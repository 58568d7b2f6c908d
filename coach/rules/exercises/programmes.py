"""Where programmes stand: a step lasts as its rhythm says, and days away do not count.

One is followed at a time unless the user wants two beside each other. What waits begins
where the one before it ended; where nothing was chosen, those of the packs in use follow
each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from coach.fastclass import dataclass
from coach.model.programme import (
    DAILY,
    FORTNIGHTLY,
    PAUSED,
    RUNNING,
    STOPPED,
    WAITING,
    WEEKLY,
    Programme,
)
from coach.rules.calendar import ONE_DAY, Calendar

DAYS: Final = {WEEKLY: 7, FORTNIGHTLY: 14}


@dataclass(frozen=True, slots=True)
class ProgrammeLength:
    """The steps of a programme, by their number."""

    pack: str
    rhythm: str
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """How far a programme is that is followed today."""

    pack: str
    step: int
    """From 0; below the number of steps."""

    since: date
    """The first day of this step; a day to come where it has not begun."""

    chosen: bool = True
    """Whether the user chose it; otherwise it came by itself."""


def passed(rhythm: str, begun: date, today: date, calendar: Calendar) -> int:
    """Return how many steps are over that began on that day."""
    if today <= begun:
        return 0
    if rhythm == DAILY:
        return calendar.between(begun, today)
    lost = calendar.days_away(begun + ONE_DAY, today)
    return ((today - begun).days - len(lost)) // DAYS[rhythm]


def end_of(rhythm: str, begun: date, steps: int, calendar: Calendar) -> date:
    """Return the first day after so many steps."""
    day = begun + timedelta(days=steps * DAYS.get(rhythm, 1))
    while (left := steps - passed(rhythm, begun, day, calendar)) > 0:
        # At least so many days are missing, and mostly exactly so many.
        day += timedelta(days=max(1, (left - 1) * DAYS.get(rhythm, 1)))
    return day


def current(
    courses: Sequence[ProgrammeLength],
    kept: Mapping[str, Programme],
    first: date,
    today: date,
    calendar: Calendar,
) -> tuple[Position, ...]:
    """Return the programmes that are followed today; `first` is when the user began."""
    known = [(one, kept[one.pack]) for one in courses if one.pack in kept]
    running = [(one, said) for one, said in known if said.status == RUNNING]
    alive = [
        found
        for one, said in running
        if (found := _at(one, said.begun_on, said.done, today, calendar))
    ]
    if alive:
        return tuple(alive)
    if any(said.status == PAUSED for _one, said in known):
        return ()
    ends = [
        end_of(one.rhythm, said.begun_on, one.steps - said.done, calendar)
        for one, said in running
    ]
    stopped = [said.begun_on for _one, said in known if said.status == STOPPED]
    free = max((*ends, *stopped), default=first)
    waiting = sorted(
        ((one, said) for one, said in known if said.status == WAITING),
        key=lambda row: (row[1].begun_on, row[0].pack),
    )
    rows = [(one, said.done, True) for one, said in waiting]
    rows += [(one, 0, False) for one in courses if one.pack not in kept]
    return _queued(rows, free, today, calendar, again=not kept)


def _at(
    one: ProgrammeLength, begun: date, done: int, today: date, calendar: Calendar
) -> Position | None:
    """Return where a programme is; None once it is over."""
    gone = passed(one.rhythm, begun, today, calendar)
    if done + gone >= one.steps:
        return None
    since = end_of(one.rhythm, begun, gone, calendar) if gone else begun
    return Position(pack=one.pack, step=done + gone, since=since)


def _queued(
    rows: Sequence[tuple[ProgrammeLength, int, bool]],
    free: date,
    today: date,
    calendar: Calendar,
    *,
    again: bool,
) -> tuple[Position, ...]:
    """Return the one whose turn it is, of those that follow each other from a day on."""
    rows = [row for row in rows if row[0].steps > row[1]]
    while rows:
        for one, done, chosen in rows:
            if found := _at(one, free, done, today, calendar):
                return (replace(found, chosen=chosen),)
            free = end_of(one.rhythm, free, one.steps - done, calendar)
        if not again:
            break
    return ()
