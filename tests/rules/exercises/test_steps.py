"""The kinds of steps: which answers fit, and what is understood of what is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import i18n
from coach.model.errors import CoachError
from coach.model.exercise import Step
from coach.model.types import Json
from coach.rules.exercises import steps
from coach.rules.exercises.steps import AnswerError, take
from tests.conftest import NOW
from tests.content.filled import YES_NO, made, step

MARK = made(step("one", "mark", "min = 0\nmax = 5")).steps[0]
MAY = made(step("one", "line", "optional = true")).steps[0]
CHOICE = made(step("one", "choice", YES_NO)).steps[0]
MANY = made(step("one", "several", f"at_most = 1\n{YES_NO}")).steps[0]
LIST = made(step("one", "list", "at_least = 2\nat_most = 3")).steps[0]
LINE, TEXT, DATE, PERSON, READ = (
    made(step("one", kind)).steps[0] for kind in ("line", "text", "date", "person", "read")
)


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
    (LINE, "hello", "hello"), (DATE, "friday", "2026-11-27"),
    (MAY, "", None), (READ, "anything", None),
]  # fmt: skip


@pytest.mark.parametrize(("step_", "text", "kept"), TYPED)
def test_what_is_typed_is_understood(step_: Step, text: str, kept: Json) -> None:
    assert steps.typed(step_, text, NOW) == kept


@pytest.mark.parametrize(
    ("step_", "text"),
    [(MARK, "7"), (MARK, "three"), (MARK, "9" * 9999), (MARK, "²"), (CHOICE, "3"),
     (CHOICE, "0"), (CHOICE, "x"), (CHOICE, ""), (MANY, "1, 2"), (LIST, "a")],
)  # fmt: skip
def test_what_is_typed_wrong_is_said_so(step_: Step, text: str) -> None:
    with pytest.raises(AnswerError):
        steps.typed(step_, text, NOW)


def test_the_beginning_of_two_choices_is_not_enough() -> None:
    choices = 'choices = [{ id = "a1", en = "same" }, { id = "a2", en = "same again" }]'
    both = made(step("one", "choice", choices)).steps[0]
    assert steps.typed(both, "same", NOW) == "a1"
    with pytest.raises(AnswerError):
        steps.typed(both, "sa", NOW)


@given(st.text(), st.sampled_from([MARK, CHOICE, MANY, LIST, LINE, TEXT, DATE, PERSON]))
def test_whatever_is_typed_is_kept_or_refused(text: str, step_: Step) -> None:
    i18n.use("nl")
    try:
        kept = steps.typed(step_, text, NOW)
    except CoachError:
        return
    assert take(step_, kept) == kept
