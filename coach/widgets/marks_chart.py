"""How the days were: one small bar a day, on a scale that never moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coach.model.text import one_line
from coach.widgets.glass import fit

_BARS = "▁▂▃▄▅▆▇"
"""A full block would grow into the row above."""

_TOP = 10


@dataclass(frozen=True, slots=True)
class Series:
    """One row of the chart: a name, a mark or None for every day, a figure in words."""

    label: str
    marks: tuple[float | None, ...]
    figure: str = ""


class MarksChart(Widget, can_focus=True):
    """Rows of bars from 0 to 10, today last; as figures where there is no colour."""

    DEFAULT_CSS = """
    MarksChart {
        height: auto;
        padding: 0 1;
    }
    """

    rows: reactive[tuple[Series, ...]] = reactive((), layout=True)
    why = "marks"

    def show(self, rows: Sequence[Series]) -> None:
        """Show these rows."""
        self.rows = tuple(rows)

    def render(self) -> Content:
        """Return a line for each row."""
        names = max((cell_len(one_line(row.label)) for row in self.rows), default=0)
        return Content("\n").join(self._line(row, names) for row in self.rows)

    def _line(self, row: Series, names: int) -> Content:
        label, figure = one_line(row.label), one_line(row.figure)
        room = self.content_size.width - names - cell_len(figure) - 2
        return Content.assemble(
            (label + " " * (names - cell_len(label) + 1), "$ink-soft"),
            *self._days(row.marks, room),
            (f" {figure}", "bold $foreground"),
        )

    def _days(self, marks: tuple[float | None, ...], room: int) -> list[tuple[str, str]]:
        figures = self.app.no_color or self.app.native_ansi_color
        gap = " " if room >= 2 * len(marks) else ""
        return [
            ((figure(mark) if figures else bar(mark)) + gap, _colour(mark))
            for mark in marks[-max(1, room) :]
        ]


def bar(mark: float | None) -> str:
    """Return a bar as high as the mark is on the way to ten."""
    if mark is None:
        return _BARS[0]
    return _BARS[max(1, min(7, round(mark / _TOP * 7))) - 1]


def figure(mark: float | None) -> str:
    """Return the mark as one sign: X is ten, a point is a day without one."""
    if mark is None:
        return "·"
    return "X" if mark >= _TOP else str(round(mark))


def _colour(mark: float | None) -> str:
    return "$line" if mark is None else "$heat-3"


def summary(label: str, figures: str, words: str, width: int) -> str:
    """Return a chart as one line of words."""
    return fit("  ".join(filter(None, map(one_line, (label, figures, words)))), width)
