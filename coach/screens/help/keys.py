"""Which keys work here, and what else is good to know."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import Dialog
from coach.widgets.frame.key_bar import listed, quiet, unlisted
from coach.widgets.text import prose


class HelpDialog(Dialog[None], inherit_bindings=False):
    """The keys of the place it was asked in."""

    TITLE = N_("What you can do here")
    BINDINGS = [
        listed("escape,enter,question_mark", "leave", N_("Back"), "leave-help"),
        unlisted("up", "turn(-1)", N_("Up"), "help-up"),
        unlisted("down", "turn(1)", N_("Down"), "help-down"),
        quiet("ctrl+q,ctrl+c", "app.quit", N_("Quit"), "quit-help"),
    ]
    DEFAULT_CSS = """
    HelpDialog #more { margin: 1 0; color: $ink-soft; }
    """

    def __init__(self, companion: Companion, keys: Iterable[tuple[str, str]]) -> None:
        super().__init__(companion)
        self.keys = tuple(keys)

    def body(self) -> ComposeResult:
        """Lay out the keys, and a few words about the rest."""
        wide = max((cell_len(key) for key, _words in self.keys), default=0)
        table = Content("\n").join(
            Content.assemble((key.rjust(wide), "bold $primary"), "  ", words)
            for key, words in self.keys
        )
        more = [
            _("On a number, ? tells why it is what it is."),
            _("To select text with the mouse, hold shift."),
            _("What you write stays on this device: coach privacy tells where."),
        ]
        yield Static(table, classes="words")
        yield Static(prose("\n".join(more)), classes="words", id="more")

    def action_turn(self, by: int) -> None:
        """Scroll what does not fit."""
        self.query_one("#form").scroll_relative(y=by, animate=False)
