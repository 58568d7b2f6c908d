"""One field of a form: a label, a line, and a word of help."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from coach.widgets.forms.line_input import LineInput
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
