"""List places: one long list, the row in hand, and a line to find something in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Generic, Protocol, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from coach.i18n import _
from coach.screens.base.place import Place
from coach.widgets.forms.line_input import FilterLine, LineInput, PromptLine
from coach.widgets.frame.card import Hint
from coach.widgets.lists.line_view import Recognised
from coach.widgets.lists.row_list import RowList
from coach.widgets.text import line

Item = TypeVar("Item")
Item_co = TypeVar("Item_co", covariant=True)


class Shown(Protocol[Item_co]):
    """What a list shows, in its order."""

    def __len__(self) -> int:
        """Return how many there are."""

    def __getitem__(self, at: int, /) -> Item_co:
        """Return the one at this place."""


class ListPlace(Place, Generic[Item]):
    """A place with a list of things, of which one is in hand."""

    LIST: ClassVar[str] = "RowList"
    """Where its list is, among other lists."""

    shown: Shown[Item] = ()

    @property
    def listing(self) -> RowList[Recognised]:
        """The list."""
        return self.query_one(self.LIST, RowList)

    @property
    def in_hand(self) -> Item | None:
        """The thing under the cursor."""
        at = self.listing.cursor
        return self.shown[at] if at < len(self.shown) else None

    def show_list(
        self, row: Callable[[int], Recognised], named: Callable[[int], str] | None = None
    ) -> None:
        """Show what there is."""
        self.listing.show(len(self.shown), row, named)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing that needs one of them while there is none."""
        if action in ("edit", "remove"):
            return bool(len(self.shown))
        return super().check_action(action, parameters)


class FilterPlace(ListPlace[Item]):
    """A list that is narrowed while one types."""

    DEFAULT_CSS = """
    FilterPlace {
        & > #body { overflow: hidden; }
        & #top { height: 1; margin-bottom: 1; }
        & #top PromptLine { width: 1fr; }
        & #count { width: auto; padding: 0 1 0 2; color: $ink-soft; }
        & #nothing { padding: 1 4; }
    }
    """
    NOT_FOUND: ClassVar[str]
    """What is said where nothing fits, with the key that shows all again."""

    INVITATION: ClassVar[tuple[str, str]]
    """What is said where there is nothing yet, and its key."""

    has_read = False
    """Whether there is anything to look in yet."""

    def filter_line(self, asked: str) -> ComposeResult:
        """Lay out the line to type in, which says what it takes, and the count."""
        with Horizontal(id="top"):
            yield PromptLine("/", FilterLine(asked, self._narrow, id="filter"))
            yield Static(id="count")

    @property
    def typed(self) -> str:
        """What is looked for."""
        return self.query_one("#filter", LineInput).value

    def find(self) -> None:
        """Show what fits the words that are typed."""
        raise NotImplementedError

    def counted(self, every: int) -> str:
        """Return in words how many there are."""
        raise NotImplementedError

    def tell_found(self, every: int) -> None:
        """Say how many of all are shown, and what to do where there are none."""
        count = self.counted(every)
        if self.typed:
            count = _("{n} of {every}").format(n=len(self.shown), every=every)
        self.tell_count(count)
        hint = self.query_one("#nothing", Hint)
        if len(self.shown):
            hint.show("")
        elif self.typed:
            hint.show(_(self.NOT_FOUND), "escape")
        else:
            invitation, key = self.INVITATION
            hint.show(_(invitation), key)

    def tell_count(self, count: str) -> None:
        """Say how many are shown, beside the filter."""
        self.query_one("#count", Static).update(line(count))

    def _narrow(self) -> None:
        if self.has_read:
            self.listing.sift()
            self.find()

    @on(LineInput.Submitted, "#filter")
    def _to_the_list(self) -> None:
        if len(self.shown):
            self.listing.focus()

    def action_back(self) -> None:
        """Leave the filter; from the list, show everything again."""
        typed = self.query_one("#filter", LineInput)
        if not (typed.has_focus and len(self.shown)):
            typed.value = ""
        self.listing.focus()
