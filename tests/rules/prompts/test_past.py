"""How a rule was received decides how soon it speaks again."""

from datetime import timedelta

import pytest

from coach.model.prompt import Nudge
from coach.rules.prompts.engine import NEVER, Preferences, PromptHistory, look_back
from tests.rules.prompts.told import FRIDAY, back, nudge, planned_acts, said

ANSWERS = {"d": "did_it", "o": "opened", "n": "not_now", "x": "does_not_fit", "-": None}


def showings(letters: str, last: int = 1) -> list[Nudge]:
    """Return one showing every fourth working day, the latest so many of them ago."""
    days = [back(last + 4 * n) for n in range(len(letters))][::-1]
    return [
        nudge("gesture_too_big", day, ANSWERS[letter])
        for day, letter in zip(days, letters, strict=True)
    ]


def past(letters: str) -> PromptHistory:
    return look_back(showings(letters), FRIDAY).get("gesture_too_big", NEVER)


@pytest.mark.parametrize(
    ("letters", "slower"),
    [("", 1), ("n", 1), ("nn", 2), ("nnn", 2), ("nnnn", 4), ("nnnnnn", 8), ("nnnnnnnn", 8),
     ("n-n", 1), ("--", 1), ("---", 2), ("------", 4), ("-n-n-", 2), ("nnd", 1),
     ("---o", 1), ("ndn", 1), ("nxn", 1)],
)  # fmt: skip
def test_what_is_refused_or_ignored_becomes_quieter(letters: str, slower: int) -> None:
    assert past(letters).slower == slower


@pytest.mark.parametrize(
    ("letters", "offers"),
    [("-----", True), ("----", False), ("nnxxn", True), ("----d", False), ("-----d", True),
     ("o---------", True), ("oo--------", False)],
)  # fmt: skip
def test_what_hardly_ever_helps_offers_to_go(letters: str, offers: bool) -> None:
    assert past(letters).offers_to_go is offers


def test_a_day_that_is_not_over_is_not_ignored_yet() -> None:
    today = [*showings("--"), nudge("gesture_too_big", FRIDAY)]
    assert look_back(today, FRIDAY)["gesture_too_big"].slower == 1
    tomorrow = FRIDAY + timedelta(days=1)
    assert look_back(today, tomorrow)["gesture_too_big"].slower == 2


def test_the_order_in_which_showings_are_told_does_not_matter() -> None:
    assert look_back(reversed(showings("nn-d-nn")), FRIDAY) == look_back(
        showings("nn-d-nn"), FRIDAY
    )


@pytest.mark.parametrize(
    ("letters", "last", "speaks"),
    [("o", 2, False), ("o", 3, True), ("nn", 5, False), ("nn", 6, True),
     ("nnnn", 11, False), ("nnnn", 12, True), ("nnnnnn", 23, False), ("nnnnnn", 24, True),
     ("nnnnnnnn", 24, True), ("---", 5, False), ("---", 6, True), ("x", 29, False),
     ("x", 30, True), ("xo", 25, False), ("xo", 26, True)],
)  # fmt: skip
def test_the_cool_down_grows_with_every_refusal(
    letters: str, last: int, speaks: bool
) -> None:
    facts = planned_acts(nudges=showings(letters, last))
    assert bool(said("gesture_too_big", facts)) is speaks


def test_a_rule_may_be_asked_to_come_half_as_often() -> None:
    rarer = Preferences(rarer=frozenset({"gesture_too_big"}))
    assert not said("gesture_too_big", planned_acts(nudges=showings("o", 5)), rarer)
    assert said("gesture_too_big", planned_acts(nudges=showings("o", 6)), rarer)
