"""The library of patterns: old ways that many people recognise."""

from __future__ import annotations

from functools import partial
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK, ELSEWHERE
from coach.screens.patterns.edit import asks_second
from coach.services.answer import Answer
from coach.services.patterns import patterns, planning
from coach.services.patterns.patterns import LibraryPattern
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, unlisted
from coach.widgets.lists.text_list import DONE, ListRow, TextList
from coach.widgets.text import line, prose

WRITE: Final = listed(
    "w", "app.open('pattern')", N_("Write one"), "write", N_("Write a pattern of your own")
)
"""What the places of patterns have in common."""


class LibraryPlace(ListPlace[LibraryPattern]):
    """Do you recognise this? A list, and the one in hand in full."""

    NAME = "patterns"
    CSS_PATH = "library.tcss"
    AUTO_FOCUS = "TextList"
    BINDINGS = [
        WRITE,
        unlisted("space", "pick", N_("Pick")),
        BACK,
        *ELSEWHERE,
    ]

    def body(self) -> ComposeResult:
        """Lay out the list, and what is in hand."""
        yield Static(line(_("Do you recognise this?"), "bold"), id="title")
        yield Static(id="count")
        with Horizontal(id="sides"):
            with Vertical(id="list"):
                yield TextList(verb=N_("Pick"))
                yield Hint("", id="nothing")
            with Card("", id="about"):
                yield Static(id="told")

    def reload(self) -> None:
        """Read the library."""
        self.shown = patterns.ideas(self.companion)
        self.show_list(self._row)
        n = len(self.shown)
        self.query_one("#about").display = bool(n)
        count = ngettext("{n} pattern", "{n} patterns", n).format(n=n)
        told = _("{count}. None of them is wrong; each once helped.").format(count=count)
        self.query_one("#count", Static).update(line(told if n else ""))
        empty = _("No pack in use has patterns. {key} leads to Packs.")
        self.query_one("#nothing", Hint).show("" if n else empty, "0")
        self._tell()

    def _row(self, index: int) -> ListRow:
        one = self.shown[index]
        if one.mine:
            return ListRow(id=one.ref, title=one.name, end=_("picked"), sign=DONE)
        return ListRow(id=one.ref, title=one.name)

    @on(TextList.Pointed)
    def _tell(self) -> None:
        """Tell the one in hand, from the moment to the tiny version."""
        if (one := self.in_hand) is None:
            return
        self.query_one("#about", Card).entitle(one.name)
        parts = (
            (_("Moment"), one.cue),
            (_("Old way"), one.old_way),
            (_("It gives"), one.gave),
            (_("It costs"), one.cost),
            (_("The plan"), one.plan_words),
            (_("Tiny version"), one.plan.tiny),
        )
        told = (
            Content.assemble((f"{label}: ", "$ink-soft"), prose(text))
            for label, text in parts
            if text
        )
        self.query_one("#told", Static).update(Content("\n").join(told))

    @on(TextList.Chosen)
    def action_pick(self) -> None:
        """Take the one in hand, with its plan; everything in it can be changed."""
        if one := self.in_hand:
            asks_second(self, partial(self._pick, one.ref), self._picked)

    def _pick(self, ref: str, second: bool) -> Answer:
        return planning.pick(self.companion, ref, second=second)

    def _picked(self, answer: Answer) -> None:
        self.dismiss()
        self.app.show_again()
        self.app.say("\n".join((answer.understood, *answer.hints)))
