"""Walks: going through an exercise step by step; every answer is kept at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.errors import CoachError
from coach.model.exercise import Exercise, RecordedAnswer, Run, Step
from coach.model.text import refuse_surrogates
from coach.model.types import Json
from coach.rules.exercises import answers as answering
from coach.rules.exercises import steps
from coach.rules.exercises.answers import Asked
from coach.rules.exercises.steps import StepKind
from coach.services.answer import Answer, saved
from coach.services.exercises import exercises, outcomes
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """An exercise that is being filled in."""

    exercise: Exercise
    run: Run
    questions: tuple[Asked, ...]

    @property
    def answers(self) -> Mapping[str, Json]:
        """What was answered so far, by step."""
        return self.run.given

    @property
    def question(self) -> Asked | None:
        """What is asked now; None when everything was."""
        at = self.run.at
        return self.questions[at] if 0 <= at < len(self.questions) else None

    @property
    def said(self) -> Json:
        """What was answered to this question before; nothing when it no longer fits."""
        if self.question is None:
            return None
        try:
            said = answering.answer(self.answers, self.question)
            return steps.take(self.question.step, said)
        except steps.AnswerError:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class PosedQuestion:
    """One question as it is put to the user."""

    step: Step
    kind: StepKind
    about: str
    """The line of a list that it is asked for."""

    number: int
    of: int
    optional: bool
    """Whether it asks for something that may be left open."""

    said: Json
    """What was answered before."""

    said_words: str


def pose(walk: Session) -> PosedQuestion | None:
    """Return the question that is asked now, in words; None when all were asked."""
    asked = walk.question
    if asked is None:
        return None
    step, kind = asked.step, steps.kind_of(asked.step)
    return PosedQuestion(
        step=step,
        kind=kind,
        about=asked.about,
        number=walk.run.at + 1,
        of=len(walk.questions),
        optional=step.optional and kind.asks,
        said=walk.said,
        said_words=outcomes.in_words(step, walk.said),
    )


def start(
    companion: Companion, ref: str, *, about: str = "", anew: bool = False
) -> Session:
    """Begin an exercise, or go on with the one that was left half done.

    One that is done for somebody or something does not go on with another's answers.
    """
    exercise = exercises.whole(companion, ref)
    half = [
        run
        for run in companion.store.all(Run)
        if run.pack_ref == ref and run.finished_at is None and about in ("", run.about)
    ]
    if half and not anew:
        return _walk(exercise, half[-1])
    pack = ref.partition("/")[0]
    known = {one.id: one.version for one in companion.library.active()}
    run = Run(
        id=half[-1].id if half else companion.store.new_id(),
        pack_ref=ref,
        title=exercise.title.say(),
        started_at=companion.now(),
        version=known.get(pack, ""),
        answers={},
        about=about,
    )
    return _walk(exercise, run)


def _walk(exercise: Exercise, run: Run) -> Session:
    questions = answering.asked(exercise, run.given)
    return Session(exercise=exercise, run=run, questions=questions)


@one_step
def answer(companion: Companion, walk: Session, value: Json) -> Session:
    """Keep an answer and go on to the next question; what does not fit is a CoachError."""
    question = walk.question
    if question is None:
        return walk
    _refuse(value)
    taken = steps.take(question.step, value)
    if steps.kind_of(question.step).has_lines:
        changed = answering.relist(walk.exercise, walk.answers, question.step.id, taken)
    elif steps.kind_of(question.step).asks:
        changed = answering.put(walk.answers, question, taken)
    else:
        changed = dict(walk.answers)
    return _kept(companion, walk, replace(walk.run, answers=changed, at=walk.run.at + 1))


def _refuse(value: Json) -> None:
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str):
            refuse_surrogates(text)


def typed(companion: Companion, walk: Session, text: str) -> Session:
    """Keep what was typed as the answer: a number, a beginning of a choice, a text."""
    if walk.question is None:
        return walk
    refuse_surrogates(text)
    read = steps.typed(walk.question.step, text, companion.now())
    return answer(companion, walk, read)


@one_step
def back(companion: Companion, walk: Session) -> Session:
    """Go back to the question before."""
    return _kept(companion, walk, replace(walk.run, at=max(0, walk.run.at - 1)))


def _kept(companion: Companion, walk: Session, run: Run) -> Session:
    """Keep a half-done exercise; undo passes it by, for it is no deed of its own."""
    said = recorded(walk.exercise, run)
    kept = replace(run, said=said)
    companion.store.commit((kept,), quiet=True)
    return _walk(walk.exercise, kept)


def recorded(exercise: Exercise, run: Run) -> tuple[RecordedAnswer, ...]:
    """Return the answers with their questions, as they read now."""
    told = []
    for question in answering.asked(exercise, run.given):
        value = answering.answer(run.given, question)
        if value is not None and steps.kind_of(question.step).asks:
            told.append(
                RecordedAnswer(
                    ask=question.step.ask.say(),
                    text=outcomes.in_words(question.step, value),
                    about=question.about,
                )
            )
    return tuple(told)


@one_step
def finish(companion: Companion, walk: Session) -> Answer:
    """Close an exercise with what came out of it."""
    still = answering.open_questions(walk.exercise, walk.answers)
    if still:
        raise CoachError(
            _("Still open: {question}").format(question=still[0].step.ask.say())
        )
    run = replace(
        walk.run,
        title=walk.exercise.title.say(),
        finished_at=walk.run.finished_at or companion.now(),
        said=recorded(walk.exercise, walk.run),
        outcome=outcomes.came(walk.exercise, walk.answers),
    )
    name = run.outcome.name if run.outcome else ""
    done = _("Filled in: {title}.").format(title=run.title)
    return saved(companion, run, f"{done} {name}." if name else done)


@one_step
def reopen(companion: Companion, walk: Session) -> Session:
    """Return to the first question that is still open."""
    still = answering.open_questions(walk.exercise, walk.answers)
    at = walk.questions.index(still[0]) if still else len(walk.questions)
    return _kept(companion, walk, replace(walk.run, at=at))


def draft(walk: Session) -> str:
    """Return the name under which an answer to this question is kept half typed."""
    return drafts(walk)[walk.run.at]


def drafts(walk: Session) -> tuple[str, ...]:
    """Return these names for all questions."""
    of = " ".join(("exercise", walk.run.pack_ref, walk.run.about))
    return tuple(f"{of} {one.step.id} {at}" for at, one in enumerate(walk.questions))


def leave(companion: Companion, walk: Session, *, half: bool = False) -> str:
    """Say how to go on later with what is kept of it, or is left half typed."""
    if not companion.store.get(Run, walk.run.id):
        if half:
            return _("Left for later; what you typed is kept.")
        return _("Nothing was kept: nothing was answered yet.")
    count = len(walk.run.said)
    return plural(
        "Left for later; {n} answer is kept.",
        "Left for later; {n} answers are kept.",
        count,
    )


def is_complete(walk: Session) -> bool:
    """Return whether everything that has to be answered was."""
    return not answering.open_questions(walk.exercise, walk.answers)
