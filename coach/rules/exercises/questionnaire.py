"""A questionnaire of pairs, and the order that the answers put a few lenses in.

Every pair sets two scales against each other; "both alike" gives each half a win.
How well the choices agree with one order is Kendall's zeta.
"""

from __future__ import annotations

from collections.abc import Mapping

from coach.fastclass import dataclass
from coach.model.pack import Words

BOTH = "both"
MOST_TIES = 3
"""With more ties than this, zeta says nothing: its formula knows no ties."""

BY_CHANCE = 0.37
"""The mean zeta of 21 choices made at random (20,000 simulations)."""

CLEAR = 0.75
"""From this consistency on, the order is more than chance would often give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSide:
    """One side of a pair."""

    scale: str
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A situation with two ways of going about it."""

    id: str
    situation: Words
    a: PairSide
    b: PairSide


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """Pairs that put scales in an order."""

    ref: str
    version: int
    title: Words
    caveat: Words
    scales: tuple[str, ...]
    pairs: tuple[Pair, ...]
    minutes: int = 0
    role: str = "all"
    seed: str = ""

    @property
    def meets_all(self) -> bool:
        """Whether every two scales meet exactly once; only then zeta has a meaning."""
        met = {frozenset((pair.a.scale, pair.b.scale)) for pair in self.pairs}
        size = len(self.scales)
        return len(met) == len(self.pairs) == size * (size - 1) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What the answers give."""

    wins: tuple[tuple[str, float], ...]
    """Scales and how often each was chosen, the most first."""

    consistency: float | None
    """Zeta, 0 to 1; none while pairs are open or too many were alike."""

    ties: int
    answered: int


def score(questionnaire: Questionnaire, answers: Mapping[str, str]) -> Score:
    """Count the wins; an answer is `a`, `b` or `both`, and any other is left out."""
    wins = dict.fromkeys(questionnaire.scales, 0.0)
    ties = answered = 0
    for pair in questionnaire.pairs:
        shares = {"a": (1.0, 0.0), "b": (0.0, 1.0), BOTH: (0.5, 0.5)}
        share = shares.get(answers.get(pair.id, ""))
        if share is None:
            continue
        answered += 1
        ties += share[0] == share[1]
        wins[pair.a.scale] += share[0]
        wins[pair.b.scale] += share[1]
    ordered = sorted(wins.items(), key=lambda row: -row[1])
    all_met = questionnaire.meets_all and answered == len(questionnaire.pairs)
    whole = all_met and ties <= MOST_TIES
    return Score(
        wins=tuple(ordered),
        consistency=consistency(tuple(wins.values())) if whole else None,
        ties=ties,
        answered=answered,
    )


def consistency(wins: tuple[float, ...]) -> float:
    """Return how well choices between all pairs agree with one order: 1 fully."""
    n = len(wins)
    circles = n * (n - 1) * (2 * n - 1) / 12 - sum(won**2 for won in wins) / 2
    most = (n**3 - n) / 24 if n % 2 else (n**3 - 4 * n) / 24
    return max(0.0, 1 - circles / most) if most else 1.0
