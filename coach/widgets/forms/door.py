"""A line that leads on: its label, and what is behind it."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coach.i18n import N_
from coach.model.text import one_line


class Door(Widget, can_focus=True):
    """Enter or a click leads to what it names."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Door {
        height: 1;
        padding: 0 1;
        border-left: blank;
        &:focus { border-left: outer $primary; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "open", N_("Open"), id="coach.door"),
    ]
    LABEL: ClassVar[int] = 31

    class Opened(Message):
        """The user goes through."""

        def __init__(self, leads_to: str) -> None:
            super().__init__()
            self.leads_to = leads_to

    def __init__(self, leads_to: str, label: str, words: str) -> None:
        super().__init__(id=f"door-{leads_to}")
        self.leads_to = leads_to
        self.label = label
        self.words = words

    def render(self) -> Content:
        """Return the label and what is behind it."""
        label = one_line(self.label)
        gap = " " * max(1, self.LABEL - cell_len(label))
        style = "bold $primary" if self.has_focus else "$ink-soft"
        return Content.assemble((label, style), gap, (one_line(self.words), "$ink-soft"))

    def action_open(self) -> None:
        """Go through."""
        self.post_message(self.Opened(self.leads_to))

    def on_click(self) -> None:
        """Go through with the mouse."""
        self.action_open()
