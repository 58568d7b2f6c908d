"""Figures for a page: marks by week, attention by week and by day, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Final

from coach.fastclass import dataclass
from coach.model.person import SIDES
from coach.rules import weeks
from coach.rules.search.terms import Entry

WEEKS: Final = 26
"""So many weeks are drawn of marks and of attention."""

YEAR: Final = 53
"""So many weeks a picture of days has."""

MOST: Final = 4
"""So many entries on a day, or more, are the darkest square."""

GREAT: Final = 9
"""From this mark on it was more than good."""


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its first day, and the number of it; None where there is none."""

    first: date
    value: float | None
    count: int


@dataclass(frozen=True, slots=True)
class Attention:
    """How often attention was given in a week, to either side."""

    first: date
    colleague: int
    customer: int


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """How often each mark was given to what was done, before it and after it."""

    before: Mapping[int, int]
    after: Mapping[int, int]
    count: int
    became_great: int
    """How often what was less became a nine or more."""

    could: int
    """How often there was something less than a nine to begin with."""


def marks(entries: Iterable[Entry], name: str, last: date) -> tuple[Week, ...]:
    """Return the median of a mark for each week; a week without one has none."""
    by_week: dict[date, list[int]] = {}
    for entry in entries:
        if entry.table == "reflections" and (mark := entry.marks.get(name)) is not None:
            by_week.setdefault(_week(entry), []).append(mark)
    return tuple(
        Week(
            first,
            median(by_week[first]) if first in by_week else None,
            len(by_week.get(first, ())),
        )
        for first in weeks.firsts(last, WEEKS)
    )


def attention(entries: Iterable[Entry], last: date) -> tuple[Attention, ...]:
    """Return how often attention was given each week: moments, and acts that were done."""
    counts: Counter[tuple[date, str | None]] = Counter(
        (_week(entry), entry.side) for entry in entries if _is_given(entry)
    )
    return tuple(
        Attention(first, *(counts[first, side] for side in SIDES))
        for first in weeks.firsts(last, WEEKS)
    )


def _is_given(entry: Entry) -> bool:
    if entry.table == "acts":
        return entry.kind == "done" and bool(entry.people)
    is_given = not {"received", "witnessed", "to_come"}.intersection(entry.tags)
    return entry.table == "moments" and is_given


def days(entries: Iterable[Entry], last: date) -> tuple[tuple[int | None, ...], ...]:
    """Return for each week of a year how much was written on each of its days.

    A day that is still to come has None.
    """
    counts = Counter(entry.day for entry in entries)
    return tuple(
        tuple(
            counts[day.isoformat()] if day <= last else None
            for day in (first + timedelta(days=step) for step in range(7))
        )
        for first in weeks.firsts(last, YEAR)
    )


def before_after(entries: Iterable[Entry]) -> BeforeAfter:
    """Return how what was done was marked before and after."""
    found = [
        (entry.marks["before"], entry.marks["after"])
        for entry in entries
        if entry.table == "acts" and {"before", "after"} <= entry.marks.keys()
    ]
    less = [after for before, after in found if before < GREAT]
    return BeforeAfter(
        before=Counter(before for before, _after in found),
        after=Counter(after for _before, after in found),
        count=len(found),
        became_great=sum(after >= GREAT for after in less),
        could=len(less),
    )


def runs(values: Sequence[float | None]) -> tuple[tuple[tuple[int, float], ...], ...]:
    """Return the values with their places, broken where one is missing."""
    found: list[list[tuple[int, float]]] = [[]]
    for at, value in enumerate(values):
        if value is None:
            found.append([])
        else:
            found[-1].append((at, value))
    return tuple(tuple(part) for part in found if part)


def _week(entry: Entry) -> date:
    return weeks.first_of(date.fromisoformat(entry.day))
