"""Misfit: a prompt did not fit; how often may it come?"""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import Dialog
from coach.services.answer import Answer
from coach.services.prompts import preferences as wishes
from coach.services.prompts import prompts
from coach.widgets.lists.choices import PickOne, PickRow
from coach.widgets.text import prose


class Misfit(Dialog[Answer], inherit_bindings=False):
    """Three ways to go on; leaving is one as well."""

    TITLE = N_("Thank you for saying so")
    AUTO_FOCUS = "PickOne"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Back"), id="coach.leave"),
        Binding(
            "ctrl+q,ctrl+c", "app.quit", N_("Quit"), show=False, id="coach.quit-dialog"
        ),
    ]
    DEFAULT_CSS = """
    Misfit PickOne { margin: 1 0; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        self.trigger = about

    def body(self) -> ComposeResult:
        """Lay out the question and the three answers."""
        told = _("It stays away for six weeks.") + " " + prompts.better()
        yield Static(prose(told), classes="words")
        yield PickOne()

    def on_mount(self) -> None:
        """Offer the half first: it is the smallest change."""
        order = ("rarer", "off", "on")
        self.query_one(PickOne).fill(
            [PickRow(id=one, text=_(wishes.CHOICES[one])) for one in order]
        )

    @on(PickOne.Chosen)
    def _chosen(self, event: PickOne.Chosen) -> None:
        answer = self.attempt(lambda: wishes.switch(self.companion, self.trigger, event.id))
        if answer:
            self.done(answer)
