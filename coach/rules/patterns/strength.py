"""How strong a routine has grown: a picture that forgives, made afresh from what happened.

Every time closes a part of what is left. The first two misses in a row cost nothing, from
the third on a little goes, and half of the best always stays. A slip is a miss, not worse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce
from itertools import accumulate, islice
from typing import Final

from coach.fastclass import dataclass

GAIN: Final = 1 - 0.05 ** (1 / 66)
"""The part of what is left that one time closes: 95 % after 66 times."""

GRACE: Final = 2
"""So many misses in a row cost nothing."""

DECAY: Final = 0.02
"""What each further miss takes."""

FLOOR: Final = 0.5
"""The part of the best that always stays."""

DONE: Final = frozenset({"done", "tiny"})
NOT_DONE: Final = frozenset({"missed", "slip"})

STAGES: Final = (
    (0.20, "spring"),
    (0.45, "brook"),
    (0.70, "stream"),
    (0.90, "river"),
    (float("inf"), "own_bed"),
)
"""Below this strength it is called that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Where a routine stands."""

    value: float = 0.0
    """From 0 to 1; a picture, not a measurement."""

    best: float = 0.0
    misses: int = 0
    """Misses since the last time it was done."""

    times: int = 0
    """How often it was done, tiny versions included."""

    @property
    def stage(self) -> str:
        """Its name as water: from spring to own bed."""
        return next(name for below, name in STAGES if self.value < below)

    def after(self, result: str) -> Strength:
        """Return where it stands after one more opportunity."""
        if result in DONE:
            value = self.value + GAIN * (1 - self.value)
            best = max(self.best, value)
            return Strength(value=value, best=best, times=self.times + 1)
        if result not in NOT_DONE:
            return self
        misses = self.misses + 1
        if misses <= GRACE:
            return replace(self, misses=misses)
        value = max(self.value * (1 - DECAY), FLOOR * self.best)
        return replace(self, value=value, misses=misses)


def level(value: float) -> float:
    """Return how many stages high a strength is, with the part of the next one."""
    low = 0.0
    for number, (below, _name) in enumerate(STAGES):
        high = min(below, 1.0)
        if value < below:
            return number + min(1.0, (value - low) / (high - low))
        low = high
    return float(len(STAGES))


def growth(results: Iterable[str]) -> Iterator[Strength]:
    """Return where a routine stood after each of these results, oldest first."""
    stood = accumulate(results, Strength.after, initial=Strength())
    return islice(stood, 1, None)


def strength(results: Iterable[str]) -> Strength:
    """Return where a routine stands after these results, oldest first."""
    return reduce(Strength.after, results, Strength())
