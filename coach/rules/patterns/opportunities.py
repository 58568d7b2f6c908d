"""The days on which a plan could be done, and how each of them went."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from coach.fastclass import dataclass
from coach.model.moment import day_of
from coach.model.pattern import Pattern, Slip, Tick
from coach.rules.calendar import Calendar
from coach.rules.patterns.strength import DONE, NOT_DONE

MISSED_TWICE: Final = 2
"""From so many misses on, doing it again is called coming back."""


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One day and how it went."""

    day: date
    result: str
    """`done`, `tiny`, `missed`, `slip` or `not_applicable`."""


def walk(
    pattern: Pattern,
    ticks: Iterable[Tick],
    slips: Iterable[Slip],
    *,
    noted: Collection[date],
    calendar: Calendar,
    today: date,
) -> tuple[Opportunity, ...]:
    """Return how each day of the plan went, oldest first, up to today.

    A day that was not ticked counts as missed only when something else was noted on it:
    a day of which nothing is known tells nothing, and today is not over yet.
    """
    ticked = {tick.day: tick.result for tick in ticks if tick.result}
    slipped = {day_of(slip.at): slip for slip in slips}
    first = pattern.started_on or min([*ticked, *slipped], default=today)
    found: list[Opportunity] = []
    for number in range((today - first).days + 1):
        day = first + timedelta(days=number)
        known = ticked.get(day)
        if known is None and day < today and day in noted and _asks(pattern, calendar, day):
            known = "missed"
        at_rest = calendar.is_away(day) or pattern.plan.is_paused(day)
        results = _results(known, slipped.get(day), at_rest=at_rest)
        found += (Opportunity(day, result) for result in results)
    return tuple(found)


def _asks(pattern: Pattern, calendar: Calendar, day: date) -> bool:
    """Return whether the plan is for that day."""
    weekdays = pattern.plan.weekdays
    return calendar.works(day) and (not weekdays or day.weekday() in weekdays)


def _results(known: str | None, slip: Slip | None, *, at_rest: bool) -> tuple[str, ...]:
    """Return what a day adds: several slips are one, what was done always counts."""
    if known in DONE:
        if slip is None or at_rest:
            return (known,)
        back = slip.returned_at
        came_back = back is not None and day_of(back) == day_of(slip.at)
        return ("slip", known) if came_back else (known, "slip")
    if known == "not_applicable":
        return (known,)
    if at_rest:
        return ()
    if slip is not None:
        return ("slip",)
    return (known,) if known else ()


def counted(opportunities: Iterable[Opportunity], today: date) -> Iterator[Opportunity]:
    """Yield what the strength is made from: today counts only where it helps."""
    return (one for one in opportunities if one.day < today or one.result in DONE)


def returns(opportunities: Iterable[Opportunity]) -> tuple[date, ...]:
    """Return the days of coming back: done after a slip, or after two misses or more."""
    found: list[date] = []
    before, misses, slipped = False, 0, False
    for one in opportunities:
        if one.result in DONE:
            if slipped or (before and misses >= MISSED_TWICE):
                found.append(one.day)
            before, misses, slipped = True, 0, False
        elif one.result in NOT_DONE:
            misses += 1
            slipped = slipped or one.result == "slip"
    return tuple(found)


def waiting(opportunities: Sequence[Opportunity]) -> tuple[Opportunity, ...]:
    """Return the opportunities since it was last done, what did not apply left out."""
    found: list[Opportunity] = []
    for one in reversed(opportunities):
        if one.result in DONE:
            break
        if one.result in NOT_DONE:
            found.append(one)
    return tuple(reversed(found))
