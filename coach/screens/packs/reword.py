"""Reword: a text of a pack in one's own words."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import Dialog
from coach.services.packs import packs
from coach.widgets.forms.line_input import LineInput
from coach.widgets.forms.strip import TypingStrip
from coach.widgets.text import prose


class Reword(Dialog[str]):
    """One line; emptied, the words of the pack come back."""

    TITLE = N_("In your own words")
    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    Reword TypingStrip { margin: 1 0; }
    """
    POSSIBLE: ClassVar[str] = N_("Empty brings back the words of the pack.")

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        pack, _slash, self.key = about.partition("/")
        self.pack = packs.choose(companion, pack)
        items = packs.page(companion, self.pack).items
        self.draft = f"reword {about}"
        self.item = next(one for one in items if one.key == self.key)

    def body(self) -> ComposeResult:
        """Lay out the words of the pack, and a line for one's own."""
        shipped = self.item.shipped or self.item.text
        yield Static(prose(shipped, "$ink-soft"), classes="words")
        yield TypingStrip("›", LineInput(self.item.text, draft=self.draft))
        yield Static(prose(_(self.POSSIBLE), "$ink-faint"), classes="words")

    def on_mount(self) -> None:
        """Go on with one's own words that were left half typed."""
        self.take_up(self.query_one(LineInput))

    @on(LineInput.Submitted)
    def _submitted(self) -> None:
        self.action_save()

    def save(self) -> str:
        """Keep the words."""
        typed = self.query_one(LineInput).value
        return packs.reword(self.companion, self.pack, self.key, typed)

    def done(self, result: str) -> None:
        """Leave, and say what it says now."""
        super().done(result)
        self.app.say(result)
