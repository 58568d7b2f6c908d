"""Guides: the texts to read, and the one in hand whole."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.dialog import Pane
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK
from coach.services.exercises import guides
from coach.services.exercises.guides import GuideLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.lists.text_list import ListRow, TextList
from coach.widgets.text import line, prose


class GuidesPlace(ListPlace[GuideLine]):
    """A list, and the text in hand, over the place one came from."""

    NAME = "exercises"
    CSS_PATH = "guides.tcss"
    BINDINGS = [
        listed("b", "exercise", N_("Its exercise"), "guide-exercise"),
        quiet("pagedown,space", "read(1)", N_("Down"), "guide-on"),
        quiet("pageup", "read(-1)", N_("Up"), "guide-back"),
        BACK,
    ]

    def body(self) -> ComposeResult:
        """Lay out the list, and what is in hand."""
        yield Static(line(_("To read"), "bold"), id="title")
        empty = Hint(_("No pack in use has guides. {key} leads to Packs."), "0")
        page = Pane(Static(id="told"), id="page", can_focus=False)
        yield from self.beside(TextList(verb=N_("Read on")), empty, page)

    def read(self) -> Sequence[GuideLine]:
        """Return which there are."""
        return guides.every(self.companion)

    def row(self, one: GuideLine) -> ListRow:
        """Return one as the list shows it."""
        return ListRow(id=one.ref, title=one.title, end=one.pack_name)

    def tell_of(self, one: GuideLine) -> None:
        """Show the one in hand, from its beginning."""
        self.query_one("#about", Card).entitle(one.title)
        parts = [prose(one.text), prose(one.credit, "$ink-faint")]
        self.write("#told", Content("\n\n").join(part for part in parts if part))
        self.query_one("#page").scroll_home(animate=False)
        self.refresh_bindings()

    @on(TextList.Chosen)
    def _read_on(self) -> None:
        self.action_read(1)

    def action_read(self, by: int) -> None:
        """Read on, or back."""
        page = self.query_one("#page")
        page.scroll_relative(y=by * max(1, page.size.height - 2), animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the exercise where one goes with the text in hand."""
        if action == "exercise":
            return bool(self.in_hand and self.in_hand.exercise)
        return super().check_action(action, parameters)

    def action_exercise(self) -> None:
        """Begin the exercise that goes with the one in hand."""
        if (one := self.in_hand) and one.exercise:
            self.app.open("exercise", one.exercise)
