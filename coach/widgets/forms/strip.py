"""A strip to type in: a sign and a line, as wide as the place."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from coach.widgets.forms.line_input import LineInput


class TypingStrip(Horizontal):
    """A line with a sign in front; the edge shows the focus."""

    DEFAULT_CSS = """
    TypingStrip {
        height: 1;
        padding: 0 1;
        background: $panel;
        border-left: blank;
        &:focus-within { border-left: outer $primary; }
        & > Static { width: 2; color: $primary; text-style: bold; }
        & > LineInput > .input--placeholder { color: $ink-soft; }
    }
    """

    def __init__(
        self,
        sign: str,
        line: LineInput,
        *,
        id: str | None = None,  # noqa: A002 (the word of the toolkit)
    ) -> None:
        super().__init__(id=id)
        self.sign = sign
        self.line = line

    def compose(self) -> ComposeResult:
        """Lay out the sign and the line."""
        yield Static(self.sign, markup=False)
        yield self.line
