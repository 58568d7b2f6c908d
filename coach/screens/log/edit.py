"""Edit: everything about an entry that can be changed, as the user would type it."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar, Final

from rich.cells import cell_len
from textual.app import ComposeResult

from coach.companion import Companion
from coach.screens.base.form import EditForm
from coach.screens.base.screen import BaseScreen
from coach.services import wording
from coach.services.answer import Answer
from coach.services.editing import edit as entries
from coach.services.editing.edit import EditField as Shown
from coach.widgets.forms.choice_row import ChoiceRow
from coach.widgets.forms.field import Field

FEW: Final = 4
"""So many choices fit on a line."""

ROOM: Final = 44
"""So many columns a line has for what it may say."""


def edit(scene: BaseScreen[Any], table: str, record_id: str) -> None:
    """Open the form for an entry; a look back has a form of its own."""
    scene.attempt(partial(scene.app.open, form_for(table), record_id))


def form_for(table: str) -> str:
    """Return the name of the form in which an entry is changed."""
    return "reflect" if table == "reflections" else "edit"


class EditChoices(ChoiceRow):
    """A few values on a line, under the longer labels of this form."""

    LABEL: ClassVar[int] = 24


class EditDialog(EditForm):
    """A form with a line for each field of an entry."""

    AUTO_FOCUS = "LineInput"
    CSS_PATH = "edit.tcss"

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.entry = entries.choose(companion, about)
        self.shown = entries.fields(companion, self.entry.record)

    def heading(self) -> str:
        """Return what kind of entry it is."""
        return wording.kind(self.entry.table)

    def draft(self) -> str:
        """Return the name under which choices in this form are kept."""
        return f"edit {self.about}"

    def body(self) -> ComposeResult:
        """Lay out a line for each field."""
        for shown in self.shown:
            yield self._line(shown)

    def _line(self, shown: Shown) -> Field | EditChoices:
        if 0 < len(shown.choices) <= FEW:
            empty = [("", "–")] if shown.may_be_empty else []
            rows = [*empty, *((choice, choice) for choice in shown.choices)]
            return EditChoices(shown.name, shown.label, rows, shown.value)
        hint = shown.hint or _some(shown.choices)
        draft = f"edit {self.about} {shown.name}"
        return Field(shown.name, shown.label, shown.value, placeholder=hint, draft=draft)

    def on_mount(self) -> None:
        """Put back what was half changed."""
        self.take_up_fields()

    def save(self) -> Answer:
        """Write down the fields that were changed."""
        record_id = self.entry.record.id
        return entries.change(self.companion, self.entry.table, record_id, self.changed())


def _some(choices: tuple[str, ...]) -> str:
    """Return as many choices as fit on the line; what is wrong is told with all of them."""
    shown = ", ".join(choices)
    while cell_len(shown) > ROOM and choices:
        choices = choices[:-1]
        shown = ", ".join((*choices, "…"))
    return shown
