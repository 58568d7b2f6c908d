"""The list of the log: by day, with time, sign, text and people in columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Final

from textual.cache import LRUCache
from textual.message import Message

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.text import one_line
from coach.widgets.charts import is_plain
from coach.widgets.charts.columns import bar, figure
from coach.widgets.frame.key_bar import quiet
from coach.widgets.lists.line_view import Painted
from coach.widgets.lists.row_layout import RowLayout
from coach.widgets.lists.row_list import AT_HAND, RowList
from coach.widgets.text import cells, fit, flow, padded

WHO: Final = 10
"""How many cells the people take, at the right."""

TIMED: Final = 9
"""How many cells the time takes with the sign, or the four bars of a day."""

DATED: Final = 15
"""How many cells a day takes with the sign."""

_LEAST: Final = 30
"""A text gets at least so many cells; where there are less, what is around it goes."""

_FUEL: Final = 3
"""Which of the four marks is energy."""

PAGES_AHEAD: Final = 4
"""So many pages are laid out while nobody presses a key."""

HEAD: Final = 2
"""The lines above the first of a day: an empty one, and the day."""

Measure = Callable[[range, int], Iterable[tuple[int, int]]]
"""Tells of each of these rows how many lines stand above it, and how many its text takes
on so many cells."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LogRow:
    """One thing that was written, as one reads it; only ever the same as itself."""

    id: str
    text: str
    day: str = ""
    at: str = ""
    """The time of day."""

    glyph: str = "·"
    who: tuple[str, ...] = ()
    marks: tuple[float | None, ...] = ()
    """The four marks of a day that was looked back on; they stand in front of its text."""

    quiet: bool = False
    """Whether the text stands back."""


