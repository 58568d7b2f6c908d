"""How it was over time: a column for each day, week or time, on a scale that stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from textual.content import Content
from textual.reactive import reactive

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.charts import FULL, GROUND, Chart, part_of
from coach.widgets.text import cells, fit, padded, widest

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
    is_fuel: bool = False
    """Whether it is no mark but what there is to go on."""


class MarksChart(Chart, can_focus=True):
    """Rows of bars from 0 to 10, today last; as figures where there is no colour."""

    rows: reactive[tuple[MarksRow, ...]] = reactive((), layout=True)
    days: reactive[tuple[tuple[int, str], ...]] = reactive((), layout=True)
    """The weekday of each mark and its letter, to be told below; empty to tell none."""

    tall: reactive[int] = reactive(1, layout=True)
    """How many lines a bar may take."""

    why = "marks"

    def show(
        self, rows: Sequence[MarksRow], days: Sequence[tuple[int, str]] = (), tall: int = 1
    ) -> None:
        """Show these rows."""
        self.rows, self.days, self.tall = tuple(rows), tuple(days), tall

    def render(self) -> Content:
        """Return a line for each row, or as many as a bar takes."""
        if self.days:
            return Content("\n").join(self._by_day())
        names = widest(row.label for row in self.rows)
        return Content("\n").join(self._line(row, names) for row in self.rows)

    def _by_day(self) -> Iterator[Content]:
        """Yield the rows with a column for each day, and the letters of the days below."""
        names = widest(row.label for row in self.rows) + 2
        spots = self._spots()
        width = max(spots.values(), default=0) + 1
        figures = self.plain
        tall = 1 if figures else self.tall
        for row in self.rows:
            for part in reversed(range(tall)):
                signs = [(GROUND, "$line") if part == 0 else (" ", "")] * width
                for day, at in spots.items():
                    signs[at] = _sign(row, day, part, tall, figures=figures)
                if figures or part == 0:
                    signs = self._aired(signs, spots, width)
                label, figure = (row.label, row.figure) if part == 0 else ("", "")
                gap = self.content_size.width - names - width - cells(figure)
                yield Content.assemble(
                    (padded(one_line(label), names), "$ink-soft"), *signs,
                    (" " * max(1, gap) + one_line(figure), "bold $foreground"),
                )  # fmt: skip
        yield self._letters(names, spots, width)

    def _spots(self) -> dict[int, int]:
        """Return where each day stands; weekends only where there is a mark in one."""
        days = [
            at
            for at, (weekday, _letter) in enumerate(self.days)
            if weekday < _SATURDAY or any(row.marks[at] is not None for row in self.rows)
        ]
        step = 2 if len(days) <= _TOP else 1
        spots, x = dict[int, int](), 0
        for at, before in zip(days, [days[:1][0] if days else 0, *days], strict=False):
            if self.days[at][0] < self.days[before][0]:
                x += 2
            spots[at] = x
            x += step
        return spots

    def _aired(
        self, signs: list[tuple[str, str]], spots: dict[int, int], width: int
    ) -> list[tuple[str, str]]:
        """Return the line without anything between two weeks."""
        ends = sorted(spots.values())
        for one, other in pairwise(ends):
            if other - one > 2:
                signs[one + 1 : other] = [(" ", "")] * (other - one - 1)
        return signs[:width]

    def _letters(self, names: int, spots: dict[int, int], width: int) -> Content:
        last = len(self.days) - 1
        letters = [(" ", "")] * width
        for day, at in spots.items():
            style = "bold $foreground" if day == last else "$ink-faint"
            letters[at] = (one_line(self.days[day][1])[:1] or " ", style)
        return Content.assemble(" " * names, *letters)

    def _line(self, row: MarksRow, names: int) -> Content:
        label, figure = one_line(row.label), one_line(row.figure)
        room = self.content_size.width - names - cells(figure) - 2
        return Content.assemble(
            (padded(label, names + 1), "$ink-soft"),
            *self._days(row.marks, room),
            (f" {figure}", "bold $foreground"),
        )

    def _days(self, marks: tuple[float | None, ...], room: int) -> list[tuple[str, str]]:
        figures = self.plain
        gap = " " if room >= 2 * len(marks) else ""
        shown = [
            (figure(mark) + gap, "$ink-soft")
            if figures
            else (bar(mark) + gap, "$line" if mark is None else "$heat-3")
            for mark in marks[-max(1, room) :]
        ]
        if len(shown) > _WEEK and not gap:
            shown.insert(len(shown) - _WEEK, (" ", ""))
        return shown


_SATURDAY = 5


def _sign(
    row: MarksRow, day: int, part: int, tall: int, *, figures: bool
) -> tuple[str, str]:
    """Return this part of the bar of a day: ten fills three quarters of two lines."""
    mark = row.marks[day]
    if figures:
        return figure(mark), "$ink-soft"
    ink = "$fuel" if row.is_fuel else "$heat-3"
    if mark is None:
        return (GROUND, "$line") if part == 0 else (" ", "")
    if tall == 1:
        return bar(mark), ink
    return part_of(max(1, round(mark / _TOP * (tall * FULL - 4))), part), ink


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


_CELLS = 2
"""A column and the gap beside it."""


class GrowthChart(Chart):
    """Steps from the ground up, each with its name; weeks from left to right."""

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
        names = widest(self.steps) + 1
        room = max(1, (self.content_size.width - names) // _CELLS)
        levels, months = self.levels[-room:], self.months[-room:]
        rows = [
            Content.assemble(
                (padded(name, names), "$ink-faint"),
                *(_cell(level, step) for level in levels),
            )
            for step, name in reversed(list(enumerate(self.steps)))
        ]
        rows.append(Content.styled(" " * names + _months(months), "$ink-faint"))
        return Content("\n").join(rows)


def _cell(level: float | None, step: int) -> tuple[str, str]:
    """Return one step of a week; one of which nothing is known lies on the ground."""
    if level is None:
        return (GROUND if step == 0 else " ") + " ", "$line"
    # Whoever has begun stands on the ground, however low.
    return part_of(max(1, round(level * FULL)), step) + " ", "$heat-3"


def _months(months: Sequence[str]) -> str:
    line = ""
    for at, month in enumerate(months):
        start = at * _CELLS
        if month and cells(line) <= start:
            line += " " * (start - cells(line)) + one_line(month) + " "
    return line


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """One mark: its name, what it was each time, and a word about it."""

    name: str
    values: tuple[float, ...]
    least: int = 1
    most: int = 10
    figure: str = ""
    first: str = ""
    """The day under the first column."""

    last: str = ""


class SeriesChart(Chart):
    """Marks under each other, each in columns from the first time to the last."""

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
        ends = max(cells(str(row.most)), cells(str(row.least)))
        room = max(1, (self.content_size.width - ends - 1) // _CELLS)
        values = row.values[-room:]
        figure = one_line(row.figure)
        name = fit(one_line(row.name), room * _CELLS - cells(figure) - 2)
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
        under = _days(one_line(row.first), one_line(row.last), len(values) * _CELLS)
        return [*lines, Content.styled(edge + under, "$ink-faint")]

    def _cell(self, row: SeriesRow, value: float, part: int) -> str:
        """Return this part of a column; the lowest mark stands on the ground as well."""
        share = (value - row.least) / max(1, row.most - row.least)
        return part_of(max(1, round(share * self.tall * FULL)), part) + " "


def _days(first: str, last: str, width: int) -> str:
    """Return the days under the first and the last column, or side by side."""
    if first == last:
        return last
    gap = width - 1 - cells(first) - cells(last)
    return f"{first} – {last}" if gap < 1 else first + " " * gap + last
