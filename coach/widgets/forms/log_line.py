"""The log line: one line to write down what happened, and the answer to it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import line

_TELL = 12.0
"""Seconds that an answer stays."""


class NoteInput(LineInput):
    """The line of the log line; its keys are told while it is typed in."""

    BINDINGS = [listed("enter", "submit", N_("Write down"), "write")]


class LogLine(Vertical):
    """The strip at the foot of a place, with the answer above it for a while."""

    DEFAULT_CSS = """
    LogLine {
        height: auto;
        & > #answer {
            display: none;
            overlay: screen;
            height: auto;
            padding: 0 2;
            background: $panel;
            color: $foreground;
        }
    }
    """
    BINDINGS = [listed("escape", "leave", N_("Back"), "leave-line")]

    @dataclass
    class Submitted(Message):
        """The user wants this line written down."""

        text: str

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.input = NoteInput(placeholder=placeholder, draft="log")
        self._told: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the answer and the strip."""
        yield Static(id="answer")
        yield PromptLine("›", self.input)

    def take(self) -> None:
        """Take the focus."""
        self.input.focus()

    def answer(self, said: str, hints: Sequence[str] = ()) -> None:
        """Say what was understood, and empty the line."""
        self.input.settle()
        self.tell(said, hints)

    def tell(self, said: str, hints: Sequence[str] = ()) -> None:
        """Say something above the line for a while; what is typed stays."""
        parts = [line(said), *(line(hint, "$ink-soft") for hint in hints)]
        answer = self.query_one("#answer", Static)
        answer.update(Content("\n").join(parts))
        answer.display = True
        # It lies over the place, upwards from the strip, so that nothing there moves.
        room = self.content_size.width - answer.gutter.width
        answer.styles.offset = (0, -sum(len(part.wrap(room)) for part in parts))
        if self._told:
            self._told.stop()
        self._told = self.set_timer(_TELL, self.hush)

    def hush(self) -> None:
        """Take the answer away."""
        self.query_one("#answer").display = False

    def action_leave(self) -> None:
        """Leave the line; the text stays."""
        self.screen.set_focus(None)
        self.screen.focus_next()

    @on(LineInput.Changed)
    def _typing(self, event: LineInput.Changed) -> None:
        if event.value:
            self.hush()

    @on(LineInput.Submitted)
    def _submitted(self, event: LineInput.Submitted) -> None:
        event.stop()
        if text := event.value.strip():
            self.post_message(self.Submitted(text))
