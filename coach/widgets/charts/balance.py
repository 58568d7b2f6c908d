"""Attention for colleagues and for customers, side by side."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coach.model.text import one_line
from coach.widgets.text import line

_LEAST = 3
"""On fewer cells two lengths can hardly be told apart."""


class BalanceBar(Widget, can_focus=True):
    """Two lengths that meet, with their numbers: `colleague 7 : 12 customer`."""

    DEFAULT_CSS = """
    BalanceBar { height: auto; padding: 0 1; }
    """

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
        room = self.content_size.width - sum(map(cell_len, head)) - 2
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
        return (
            Content("\n").join([bar, line(self.words, "$ink-soft")]) if self.words else bar
        )
