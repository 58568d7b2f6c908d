"""Things in an order, each with a bar and no figure: what is longer comes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.lists.line_view import Painted
from coach.widgets.lists.row_list import RowList
from coach.widgets.text import fit, padded


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedBar:
    """One thing with its bar."""

    id: str
    title: str
    share: float | None = None
    """How much of the longest bar; none where there is no order, and no bar."""

    stands_out: bool = False
    note: str = ""
    """What is told of it where there is room."""

    room: int = 0
    """How many cells the longest title takes."""


LONGEST: Final = 48
"""So many cells the longest bar takes where there is room; longer says no more."""


class BarList(RowList[ListedBar]):
    """A bar under the other, with the names in front.

    They are few, so a page further is a page of the place.
    """

    def action_page(self, by: int) -> None:
        """Scroll the place, which may be longer than the window."""
        body = self.screen.query_one("#body")
        body.scroll_relative(y=by * max(1, body.size.height - 2), animate=False)

    def paint(self, row: ListedBar, part: int, width: int) -> Iterator[Painted]:
        """Yield the sign, the name and the bar; on two lines the bar stands below."""
        if part:
            yield "  ", "text"
            yield from self._bar(row, width - 2)
            return
        yield "● " if row.stands_out else "  ", "mark"
        room = min(row.room, width // 2)
        yield padded(fit(one_line(row.title), room), room + 2), "text"
        width -= room + 4
        if self.tall == 1 and row.share is not None:
            yield from self._bar(row, width)
        else:
            yield padded(fit(one_line(row.note), width), width), "faint"

    def _bar(self, row: ListedBar, width: int) -> Iterator[Painted]:
        full = round((row.share or 0) * min(LONGEST, width))
        ink = "mark" if row.stands_out else "faint"
        yield padded("━" * full or "╶", width), ink
