"""Rows of unequal height: laid out as far as anybody has looked, the rest estimated."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Final

BLOCK: Final = 256
"""So many rows are laid out in one go: a few pages of the tallest terminal."""

Measure = Callable[[range], Iterable[tuple[int, int]]]
"""Tells of each of these rows how many lines stand above it, and how many it takes."""


class RowLayout:
    """On which lines each row stands."""

    def __init__(self, count: int, measure: Measure) -> None:
        self.count = count
        self._measure = measure
        self._starts = array("L", (0,))
        """The first line of each row, what stands above it included; at last the end."""

        self._texts = array("L")
        """The first line of each row itself."""

    @property
    def lines(self) -> int:
        """How many lines all rows take; estimated while some are not laid out."""
        if not self._texts:
            self._reach(0)
        laid, end = len(self._texts), self._starts[-1]
        return end + (self.count - laid) * end // laid if laid else 0

    def at(self, line: int) -> tuple[int, int]:
        """Return the row that a line belongs to, and which of its lines it is.

        What stands above a row counts down from nothing; below the last there is no row.
        """
        while self._starts[-1] <= line and len(self._texts) < self.count:
            self._reach(len(self._texts))
        index = bisect_right(self._starts, line) - 1
        if index >= len(self._texts):
            return self.count, 0
        return index, line - self._texts[index]

    def span(self, index: int) -> tuple[int, int]:
        """Return the first line of a row, and how many it takes with what is above it."""
        self._reach(index)
        first = self._starts[index]
        return first, self._starts[index + 1] - first

    def text(self, index: int) -> int:
        """Return the first line of a row itself."""
        self._reach(index)
        return self._texts[index]

    def _reach(self, index: int) -> None:
        """Lay out all rows up to this one."""
        laid = len(self._texts)
        if index < laid:
            return
        line = self._starts[-1]
        for above, tall in self._measure(range(laid, min(index + BLOCK, self.count))):
            self._texts.append(line + above)
            line += above + tall
            self._starts.append(line)
