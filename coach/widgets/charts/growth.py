"""How something grows over the months: a column for every week, on named steps."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coach.model.text import one_line

_PARTS = " ▁▂▃▄▅▆▇█"
_EMPTY = "▁"
"""A week of which nothing is known lies on the ground."""

_CELLS = 2
"""A column and the gap beside it."""


class GrowthChart(Widget):
    """Steps from the ground up, each with its name; weeks from left to right."""

    DEFAULT_CSS = """
    GrowthChart { height: auto; padding: 0 1; }
    """

    steps: reactive[tuple[str, ...]] = reactive((), layout=True)
    """The names of the steps, lowest first."""

    levels: reactive[tuple[float | None, ...]] = reactive((), layout=True)
    """How many steps high each week is; None is not known."""

    months: reactive[tuple[str, ...]] = reactive((), layout=True)
    """What stands under each week: a month where one begins, else nothing."""

    def show(
        self,
        steps: Sequence[str],
        levels: Sequence[float | None],
        months: Sequence[str],
    ) -> None:
        """Show these weeks, the latest last."""
        self.steps, self.levels = tuple(map(one_line, steps)), tuple(levels)
        self.months = tuple(months)

    def render(self) -> Content:
        """Return a line for each step, the highest first, and one for the months."""
        names = max(map(cell_len, self.steps), default=0) + 1
        room = max(1, (self.content_size.width - names) // _CELLS)
        levels, months = self.levels[-room:], self.months[-room:]
        rows = [
            Content.assemble(
                (name + " " * (names - cell_len(name)), "$ink-faint"),
                *(_cell(level, step) for level in levels),
            )
            for step, name in reversed(list(enumerate(self.steps)))
        ]
        rows.append(Content.styled(" " * names + _under(months), "$ink-faint"))
        return Content("\n").join(rows)


def _cell(level: float | None, step: int) -> tuple[str, str]:
    if level is None:
        return (_EMPTY if step == 0 else " ") + " ", "$line"
    part = min(1.0, max(0.0, level - step))
    eighths = round(part * (len(_PARTS) - 1))
    if step == 0:
        # Whoever has begun stands on the ground, however low.
        eighths = max(1, eighths)
    return _PARTS[eighths] + " ", "$heat-3"


def _under(months: Sequence[str]) -> str:
    line = ""
    for at, month in enumerate(months):
        start = at * _CELLS
        if month and cell_len(line) <= start:
            line += " " * (start - cell_len(line)) + one_line(month) + " "
    return line
