"""Series: values by week or month, on a scale that stays; open where nothing was said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from statistics import median
from typing import Final, TypeVar

from coach.fastclass import dataclass
from coach.rules.reflection import marks

T = TypeVar("T")

ENOUGH: Final = 6
"""With fewer values than this on either side nothing is said about a line."""

MARK: Final = 10
"""The highest mark."""

MOMENTS: Final = 16
"""So many moments of attention in a week fill a bar."""

HALF_DAYS: Final = 10
"""So many half-days has a week."""

HEARD: Final = 5
"""So many times of hearing back in a week fill a bar."""

ACTS: Final = 8
"""So many acts with marks in a week fill a bar."""

HOURS: Final = 72
"""So many hours of waiting fill a bar."""

FAR: Final = 5
"""So far from heart to hand fills a bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a chart: a value or nothing for each week or month."""

    name: str
    values: tuple[float | None, ...]
    most: float
    """What fills a bar: the same whatever the values are."""

    n: int
    """How many answers or entries it rests on."""

    tone: str = "mark"
    """What it is about: `mark`, `fuel` or `people`."""

    unit: str = ""
    """What its values are counted in."""


def by_span(values: Iterable[tuple[date, T]], firsts: Sequence[date]) -> list[list[T]]:
    """Return values by the week or month in which they lie, known by its first day."""
    found: list[list[T]] = [[] for _first in firsts]
    for day, value in values:
        at = bisect_right(firsts, day) - 1
        if at >= 0:
            found[at].append(value)
    return found


def medians(values: Iterable[tuple[date, float]], firsts: Sequence[date]) -> Values:
    """Return the median of each week or month; None where there is none."""
    return _each(values, firsts, lambda some: float(median(some)))


def means(values: Iterable[tuple[date, float]], firsts: Sequence[date]) -> Values:
    """Return the mean of each week or month; None where there is none."""
    return _each(values, firsts, lambda some: sum(some) / len(some))


def counts(days: Iterable[date], firsts: Sequence[date], began: date | None) -> Values:
    """Return how many lie in each; None for what lies before anything was noted."""
    found = by_span(((day, day) for day in days), firsts)
    ends = (*firsts[1:], date.max)
    return tuple(
        None if began is None or end <= began else float(len(some))
        for some, end in zip(found, ends, strict=True)
    )


def _each(
    values: Iterable[tuple[date, float]],
    firsts: Sequence[date],
    made: Callable[[list[float]], float],
) -> Values:
    return tuple(made(some) if some else None for some in by_span(values, firsts))


def movement(values: Sequence[float]) -> str | None:
    """Return how the later half lies beside the earlier one; None where n is too small."""
    half = len(values) // 2
    if half < ENOUGH:
        return None
    return marks.movement([median(values[:half])], [median(values[-half:])])


Values = tuple[float | None, ...]
