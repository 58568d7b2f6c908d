"""Lines one after the other: enter keeps one, enter on an empty line is the end."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coach.plain import dataclass
from coach.widgets.glass import line
from coach.widgets.line_input import LineInput
from coach.widgets.strip import TypingStrip


class StackInput(LineInput):
    """The line at the foot of the stack; emptied further, it takes up the last one."""

    def action_delete_left(self) -> None:
        """Take a letter away, or take up the line before."""
        stack = self.screen.query_one(LineStack)
        if not self.value and stack.lines:
            *rest, last = stack.lines
            stack.put(rest)
            self.value = last
            self.cursor_position = len(last)
            return
        super().action_delete_left()


class LineStack(Vertical):
    """What was said so far, and a line for more."""

    DEFAULT_CSS = """
    LineStack { height: auto; }
    LineStack > #said { height: auto; padding: 0 2; }
    """

    @dataclass
    class Ready(Message):
        """The user has no more lines."""

        lines: tuple[str, ...]

    def __init__(self, lines: Sequence[str], hint: str) -> None:
        super().__init__()
        self.lines = tuple(lines)
        self.hint = hint

    def compose(self) -> ComposeResult:
        """Lay out the lines and the one to type in."""
        yield Static(id="said")
        yield TypingStrip("›", StackInput(placeholder=self.hint))

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
            event.input.value = ""
        else:
            self.post_message(self.Ready(self.lines))
