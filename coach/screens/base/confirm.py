"""A question with a yes and a no; no is the safe one."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_
from coach.screens.base.dialog import Dialog
from coach.widgets.text import prose


class Confirm(Dialog[bool], inherit_bindings=False):
    """Asks before something that is hard to take back."""

    DEFAULT_CSS = """
    Confirm .words { margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,j", "yes", N_("Yes"), key_display=N_("y"), id="coach.yes"),
        Binding("enter,n,escape", "leave", N_("No"), id="coach.no"),
    ]

    def __init__(self, companion: Companion, question: str, words: str = "") -> None:
        super().__init__(companion)
        self.question = question
        self.words = words

    def heading(self) -> str:
        """Return the question."""
        return self.question

    def body(self) -> ComposeResult:
        """Lay out what is to be known before an answer."""
        yield Static(prose(self.words), classes="words")

    def action_yes(self) -> None:
        """Answer yes."""
        self.dismiss(True)
