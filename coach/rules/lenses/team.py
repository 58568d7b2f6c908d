"""A team as a whole: what it is strong in, where it differs, what has nothing yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import pstdev
from typing import Final

from coach.fastclass import dataclass
from coach.rules.lenses.order import on_top

LEAST: Final = 5
"""From so many cards on a sum tells nothing about anybody."""

ALIKE: Final = 1.0
"""Up to this distance from the middle the cards say much the same."""

APART: Final = 2.0
"""From this distance on they say very different things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LensSum:
    """One lens in the whole team."""

    lens: str
    total: float
    spread: float
    """How far the cards lie from their middle, in choices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMap:
    """All cards together, and none of them by itself."""

    n: int
    sums: tuple[LensSum, ...]
    """The strongest first."""

    @property
    def strong(self) -> tuple[str, ...]:
        """The two or three lenses that the team has most of."""
        return on_top((one.lens, one.total) for one in self.sums)


def team_map(cards: Sequence[Mapping[str, float]]) -> TeamMap | None:
    """Return what these cards say together; nothing of too few of them."""
    if len(cards) < LEAST:
        return None
    names = dict.fromkeys(name for card in cards for name in card)
    sums = [_sum(name, [card.get(name, 0) for card in cards]) for name in names]
    sums.sort(key=lambda one: -one.total)
    return TeamMap(n=len(cards), sums=tuple(sums))


def _sum(name: str, wins: list[float]) -> LensSum:
    return LensSum(lens=name, total=sum(wins), spread=pstdev(wins))


def activities(lenses: Iterable[str], speaks_to: Iterable[str]) -> dict[str, int]:
    """Return how many activities speak to each lens."""
    counted = Counter(speaks_to)
    return {lens: counted[lens] for lens in lenses}


def empty(counts: Mapping[str, int], strong: Iterable[str]) -> tuple[str, ...]:
    """Return the strong lenses for which there is nothing yet."""
    return tuple(lens for lens in strong if not counts.get(lens))
