"""Prompting: what each answer to the prompt or to the question of the day does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.dialog import PickDialog
from coach.screens.base.form import RecordForm
from coach.screens.base.place import Place
from coach.services.answer import Answer
from coach.services.prompts import preferences, prompts
from coach.services.prompts.prompts import Prompt
from coach.services.reflection import questions
from coach.services.settings import settings
from coach.services.today import leads
from coach.widgets.forms.line_input import LineInput
from coach.widgets.forms.log_line import LogLine
from coach.widgets.text import prose


def answers(
    place: Place, prompt: Prompt | None, exercise: str = ""
) -> dict[str, Callable[[], object]]:
    """Return what can be done, by the action of an answer."""
    deeds: dict[str, Callable[[], object]] = {
        "answer": partial(place.app.open, "question"),
        "tomorrow": partial(_tomorrow, place),
        "another": partial(_another, place),
        "exercise": partial(_begin, place, exercise),
    }
    if prompt is None:
        return deeds
    return deeds | {
        "step": partial(_step, place, prompt),
        "not_now": partial(_not_now, place, prompt),
        "does_not_fit": partial(_misfit, place, prompt),
        prompts.LET_GO: partial(_let_go, place, prompt),
        "why": partial(place.app.open, "why_prompt", prompt.nudge.id),
    }


def _tomorrow(place: Place) -> None:
    """Move the question to tomorrow; today nothing is asked in its place."""
    questions.tomorrow(place.companion)
    lead = leads.Lead(kind="question", title="", words="", ref="question")
    leads.not_now(place.companion, lead)
    place.reload()


def _another(place: Place) -> None:
    questions.another(place.companion)
    place.reload()


def _not_now(place: Place, prompt: Prompt) -> None:
    answer = prompts.answer(place.companion, prompt, "not_now")
    place.reload()
    if prompts.offers_none(place.companion):
        place.app.open("calmer", "")
    else:
        place.tell(answer)


def _let_go(place: Place, prompt: Prompt) -> None:
    place.carried_out(prompts.answer(place.companion, prompt, prompts.LET_GO))


def _misfit(place: Place, prompt: Prompt) -> None:
    """Put it away, and ask how often it may come."""
    answer = prompts.answer(place.companion, prompt, "does_not_fit")
    place.reload()
    if prompts.offers_none(place.companion):
        place.app.open("calmer", "")
        return
    place.tell(replace(answer, hints=()))
    place.app.open("misfit", prompt.trigger)


def _step(place: Place, prompt: Prompt) -> None:
    """Keep that it was opened, and go where the small step is."""
    prompts.answer(place.companion, prompt, "opened")
    place.reload()
    steps: dict[str, Callable[[], object]] = {
        "person": partial(place.app.open, "person", prompt.about),
        "act": partial(place.app.open, "plan"),
        "feedback": partial(_feedback, place, prompt),
        "idea": partial(place.app.open, "idea_actions", prompt.about),
        "tree": partial(place.app.open, "tree", prompt.about),
        "frames": partial(place.app.open, "rules"),
        "number": partial(place.app.open, "edit", prompt.about),
        "course": partial(place.app.open, "course"),
        "sheet": partial(place.app.open, "sheet", prompt.about),
        "plan": partial(place.app.visit, "patterns"),
        "open": partial(place.app.visit, "patterns"),
        "slip": partial(place.app.open, "slip_details", prompt.about),
        "reflect": partial(place.app.open, "reflect"),
        "exercise": partial(_fill_in, place, prompt),
    }
    steps.get(prompt.step, place.query_one(LogLine).take)()


def _fill_in(place: Place, prompt: Prompt) -> None:
    """Begin its exercise, for whom or what the prompt is about."""
    _begin(place, prompt.exercise, prompts.done_for(place.companion, prompt))


def _begin(place: Place, exercise: str, of: str = "") -> None:
    place.app.open("exercise", exercise, of)


def _feedback(place: Place, prompt: Prompt) -> None:
    """Ask how an act landed; without an act, what somebody said is a line like any."""
    if prompt.about:
        place.app.open("done", prompt.about)
    else:
        place.query_one(LogLine).take()


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


class MisfitDialog(PickDialog):
    """Three ways to go on; leaving is one as well."""

    TITLE = N_("Thank you for saying so")

    def words(self) -> str:
        """Return how long it stays away, and what would be better."""
        return _("It stays away for six weeks.") + " " + prompts.better()

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer the half first: it is the smallest change."""
        order = ("rarer", "off", "on")
        return [(one, _(preferences.CHOICES[one])) for one in order]

    def pick(self, choice: str) -> Answer:
        """Let it come so often."""
        return preferences.switch(self.companion, self.about, choice)


class CalmerDialog(PickDialog):
    """Fewer prompts, or none at all; asked once, and leaving is fewer."""

    TITLE = N_("It becomes quieter")

    def words(self) -> str:
        """Return what changes by itself, and what more could."""
        return prompts.calmer() + " " + _("Would none at all suit you better?")

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer what happens anyway first."""
        return (("fewer", _("fewer is fine")), ("none", _("none at all")))

    def pick(self, choice: str) -> Answer | None:
        """Let none come any more, or leave it at fewer."""
        if choice == "none":
            return settings.put(self.companion, "prompts", "0")
        self.action_leave()
        return None
