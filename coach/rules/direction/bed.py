"""The bed of the river: where the water lies, as curves over the columns of a drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Final, TypeAlias

from coach.rules.direction.river import DAYS, RiverWeek

Curve: TypeAlias = Callable[[float], float]

MIST: Final = 8
"""So many columns at the two ends the water comes out of the mist and goes into it."""

USUAL: Final = 5.0
"""The room of a river of which nobody marked it."""

LEAST: Final = 0.6
"""Half the height of the narrowest bed, in rows."""

BESIDE: Final = 6.6
"""So many rows are left for the land on both sides."""


def curve(values: Sequence[float | None], left: int, step: int, usual: float) -> Curve:
    """Return a smooth line through the middle of every week.

    A week that is not known lies between its neighbours.
    """
    known = [at for at, value in enumerate(values) if value is not None]
    points = [_point(values, known, at, usual) for at in range(-1, len(values) + 2)]

    @cache
    def height(x: float) -> float:
        along = min(max((x - left) / step - 0.5, 0), max(0.0, len(values) - 1.001))
        at, u = int(along), along % 1
        a, b, c, d = points[at : at + 4]
        bent = (2 * a - 5 * b + 4 * c - d) * u * u + (3 * b - a - 3 * c + d) * u**3
        return 0.5 * (2 * b + (c - a) * u + bent)

    return height


def _point(
    values: Sequence[float | None], known: Sequence[int], at: int, usual: float
) -> float:
    at = min(max(at, 0), len(values) - 1)
    before = [place for place in known if place <= at]
    after = [place for place in known if place >= at]
    ends = [
        values[place] for place in (before[-1:] or after[:1]) + (after[:1] or before[-1:])
    ]
    there = [value for value in ends if value is not None]
    return sum(there) / len(there) if there else usual


class Bed:
    """Where the water lies, in rows and columns, for a drawing of this size."""

    def __init__(self, weeks: Sequence[RiverWeek], width: int, height: int) -> None:
        self.weeks, self.width, self.height = weeks, width, height
        self.step = max(1, (width - MIST) // len(weeks))
        """So many columns each week takes."""

        self.left = max(0, (width - self.step * len(weeks)) // 2)
        """The column of the first week."""

        self._room = self._curve([week.room for week in weeks], USUAL)
        self._share = self._curve([_share(week) for week in weeks], 0.0)
        self._lean = self._curve([self._leaning(at) for at in range(len(weeks))], 0.0)
        self._flow = self._curve([1.0 if week.notes else 0.0 for week in weeks], 0.0)

    def _curve(self, values: Sequence[float | None], usual: float) -> Curve:
        return curve(values, self.left, self.step, usual)

    def _leaning(self, at: int) -> float | None:
        """Return how far a week leans to customers, as three weeks together do."""
        if not self.weeks[at].notes:
            return None
        near = self.weeks[max(0, at - 1) : at + 2]
        notes = sum(week.notes for week in near)
        return sum(week.customers - week.colleagues for week in near) / notes

    def half(self, x: float) -> float:
        """Return half the height of the water; a narrow bed is always left."""
        return LEAST + max(self._room(x), 0) * max(0.0, self.height - BESIDE) / 20

    def middle(self, x: float) -> float:
        """Return the row in the middle of the water."""
        lean = min(0.4, max(-0.4, self._lean(x)))
        return self.height / 2 + lean * self.height * 0.24

    def share(self, x: float) -> float:
        """Return which part of the water runs: that of the notes that follow the course."""
        return self._share(x)

    def flow(self, x: float) -> float:
        """Return whether it flows at all, from 0 to 1."""
        return max(0.0, min(1.0, self._flow(x)))

    def fade(self, x: float) -> float:
        """Return how clearly one sees it, out of and into the mist."""
        right = self.width - self.left - self.step * len(self.weeks)
        return max(0.0, min(1.0, (x + 1) / (self.left + 2), (self.width - x) / (right + 2)))

    def centre(self, at: int) -> float:
        """Return the column in the middle of a week."""
        return self.left + self.step * (at + 0.5)

    def column(self, day: date) -> float:
        """Return the column of a day; before the first week it is left of everything."""
        first = self.weeks[0].first
        return self.left + self.step * (day - first).days / DAYS if day > first else -1.0

    def week_at(self, x: float) -> int | None:
        """Return which week a column belongs to."""
        at = int((x - self.left) // self.step)
        return at if 0 <= at < len(self.weeks) else None


def _share(week: RiverWeek) -> float | None:
    return week.follow / week.notes if week.notes else None
