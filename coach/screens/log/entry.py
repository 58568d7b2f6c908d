"""Entry: a line is written, looked into whole, changed, or one of two versions chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.kind import MAIN
from coach.model.reflection import Reflection
from coach.screens.base.change import form_for, remove
from coach.screens.base.dialog import PickDialog, ReadDialog
from coach.screens.base.form import EditForm, RecordForm
from coach.screens.base.who import note
from coach.services import wording
from coach.services.answer import Answer
from coach.services.editing import edit as entries
from coach.services.editing import versions
from coach.services.editing.fields import FieldReader
from coach.services.people import lookup
from coach.services.settings import device
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import Field, LineInput
from coach.widgets.forms.log_line import LINE, SIGNS
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.lists.facts import FactPairs
from coach.widgets.text import prose


class NoteDialog(RecordForm):
    """One line about what happened; it may begin with somebody's name."""

    TITLE = N_("A moment")
    BINDINGS = [
        listed(
            "ctrl+o", "sign('own')", N_("Own way"), "note-own",
            N_("It was in my own way, or not after all"),
        ),
        listed(
            "ctrl+t", "sign('course')", N_("Course"), "note-course",
            N_("It follows the course, or not after all"),
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    NoteDialog LineInput { background: $panel; padding: 0 1; margin: 0 1 1 1; }
    """

    def body(self) -> ComposeResult:
        """Lay out the line, and a word on what it understands."""
        yield LineInput(placeholder=_(LINE), draft=f"note {self.about}".strip())
        yield Static(prose(_(SIGNS), "$ink-faint"), classes="words")

    def on_mount(self) -> None:
        """Begin with the person this is about."""
        typed = self.query_one(LineInput)
        if self.about and not device.kept(self.companion, typed.draft):
            person = lookup.resolve(self.companion, self.about)
            typed.settle(f"@{person.name} ")

    def action_sign(self, name: str) -> None:
        """Put a sign at the end of the line, or take it out again."""
        typed = self.query_one(LineInput)
        sign = {"own": _("+own"), "course": _("+course")}[name]
        words = typed.value.split(" ")
        if sign in words:
            typed.value = " ".join(word for word in words if word != sign)
        else:
            typed.value = f"{typed.value.rstrip()} {sign}".lstrip()
        typed.cursor_position = len(typed.value)

    def save(self) -> None:
        """Write the line down."""
        if text := self.query_one(LineInput).value.strip():
            note(self, text, self.done)


SHARED: Final = {
    "acts": "win", "ideas": "idea", "feedback": "feedback", "course": "course",
    "pictures": "sentence", "lenses": "lens",
}  # fmt: skip
"""The kind of card that an entry may become, by its table."""


class EntryDialog(ReadDialog, inherit_bindings=False):
    """What an entry says, whole."""

    DEFAULT_CSS = """
    EntryDialog FactPairs { margin-top: 1; }
    """
    BINDINGS = [
        listed("e", "edit", N_("Edit")),
        listed("d,delete", "remove", N_("Delete"), "delete"),
        quiet("g", "share", N_("Share"), "share", N_("Make a card")),
        listed("v", "versions", N_("Versions"), tooltip=N_("Choose which version holds")),
        listed("o", "other_lens", N_("Other lens"), tooltip=N_("Through another lens")),
        *ReadDialog.BINDINGS,
    ]

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.entry = entries.choose(companion, about)
        self.is_disputed = versions.is_disputed(companion, self.entry.record)
        self.named = wording.kind(self.entry.table)
        if isinstance(self.entry.record, Reflection):
            day = wording.long_day(self.entry.record.day)
            self.named = _("{kind} of {day}").format(kind=self.named, day=day)

    def body(self) -> ComposeResult:
        """Lay out the text, and what else is known."""
        record = self.entry.record
        fields = self.veil(entries.fields(self.companion, record))
        told = {field.name: field.value for field in fields if field.value}
        text = next((told[name] for name in MAIN if name in told), "")
        text = text or self.veil(entries.beyond_fields(record))
        if text:
            yield Static(prose(text), classes="words")
        yield FactPairs([(f.label, f.value) for f in fields if f.value and f.value != text])
        if self.is_disputed:
            said = _("It was changed in two places at once. To choose: {key}")
            yield Static(prose(said.format(key="v"), "$ink-soft"), id="disputed")

    def action_edit(self) -> None:
        """Change it."""
        self.lead_on(form_for(self.entry.table), self.entry.record.id)

    def action_remove(self) -> None:
        """Delete it, after asking."""
        remove(self, self.entry.table, self.entry.record.id, self.done)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to share what can be a card."""
        if action == "share":
            return self.entry.table in SHARED
        if action == "versions":
            return self.is_disputed
        return super().check_action(action, parameters)

    def action_versions(self) -> None:
        """See all versions, and choose."""
        self.lead_on("versions", self.entry.record.id)

    def action_share(self) -> None:
        """Make a card of it."""
        self.app.open("share", SHARED[self.entry.table], self.entry.record.id)

    def action_other_lens(self) -> None:
        """See how it looks through another lens."""
        self.app.open("lens_see", self.entry.record.id)


class VersionsDialog(PickDialog):
    """The versions of an entry; the one that is chosen holds from now on."""

    TITLE = N_("Which version holds?")

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.entry = entries.choose(companion, about)
        self.found = versions.versions(companion, self.entry.table, self.entry.record)

    def words(self) -> str:
        """Return how it came to this, and that the choice can be taken back."""
        if not self.found:
            return _("There is only one version of this entry.")
        told = _("It was changed in two places at once. The first is what you see now.")
        return "\n".join((told, _("{key} brings the choice back.").format(key="u")))

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return each version by what differs."""
        found = self.veil(tuple((str(one.number), one.told) for one in self.found))
        return list(found)

    def pick(self, choice: str) -> Answer:
        """Let it hold."""
        return versions.take(self.companion, self.entry.table, self.entry.record, choice)


LABEL: Final = 24
"""So many cells the longest label of this form takes."""

ROOM: Final = 44
"""So many columns a line has for what it may say."""


class EditDialog(EditForm):
    """A form with a line for each field of an entry."""

    AUTO_FOCUS = "LineInput"
    MANY = True
    DEFAULT_CSS = f"EditDialog Field > .label {{ width: {LABEL}; }}"
    DRAFT = "edit {about}"
    TYPED = "edit {about} {name}"
    ONLY: ClassVar[tuple[str, ...]] = ()
    """The fields it asks for, where it is about a part of the entry."""

    FEW: ClassVar[int] = 4
    """So many choices fit on a line."""

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.entry = entries.choose(companion, about)
        shown = entries.fields(companion, self.entry.record)
        self.shown = tuple(one for one in shown if not self.ONLY or one.name in self.ONLY)
        self.named = wording.kind(self.entry.table)

    def body(self) -> ComposeResult:
        """Lay out a line for each field."""
        for shown in self.shown:
            yield self.line(shown)

    def line(self, shown: FieldReader) -> Field | ChoiceRow:
        """Return the line for a field."""
        if 0 < len(shown.choices) <= self.FEW:
            empty = [("", "–")] if shown.may_be_empty else []
            rows = [*empty, *((choice, choice) for choice in shown.choices)]
            return ChoiceRow(shown.name, shown.label, rows, shown.value, room=LABEL)
        hint = shown.hint or _some(shown.choices)
        return self.field(shown.name, shown.label, hint, shown.value)

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
