"""Done: how a small act went, before and after, and what came back."""

from __future__ import annotations

from textual.app import ComposeResult

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.screens.base.form import RecordForm
from coach.screens.base.who import Chosen, asks_who
from coach.services import wording
from coach.services.acts import feedback
from coach.services.answer import Answer
from coach.services.direction import ways
from coach.services.editing import edit
from coach.widgets.forms.answer_row import ChoiceRow, MarkKeys
from coach.widgets.forms.several_row import SeveralRow
from coach.widgets.frame.key_bar import listed


class DoneDialog(RecordForm):
    """The marks of an act and who gave them, and how it landed; all of it optional."""

    BINDINGS = [listed("ctrl+s", "save", N_("Done"))]
    DRAFT = "done {about} marks"
    TYPED = "done {about}"

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        act = edit.choose(companion, about).record
        if not isinstance(act, Act):
            raise CoachError(_("That is no small act."))
        self.act, self.named = act, act.text

    def body(self) -> ComposeResult:
        """Lay out the two marks, who gave them, and what came back."""
        act = self.act
        yield MarkKeys("before", _("Before"), value=act.before)
        yield MarkKeys("after", _("After"), value=act.after)
        by = [(one, wording.label("acts.marked_by", one)) for one in ("me", "customer")]
        yield ChoiceRow("marked_by", _("Marked by"), by, act.marked_by or "me")
        yield self.field("words", _("It landed"), _("what they said, in their words"))
        tones = wording.options("feedback.valence")
        yield ChoiceRow("valence", _("Tone"), [(None, "–"), *tones])
        yield SeveralRow("ways", _("What was in it"), ways.choices(self.companion),
                         ",".join(ways.of(act)))  # fmt: skip

    def save(self) -> Answer:
        """Mark the act as done, and keep what came back."""
        marks = {one.field: one.value for one in self.query(MarkKeys)}
        chosen = self.chosen()
        given = any(mark is not None for mark in marks.values())
        return feedback.finish(
            self.companion,
            self.act,
            self.said()["words"],
            before=marks["before"],
            after=marks["after"],
            marked_by=chosen["marked_by"] if given else None,
            valence=chosen["valence"],
            had=(chosen["ways"] or "").split(","),
        )


class FeedbackDialog(RecordForm):
    """The words that were said, from whom, and in which tone."""

    TITLE = N_("Feedback")
    DRAFT = "feedback tone"
    TYPED = "feedback {name}"

    def body(self) -> ComposeResult:
        """Lay out the words, the person and the tone."""
        yield self.field("words", _("Said"), _("what they said, in their words"))
        yield self.field("person", _("From"), _("a name"))
        tones = wording.options("feedback.valence")
        yield ChoiceRow("valence", _("Tone"), [(None, "–"), *tones])

    def save(self) -> None:
        """Keep it; a name that may be two people is asked about."""
        asks_who(self, self._keep, self.done)

    def _keep(self, chosen: Chosen) -> Answer:
        said, tone = self.said(), self.chosen()["valence"]
        person = (said["person"], *chosen.values())[-1] or None
        return feedback.keep(self.companion, said["words"], person=person, valence=tone)
