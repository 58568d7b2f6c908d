"""Programmes: which there are and how they stand; the one in hand with its steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK
from coach.services.answer import Answer
from coach.services.today import programmes
from coach.services.today.programmes import ProgrammeLine
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
    AUTO_FOCUS = "TextList"
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
        with Horizontal(id="sides"):
            with Vertical(id="list"):
                yield TextList()
                yield Hint("", id="nothing")
            with Card("", id="about"):
                yield Static(id="told")

    def reload(self) -> None:
        """Read how they stand."""
        self.shown = programmes.lines(self.companion)
        self.show_list(self._row)
        empty = _("No pack in use has a programme. {key} leads to Packs.")
        self.query_one("#nothing", Hint).show("" if self.shown else empty, "0")
        self._tell()

    def _row(self, index: int) -> ListRow:
        one = self.shown[index]
        sign = SIGNS.get(one.status, "○")
        return ListRow(id=one.pack, title=one.title, end=one.stands, sign=sign)

    @on(TextList.Pointed)
    def _tell(self) -> None:
        """Tell the one in hand."""
        self.query_one("#about").display = self.in_hand is not None
        if (one := self.in_hand) is None:
            return
        self.query_one(TextList).verb = VERBS.get(one.status, N_("Begin"))
        self.query_one("#about", Card).entitle(one.title, one.stands)
        parts = [prose(one.about)] if one.about else []
        if one.step:
            parts.append(prose(one.step.text, "bold"))
        parts.append(line(one.rhythm, "$ink-soft"))
        self.query_one("#told", Static).update(Content("\n\n").join(parts))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the one in hand."""
        one = self.in_hand if self.is_mounted else None
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
            self._do(partial(programmes.begin, self.companion, one.pack, when))

    def action_beside(self) -> None:
        """Begin it beside what is followed."""
        if one := self.in_hand:
            self._do(partial(programmes.begin, self.companion, one.pack, beside=True))

    def action_pause(self) -> None:
        """Leave it for a while."""
        if one := self.in_hand:
            self._do(partial(programmes.pause, self.companion, one.pack))

    def action_stop(self) -> None:
        """Leave it for good."""
        if one := self.in_hand:
            self._do(partial(programmes.stop, self.companion, one.pack))

    def _do(self, deed: Callable[[], Answer]) -> None:
        if answer := self.attempt(deed):
            self.reload()
            self.tell(answer)
