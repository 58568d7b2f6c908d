"""What may be said of an order: two or three on top, or that there is none yet."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Final

from coach.rules.exercises.questionnaire import CLEAR

FEWEST: Final = 2
MOST: Final = 3


def is_clear(consistency: float | None) -> bool:
    """Whether the choices agree with one order better than chance often would."""
    return consistency is not None and consistency >= CLEAR


def on_top(wins: Iterable[tuple[str, float]]) -> tuple[str, ...]:
    """Return the two or three that were chosen most; never one alone.

    Those that were chosen as often stay together, also where that makes them more.
    """
    ordered = sorted(wins, key=lambda row: -row[1])
    top: list[str] = []
    for _won, rows in groupby(ordered, key=itemgetter(1)):
        alike = [name for name, _wins in rows]
        if len(top) >= FEWEST and len(top) + len(alike) > MOST:
            break
        top += alike
        if len(top) >= MOST:
            break
    return tuple(top)
