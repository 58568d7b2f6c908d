"""Entries, newest first, with the day in front of the first of each day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import ClassVar

from textual.cache import LRUCache

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.frame.card import Card
from coach.widgets.lists.line_view import Painted
from coach.widgets.lists.row_list import AT_HAND, RowList
from coach.widgets.text import fit, justified, padded

_TIGHT = 44
"""Below so many cells the day finds no room."""

_ROOMY = 56
"""Below so many cells beside the day, the time of day finds no room."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EntryRow:
    """One entry, as a list shows it.

    It is only ever the same as itself: to compare all that is said in thirty rows would
    take longer than to fetch the lines drawn for them.
    """

    id: str
    title: str
    meta: str = ""
    day: str = ""
    """The day in words; equal words are the same day."""

    at: str = ""
    """The time of day."""

    glyph: str = "·"


class EntryList(RowList[EntryRow]):
    """Every entry there is; for ten years as quick as for ten."""

    DAY: ClassVar[int] = 15
    """How many cells the day takes."""

    DEFAULT_CSS = """
    EntryList { height: 1fr; }
    """

    def __init__(
        self,
        *,
        timed: bool = True,
        verb: str = "",
        opens: str = "",
        bar: bool = True,
        id: str | None = None,
    ) -> None:
        super().__init__(verb=verb, opens=opens, bar=bar, id=id)
        self.timed = timed
        """Whether there is a column for the time of day."""

    @cached_property
    def _later(self) -> LRUCache[EntryRow, EntryRow]:
        """Rows without the day that stands above them."""
        return LRUCache(AT_HAND)

    def seen(self, index: int) -> EntryRow:
        """Return the row, with its day on the first of that day and the first in sight."""
        row = self.row(index)
        if index in (0, self.scroll_offset.y) or row.day != self.row(index - 1).day:
            return row
        return self._dayless(row)

    def _dayless(self, row: EntryRow) -> EntryRow:
        """Return the row without its day; the same one each time, like the row itself."""
        if (told := self._later.get(row)) is None:
            told = replace(row, day="")
            self._later.set(row, told)
        return told

    def paint(self, row: EntryRow, _part: int, width: int) -> Iterator[Painted]:
        """Yield the line: day, time, glyph, title and meta."""
        if width >= _TIGHT:
            yield padded(fit(one_line(row.day), self.DAY - 1), self.DAY), "soft"
            width -= self.DAY
        if self.timed and width >= _ROOMY:
            yield padded(one_line(row.at)[:5], 6), "faint"
            width -= 6
        yield padded(fit(row.glyph, 1), 2), "mark"
        title, meta = justified(one_line(row.title), one_line(row.meta), width - 2)
        yield title, "text"
        yield meta, "faint"


class EntryCard(Card):
    """Entries under a title."""

    def __init__(self, title: str, *, id: str) -> None:
        self.entries = EntryList(opens="entry")
        super().__init__(title, self.entries, id=id)

    def fill(self, rows: Sequence[EntryRow]) -> None:
        """Show these entries; without any the card is gone."""
        self.entries.fill(rows)
        self.display = bool(rows)
