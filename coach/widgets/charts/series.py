"""A mark over time: a column for every time, on a scale that never moves."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.text import fit

_PARTS = " ▁▂▃▄▅▆▇█"
_EIGHTHS = len(_PARTS) - 1

_CELLS = 2
"""A column and the gap beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """One mark: its name, what it was each time, and a word about it."""

    name: str
    values: tuple[int, ...]
    least: int = 1
    most: int = 10
    figure: str = ""
    first: str = ""
    """The day under the first column."""

    last: str = ""


class SeriesChart(Widget):
    """Marks under each other, each in columns from the first time to the last."""

    DEFAULT_CSS = """
    SeriesChart { height: auto; padding: 0 1; }
    """

    rows: reactive[tuple[SeriesRow, ...]] = reactive((), layout=True)
    tall: reactive[int] = reactive(4, layout=True)
    """How many lines a column may take."""

    def show(self, rows: Sequence[SeriesRow], tall: int) -> None:
        """Show these marks."""
        self.rows, self.tall = tuple(rows), max(1, tall)

    def render(self) -> Content:
        """Return the name, the columns and the days of each."""
        lines: list[Content] = []
        for at, row in enumerate(self.rows):
            if at and self.tall > 2:
                lines.append(Content(""))
            lines += self._drawn(row)
        return Content("\n").join(lines)

    def _drawn(self, row: SeriesRow) -> list[Content]:
        ends = max(cell_len(str(row.most)), cell_len(str(row.least)))
        room = max(1, (self.content_size.width - ends - 1) // _CELLS)
        values = row.values[-room:]
        figure = one_line(row.figure)
        name = fit(one_line(row.name), room * _CELLS - cell_len(figure) - 2)
        edge = " " * (ends + 1)
        lines = [
            Content.assemble(edge, (name, "$ink-soft"), "  ", (figure, "bold $foreground"))
        ]
        for part in reversed(range(self.tall)):
            end = {self.tall - 1: str(row.most), 0: str(row.least)}.get(part, "")
            columns = "".join(self._cell(row, value, part) for value in values)
            lines.append(
                Content.assemble((f"{end:>{ends}} ", "$ink-faint"), (columns, "$heat-3"))
            )
        under = _under(one_line(row.first), one_line(row.last), len(values) * _CELLS)
        return [*lines, Content.styled(edge + under, "$ink-faint")]

    def _cell(self, row: SeriesRow, value: int, part: int) -> str:
        """Return this part of a column; the lowest mark stands on the ground as well."""
        share = (value - row.least) / max(1, row.most - row.least)
        full = max(1, round(share * self.tall * _EIGHTHS))
        return _PARTS[max(0, min(_EIGHTHS, full - part * _EIGHTHS))] + " "


def _under(first: str, last: str, width: int) -> str:
    """Return the days under the first and the last column, or side by side."""
    if first == last:
        return last
    gap = width - 1 - cell_len(first) - cell_len(last)
    return f"{first} – {last}" if gap < 1 else first + " " * gap + last
