"""Entry: one record as it was kept, to look into, change or delete."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model import kinds
from coach.model.reflection import Reflection
from coach.screens.base.dialog import ReadDialog, confirm
from coach.screens.base.screen import BaseScreen
from coach.screens.log.edit import form_for
from coach.services import wording
from coach.services.answer import Answer
from coach.services.editing import edit
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.facts import FactPairs
from coach.widgets.text import prose


class EntryDialog(ReadDialog, inherit_bindings=False):
    """What an entry says, whole."""

    DEFAULT_CSS = """
    EntryDialog FactPairs { margin-top: 1; }
    """
    BINDINGS = [
        listed("e", "edit", N_("Edit")),
        listed("d,delete", "remove", N_("Delete"), "delete"),
        *ReadDialog.BINDINGS,
    ]

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.entry = edit.choose(companion, about)

    def heading(self) -> str:
        """Return what kind of entry it is; a look back is that of a day."""
        kind = wording.kind(self.entry.table)
        if isinstance(self.entry.record, Reflection):
            return _("{kind} of {day}").format(
                kind=kind, day=wording.long_day(self.entry.record.day)
            )
        return kind

    def body(self) -> ComposeResult:
        """Lay out the text, and what else is known."""
        record = self.entry.record
        fields = self.veil(edit.fields(self.companion, record))
        told = {field.name: field.value for field in fields if field.value}
        text = next((told[name] for name in kinds.MAIN if name in told), "")
        text = text or self.veil((edit.beyond_fields(record),))[0]
        if text:
            yield Static(prose(text), classes="words")
        yield FactPairs([(f.label, f.value) for f in fields if f.value and f.value != text])

    def action_edit(self) -> None:
        """Change it."""
        self.dismiss(None)
        form = form_for(self.entry.table)
        self.app.call_later(self.app.open, form, self.entry.record.id)

    def action_remove(self) -> None:
        """Delete it, after asking."""
        remove(self, self.entry.table, self.entry.record.id, self.done)


def remove(
    scene: BaseScreen[Any], table: str, record_id: str, then: Callable[[Answer], object]
) -> None:
    """Ask whether an entry may go, delete it, and go on with the answer."""

    def go() -> None:
        deed = partial(edit.delete, scene.companion, table, record_id)
        if answer := scene.attempt(deed):
            then(answer)

    found = scene.attempt(partial(edit.choose, scene.companion, record_id))
    if found:
        what = scene.veil(edit.in_words(found).partition("  ")[2])
        confirm(scene, _("Delete this entry?"), what, go)
