"""List places: one long list, the row in hand, and a line to find something in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n import _
from coach.screens.base.change import edit, remove
from coach.screens.base.place import Place
from coach.services import privacy
from coach.widgets.forms.line_input import FilterLine, LineInput, PromptLine
from coach.widgets.frame.card import Card, Hint
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


class Beside(Horizontal):
    """A list, and beside it a card about the row in hand; below it in a narrow window."""


class ListPlace(Place, Generic[Item]):
    """A place with a list of things, of which one is in hand."""

    AUTO_FOCUS = "RowList"
    LIST: ClassVar[str] = "RowList"
    """Where its list is, among other lists."""

    DEFAULT_CSS = """
    ListPlace {
        & Beside { height: 1fr; margin-bottom: 1; }
        & Beside > #list { width: 1fr; height: 100%; }
        & Beside > #list RowList { height: 1fr; }
        & Beside > #about { height: auto; margin-left: 2; }
        & Beside > #about > Static { padding: 0 1; }
        &.-short Beside { margin-bottom: 0; }

        &.-narrow {
            & Beside { layout: vertical; }
            & Beside > #list { width: 100%; height: 1fr; }
            & Beside > #about { width: 100%; margin: 1 0 0 0; }
        }
    }
    """

    shown: Shown[Item] = ()

    def beside(self, listing: RowList[Any], hint: Hint, *about: Widget) -> ComposeResult:
        """Lay out the list, what is said where it is empty, and the card beside it."""
        with Beside():
            yield Vertical(listing, hint, id="list")
            yield Card("", *about, id="about")

    @property
    def listing(self) -> RowList[Recognised]:
        """The list."""
        return self.query_one(self.LIST, RowList)

    @property
    def in_hand(self) -> Item | None:
        """The thing under the cursor."""
        at = self.listing.cursor if len(self.shown) else 0
        return self.shown[at] if at < len(self.shown) else None

    def read(self) -> Sequence[Item]:
        """Return what there is."""
        raise NotImplementedError

    def row(self, one: Item) -> Recognised:
        """Return one of them as the list shows it."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read what there is, and show it."""
        self.shown = self.read()
        self.show_list()

    def show_list(self) -> None:
        """Show what there is, and tell of the one in hand."""
        mask = privacy.mask(self.companion) if self.app.hide_names else None

        def made(at: int) -> Recognised:
            row = self.row(self.shown[at])
            return mask.over(row) if mask else row

        self.listing.show(len(self.shown), made)
        self.look()

    @on(RowList.Pointed)
    def _pointed(self, event: RowList.Pointed) -> None:
        if event.rows is self.listing:
            self.look()

    def look(self) -> None:
        """Tell of the one in hand, in the card beside the list where there is one."""
        one = self.in_hand
        for card in self.query("#about"):
            card.display = one is not None
        if one is not None:
            self.tell_of(one)

    def tell_of(self, one: Item) -> None:
        """Tell of the one in hand; most lists say it all."""

    def entry_of(self, one: Item) -> tuple[str, str]:
        """Return the table and the id of the entry that one of them is."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing that needs one of them while there is none."""
        if action in ("edit", "remove", "with"):
            return bool(len(self.shown))
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change the one in hand."""
        if one := self.in_hand:
            edit(self, *self.entry_of(one))

    def action_remove(self) -> None:
        """Delete the one in hand, after asking."""
        if one := self.in_hand:
            remove(self, *self.entry_of(one), self.carried_out)

    def action_with(self, name: str) -> None:
        """Open what is about the one in hand."""
        if one := self.in_hand:
            self.app.open(name, self.entry_of(one)[1])


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

    every: Sequence[Item] = ()
    has_read = False
    """Whether there is anything to look in yet."""

    def filter_line(self, asked: str) -> ComposeResult:
        """Lay out the line to type in, which says what it takes, and the count."""
        with Horizontal(id="top"):
            yield PromptLine("/", FilterLine(asked, self._narrow))
            yield Static(id="count")

    @property
    def typed(self) -> str:
        """What is looked for."""
        return self.query_one("#filter", LineInput).value

    def fitting(self, typed: str) -> Sequence[Item]:
        """Return what fits the words that are typed."""
        raise NotImplementedError

    def counted(self, every: int) -> str:
        """Return in words how many there are."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read what there is, and show what the filter lets through."""
        self.every = self.read()
        self.has_read = True
        self.find()

    def find(self) -> None:
        """Show what fits the words that are typed, and say how many of all that is."""
        self.shown = self.fitting(self.typed)
        self.show_list()
        self.tell_found(len(self.every))

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
        self.write("#count", line(count))

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
