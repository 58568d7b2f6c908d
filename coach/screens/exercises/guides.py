"""Guides: the texts to read, and the one in hand whole."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
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
    AUTO_FOCUS = "TextList"
    BINDINGS = [
        listed("b", "exercise", N_("Its exercise"), "guide-exercise"),
        quiet("pagedown,space", "read(1)", N_("Down"), "guide-on"),
        quiet("pageup", "read(-1)", N_("Up"), "guide-back"),
        BACK,
    ]

    def body(self) -> ComposeResult:
        """Lay out the list, and what is in hand."""
        yield Static(line(_("To read"), "bold"), id="title")
        with Horizontal(id="sides"):
            with Vertical(id="list"):
                yield TextList(verb=N_("Read on"))
                yield Hint("", id="nothing")
            with Card("", id="about"), Pane(id="page", can_focus=False):
                yield Static(id="told")

    def reload(self) -> None:
        """Read which there are."""
        self.shown = guides.every(self.companion)
        self.show_list(self._row)
        empty = _("No pack in use has guides. {key} leads to Packs.")
        self.query_one("#nothing", Hint).show("" if self.shown else empty, "0")
        self._tell()

    def _row(self, index: int) -> ListRow:
        one = self.shown[index]
        return ListRow(id=one.ref, title=one.title, end=one.pack_name)

    @on(TextList.Pointed)
    def _tell(self) -> None:
        """Show the one in hand, from its beginning."""
        self.query_one("#about").display = self.in_hand is not None
        if (one := self.in_hand) is None:
            return
        self.query_one("#about", Card).entitle(one.title)
        parts = [prose(one.text), prose(one.credit, "$ink-faint")]
        told = Content("\n\n").join(part for part in parts if part)
        self.query_one("#told", Static).update(told)
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
            one = self.in_hand if self.is_mounted else None
            return bool(one and one.exercise)
        return super().check_action(action, parameters)

    def action_exercise(self) -> None:
        """Begin the exercise that goes with the one in hand."""
        if (one := self.in_hand) and one.exercise:
            self.app.open("exercise", one.exercise)
