"""Answering: what is asked next, which answers fit, and what changes with a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.model.exercise import Exercise, Step
from coach.model.types import Json
from coach.rules.exercises import answers as answering
from coach.rules.exercises.answers import (
    AnswerError,
    Asked,
    asked,
    open_questions,
    put,
    relist,
    take,
    typed,
)
from coach.rules.exercises.outcome import outcome_of
from tests.content.filled import YES_NO, Answers, built_in, library, made, step

MARK = made(step("one", "mark", "min = 0\nmax = 5")).steps[0]
MAY = made(step("one", "line", "optional = true")).steps[0]
CHOICE = made(step("one", "choice", YES_NO)).steps[0]
MANY = made(step("one", "several", f"at_most = 1\n{YES_NO}")).steps[0]
LIST = made(step("one", "list", "at_least = 2\nat_most = 3")).steps[0]
LINE, TEXT, DATE, PERSON, READ = (
    made(step("one", kind)).steps[0] for kind in ("line", "text", "date", "person", "read")
)

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


TAKEN: list[tuple[Step, Json, Json]] = [
    (MARK, 0, 0), (MARK, 5, 5),
    (CHOICE, "yes", "yes"),
    (MANY, ["no"], ["no"]),
    (LIST, [" a ", "b", "a", ""], ["a", "b"]),
    (LINE, " a\n b\u202e ", "a b"),
    (TEXT, " a\r\nb ", "a\nb"),
    (LINE, "word " * 399 + "until", "word " * 399 + "until"),
    (TEXT, "word\n" * 3_999 + "until", "word\n" * 3_999 + "until"),
    (LIST, ["w" * 2_000, "b"], ["w" * 2_000, "b"]),
    (DATE, "2026-11-20", "2026-11-20"),
    (PERSON, "Anna", "Anna"),
    (MAY, None, None), (MAY, "", None), (READ, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("step_", "value", "kept"), TAKEN)
def test_an_answer_that_fits_is_kept(step_: Step, value: Json, kept: Json) -> None:
    assert take(step_, value) == kept


REFUSED: list[tuple[Step, Json]] = [
    (MARK, 6), (MARK, -1), (MARK, True), (MARK, "5"), (MARK, 2.5), (MARK, None),
    (CHOICE, "perhaps"), (CHOICE, ["yes"]), (CHOICE, ""),
    (MANY, ["yes", "no"]), (MANY, ["perhaps"]), (MANY, []), (MANY, "yes"),
    (LIST, ["a"]), (LIST, ["a", "b", "c", "d"]), (LIST, [1, 2]), (LIST, "a"),
    (LINE, ""), (LINE, "  \u200b"), (LINE, 5), (TEXT, " \n"),
    (DATE, "tomorrow"), (DATE, "2026-02-30"), (PERSON, None),
]  # fmt: skip


@pytest.mark.parametrize("value", ["", []])
def test_an_answer_of_nothing_is_still_open(value: Json) -> None:
    assert names(open_questions(made(step("one", "list")), {"one": value})) == [("one", "")]


def test_more_choices_than_there_are_cannot_be_asked_for() -> None:
    with pytest.raises(AnswerError, match="At most 1"):
        take(MANY, ["yes", "no"])
    both = made(step("one", "several", f"at_least = 2\n{YES_NO}")).steps[0]
    assert take(both, ["no", "yes"]) == ["yes", "no"]
    with pytest.raises(AnswerError, match="At least 2"):
        take(both, ["no"])


@pytest.mark.parametrize("kept", ["w" * 2_000, "long words " * 100])
def test_a_long_answer_is_kept_to_its_end(kept: str) -> None:
    assert take(LINE, kept) == kept.strip()
    assert take(LIST, [kept, "b"]) == [kept.strip(), "b"]


@pytest.mark.parametrize(
    ("step_", "value"),
    [(LINE, "w" * 2_001), (PERSON, "w" * 2_001), (LIST, ["w" * 2_001, "b"]),
     (TEXT, "w" * 20_001)],
)  # fmt: skip
def test_an_endless_answer_is_refused_and_never_cut(step_: Step, value: Json) -> None:
    with pytest.raises(AnswerError, match="001 characters long"):
        take(step_, value)


@pytest.mark.parametrize(("step_", "value"), REFUSED)
def test_an_answer_that_does_not_fit_is_refused(step_: Step, value: Json) -> None:
    with pytest.raises(AnswerError) as refused:
        take(step_, value)
    assert str(refused.value).endswith(".")


TYPED: list[tuple[Step, str, Json]] = [
    (MARK, " 3 ", 3),
    (CHOICE, "2", "no"), (CHOICE, "No", "no"), (CHOICE, "YES", "yes"), (CHOICE, "n", "no"),
    (MANY, "1", ["yes"]), (MANY, "yes", ["yes"]),
    (LIST, "a; b", ["a", "b"]), (LIST, "a\nb\n", ["a", "b"]),
    (LINE, "hello", "hello"), (MAY, "", None), (READ, "anything", None),
]  # fmt: skip


@pytest.mark.parametrize(("step_", "text", "kept"), TYPED)
def test_what_is_typed_is_understood(step_: Step, text: str, kept: Json) -> None:
    assert typed(step_, text, "en") == kept


@pytest.mark.parametrize(
    ("step_", "text"),
    [(MARK, "7"), (MARK, "three"), (MARK, "9" * 9999), (MARK, "²"), (CHOICE, "3"),
     (CHOICE, "0"), (CHOICE, "x"), (CHOICE, ""), (MANY, "1, 2"), (LIST, "a")],
)  # fmt: skip
def test_what_is_typed_wrong_is_said_so(step_: Step, text: str) -> None:
    with pytest.raises(AnswerError):
        typed(step_, text, "en")


def test_the_beginning_of_two_choices_is_not_enough() -> None:
    choices = 'choices = [{ id = "a1", en = "same" }, { id = "a2", en = "same again" }]'
    both = made(step("one", "choice", choices)).steps[0]
    assert typed(both, "same", "en") == "a1"
    with pytest.raises(AnswerError):
        typed(both, "sa", "en")


@given(st.text(), st.sampled_from([MARK, CHOICE, MANY, LIST, LINE, TEXT, DATE, PERSON]))
def test_whatever_is_typed_is_kept_or_refused(text: str, step_: Step) -> None:
    try:
        kept = typed(step_, text, "nl")
    except AnswerError:
        return
    assert take(step_, kept) == kept


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
        if question.step.asks and answering.answer(answers, question) is None
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
    return take(step_, fits.get(step_.kind, "something"))
