"""Bars: a row for each thing, a column for each day or week, on a scale that stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content
from textual.reactive import reactive

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.charts import EIGHTHS, FULL, GROUND, Chart, part_of
from coach.widgets.charts.columns import figure
from coach.widgets.text import cells, fit, padded, widest

_SHARE: Final = 0.75
"""The highest bar fills so much of its lines, so that two of them never touch."""

_WIDEST: Final = 8
"""A bar and the gap beside it take so many cells at most."""

INKS: Final = {"mark": "$heat-3", "fuel": "$fuel", "people": "$secondary"}
"""The colour of each tone: a mark, energy, people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow:
    """One row: what it is called, its values, and a figure at its far end."""

    label: str
    values: tuple[float | None, ...]
    most: float = 10
    """What the highest bar stands for."""

    figure: str = ""
    tone: str = "mark"


class BarRows(Chart):
    """Rows of bars under each other, with a word under some of the columns."""

    rows: reactive[tuple[BarRow, ...]] = reactive((), layout=True)
    under: reactive[tuple[str, ...]] = reactive((), layout=True)
    """What stands under each column; nothing under some."""

    here: reactive[int] = reactive(-1)
    """The column that is now."""

    tall: reactive[int] = reactive(2, layout=True)
    """How many lines a bar takes."""

    def show(
        self, rows: Sequence[BarRow], under: Sequence[str] = (), *, here: int = -1,
        tall: int = 2,
    ) -> None:  # fmt: skip
        """Show these rows; what is under a column is as short as there is room for."""
        self.rows, self.under = tuple(rows), tuple(under)
        self.here, self.tall = here, max(1, tall)

    def render(self) -> Content:
        """Return the rows."""
        names = widest(row.label for row in self.rows) + 2
        ends = widest(row.figure for row in self.rows) + 1
        count = max((len(row.values) for row in self.rows), default=1) or 1
        room = max(1, self.content_size.width - names - ends)
        step = max(1, min(_WIDEST, room // count))
        shown = min(count, room // step)
        lines = [
            line for row in self.rows for line in self._row(row, names, room, step, shown)
        ]
        if self.under:
            lines.append(self._foot(names, step, shown))
        return Content("\n").join(lines)

    def _row(
        self, row: BarRow, names: int, room: int, step: int, shown: int
    ) -> list[Content]:
        values = row.values[-shown:]
        label = padded(fit(one_line(row.label), names - 1), names)
        end = " " * (room - step * shown) + " " + one_line(row.figure)
        if self.plain:
            told = "".join(padded(_short(value, row.most), step) for value in values)
            return [Content.assemble((label, "$ink-soft"), told, (end, "bold"))]
        ink, lines = INKS[row.tone], []
        for part in reversed(range(self.tall)):
            bars = [_bar(value, row.most, (part, self.tall), step, ink) for value in values]
            pieces = [piece for bar in bars for piece in bar]
            ground = part == 0
            lines.append(
                Content.assemble(
                    (label if ground else " " * names, "$ink-soft"), *pieces,
                    (end if ground else "", "bold $foreground"),
                )
            )  # fmt: skip
        return lines

    def _foot(self, names: int, step: int, shown: int) -> Content:
        parts: list[tuple[str, str]] = [(" " * names, "")]
        at, first = 0, max(0, len(self.under) - shown)
        for number, word in enumerate(self.under[first:]):
            start = number * step
            if not word or (at and start <= at):
                continue
            now = number + first == self.here
            parts += [
                (" " * (start - at), ""),
                (one_line(word), "bold $foreground" if now else "$ink-faint"),
            ]
            at = start + cells(one_line(word))
        return Content.assemble(*parts)


def _bar(
    value: float | None, most: float, of: tuple[int, int], step: int, ink: str
) -> list[tuple[str, str]]:
    """Return one of the parts of a bar with the gap beside it, the lowest on the ground."""
    part, tall = of
    wide = max(1, step // 2)
    gap = (GROUND if part == 0 else " ") * (step - wide)
    if not value:
        ground = (GROUND if part == 0 else " ") * wide
        return [(ground, "$line" if value is None else "$ink-faint"), (gap, "$line")]
    full = round(min(1.0, max(0.0, value / most)) * tall * FULL * _SHARE)
    sign = part_of(max(1, full), part)
    drawn = (" " * wide, f"on {ink}") if sign == EIGHTHS[-1] else (sign * wide, ink)
    return [drawn, (gap, "$line")]


def _short(value: float | None, most: float) -> str:
    """Return a value in a cell or two where there are no colours."""
    return figure(value) if most == 10 or value is None else str(round(value))
