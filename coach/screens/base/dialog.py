"""Dialogs: a question on a sheet over a place."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.screen import Result, Scene
from coach.widgets.forms.line_input import LineInput
from coach.widgets.frame.card import CardHead
from coach.widgets.frame.key_bar import KeyBar
from coach.widgets.text import line

ROOMY = 22
"""From so many lines on there is air between the fields."""

SHEET_TALL, SHEET_SHORT = 7, 3
"""Lines of a sheet that are not its form."""


class Pane(VerticalScroll, inherit_bindings=False):
    """What scrolls without keys of its own: an arrow leads to the next field."""


class Dialog(Scene[Result], ModalScreen[Result]):
    """A sheet that is saved as a whole, or left."""

    TITLE: ClassVar[str]
    """The title, in the language of the source."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("Save"), id="coach.save"),
        Binding("escape", "leave", N_("Back"), id="coach.leave"),
        Binding(
            "ctrl+q,ctrl+c", "app.quit", N_("Quit"), show=False, id="coach.quit-dialog"
        ),
    ]
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 60%;
        &:ansi { background: transparent; }
        & > #sheet {
            width: 76;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            padding: 1 1 1 0;
            background: $surface;
            border-left: outer $primary;
        }
        & #form { height: auto; scrollbar-size-vertical: 1; }
        & .words { height: auto; padding: 0 1; }
        & #objection { display: none; padding: 0 1; color: $warning; height: auto; }
        & KeyBar { padding: 0 1; }
        & #form.-words { padding-bottom: 1; }
        & CardHead { color: $foreground; margin-bottom: 1; }
        &.-tall Field, &.-tall MarkKeys, &.-tall ChoiceRow { margin-bottom: 1; }
        &.-short > #sheet { padding: 0; }
        &.-short KeyBar, &.-short CardHead { margin: 0; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-short"), (ROOMY, "-tall")]  # noqa: RUF012 (the toolkit's own)

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(id="sheet"):
            yield CardHead(self.heading(), "")
            with Pane(id="form", can_focus=False):
                yield from self.body()
            yield Static(id="objection")
            yield KeyBar()

    def on_resize(self, _event: events.Resize) -> None:
        """Use the room there is."""
        self._fit()

    def _fit(self) -> None:
        """Leave room for title and keys; what is asked scrolls between them."""
        height = self.app.size.height
        around = SHEET_SHORT if height < ROOMY else SHEET_TALL
        objection = self.query_one("#objection", Static)
        if objection.display:
            around += objection.size.height
        # In cells, because no share of the screen holds inside a sheet that fits its form.
        self.query_one("#form").styles.max_height = max(3, height - around)

    def heading(self) -> str:
        """Return the title as it is shown."""
        return _(self.TITLE)

    def body(self) -> ComposeResult:
        """Lay out what is asked."""
        raise NotImplementedError

    def save(self) -> Result:
        """Write down what was filled in; what is wrong is a CoachError."""
        raise NotImplementedError

    def object_to(self, sentence: str) -> None:
        """Say on the sheet what stands in the way."""
        objection = self.query_one("#objection", Static)
        objection.update(line(sentence))
        objection.display = bool(sentence)
        if sentence:
            # How many lines it takes is known once it is laid out.
            self.call_after_refresh(self._fit)
        else:
            self._fit()

    def action_save(self) -> None:
        """Save, and leave when that worked."""
        self.object_to("")
        result = self.attempt(self.save)
        if result is not None:
            self.done(result)

    def done(self, result: Result) -> None:
        """Leave with a result; nothing here is a draft any longer."""
        for typed in self.query(LineInput):
            typed.settled = typed.value
        self.app.keep_drafts()
        self.dismiss(result)

    def action_leave(self) -> None:
        """Leave without saving; what was typed is kept for the next time."""
        self.app.keep_drafts()
        self.dismiss(None)
