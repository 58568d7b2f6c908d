"""One field of a form: a label, a line, and a word of help."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n import N_
from coach.model.text import one_line
from coach.widgets.forms.line_input import LineInput
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import line


class Field(Vertical):
    """A label in front of a line, with help or an objection under it."""

    DEFAULT_CSS = """
    Field {
        height: auto;
        & > .row { height: 1; padding: 0 1; border-left: blank; }
        & > .row > .label { width: 16; color: $ink-soft; }
        & > .row > LineInput { background: $panel; padding: 0 1; }
        & > .help { height: auto; padding: 0 2 0 19; color: $ink-faint; }
        & > .help.-objection { color: $warning; }
        &:focus-within > .row { border-left: outer $primary; }
        &:focus-within > .row > .label { color: $primary; text-style: bold; }
    }
    """

    def __init__(
        self,
        name: str,
        label: str,
        value: str = "",
        *,
        hint: str = "",
        placeholder: str = "",
        draft: str = "",
    ) -> None:
        super().__init__(name=name, id=f"field-{name}")
        self.field = name
        self.label = label
        self.hint = hint
        self.input = LineInput(value, placeholder, draft=draft)
        self.help = Static(line(hint), classes="help")
        self.help.display = bool(hint)

    def compose(self) -> ComposeResult:
        """Lay out the label, the line and the help."""
        with Horizontal(classes="row"):
            yield Static(line(self.label), classes="label")
            yield self.input
        yield self.help

    @property
    def value(self) -> str:
        """What the line says."""
        return self.input.value

    @property
    def changed(self) -> bool:
        """Whether the line says something else than what is stored."""
        return self.input.value != self.input.settled

    def object_to(self, sentence: str) -> None:
        """Say what the line needs; an empty sentence takes the objection back."""
        self.help.update(line(sentence or self.hint))
        self.help.set_class(bool(sentence), "-objection")
        self.help.display = bool(sentence or self.hint)
        if sentence:
            self.input.focus()


class LinkRow(Widget, can_focus=True):
    """Enter or a click leads to what it names."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    LinkRow {
        height: 1;
        padding: 0 1;
        border-left: blank;
        &:focus { border-left: outer $primary; }
    }
    """
    BINDINGS = [listed("enter,space", "open", N_("Open"), "door")]
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
