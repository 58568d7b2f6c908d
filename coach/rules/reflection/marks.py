"""What the marks say: a day's mean, the way they move, the distance from heart to hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum
from typing import Final

from coach.model.reflection import Reflection

NEAR: Final = 0.25
"""A difference between two means below this is called the same."""

FAR: Final = 1.5
"""From this difference on the words "a little" are left out."""


def mean(reflection: Reflection) -> float | None:
    """Return the mean of control, creativity and impact, as far as they were answered."""
    marks = (reflection.control, reflection.creativity, reflection.impact)
    given = [mark for mark in marks if mark is not None]
    return average(given) if given else None


def average(values: Sequence[float]) -> float:
    """Return the mean of some values; the library of figures is long in coming."""
    return fsum(values) / len(values)


def movement(before: Sequence[float], now: Sequence[float]) -> str | None:
    """Return `same`, `little_more`, `more`, `little_less` or `less`; None without marks."""
    if not before or not now:
        return None
    change = average(now) - average(before)
    if abs(change) < NEAR:
        return "same"
    size = "" if abs(change) >= FAR else "little_"
    return size + ("more" if change > 0 else "less")


def distance(reflections: Iterable[Reflection]) -> tuple[float, int] | None:
    """Return the mean distance from heart to hand and the number of days, if any."""
    found = [r.distance for r in reflections if r.distance is not None]
    return (average(found), len(found)) if found else None


def feedback_hours(waits: Iterable[float]) -> tuple[float, int] | None:
    """Return the median hours from done to heard, and how often; None without any."""
    from statistics import median  # the first frame has no time for it

    found = [wait for wait in waits if wait >= 0]
    return (median(found), len(found)) if found else None
