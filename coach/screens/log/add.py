"""Note: the log line, from anywhere."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.form import RecordForm
from coach.screens.base.who import LINE, note
from coach.services.people import lookup
from coach.services.settings import device
from coach.widgets.forms.line_input import LineInput
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import prose


class NoteDialog(RecordForm):
    """One line about what happened; it may begin with somebody's name."""

    TITLE = N_("A moment")
    BINDINGS = [listed("ctrl+s", "save", N_("Save"), shown_as="⏎")]
    DEFAULT_CSS = """
    NoteDialog LineInput { background: $panel; padding: 0 1; margin: 0 1 1 1; }
    """

    def body(self) -> ComposeResult:
        """Lay out the line, and a word on what it understands."""
        yield LineInput(placeholder=_(LINE), draft=f"note {self.about}".strip())
        told = _("@name for somebody, #listen for what it was, 15m, “yesterday: …”")
        yield Static(prose(told, "$ink-faint"), classes="words")

    def on_mount(self) -> None:
        """Begin with the person this is about."""
        typed = self.query_one(LineInput)
        if self.about and not device.kept(self.companion, typed.draft):
            person = lookup.resolve(self.companion, self.about)
            typed.settle(f"@{person.name} ")

    def action_save(self) -> None:
        """Write the line down."""
        self.object_to("")
        if text := self.query_one(LineInput).value.strip():
            note(self, text, self.done)
