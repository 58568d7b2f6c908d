"""Picking: a question with a few answers, each a number away."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.screens.base.dialog import LEAVE, QUIT, Dialog
from coach.services.answer import Answer
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.text import prose


class PickDialog(Dialog[Answer], inherit_bindings=False):
    """One of a few answers, each a number away; taking one is enough."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS = [LEAVE, QUIT]
    DEFAULT_CSS = """
    PickDialog .words, PickDialog ChoiceList { margin-bottom: 1; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        self.about = about

    def words(self) -> str:
        """Return what there is to know before an answer; mostly nothing."""
        return ""

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return the name and the words of each answer."""
        raise NotImplementedError

    def pick(self, choice: str) -> Answer | None:
        """Do what was chosen; None where it leads on by itself."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """Lay out the words and the answers."""
        if words := self.words():
            yield Static(prose(words), classes="words")
        yield ChoiceList()

    def on_mount(self) -> None:
        """Offer the answers."""
        rows = [PickRow(id=name, text=text) for name, text in self.choices()]
        self.query_one(ChoiceList).offer(rows)

    @on(ChoiceList.Chosen)
    def _chosen(self, event: ChoiceList.Chosen) -> None:
        if answer := self.attempt(lambda: self.pick(event.id)):
            self.done(answer)
