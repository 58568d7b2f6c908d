"""The question of the day: a line to answer it, kept with today's reflection."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.form import RecordForm
from coach.services.answer import Answer
from coach.services.reflection import questions
from coach.widgets.forms.line_input import LineInput
from coach.widgets.text import prose


class QuestionDialog(RecordForm):
    """One question and one line."""

    TITLE = N_("The question of today")
    DEFAULT_CSS = """
    QuestionDialog .words { margin-bottom: 1; }
    QuestionDialog LineInput { background: $panel; padding: 0 1; margin: 0 1 1 1; }
    """

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.asked = questions.current(companion)

    def body(self) -> ComposeResult:
        """Lay out the question and the line."""
        asked = self.asked
        yield Static(prose(asked.words if asked else ""), classes="words")
        yield LineInput(
            asked.answer if asked else "",
            placeholder=_("a few words are enough"),
            draft=f"question {asked.ref}" if asked else "",
        )

    def save(self) -> Answer:
        """Keep the answer with the day."""
        if self.asked is None:
            raise CoachError(_("There is no question today."))
        return questions.answer(self.companion, self.query_one(LineInput).value)
