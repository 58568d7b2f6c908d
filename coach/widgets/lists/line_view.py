"""A scroll: only lines in sight are drawn, and the next ones while one reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, ClassVar, Final, Generic

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from coach.widgets.lists.painter import (
    KEPT,
    TRACK,
    LinePainter,
    Look,
    Painted,
    RowT,
    Spot,
    bar,
)

if TYPE_CHECKING:
    from textual.timer import Timer

_IDLE: Final = 0.03
"""Seconds after which nobody seems to press another key."""

_AT_ONCE: Final = 8
"""Lines drawn ahead between two looks at the keyboard: about a millisecond."""


class LineView(ScrollView, Generic[RowT]):
    """Rows of the same height that are drawn line by line."""

    tall: int = 1
    """How many lines each row takes."""

    BAR: ClassVar[bool] = True
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
        theme, width = self.app.theme, self.size.width
        plain = self.app.no_color or self.app.native_ansi_color
        look = Look(self.visual_style, theme, width, filters, behind, plain)
        if self._pen is None or self._pen.look != look:
            self._pen = LinePainter(look)
        return self._pen

    def _spots(self, lines: Iterable[int]) -> Iterator[Spot[RowT]]:
        top, height, held = self.scroll_offset.y, self.size.height, self.in_hand
        tall = self.count * self.tall if self.BAR else 0
        for y in lines:
            at, part = divmod(y + top, self.tall)
            row = self.seen(at) if at < self.count else None
            yield Spot(row, part, at == held, bar(y, height, tall, top))

    def _tell(self, spot: Spot[RowT], width: int) -> Iterable[Painted]:
        return () if spot.row is None else self.paint(spot.row, spot.part, width)

    def _look_ahead(self) -> None:
        """Draw some lines of the pages after and before this one; go on when idle."""
        self._ahead = None
        pen, top, height = self._pen_in_hand(), self.scroll_offset.y, self.size.height
        tall = self.count * self.tall
        ground = TRACK if self.BAR and tall > height else ""
        # More than is kept would be drawn over and over.
        reach = max(0, min(height, (KEPT - height) // 2 - 2))
        around = chain(range(top + height, top + height + reach), range(top - reach, top))
        lines = (divmod(at, self.tall) for at in around if 0 <= at < tall)
        spots = (Spot(self.seen(at), part, bar=ground) for at, part in lines)
        missing = list(islice((spot for spot in spots if not pen.knows(spot)), _AT_ONCE))
        for spot in missing:
            pen.line(spot, self._tell)
        if missing:
            self.call_later(self._look_ahead)
