"""Unlock: the passphrase is asked for before anything else is there."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.dialog import Dialog
from coach.services import locking
from coach.widgets.forms.line_input import Field, LineInput
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import prose


class UnlockScreen(Dialog[bool]):
    """One line for the passphrase or the recovery key."""

    TITLE = N_("Locked")
    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    UnlockScreen {
        & .words { margin-bottom: 1; }
        & #waiting { color: $ink-soft; }
        &.-short .words { margin-bottom: 0; }
    }
    """
    BINDINGS = [
        listed("ctrl+s", "save", N_("Open")),
        listed("escape", "app.quit", N_("Quit"), "leave"),
    ]

    def body(self) -> ComposeResult:
        """Lay out the line, and say what waits for it."""
        told = _("What you wrote is locked with a passphrase.")
        yield Static(prose(told), classes="words")
        for sentence in locking.waiting_told(self.companion):
            yield Static(prose(sentence), classes="words", id="waiting")
        yield secret("passphrase", _("Passphrase"))

    def save(self) -> bool:
        """Open it; what does not fit is said, and nothing is lost."""
        field = self.query_one(LineInput)
        if not field.value:
            raise CoachError(_("There is no text yet; a few words are enough."))
        left = locking.unlocked_by(self.companion, field.value)
        field.value = ""
        if left:
            raise CoachError(left)
        return True

    def done(self, result: bool) -> None:
        """Go on to what was locked."""
        self.app.exit(return_code=0, result=int(result))


def secret(name: str, label: str) -> Field:
    """Return a line that does not show what is typed, and keeps no draft of it."""
    field = Field(name, label)
    field.input.password = True
    return field
