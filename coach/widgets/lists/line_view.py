"""Rows line by line: only those in sight are drawn, and the next ones while one reads.

A line is known by its row, not by where it stands: a row that is found again by another
search is not drawn again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Final, Generic, NamedTuple, Protocol, TypeVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.cache import LRUCache
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.timer import Timer

from coach.widgets.charts import is_plain
from coach.widgets.text import cells


class Recognised(Protocol):
    """Anything that can be found again after a change."""

    @property
    def id(self) -> str:
        """The name it is found by."""


RowT = TypeVar("RowT", bound=Recognised)

Painted = tuple[str, str]
"""A text, and the part it plays: one of `INKS`."""

KEPT: Final = 400
"""So many lines are a few pages of the tallest terminal."""

_LEAST: Final = 4
"""On fewer cells there is nothing to read."""


class Look(NamedTuple):
    """What every line of a list has in common."""

    ground: Style
    theme: str
    width: int
    filters: tuple[LineFilter, ...]
    behind: Color
    plain: bool = False
    """Whether there are no colours."""


class Spot(NamedTuple, Generic[RowT]):
    """A line of a list, and whatever may make it look otherwise than before."""

    row: RowT | None
    """What it is told from; None below the last row."""

    part: int = 0
    """Which of its lines this is; a line above it counts down from nothing."""

    held: bool = False
    """Whether its row is in hand."""

    bar: str = ""
    """The ground of the bar beside it; empty without one."""


Tell = Callable[[Spot[RowT], int], Iterable[Painted]]
"""Yields the words for a line, with the room they have."""


class LinePainter(Generic[RowT]):
    """Draws each line once, for as long as a list looks the same."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._lines: LRUCache[Spot[RowT], Strip] = LRUCache(KEPT)
        self._inks: dict[tuple[str, str], RichStyle] = {}

    def knows(self, spot: Spot[RowT]) -> bool:
        """Whether this line was drawn before."""
        return spot in self._lines

    def line(self, spot: Spot[RowT], tell: Tell[RowT]) -> Strip:
        """Return a line; its words are asked for with the room they have."""
        if (drawn := self._lines.get(spot)) is None:
            drawn = self._drawn(spot, tell)
            self._lines.set(spot, drawn)
        return drawn

    def _drawn(self, spot: Spot[RowT], tell: Tell[RowT]) -> Strip:
        width = self.look.width - bool(spot.bar)
        inks, ground = (HELD_INKS, HELD) if spot.held else (STYLES, "")
        told = tell(spot, width - 2) if width >= _LEAST else ()
        ink, plain = self._ink, self.look.plain
        edge = Segment(" ", ink(ground, ""))
        line = [
            Segment(HELD_SIGN, edge.style) if plain and spot.held else edge,
            *(Segment(text, ink(ground, inks[role])) for text, role in told),
            edge,
        ]
        taken = sum(cells(piece.text) for piece in line)
        if taken != width:
            line = list(Strip(line, taken).adjust_cell_length(width, edge.style))
        if spot.bar:
            sign = THUMB_SIGN if plain and spot.bar == THUMB else " "
            line.append(Segment(sign, ink(spot.bar, "")))
        return Strip(line, self.look.width)

    def _ink(self, ground: str, ink: str) -> RichStyle:
        """Return an ink on a ground; every line in sight asks for the same few."""
        if (found := self._inks.get((ground, ink))) is None:
            # By the theme of the app, which remembers what it has parsed.
            style = self.look.ground + Style.parse(ground) + Style.parse(ink)
            drop = [Segment(" ", style.rich_style)]
            for one in self.look.filters:
                drop = one.apply(drop, self.look.behind)
            found = self._inks[ground, ink] = drop[0].style or RichStyle.null()
        return found


STYLES: Final = {
    "line": "$line",
    "bar": "$heat-3",
    "fuel": "$fuel",
    "title": "bold $foreground",
    "text": "$foreground",
    "soft": "$ink-soft",
    "faint": "$ink-faint",
    "mark": "$primary",
    "done": "$success",
    "person": "$secondary",
    "accent": "$accent",
}
"""How the parts of a row look. Looked up for the lines in sight: as component classes
each would be a style for every list, paid for before the first frame."""

HELD: Final = "on $held"
HELD_INKS: Final = STYLES | {"faint": "$ink-soft", "text": "bold $foreground"}
"""In the row in hand faint words turn soft, to stay readable, and plain ones bold: a tint
alone is not seen by everybody, nor on every terminal."""

HELD_SIGN: Final = "▌"
"""The edge of the row in hand, where there are no colours to tint it with."""


