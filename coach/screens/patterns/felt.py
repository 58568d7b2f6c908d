"""Felt: once in two weeks, how much by itself it goes."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import Dialog
from coach.services import wording as words
from coach.services.answer import Answer
from coach.services.patterns import patterns, ticks
from coach.services.patterns import wording as pattern_words
from coach.widgets.lists.choices import PickOne, PickRow
from coach.widgets.text import prose

MOST = 7


class Felt(Dialog[Answer], inherit_bindings=False):
    """One sentence and seven numbers; a number is enough."""

    TITLE = N_("How much does it go by itself?")
    AUTO_FOCUS = "PickOne"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Back"), id="coach.leave"),
        Binding(
            "ctrl+q,ctrl+c", "app.quit", N_("Quit"), show=False, id="coach.quit-dialog"
        ),
    ]
    DEFAULT_CSS = """
    Felt PickOne { margin: 1 0; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        self.pattern = patterns.choose(companion, about)

    def body(self) -> ComposeResult:
        """Lay out the sentence and the numbers."""
        routine = self.pattern.routine
        told = f"{words.capital(routine)}\n“{_(pattern_words.FELT)}”"
        yield Static(prose(told), classes="words")
        yield PickOne()

    def on_mount(self) -> None:
        """Name both ends; what lies between needs no word."""
        ends = {1: _("not at all"), 4: _("half and half"), MOST: _("entirely")}
        self.query_one(PickOne).fill(
            [PickRow(id=str(n), text=ends.get(n, "·")) for n in range(1, MOST + 1)]
        )

    @on(PickOne.Chosen)
    def _chosen(self, event: PickOne.Chosen) -> None:
        answer = self.attempt(
            lambda: ticks.felt(self.companion, self.pattern, int(event.id))
        )
        if answer:
            self.done(answer)
