"""Numbers as lengths: side by side, or under each other."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive

from coach.model.text import one_line
from coach.widgets.charts import Chart
from coach.widgets.text import cells, fit, line, padded, widest

_LEAST = 3
"""On fewer cells two lengths can hardly be told apart."""


class BalanceBar(Chart, can_focus=True):
    """Two lengths that meet, with their numbers: `colleague 7 : 12 customer`."""

    left: reactive[tuple[str, int]] = reactive(("", 0), layout=True)
    right: reactive[tuple[str, int]] = reactive(("", 0), layout=True)
    words: reactive[str] = reactive("", layout=True)
    why = "balance"

    def show(self, left: tuple[str, int], right: tuple[str, int], words: str = "") -> None:
        """Show two counts, each with its label, and a word about them."""
        self.left, self.right, self.words = left, right, words

    def render(self) -> Content:
        """Return the bar with the numbers in its middle, and the words under it."""
        (one, fewer), (other, more) = self.left, self.right
        head = (one_line(one), f" {fewer} : {more} ", one_line(other))
        room = self.content_size.width - sum(map(cells, head)) - 2
        longest = max(fewer, more, 1)
        half = max(0, room // 2)
        reach = [round(count / longest * half) for count in (fewer, more)]
        if half < _LEAST:
            reach = [0, 0]
        bar = Content.assemble(
            (
                " " * (half - reach[0]) + "━" * reach[0] + " " if half >= _LEAST else "",
                "$heat-3",
            ),
            (head[0], "$ink-soft"),
            (head[1], "bold $foreground"),
            (head[2], "$ink-soft"),
            (" " + "━" * reach[1], "$secondary"),
        )
        if not self.words:
            return bar
        words = fit(one_line(self.words), self.content_size.width)
        return Content("\n").join([bar, line(words, "$ink-soft")])


class Counts(Chart):
    """How often each thing was chosen, as lengths with their number."""

    rows: reactive[tuple[tuple[str, int], ...]] = reactive((), layout=True)

    def show(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show these counts."""
        self.rows = tuple(rows)

    def render(self) -> Content:
        """Return a line for each."""
        width = self.content_size.width
        names = min(widest(name for name, _n in self.rows), width // 2)
        most = max((n for _name, n in self.rows), default=1) or 1
        room = max(4, min(24, width - names - 5))
        return Content("\n").join(
            Content.assemble(
                (padded(fit(one_line(name), names), names + 1), "$ink-soft"),
                ("━" * round(n / most * room), "$heat-3"),
                (f" {n}", "bold $foreground"),
            )
            for name, n in self.rows
        )
