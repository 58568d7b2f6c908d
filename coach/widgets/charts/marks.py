"""How the days were: one small bar a day, on a scale that never moves."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.text import line

_BARS = "▁▂▃▄▅▆▇"
"""A full block would grow into the row above."""

_TOP = 10
_WEEK = 7


@dataclass(frozen=True, slots=True)
class MarksRow:
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

    rows: reactive[tuple[MarksRow, ...]] = reactive((), layout=True)
    words: reactive[str] = reactive("", layout=True)
    why = "marks"

    def show(self, rows: Sequence[MarksRow], words: str = "") -> None:
        """Show these rows, and a word about them."""
        self.rows, self.words = tuple(rows), words

    def render(self) -> Content:
        """Return a line for each row, and the words; a single row has them beside it."""
        names = max((cell_len(one_line(row.label)) for row in self.rows), default=0)
        lines = [self._line(row, names) for row in self.rows]
        if self.words:
            lines.append(line(self.words, "$ink-soft"))
        return Content("  " if len(self.rows) == 1 else "\n").join(lines)

    def _line(self, row: MarksRow, names: int) -> Content:
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
        shown = [
            (figure(mark) + gap, "$ink-soft")
            if figures
            else (bar(mark) + gap, _colour(mark))
            for mark in marks[-max(1, room) :]
        ]
        if len(shown) > _WEEK and not gap:
            shown.insert(len(shown) - _WEEK, (" ", ""))
        return shown


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
