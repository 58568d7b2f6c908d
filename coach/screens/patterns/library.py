"""The library of patterns: old ways that many people recognise."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK, ELSEWHERE
from coach.screens.patterns.edit import asks_second
from coach.services.answer import Answer
from coach.services.patterns import patterns, phrases, planning
from coach.services.patterns.patterns import LibraryPattern
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, unlisted
from coach.widgets.lists.text_list import DONE, ListRow, TextList
from coach.widgets.text import labelled, line

WRITE: Final = listed(
    "w", "app.open('pattern')", N_("Write one"), "write", N_("Write a pattern of your own")
)
"""What the places of patterns have in common."""


class LibraryPlace(ListPlace[LibraryPattern]):
    """Do you recognise this? A list, and the one in hand in full."""

    NAME = "patterns"
    CSS_PATH = "library.tcss"
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
        empty = Hint(_("No pack in use has patterns. {key} leads to Packs."), "0")
        yield from self.beside(TextList(verb=N_("Pick")), empty, Static(id="told"))

    def read(self) -> Sequence[LibraryPattern]:
        """Return the library, and count it."""
        found = patterns.ideas(self.companion)
        n = len(found)
        count = ngettext("{n} pattern", "{n} patterns", n).format(n=n)
        told = _("{count}. None of them is wrong; each once helped.").format(count=count)
        self.write("#count", line(told if n else ""))
        return found

    def row(self, one: LibraryPattern) -> ListRow:
        """Return one as the list shows it."""
        if one.mine:
            return ListRow(id=one.ref, title=one.pattern.name, end=_("picked"), sign=DONE)
        return ListRow(id=one.ref, title=one.pattern.name)

    def tell_of(self, one: LibraryPattern) -> None:
        """Tell the one in hand, from the moment to the tiny version."""
        self.query_one("#about", Card).entitle(one.pattern.name)
        self.write("#told", labelled(phrases.told(one.pattern)))

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
