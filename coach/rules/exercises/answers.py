"""The answers to an exercise: what is asked next, and where each answer is kept.

Answers are kept by step. A step that goes through a list has one answer per line of it,
in a list of its own; an open one is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from coach.fastclass import dataclass
from coach.model.exercise import Exercise, Step
from coach.model.types import Json
from coach.rules.exercises import steps

Answers: TypeAlias = Mapping[str, Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question as it comes up: a step, perhaps for one line of a list."""

    step: Step
    place: int | None = None
    about: str = ""
    """The line of the list that it is asked for."""


def asked(exercise: Exercise, answers: Answers) -> tuple[Asked, ...]:
    """Return every question in order; steps through one list come together, per line."""
    left = list(exercise.steps)
    found: list[Asked] = []
    while left:
        over = left[0].repeat
        together = [left.pop(0)]
        while over and left and left[0].repeat == over:
            together.append(left.pop(0))
        if not over:
            found.append(Asked(step=together[0]))
            continue
        for place, about in enumerate(lines(answers, over)):
            found += (Asked(step=step, place=place, about=about) for step in together)
    return tuple(found)


def lines(answers: Answers, step: str) -> tuple[str, ...]:
    """Return the lines that were given to a list step."""
    value = answers.get(step)
    rows = value if isinstance(value, list) else []
    return tuple(each for each in rows if isinstance(each, str))


def answer(answers: Answers, question: Asked) -> Json:
    """Return what was answered; None while it is open."""
    value = answers.get(question.step.id)
    return value if question.place is None else of_line(value, question.place)


def of_line(value: Json, place: int) -> Json:
    """Return what was answered for one line of a list; None while it is open."""
    return value[place] if isinstance(value, list) and place < len(value) else None


def put(answers: Answers, question: Asked, value: Json) -> dict[str, Json]:
    """Return the answers with this one among them, and without those it makes void."""
    changed = dict(answers)
    if question.place is None:
        changed[question.step.id] = value
        return changed
    before = changed.get(question.step.id)
    rows = list(before) if isinstance(before, list) else []
    rows += [None] * (question.place + 1 - len(rows))
    rows[question.place] = value
    changed[question.step.id] = rows
    return changed


def relist(exercise: Exercise, answers: Answers, step: str, value: Json) -> dict[str, Json]:
    """Return the answers with another list; what was said about a kept line stays."""
    changed = {**answers, step: value}
    old, new = lines(answers, step), lines(changed, step)
    for each in exercise.steps:
        said = answers.get(each.id)
        if each.repeat == step and isinstance(said, list):
            by_line = dict(zip(old, said, strict=False))
            changed[each.id] = [by_line.get(line) for line in new]
    return changed


def open_questions(exercise: Exercise, answers: Answers) -> tuple[Asked, ...]:
    """Return what is still to be answered before the exercise is complete."""
    return tuple(
        question
        for question in asked(exercise, answers)
        if steps.kind_of(question.step).asks
        and not question.step.optional
        and answer(answers, question) in (None, "", [])
    )