class LogList(RowList[LogRow]):
    """Everything that was written, newest first, under its days or beside them."""

    DEFAULT_CSS = """
    LogList { height: 1fr; }
    """
    dated: ClassVar[bool] = False
    """Whether the day stands beside each text, where others have it above the first."""

    most: int | None = 1
    """How many lines a text may take."""

    @dataclass
    class Passed(Message):
        """Another day, or none, began above what is in sight."""

        day: str

    _layout = RowLayout(0, lambda _rows: ())
    _measure: Measure | None = None
    _measured = 0
    """The room that the lines were measured for."""

    _above = ""

    @cached_property
    def _flowed(self) -> LRUCache[LogRow, list[str]]:
        """The lines of the texts in sight."""
        return LRUCache(AT_HAND)

    def show_days(
        self,
        count: int,
        row: Callable[[int], LogRow],
        named: Callable[[int], str] | None,
        measure: Measure,
    ) -> None:
        """Show so many rows, each with so many lines above it, and as long as it is."""
        self._measure = measure
        self._lay_out(count)
        self.show(count, row, named)
        self._pass_by()

    def fill(self, rows: Sequence[LogRow], gap: int = 0) -> None:
        """Show these, each as long as it is, with so many empty lines between them."""

        def measure(some: range, room: int) -> Iterator[tuple[int, int]]:
            for at in some:
                yield gap if at else 0, lines_of(rows[at].text, room, self.most)

        self.show_days(len(rows), rows.__getitem__, None, measure)

    def _lay_out(self, count: int) -> None:
        self._measured = room = self.room
        self._flowed.clear()
        measure, most = self._measure, self.most if room > 0 else 1

        def tall(rows: range) -> Iterator[tuple[int, int]]:
            assert measure
            for above, text in measure(rows, room):
                yield above, text if most is None else min(text, most)

        self._layout = RowLayout(count, tall)

    @property
    def lines(self) -> int:
        """How many lines all rows take; estimated far beyond what is in sight."""
        return self._layout.lines

    def at(self, line: int) -> tuple[int, int]:
        """Return the row that a line belongs to, and which of its lines it is."""
        return self._layout.at(line)

    def span(self, index: int) -> tuple[int, int]:
        """Return the first line of a row, and how many it takes with what is above it."""
        return self._layout.span(index)

    def _make_room(self) -> None:
        self._look_below(int(self.scroll_y))
        super()._make_room()

    def _look_below(self, top: int, pages: int = 2) -> None:
        """Lay out so many pages from there."""
        self.at(top + pages * self.size.height)

    def _look_ahead(self) -> None:
        # Many rows are laid out at once: while one reads, and not between two keys.
        self._look_below(int(self.scroll_y), PAGES_AHEAD)
        self._correct()
        super()._look_ahead()

    def _correct(self) -> None:
        """Scroll over as many lines as there turn out to be."""
        if self.lines != self.virtual_size.height:
            self._make_room()

    def _into_sight(self) -> None:
        if self.count:
            self._look_below(self._layout.text(self.cursor))
            self._correct()
        super()._into_sight()

    def _begun(self, index: int, top: int) -> bool:
        first, tall = self.span(index)
        return first <= top or first + tall <= top + self.size.height

    def seen(self, index: int) -> LogRow:
        """Return the row."""
        return self.row(index)

    @property
    def room(self) -> int:
        """How many cells a text has."""
        width = self.size.width - 2 - self.bar
        left, who = self._around(width)
        return width - left - who

    def _around(self, width: int) -> tuple[int, int]:
        """Return how many cells stand before a text, and behind it."""
        left = DATED if self.dated else TIMED
        who = 0 if self.dated else WHO + 2
        if width - left - who < _LEAST:
            who = 0
        return (left if width - left >= _LEAST else 2), who

    def paint(self, row: LogRow, part: int, width: int) -> Iterator[Painted]:
        """Yield a line: the day above, or time, sign, a line of the text, and somebody."""
        if part < 0:
            is_day = part == -1 and not self.dated
            yield fit(one_line(row.day) if is_day else "", width), "title"
            return
        left, who = self._around(self.size.width - 2 - self.bar)
        yield from self._before(row, part, left)
        text = self._text(row)
        said = text[part] if part < len(text) else ""
        room = width - left - who
        yield padded(said, room), "soft" if row.quiet else "text"
        if who:
            last = part == max(1, len(text)) - 1
            yield padded("  " + fit(_who(row.who, part, last=last), WHO), who), "person"

    def _text(self, row: LogRow) -> list[str]:
        if (found := self._flowed.get(row)) is None:
            found = flow(one_line(row.text), self.room, self.most)
            self._flowed.set(row, found)
        return found

    def _before(self, row: LogRow, part: int, left: int) -> Iterator[Painted]:
        """Yield what stands before the text."""
        if part:
            yield " " * left, "faint"
        elif row.marks and left == TIMED:
            yield from self._bars(row.marks)
        else:
            if left == TIMED:
                yield f"{one_line(row.at)[:5]:>5}  ", "faint"
            elif left == DATED:
                yield padded(fit(one_line(row.day), left - 4), left - 3), "faint"
            sign = fit(row.glyph, 1)
            ink = "mark" if sign in _OWN else "soft"
            yield padded(sign, 3 if left == DATED else 2), ink

    def _bars(self, marks: Sequence[float | None]) -> Iterator[Painted]:
        """Yield a bar for each mark, on a line that runs under all of them."""
        figures = is_plain(self.app)
        for at, mark in enumerate(marks):
            if at:
                yield " " if figures else "▁", "line"
            ink = "fuel" if at == _FUEL else "bar"
            told = figure(mark) if figures else bar(mark)
            yield told, "soft" if figures else "line" if mark is None else ink
        yield " " * (TIMED - 2 * len(marks) + 1), "faint"

    def on_resize(self) -> None:
        """Break the texts anew; the row in hand stays in sight."""
        if self._measure and self.room != self._measured:
            self._lay_out(self.count)
            self._make_room()
            self.call_after_refresh(self._into_sight)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say which day is read where its name has gone by."""
        super().watch_scroll_y(old_value, new_value)
        self._look_below(int(new_value))
        self._correct()
        self._pass_by()

    def jump(self, index: int) -> None:
        """Bring a row into hand, the name of its day at the top of what is in sight."""
        self._move_to(index)
        if self.count:
            first, _tall = self.span(self.cursor)
            named = max(first, self._layout.text(self.cursor) - 1)
            self.scroll_to(y=named, animate=False, force=True, immediate=True)

    def _pass_by(self) -> None:
        index, part = self.at(int(self.scroll_y))
        above = self.row(index).day if index < self.count and part >= 0 else ""
        if above != self._above:
            self._above = above
            self.post_message(self.Passed(above))


class TickList(LogList):
    """Things that wait until they are ticked, each as long as it is."""

    DEFAULT_CSS = """
    TickList { height: auto; }
    """
    BINDINGS = [quiet("space", "choose", N_("Done"), "tick")]
    most = 4

    def __init__(self, *, opens: str = "", id: str | None = None) -> None:
        super().__init__(opens=opens, bar=False, id=id)

    def get_content_height(self, *sizes: object) -> int:
        """Return the height that shows every line on so many cells."""
        width = sizes[-1]
        assert isinstance(width, int)
        left, _who = self._around(width - 2)
        every, room = range(self.count), width - 2 - left
        return sum(tall for _, tall in self._measure(every, room)) if self._measure else 0

    def _around(self, width: int) -> tuple[int, int]:
        return (DATED, 0) if self.dated and width - DATED >= _LEAST else (2, 0)


class NotesList(TickList, can_focus=False):
    """Notes to be read, each with its day beside it; nothing of them is chosen."""

    dated = True


_OWN: Final = "✓○"
"""Signs of what one means to do, or did."""


def _who(people: Sequence[str], part: int, *, last: bool) -> str:
    """Return who stands beside a line; on the last one how many more there are."""
    if part >= len(people):
        return ""
    left = len(people) - part - 1
    name = one_line(people[part])
    if not (last and left):
        return name
    more = f" +{left}"
    return fit(name, WHO - cells(more)) + more


def lines_of(text: str, room: int, most: int | None) -> int:
    """Return how many lines a text takes on so many cells, where it may take so many."""
    return max(1, len(flow(one_line(text), room, most)))


def heads(days: Iterable[object], above: object = None) -> Iterator[int]:
    """Yield how many lines stand above each row: a day above the first of it.

    The day of the row above them is given, too; the first of all has no empty line above
    its day.
    """
    for day in days:
        yield 0 if day == above else HEAD if above is not None else 1
        above = day
