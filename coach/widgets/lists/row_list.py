"""Rows in a list: however many there are, only those in sight are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.widgets.frame.card import Hint
from coach.widgets.frame.key_bar import unlisted
from coach.widgets.lists.line_view import LineView, RowT

_NEAR = 60
"""So many rows up and down the row in hand is looked for after a change."""

AT_HAND = 400
"""So many rows are kept as they were made: a few pages of the tallest terminal."""


class RowList(LineView[RowT], can_focus=True):
    """A list with a cursor; says which row was chosen."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RowList {
        height: auto;
        overflow-x: hidden;
        scrollbar-size-vertical: 0;
    }
    """
    BINDINGS = [
        unlisted("up", "move(-1)", N_("Up"), "row-up"),
        unlisted("down", "move(1)", N_("Down"), "row-down"),
        unlisted("pageup", "page(-1)", N_("Page up"), "page-up"),
        unlisted("pagedown", "page(1)", N_("Page down"), "page-down"),
        unlisted("home", "jump(0)", N_("First"), "first"),
        unlisted("end", "jump(-1)", N_("Last"), "last"),
        unlisted("enter", "choose", N_("Open")),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """The row in hand."""

    held: bool = False
    """Whether the cursor shows without the focus, for a list steered from elsewhere."""

    @dataclass
    class InHand(Message):
        """Something is about the row in hand."""

        rows: ScrollView
        index: int

        @property
        def control(self) -> ScrollView:
            """The list with the row."""
            return self.rows

    class Pointed(InHand):
        """The cursor came to this row."""

    @dataclass
    class Chosen(InHand):
        """The user wants this row."""

        id: str
        opens: str

    def __init__(
        self,
        *,
        verb: str = "",
        opens: str = "",
        tall: int | None = None,
        bar: bool = True,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.verb = verb
        """What is told of the key that chooses a row; empty where nobody is told."""

        self.opens = opens
        """The screen that a chosen row leads to, if it leads to one."""

        self.tall = tall or self.tall
        self.bar = bar
        self._row: Callable[[int], RowT] | None = None
        self._name_of: Callable[[int], str] | None = None
        self._rows: LRUCache[int | str, RowT] = LRUCache(AT_HAND)
        self._kept = ""
        self._moved = self._sifting = False

    def sift(self) -> None:
        """Expect another selection of the same rows.

        Its top is shown, unless the row moved to is in it.
        """
        self._sifting = True

    def show(
        self,
        count: int,
        row: Callable[[int], RowT],
        named: Callable[[int], str] | None = None,
    ) -> None:
        """Show so many rows, each made when it comes into sight; keep the user's place.

        Whoever can name a row without making it saves making those close by, and those
        that are in the next selection as well.
        """
        grown, was_empty = count - self.count, not self.count
        self.count, self._row, self._name_of = count, row, named
        if not (self._sifting and named):
            self._rows.clear()
        self._make_room()
        if was_empty != (not count):
            self.refresh_bindings()
        self._make_way()
        place = self._place(grown)
        if place == self.cursor:
            self._keep()
        else:
            self.cursor = place

    def fill(self, rows: Sequence[RowT]) -> None:
        """Show these rows."""
        self.show(len(rows), rows.__getitem__)

    def _make_way(self) -> None:
        """Leave the room to the hint beside it, where there is nothing to show."""
        some = bool(self.count)
        if self.display != some:
            self.display = some
        for beside in self.siblings if self.parent else ():
            if isinstance(beside, Hint) and beside.display == some:
                beside.display = not some

    def _make_room(self) -> None:
        """Take the height of the rows where that is asked, else scroll over them."""
        self.virtual_size = Size(0, self.lines)
        overflows = self.lines > self.container_size.height
        if self.styles.auto_dimensions or overflows != self.show_vertical_scrollbar:
            self.refresh(layout=True)
            return
        self.scroll_y = self.scroll_target_y = self.validate_scroll_y(self.scroll_y)
        self.refresh()

    def row(self, index: int) -> RowT:
        """Return the row at this place."""
        if self._row is None:
            raise IndexError(index)
        name = self._name_of(index) if self._name_of else index
        if (row := self._rows.get(name)) is None:
            row = self._row(index)
            self._rows.set(name, row)
        return row

    def seen(self, index: int) -> RowT:
        """Return the row as it looks at this place."""
        return self.row(index)

    def _named(self, index: int) -> str:
        return self._name_of(index) if self._name_of else self.row(index).id

    def _place(self, grown: int) -> int:
        """Where the cursor goes: with its row, or else to the same place in the list."""
        found, sifted, self._sifting = self._found(grown), self._sifting, False
        if sifted and (found is None or not self._moved):
            self._moved = False
            self.scroll_y = self.scroll_target_y = 0
            return 0
        return max(0, min(self.cursor, self.count - 1)) if found is None else found

    def _found(self, grown: int) -> int | None:
        """Where the row in hand is now, if it is close by."""
        last, here = self.count - 1, self.cursor
        if self._kept:
            near = sorted(range(here - _NEAR, here + _NEAR), key=lambda at: abs(at - here))
            for at in (here + grown, *near):
                if 0 <= at <= last and self._named(at) == self._kept:
                    return at
        return None

    def _keep(self) -> None:
        self._kept = self._named(self.cursor) if self.count else ""

    def get_content_height(self, *_sizes: object) -> int:
        """Return the height that shows every row."""
        return self.lines

    @property
    def in_hand(self) -> int | None:
        """The row under the cursor, where that shows."""
        return self.cursor if self.has_focus or self.held else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing to choose where there is nothing."""
        if action == "choose":
            return bool(self.count)
        return super().check_action(action, parameters)

    def validate_cursor(self, cursor: int) -> int:
        """Stay inside the list."""
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows that changed, and bring the new one into sight."""
        self._keep()
        for at in (before, now):
            self._redraw(at)
        if self.count:
            self._into_sight()
            self.post_message(self.Pointed(self, now))

    def _into_sight(self) -> None:
        if self.cursor < self.count:
            first, tall = self.span(self.cursor)
            where = Region(0, first, self.size.width, tall)
            self.scroll_to_region(where, animate=False, force=True)

    def _redraw(self, index: int) -> None:
        if index < self.count:
            self.refresh_lines(*self.span(index))

    def _move_to(self, at: int) -> None:
        self.cursor = at
        self._moved = self.cursor > 0

    def action_move(self, by: int) -> None:
        """Move the cursor by so many rows."""
        self._move_to(self.cursor + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by so many pages."""
        if not self.count:
            return
        first, tall = self.span(self.cursor)
        page = max(1, self.scrollable_content_region.height - tall)
        there, _part = self.at(max(0, first + by * page))
        self._move_to(there if there != self.cursor else self.cursor + by)

    def action_jump(self, to: int) -> None:
        """Go to the first row, or to the last."""
        self._move_to(to if to >= 0 else self.count + to)

    def action_choose(self) -> None:
        """Choose the row in hand."""
        if self.count:
            chosen = self.row(self.cursor)
            self.post_message(self.Chosen(self, self.cursor, chosen.id, self.opens))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        if (at := event.get_content_offset(self)) is None:
            return
        index, part = self.at(at.y + self.scroll_offset.y)
        if self.bar_at(at.y) and at.x == self.size.width - 1:
            self._move_to(at.y * self.count // self.size.height)
        elif 0 <= index < self.count and part >= 0:
            self._move_to(index)
            self.action_choose()

    def on_resize(self) -> None:
        """Make the rows anew: what is told of them may go by the room there is."""
        self._rows.clear()
        self.refresh()
