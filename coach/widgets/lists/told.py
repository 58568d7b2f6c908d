"""Lines with what they are about in a column before them, each text whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.text import flow, padded, widest

_WIDEST: Final = 24
"""The column takes at most so many cells, and two fifths of what there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRow:
    """What a line is about, a sign, and its text."""

    lead: str = ""
    text: str
    sign: str = ""
    ink: str = "$foreground"


class ToldLines(Widget):
    """Texts with a column before them; one that is about nothing takes all the room."""

    DEFAULT_CSS = """
    ToldLines { height: auto; padding: 0 1; }
    """
    rows: reactive[tuple[ToldRow, ...]] = reactive((), layout=True)
    airy: reactive[bool] = reactive(default=False, layout=True)
    """Whether an empty line stands between them."""

    most: reactive[int | None] = reactive(None, layout=True)
    """So many lines a text takes at most; none is cut where nothing is said."""

    def show(
        self, rows: Sequence[ToldRow], *, airy: bool = False, most: int | None = None
    ) -> None:
        """Show these lines."""
        self.rows, self.airy, self.most = tuple(rows), airy, most

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines they take."""
        return max(1, len([*self._lines(width)]))

    def render(self) -> Content:
        """Return the lines."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _texts(self, row: ToldRow, room: int) -> list[str]:
        return flow(one_line(row.text), max(8, room), self.most)

    def _lines(self, width: int) -> Iterator[Content]:
        leads = widest(row.lead for row in self.rows)
        column = min(leads, _WIDEST, width * 2 // 5) + 2 if leads else 0
        signs = 2 if any(row.sign for row in self.rows) else 0
        for number, row in enumerate(self.rows):
            if number and self.airy:
                yield Content("")
            inset = column + signs if row.lead or row.sign else 0
            # A word for what it is about is not cut either: it goes on below itself.
            said = flow(one_line(row.lead), column - 1) if inset and row.lead else []
            texts = self._texts(row, width - inset)
            for lead, sign, text in zip_longest(said, [row.sign], texts, fillvalue=""):
                head = padded(lead, column) + padded(sign, signs) if inset else ""
                yield Content.assemble((head, "$ink-soft"), (text, row.ink))
