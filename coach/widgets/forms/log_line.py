"""The log line: one line to write down what happened, and the answer to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.widgets.forms.line_input import LineInput, PromptLine, SentLine
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import line

LINE: Final = N_("What happened?  A moment, a thought, a name…")
"""The invitation in an empty line."""

SIGNS: Final = N_("@name for somebody, #listen for what it was, 15m, “yesterday: …”")
"""What a line understands."""

_TELL = 12.0
"""Seconds that an answer stays."""


class NoteInput(SentLine):
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

    def __init__(self, placeholder: str, *, hint: str = "") -> None:
        super().__init__()
        self.input = NoteInput(placeholder=placeholder, draft="log")
        self.hint = hint
        """What the line understands, said while it is empty and has the focus."""

        self._told: Timer | None = None
        self._hints = False

    def compose(self) -> ComposeResult:
        """Lay out the answer and the strip."""
        yield Static(id="answer")
        yield PromptLine("›", self.input)

    def take(self) -> None:
        """Take the focus."""
        self.input.focus()

    def answer(self, said: str, hints: Sequence[str] = (), *, stay: bool = False) -> None:
        """Say what was understood, empty the line, and leave it unless one types on."""
        self.tell(said, hints)
        is_typing = self.input.go_on() or stay or self.input.value
        if self.input.has_focus and not is_typing:
            self.action_leave()

    def tell(self, said: str, hints: Sequence[str] = ()) -> None:
        """Say something above the line for a while; what is typed stays."""
        parts = [line(said)] if said else []
        parts += [line(hint, "$ink-soft") for hint in hints]
        self._hints = False
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
        self._hints = False

    def on_descendant_focus(self) -> None:
        """Say what the line understands, unless there is an answer to read."""
        if self.hint and not self.input.value and not self.query_one("#answer").display:
            self.tell("", (self.hint,))
            self._hints = True
            if self._told:
                self._told.stop()

    def on_descendant_blur(self) -> None:
        """Take that away again."""
        if self._hints:
            self.hush()

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
