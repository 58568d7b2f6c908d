"""Sheets: dialogs that write something down, and keep what was half answered."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import ClassVar

from textual import on

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.dialog import Dialog
from coach.screens.base.screen import Result
from coach.screens.base.who import ask_sides
from coach.services.answer import Answer
from coach.services.settings import device
from coach.widgets.forms.answer_row import AnswerRow, ChoiceRow, MarkKeys
from coach.widgets.forms.line_input import Field, LineInput
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.text import key_name


class Form(Dialog[Result]):
    """Something to fill in; its marks and choices are kept like half-typed text."""

    FREE_LINE = True
    DRAFT: ClassVar[str] = ""
    """The name under which marks and choices are kept, by what the form is {about}; empty
    to keep none."""

    MANY: ClassVar[bool] = False
    """Whether it has many lines, which stand close together on no ground of their own."""

    TYPED: ClassVar[str] = ""
    """The name under which a half-typed line is kept, by its {name}; empty to keep none."""

    BINDINGS = [
        listed("down", "app.focus_next", N_("Field"), "field-next", shown_as="↑ ↓"),
        quiet("up", "app.focus_previous", N_("Back"), "field-back"),
    ]

    DEFAULT_CSS = """
    Form.-many {
        & LineInput { background: transparent; }
        & LineInput:focus { background: $panel; }
        &.-tall Field, &.-tall ChoiceRow { margin-bottom: 0; }
    }
    """

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.set_class(self.MANY, "-many")

    def on_mount(self) -> None:
        """Put back the marks and choices of last time."""
        self.restore()

    def draft(self) -> str:
        """Return the name under which the marks and choices of this form are kept."""
        return self.DRAFT.format(about=self.about)

    def field(self, name: str, label: str, hint: str = "", value: str = "") -> Field:
        """Return a line to type in, of which half-typed text is kept."""
        draft = self.TYPED.format(name=name, about=self.about).strip()
        return Field(name, label, value, placeholder=hint, draft=draft)

    def said(self) -> dict[str, str]:
        """Return what each line says, without the spaces around it."""
        return {field.field: field.value.strip() for field in self.query(Field)}

    def chosen(self) -> dict[str, str | None]:
        """Return what is chosen in each row."""
        return {row.field: row.value for row in self.query(ChoiceRow)}

    def answers(self) -> Iterable[AnswerRow]:
        """Return the rows whose answers are kept."""
        return self.query(AnswerRow)

    def left(self) -> dict[str, str]:
        """Return the marks and choices that were left, by name."""
        kept = device.kept(self.companion, self.draft()) if self.draft() else ""
        return dict(part.partition("=")[::2] for part in kept.splitlines())

    def restore(self) -> None:
        """Put back the marks and choices that were left."""
        left = self.left()
        for row in self.answers():
            if (said := left.get(row.field)) is not None:
                row.take_up(said)

    @on(MarkKeys.Marked)
    @on(ChoiceRow.Changed)
    def keep(self) -> None:
        """Keep the marks and choices that differ from what is stored."""
        if not self.draft():
            return
        left = [f"{row.field}={row.value or ''}" for row in self.answers() if row.changed]
        # A folder that cannot be written is told when the form is saved.
        with suppress(CoachError):
            device.keep(self.companion, {self.draft(): "\n".join(left)})

    def action_leave(self) -> None:
        """Leave without saving; what was chosen is kept, also in the last moment."""
        self.keep()
        super().action_leave()

    def done(self, result: Result) -> None:
        """Leave with a result; what was chosen is no draft any longer."""
        if self.draft():
            self.app.drop_drafts((self.draft(),))
        super().done(result)


class RecordForm(Form[Answer]):
    """A form about a record; it ends with what was written."""

    _answered = ""
    """The words that were answered before they were kept."""

    def line_for(self, character: str) -> LineInput | None:
        """Return the only line: words begin with a letter, and no other answer does."""
        lines = self.query(LineInput)
        return lines.first() if len(lines) == 1 and character.isalpha() else None

    def answer_once(self, said: str, word: str) -> None:
        """Answer these words before they are kept; said again they are meant so."""
        if word and said != self._answered:
            self._answered = said
            again = _("{key} again keeps it as it is.").format(key=key_name("ctrl+s"))
            raise CoachError(f"{word} {again}")

    def done(self, result: Answer) -> None:
        """Leave with what was written; then ask about people who are new."""
        # Further words to a command are of no use to somebody with the app in front.
        super().done(replace(result, hints=()))
        ask_sides(self, result)


class EditForm(RecordForm):
    """A form over what is stored: what was changed is saved, and nothing else."""

    def changed(self) -> dict[str, str]:
        """Return what says something else than what is stored, by field."""
        typed = {field.field: field.value for field in self.query(Field) if field.changed}
        rows = {row.field: row.value or "" for row in self.query(ChoiceRow) if row.changed}
        return typed | rows

    def action_save(self) -> None:
        """Save what was changed; where nothing was, there is nothing to save."""
        if self.changed():
            super().action_save()
        else:
            self.action_leave()
