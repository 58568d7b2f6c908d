"""Feedback: what came back from somebody, whether or not it was about an act."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.feedback import VALENCES
from coach.screens.base.form import Sheet
from coach.screens.base.noting import who_is_meant
from coach.services import wording as words
from coach.services.acts import feedback as echoes
from coach.services.people.lookup import AmbiguousNameError
from coach.widgets.forms.choice_row import ChoiceRow
from coach.widgets.forms.field import Field
from coach.widgets.forms.line_input import LineInput


class FeedbackSheet(Sheet):
    """The words that were said, from whom, and in which tone."""

    TITLE = N_("Feedback")
    DRAFT = "feedback tone"

    def body(self) -> ComposeResult:
        """Lay out the words, the person and the tone."""
        said = _("what they said, in their words")
        yield Field("words", _("Said"), placeholder=said, draft="feedback words")
        yield Field("person", _("From"), placeholder=_("a name"), draft="feedback person")
        tones = [(tone, words.label("valence", tone)) for tone in VALENCES]
        yield ChoiceRow("valence", _("Tone"), [(None, "–"), *tones])

    @on(LineInput.Submitted)
    def _submitted(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Keep it; a name that may be two people is asked about."""
        self.object_to("")
        self._keep(self.query_one("#field-person", Field).value.strip() or None)

    def _keep(self, person: str | None) -> None:
        said = self.query_one("#field-words", Field).value
        tone = self.query_one(ChoiceRow).value
        try:
            answer = echoes.keep(self.companion, said, person=person, valence=tone)
        except AmbiguousNameError as unclear:
            who_is_meant(self, unclear, self._meant)
        except CoachError as error:
            self.object_to(str(error))
        else:
            self.done(answer)

    def _meant(self, person_id: str | None) -> None:
        if person_id:
            self._keep(person_id)
