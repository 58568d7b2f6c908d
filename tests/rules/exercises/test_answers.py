"""Answering: what is asked next, and what changes with a list."""

import pytest

from coach.model.exercise import Exercise
from coach.model.types import Json
from coach.rules.exercises import answers as answering
from coach.rules.exercises import steps
from coach.rules.exercises.answers import Asked, asked, open_questions, put, relist
from coach.rules.exercises.outcome import outcome_of
from tests.content.filled import YES_NO, Answers, built_in, library, made, step

LISTS = made(
    step("before")
    + step("rules", "list")
    + step("reason", "choice", f'repeat = "rules"\n{YES_NO}')
    + step("who", "line", 'repeat = "rules"\noptional = true')
    + step("after")
)


def names(questions: tuple[Asked, ...]) -> list[tuple[str, str]]:
    return [(question.step.id, question.about) for question in questions]


def test_steps_through_a_list_are_asked_line_by_line() -> None:
    assert names(asked(LISTS, {"rules": ["a", "b"]})) == [
        ("before", ""), ("rules", ""),
        ("reason", "a"), ("who", "a"), ("reason", "b"), ("who", "b"), ("after", ""),
    ]  # fmt: skip


def test_a_list_without_lines_asks_nothing_more() -> None:
    assert names(asked(LISTS, {})) == [("before", ""), ("rules", ""), ("after", "")]


def test_answers_of_lines_are_kept_in_their_place() -> None:
    answers: Answers = {"rules": ["a", "b", "c"]}
    third = asked(LISTS, answers)[6]
    assert (third.step.id, third.place) == ("reason", 2)
    changed = put(answers, third, "no")
    assert changed["reason"] == [None, None, "no"]
    assert answering.answer(changed, third) == "no"
    assert answering.answer(answers, third) is None
    assert answers == {"rules": ["a", "b", "c"]}


def test_what_was_said_about_a_line_stays_with_it() -> None:
    answers: Answers = {"rules": ["a", "b"], "reason": ["yes", "no"], "after": "x"}
    changed = relist(LISTS, answers, "rules", ["b", "new"])
    assert changed == {"rules": ["b", "new"], "reason": ["no", None], "after": "x"}


def test_open_is_what_was_not_answered_and_may_not_be_left() -> None:
    answers: Answers = {"before": "x", "rules": ["a", "b"], "reason": ["yes"]}
    assert names(open_questions(LISTS, answers)) == [("reason", "b"), ("after", "")]


@pytest.mark.parametrize("value", ["", []])
def test_an_answer_of_nothing_is_still_open(value: Json) -> None:
    assert names(open_questions(made(step("one", "list")), {"one": value})) == [("one", "")]


def test_every_built_in_exercise_can_be_walked_to_its_end() -> None:
    for heading in library().headings():
        exercise = built_in(heading.ref)
        answers: Answers = {}
        while waiting := _waiting(exercise, answers):
            answers = put(answers, waiting[0], _some(waiting[0]))
        assert open_questions(exercise, answers) == ()
        assert exercise.outcome.kind == "none" or outcome_of(exercise, answers).key


def _waiting(exercise: Exercise, answers: Answers) -> list[Asked]:
    """Return every question without an answer, those that may be left open included."""
    return [
        question
        for question in asked(exercise, answers)
        if steps.kind_of(question.step).asks and answering.answer(answers, question) is None
    ]


def _some(question: Asked) -> Json:
    """Return an answer that fits."""
    step_ = question.step
    several = [f"{n} lines" for n in range(max(2, step_.at_least))]
    chosen = [choice.id for choice in step_.choices]
    fits: dict[str, Json] = {
        "mark": step_.least,
        "choice": chosen[0] if chosen else "",
        "several": [*chosen[: step_.at_least]],
        "list": [*several],
        "date": "2026-11-20",
    }
    return steps.take(step_, fits.get(step_.kind, "something"))