THUMB: Final = "on $scrollbar"
TRACK: Final = "on $scrollbar-background"
THUMB_SIGN: Final = "▐"
"""What shows where one is, where there are no colours."""


def bar(y: int, height: int, tall: int, above: int) -> str:
    """Return the ground of the bar beside line y; nothing where all lines find room.

    So many lines are in sight of all that there are, and so many are scrolled away above.
    """
    if tall <= height:
        return ""
    size = max(1, height * height // tall)
    first = round(above * (height - size) / (tall - height))
    return THUMB if first <= y < first + size else TRACK


_IDLE: Final = 0.03
"""Seconds after which nobody seems to press another key."""

_AT_ONCE: Final = 8
"""Lines drawn ahead between two looks at the keyboard: about a millisecond."""


class LineView(ScrollView, Generic[RowT]):
    """Rows that are drawn line by line."""

    tall: int = 1
    """How many lines each row takes, where all of them take the same."""

    bar: bool = True
    """Whether the last column shows where one is, once there are more rows than room."""

    # A list that has a height keeps it, however many rows it holds.
    virtual_size = Reactive(Size(0, 0))

    count = 0
    """How many rows there are."""

    _pen: LinePainter[RowT] | None = None
    _ahead: Timer | None = None

    @property
    def in_hand(self) -> int | None:
        """The row that stands out, if there is one."""
        return None

    @property
    def lines(self) -> int:
        """How many lines all rows take."""
        return self.count * self.tall

    def at(self, line: int) -> tuple[int, int]:
        """Return the row that a line belongs to, and which of its lines it is."""
        return divmod(line, self.tall)

    def span(self, index: int) -> tuple[int, int]:
        """Return the first line of a row, and how many it takes with what is above it."""
        return index * self.tall, self.tall

    def seen(self, index: int) -> RowT:
        """Return all that the lines of the row at this place are painted from."""
        raise NotImplementedError

    def paint(self, row: RowT, part: int, width: int) -> Iterable[Painted]:
        """Yield the texts of one line of a row; they fill the width.

        Equal rows give equal lines, wherever they stand and whenever they are asked for.
        """
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw what is in sight, with none of the edges that a list never has."""
        pen = self._pen_in_hand()
        strips = [pen.line(spot, self._tell) for spot in self._spots(crop.line_range)]
        if self._ahead is None:
            self._ahead = self.set_timer(_IDLE, self._look_ahead)
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        (spot,) = self._spots([y])
        return self._pen_in_hand().line(spot, self._tell)

    def bar_at(self, y: int) -> str:
        """Return the ground of the bar beside a line of what is in sight."""
        (spot,) = self._spots([y])
        return spot.bar

    def _pen_in_hand(self) -> LinePainter[RowT]:
        _base, behind = self.background_colors
        filters = tuple(self.get_line_filters())
        theme, width, plain = self.app.theme, self.size.width, is_plain(self.app)
        look = Look(self.visual_style, theme, width, filters, behind, plain)
        if self._pen is None or self._pen.look != look:
            self._pen = LinePainter(look)
        return self._pen

    def _spots(self, lines: Iterable[int]) -> Iterator[Spot[RowT]]:
        top, height, held = self.scroll_offset.y, self.size.height, self.in_hand
        tall = self.lines if self.bar else 0
        for y in lines:
            at, part = self.at(y + top)
            row = self.seen(at) if at < self.count and self._begun(at, top) else None
            yield Spot(row, part, at == held and part >= 0, bar(y, height, tall, top))

    def _begun(self, index: int, top: int) -> bool:
        """Whether the row finds room whole, or is the first in sight."""
        if self.tall == 1:
            return True
        first, tall = self.span(index)
        return first <= top or first + tall <= top + self.size.height

    def _tell(self, spot: Spot[RowT], width: int) -> Iterable[Painted]:
        return () if spot.row is None else self.paint(spot.row, spot.part, width)

    def _look_ahead(self) -> None:
        """Draw some lines of the pages after and before this one; go on when idle."""
        self._ahead = None
        pen, top, height = self._pen_in_hand(), self.scroll_offset.y, self.size.height
        tall = self.lines
        ground = TRACK if self.bar and tall > height else ""
        # More than is kept would be drawn over and over.
        reach = max(0, min(height, (KEPT - height) // 2 - 2))
        around = chain(range(top + height, top + height + reach), range(top - reach, top))
        lines = (self.at(line) for line in around if 0 <= line < tall)
        spots = (Spot(self.seen(at), part, bar=ground) for at, part in lines)
        missing = list(islice((spot for spot in spots if not pen.knows(spot)), _AT_ONCE))
        for spot in missing:
            pen.line(spot, self._tell)
        if missing:
            self.call_later(self._look_ahead)
