"""Lines one after the other: enter keeps one, enter on an empty line is the end."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coach.fastclass import dataclass
from coach.widgets.forms.line_input import LineInput, PromptLine, SentLine
from coach.widgets.text import line


class LastLine(SentLine):
    """The line at the foot of the stack; emptied further, it takes up the last one."""

    @property
    def stack(self) -> LinesInput:
        """The stack it is the foot of."""
        return next(one for one in self.ancestors if isinstance(one, LinesInput))

    @property
    def unsaved(self) -> bool:
        """Whether there is a half-typed line, or another line than is stored."""
        return super().unsaved or self.stack.lines != self.stack.settled

    @property
    def left(self) -> str:
        """All lines, the half-typed one last: they are stored together."""
        return "\n".join((*self.stack.lines, self.value)) if self.unsaved else ""

    def take_up(self, left: str) -> None:
        """Go on with the lines that were left."""
        *lines, half = left.split("\n")
        self.stack.put(lines)
        super().take_up(half)
        # From its own hand, or it would not be told further than the place that asked.
        self.call_later(self._tell)

    def _tell(self) -> None:
        # Also when it is empty itself, there is something here that is not stored.
        self.post_message(self.Changed(self, self.value))

    def settle(self, value: str = "") -> None:
        """Take the lines for stored, and this for what is typed."""
        self.stack.settled = self.stack.lines
        super().settle(value)

    def action_delete_left(self) -> None:
        """Take a letter away, or take up the line before."""
        stack = self.stack
        if not self.value and stack.lines:
            *rest, last = stack.lines
            stack.put(rest)
            self.value = last
            self.cursor_position = len(last)
            return
        super().action_delete_left()


class LinesInput(Vertical):
    """What was said so far, and a line for more."""

    DEFAULT_CSS = """
    LinesInput { height: auto; }
    LinesInput > #said { height: auto; padding: 0 2; }
    """

    @dataclass
    class Ready(Message):
        """The user has no more lines."""

        lines: tuple[str, ...]

    def __init__(self, lines: Sequence[str], hint: str, *, draft: str = "") -> None:
        super().__init__()
        self.lines = tuple(lines)
        self.settled = self.lines
        """The lines that are stored."""

        self.hint = hint
        self.draft = draft

    def compose(self) -> ComposeResult:
        """Lay out the lines and the one to type in."""
        yield Static(id="said")
        yield PromptLine("›", LastLine(placeholder=self.hint, draft=self.draft))

    def on_mount(self) -> None:
        """Show what was said before."""
        self.put(self.lines)

    def put(self, lines: Sequence[str]) -> None:
        """Show these lines."""
        self.lines = tuple(lines)
        told = Content("\n").join(line(f"· {one}") for one in self.lines)
        said = self.query_one("#said", Static)
        said.update(told)
        said.display = bool(self.lines)

    @on(LineInput.Submitted)
    def _submitted(self, event: LineInput.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.put((*self.lines, event.value.strip()))
            self.query_one(LastLine).go_on()
        else:
            self.post_message(self.Ready(self.lines))
