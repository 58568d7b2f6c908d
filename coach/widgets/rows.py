"""Rows in a list: however many there are, only those in sight are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Generic, Protocol, TypeVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from coach.i18n import N_


class Named(Protocol):
    """Anything that can be found again after a change."""

    @property
    def id(self) -> str:
        """The name it is found by."""


RowT = TypeVar("RowT", bound=Named)

Painted = tuple[str, str]
"""A text, and the part it plays: one of `INKS`."""

INKS: Final = {
    "title": "bold $foreground",
    "text": "$foreground",
    "soft": "$ink-soft",
    "faint": "$ink-faint",
    "mark": "$primary",
    "done": "$success",
    "person": "$secondary",
}
"""How the parts of a row look. Looked up for the lines in sight: as component classes
each would be a style for every list, paid for before the first frame."""

HELD: Final = "on $held"
HELD_INKS: Final = INKS | {"faint": "$ink-soft"}
"""In the row in hand faint words turn soft, to stay readable."""

_NEAR = 60


class Rows(ScrollView, Generic[RowT], can_focus=True):
    """A list with a cursor; says which row was chosen."""

    ALLOW_SELECT = False
    TALL: ClassVar[int] = 1
    """How many lines each row takes."""

    DEFAULT_CSS = """
    Rows {
        height: auto;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", N_("Up"), show=False, system=True, id="coach.row-up"),
        Binding(
            "down", "move(1)", N_("Down"), show=False, system=True, id="coach.row-down"
        ),
        Binding(
            "pageup", "page(-1)", N_("Page up"), show=False, system=True, id="coach.page-up"
        ),
        Binding(
            "pagedown",
            "page(1)",
            N_("Page down"),
            show=False,
            system=True,
            id="coach.page-down",
        ),
        Binding("home", "jump(0)", N_("First"), show=False, system=True, id="coach.first"),
        Binding("end", "jump(-1)", N_("Last"), show=False, system=True, id="coach.last"),
        Binding("enter", "choose", N_("Open"), show=False, system=True, id="coach.choose"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """The row in hand."""

    held: bool = False
    """Whether the cursor shows without the focus, for a list steered from elsewhere."""

    @dataclass
    class Chosen(Message):
        """The user wants this row."""

        rows: ScrollView
        index: int
        id: str

        @property
        def control(self) -> ScrollView:
            """The list it was chosen in."""
            return self.rows

    @dataclass
    class Pointed(Message):
        """The cursor came to this row."""

        rows: ScrollView
        index: int

        @property
        def control(self) -> ScrollView:
            """The list with the cursor."""
            return self.rows

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 (the word of the toolkit)
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.count = 0
        self._row: Callable[[int], RowT] | None = None
        self._kept = ""

    def show(self, count: int, row: Callable[[int], RowT]) -> None:
        """Show so many rows, each made when it comes into sight; keep the user's place."""
        grown = count - self.count
        self.count, self._row = count, row
        self.virtual_size = Size(0, count * self.TALL)
        place = self._found(grown)
        self.refresh(layout=True)
        if place == self.cursor:
            self._keep()
        else:
            self.cursor = place

    def row(self, index: int) -> RowT:
        """Return the row at this place."""
        if self._row is None:
            raise IndexError(index)
        return self._row(index)

    def paint(self, index: int, part: int, width: int) -> Iterator[Painted]:
        """Yield the texts of one line of a row; they fill the width."""
        raise NotImplementedError

    def _found(self, grown: int) -> int:
        """Where the row in hand is now: close by, or else the same place in the list."""
        if not self.count:
            return 0
        last, here = self.count - 1, self.cursor
        if self._kept:
            near = sorted(range(here - _NEAR, here + _NEAR), key=lambda at: abs(at - here))
            for at in (here + grown, *near):
                if 0 <= at <= last and self.row(at).id == self._kept:
                    return at
        return min(here, last)

    def _keep(self) -> None:
        self._kept = self.row(self.cursor).id if self.count else ""

    def get_content_height(self, *_sizes: object) -> int:
        """Return the height that shows every row."""
        return self.count * self.TALL

    def validate_cursor(self, cursor: int) -> int:
        """Stay inside the list."""
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows that changed, and bring the new one into sight."""
        self._keep()
        for at in (before, now):
            self.refresh_lines(at * self.TALL, self.TALL)
        if self.count:
            where = Region(0, now * self.TALL, self.size.width, self.TALL)
            self.scroll_to_region(where, animate=False, force=True)
            self.post_message(self.Pointed(self, now))

    def action_move(self, by: int) -> None:
        """Move the cursor by so many rows."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """Move the cursor by so many pages."""
        self.cursor += by * max(1, self.scrollable_content_region.height // self.TALL - 1)

    def action_jump(self, to: int) -> None:
        """Go to the first row, or to the last."""
        self.cursor = to if to >= 0 else self.count + to

    def action_choose(self) -> None:
        """Choose the row in hand."""
        if self.count:
            self.post_message(self.Chosen(self, self.cursor, self.row(self.cursor).id))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        if (at := event.get_content_offset(self)) is None:
            return
        index = (at.y + self.scroll_offset.y) // self.TALL
        if 0 <= index < self.count:
            self.cursor = index
            self.action_choose()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh_lines(self.cursor * self.TALL, self.TALL)

    def on_blur(self) -> None:
        """Take the cursor away."""
        self.refresh_lines(self.cursor * self.TALL, self.TALL)

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width = self.scrollable_content_region.width
        index, part = divmod(y + self.scroll_offset.y, self.TALL)
        ground = self.visual_style
        if not 0 <= index < self.count or width < 4:
            return Strip.blank(width, ground.rich_style)
        chosen = index == self.cursor and (self.has_focus or self.held)
        if chosen:
            ground += _style(HELD)
        inks = HELD_INKS if chosen else INKS
        pieces = [
            Segment(text, (ground + _style(inks[role])).rich_style)
            for text, role in self.paint(index, part, width - 2)
        ]
        edge = Segment(" ", ground.rich_style)
        return Strip([edge, *pieces, edge]).adjust_cell_length(width, edge.style)


_style = Style.parse  # by the theme of the app, which remembers what it has parsed


def padded(text: str, width: int) -> str:
    """Return the text with spaces up to so many cells."""
    return text + " " * max(0, width - cell_len(text))
