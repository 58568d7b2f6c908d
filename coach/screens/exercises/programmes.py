"""Programmes: which there are and how they stand; the one in hand with its steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK
from coach.services.exercises import programmes
from coach.services.exercises.programmes import ProgrammeLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.text_list import DONE, ListRow, TextList
from coach.widgets.text import line, prose

MONDAY: Final = "monday"

SIGNS: Final = {"running": "●", "done": DONE}
VERBS: Final = {"running": "", "waiting": N_("Go on"), "paused": N_("Go on")}
"""What the key that chooses one is called; the one that runs needs none."""


class ProgrammesPlace(ListPlace[ProgrammeLine]):
    """A list, and what is in hand, over the place one came from."""

    NAME = "exercises"
    CSS_PATH = "programmes.tcss"
    BINDINGS = [
        listed("m", "begin('monday')", N_("Begin Monday"), "programme-monday"),
        listed("b", "beside", N_("Beside the other"), "programme-beside"),
        listed("p", "pause", N_("Pause"), "programme-pause"),
        listed("d,delete", "stop", N_("Stop"), "programme-stop"),
        BACK,
    ]

    def body(self) -> ComposeResult:
        """Lay out the list, and what is in hand."""
        told = _("A step at a time, beside no other unless you want that. Days away do not "
                 "count.")  # fmt: skip
        yield Static(line(_("Programmes"), "bold"), id="title")
        yield Static(prose(told, "$ink-soft"), id="words")
        empty = Hint(_("No pack in use has a programme. {key} leads to Packs."), "0")
        yield from self.beside(TextList(), empty, Static(id="told"))

    def read(self) -> Sequence[ProgrammeLine]:
        """Return how they stand."""
        return programmes.lines(self.companion)

    def row(self, one: ProgrammeLine) -> ListRow:
        """Return one as the list shows it."""
        sign = SIGNS.get(one.status, "○")
        return ListRow(id=one.pack, title=one.title, end=one.stands, sign=sign)

    def tell_of(self, one: ProgrammeLine) -> None:
        """Tell the one in hand."""
        self.listing.verb = VERBS.get(one.status, N_("Begin"))
        self.query_one("#about", Card).entitle(one.title, one.stands)
        parts = [prose(one.about)] if one.about else []
        if one.step:
            parts.append(prose(one.step.text, "bold"))
        parts.append(line(one.rhythm, "$ink-soft"))
        self.write("#told", Content("\n\n").join(parts))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the one in hand."""
        one = self.in_hand
        if action == "pause":
            return bool(one and one.status == "running")
        if action == "stop":
            return bool(one and one.status in ("running", "waiting", "paused"))
        if action in ("beside", "begin"):
            return bool(one and one.status != "running")
        return super().check_action(action, parameters)

    @on(TextList.Chosen)
    def _chosen(self) -> None:
        self.action_begin("")

    def action_begin(self, when: str) -> None:
        """Begin the one in hand, or go on with it; what is followed waits meanwhile."""
        if one := self.in_hand:
            self.carry_out(programmes.begin, one.pack, when)

    def action_beside(self) -> None:
        """Begin it beside what is followed."""
        if one := self.in_hand:
            self.carry_out(programmes.begin, one.pack, beside=True)

    def action_pause(self) -> None:
        """Leave it for a while."""
        if one := self.in_hand:
            self.carry_out(programmes.pause, one.pack)

    def action_stop(self) -> None:
        """Leave it for good."""
        if one := self.in_hand:
            self.carry_out(programmes.stop, one.pack)
