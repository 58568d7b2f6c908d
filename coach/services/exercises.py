"""Exercises: choose one, go through it step by step, and keep every answer at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from coach.content import answers as answering
from coach.i18n import _, language, ngettext
from coach.model.errors import CoachError
from coach.model.run import Run, Said
from coach.model.text import fold, refuse_surrogates
from coach.services import outcomes, words
from coach.services.answer import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.companion import Companion
    from coach.content.answers import Asked
    from coach.content.exercise import Exercise
    from coach.model.json import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLine:
    """One exercise, as it stands in a list."""

    ref: str
    title: str
    intro: str
    pack: str
    pack_name: str
    role: str
    seed: str
    minutes: int
    series: bool
    times: int = 0
    """How often it was filled in."""

    last: date | None = None
    half: bool = False
    """Whether it was begun and left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercises:
    """Everything the place shows."""

    lines: tuple[ExerciseLine, ...]
    done: tuple[Run, ...]
    """What was filled in, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """An exercise that is being filled in."""

    exercise: Exercise
    run: Run
    questions: tuple[Asked, ...]

    @property
    def answers(self) -> Mapping[str, Json]:
        """What was answered so far, by step."""
        return self.run.answers if isinstance(self.run.answers, dict) else {}

    @property
    def question(self) -> Asked | None:
        """What is asked now; None when everything was."""
        at = self.run.at
        return self.questions[at] if 0 <= at < len(self.questions) else None

    @property
    def said(self) -> Json:
        """What was answered to this question before."""
        return answering.answer(self.answers, self.question) if self.question else None


def look(companion: Companion) -> Exercises:
    """Return all exercises of the packs in use: the half done first, pack by pack."""
    runs = companion.store.all(Run)
    names = {pack.id: pack.name.say(language()) for pack in companion.library.active()}
    lines = [_line(one, runs, names) for one in companion.library.exercises()]
    lines.sort(key=lambda line: not line.half)
    done = sorted(
        (run for run in runs if run.finished_at), key=lambda run: (_end(run), run.id)
    )
    return Exercises(lines=tuple(lines), done=tuple(reversed(done)))


def _end(run: Run) -> date:
    return words.day_of(run.finished_at or run.started_at)


def _line(
    exercise: Exercise, runs: tuple[Run, ...], names: Mapping[str, str]
) -> ExerciseLine:
    mine = [run for run in runs if run.pack_ref == exercise.ref]
    days = [_end(run) for run in mine if run.finished_at]
    pack = exercise.ref.partition("/")[0]
    return ExerciseLine(
        ref=exercise.ref,
        title=exercise.title.say(language()),
        intro=exercise.intro.say(language()),
        pack=pack,
        pack_name=names.get(pack, pack),
        role=exercise.role,
        seed=exercise.seed,
        minutes=exercise.minutes,
        series=exercise.series,
        times=len(days),
        last=max(days, default=None),
        half=len(days) < len(mine),
    )


def fits(line: ExerciseLine, typed: str) -> bool:
    """Return whether an exercise has all words; a number is the most minutes it takes."""
    text = fold(
        f"{line.title} {line.pack} {line.pack_name} {line.intro} "
        f"{words.label('seed', line.seed)} {words.label('for_role', line.role)}"
    )
    return all(
        line.minutes <= int(word) if word.isdecimal() and len(word) < 4 else word in text
        for word in fold(typed).split()
    )


def find(companion: Companion, said: str) -> Exercise:
    """Return the one exercise meant by its id, with or without pack, or by its title."""
    every = companion.library.exercises()
    wanted = fold(said.strip())
    for found in (
        [one for one in every if one.ref == wanted or one.ref.endswith(f"/{wanted}")],
        [one for one in every if fold(one.title.say(language())) == wanted],
        [one for one in every if wanted in fold(one.title.say(language()))],
    ):
        if len(found) == 1 and wanted:
            return found[0]
        if wanted and found:
            listed = ", ".join(one.ref for one in found[:8])
            raise CoachError(_("Which one do you mean: {names}?").format(names=listed))
    raise CoachError(
        _("There is no exercise “{said}”. See: coach exercise list").format(said=said)
    )


def start(companion: Companion, ref: str, *, about: str = "", anew: bool = False) -> Walk:
    """Begin an exercise, or go on with the one that was left half done."""
    exercise = companion.library.exercise(ref)
    if exercise is None:
        raise CoachError(_("This exercise is in no pack that is in use now."))
    half = [
        run
        for run in companion.store.all(Run)
        if run.pack_ref == ref and run.finished_at is None
    ]
    if half and not anew:
        return _walk(exercise, half[-1])
    pack = ref.partition("/")[0]
    known = {one.id: one.version for one in companion.library.active()}
    run = Run(
        id=half[-1].id if half else companion.store.new_id(),
        pack_ref=ref,
        title=exercise.title.say(language()),
        started_at=companion.now(),
        version=known.get(pack, ""),
        answers={},
        about=about,
    )
    return _walk(exercise, run)


def _walk(exercise: Exercise, run: Run) -> Walk:
    answers = run.answers if isinstance(run.answers, dict) else {}
    return Walk(exercise=exercise, run=run, questions=answering.asked(exercise, answers))


def answer(companion: Companion, walk: Walk, value: Json) -> Walk:
    """Keep an answer and go on to the next question; what does not fit is a CoachError."""
    question = walk.question
    if question is None:
        return walk
    taken = answering.take(question.step, value)
    _refuse(taken)
    if question.step.kind == "list":
        changed = answering.relist(walk.exercise, walk.answers, question.step.id, taken)
    elif question.step.asks:
        changed = answering.put(walk.answers, question, taken)
    else:
        changed = dict(walk.answers)
    return _kept(companion, walk, replace(walk.run, answers=changed, at=walk.run.at + 1))


def _refuse(value: Json) -> None:
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str):
            refuse_surrogates(text)


def typed(companion: Companion, walk: Walk, text: str) -> Walk:
    """Keep what was typed as the answer: a number, a beginning of a choice, a text."""
    if walk.question is None:
        return walk
    if walk.question.step.kind == "date" and text.strip():
        from coach.rules import dates  # only this kind of question asks for a day

        day = dates.expect(text, companion.now(), "next").day
        return answer(companion, walk, day.isoformat())
    refuse_surrogates(text)
    read = answering.typed(walk.question.step, text, language())
    return answer(companion, walk, read)


def back(companion: Companion, walk: Walk) -> Walk:
    """Go back to the question before."""
    return _kept(companion, walk, replace(walk.run, at=max(0, walk.run.at - 1)))


def _kept(companion: Companion, walk: Walk, run: Run) -> Walk:
    """Keep a half-done exercise; undo passes it by, for it is no deed of its own."""
    said = _said(walk.exercise, run)
    kept = replace(run, said=said)
    companion.store.commit((kept,), quiet=True)
    return _walk(walk.exercise, kept)


def _said(exercise: Exercise, run: Run) -> tuple[Said, ...]:
    """Return the answers with their questions, as they read now."""
    answers = run.answers if isinstance(run.answers, dict) else {}
    told = []
    for question in answering.asked(exercise, answers):
        value = answering.answer(answers, question)
        if value is not None and question.step.asks:
            told.append(
                Said(
                    ask=question.step.ask.say(language()),
                    text=outcomes.in_words(question.step, value),
                    about=question.about,
                )
            )
    return tuple(told)


def finish(companion: Companion, walk: Walk) -> Answer:
    """Close an exercise with what came out of it."""
    still = answering.open_questions(walk.exercise, walk.answers)
    if still:
        raise CoachError(
            _("Still open: {question}").format(question=still[0].step.ask.say(language()))
        )
    run = replace(
        walk.run,
        title=walk.exercise.title.say(language()),
        finished_at=walk.run.finished_at or companion.now(),
        said=_said(walk.exercise, walk.run),
        outcome=outcomes.came(walk.exercise, walk.answers),
    )
    companion.store.save(run)
    name = run.outcome.name if run.outcome else ""
    done = _("Filled in: {title}.").format(title=run.title)
    return Answer(
        table="runs",
        record=run,
        understood=f"{done} {name}." if name else done,
    )


def reopen(companion: Companion, walk: Walk) -> Walk:
    """Return to the first question that is still open."""
    still = answering.open_questions(walk.exercise, walk.answers)
    at = walk.questions.index(still[0]) if still else len(walk.questions)
    return _kept(companion, walk, replace(walk.run, at=at))


def leave(companion: Companion, walk: Walk) -> str:
    """Say how to go on later with what is kept of it."""
    if not companion.store.get(Run, walk.run.id):
        return _("Nothing was kept: nothing was answered yet.")
    count = len(walk.run.said)
    return ngettext(
        "Left for later; {n} answer is kept.",
        "Left for later; {n} answers are kept.",
        count,
    ).format(n=count)


def is_complete(walk: Walk) -> bool:
    """Return whether everything that has to be answered was."""
    return not answering.open_questions(walk.exercise, walk.answers)


def kept(companion: Companion, run_id: str) -> Run:
    """Return an exercise that was filled in, or half."""
    found = companion.store.get(Run, run_id)
    if found is None:
        raise CoachError(_("That entry is not there any more."))
    return found
