"""A deck: everything is dealt once before anything comes back."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Deck(Generic[T]):
    """Cards that are shuffled whenever all of them have been dealt."""

    def __init__(self, cards: Sequence[T], rng: Random) -> None:
        self._cards = tuple(cards)
        self._rng = rng
        self._left: list[T] = []
        self._dealt = 0

    @property
    def fresh(self) -> bool:
        """Whether the next card was not seen before."""
        return self._dealt < len(self._cards)

    def deal(self) -> T:
        """Return the next card."""
        if not self._left:
            self._left = self._rng.sample(self._cards, len(self._cards))
        self._dealt += 1
        return self._left.pop()
