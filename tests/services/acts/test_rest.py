"""Whoever told how it was rests from questions for a month."""

from datetime import date, timedelta

import pytest

from coach.companion import Companion
from coach.model.person import Person
from coach.services.acts import acts, feedback
from coach.services.editing import undo
from coach.services.explain import numbers
from tests.services.build import FRIDAY, moment, person


def rests(companion: Companion) -> date | None:
    """Return until when the only person rests."""
    return companion.store.all(Person)[0].rest_until


@pytest.mark.parametrize(
    ("fields", "days"),
    [({"side": "customer"}, 30), ({"side": "colleague"}, 0),
     ({"side": "colleague", "internal": True}, 30),
     ({"side": "customer", "rest_until": FRIDAY + timedelta(days=60)}, 60)],
)  # fmt: skip
def test_a_customer_rests_after_telling_and_undo_takes_both_back(
    companion: Companion, fields: dict[str, object], days: int
) -> None:
    person(companion, "Bo", **fields)  # type: ignore[arg-type]  # as the table says
    before = rests(companion)
    answer = feedback.keep(companion, "top", person="Bo")
    assert rests(companion) == (FRIDAY + timedelta(days=days) if days else None)
    assert ("No survey for Bo" in answer.understood) == (rests(companion) != before)
    undo.undo(companion)
    assert rests(companion) == before


@pytest.mark.parametrize(
    ("text", "warned"),
    [("stuur Bo de enquête", True), ("ask Bo for a mark", True), ("NPS aan Bo", True),
     ("bring Bo the book", False), ("vraag Bo hoe het ging", False)],
)  # fmt: skip
def test_asking_again_too_soon_is_said_kindly(
    companion: Companion, text: str, warned: bool
) -> None:
    person(companion, "Bo", "customer")
    feedback.keep(companion, "top", person="Bo")
    answer = acts.plan(companion, text)
    assert ("rests from questions" in answer.understood) == warned


def test_an_internal_customer_counts_as_one(companion: Companion) -> None:
    moment(companion, 1, person(companion, "Bo", "colleague", internal=True))
    figures = dict(numbers.why(companion, "balance").figures)
    assert figures["For customers"] == "1"
    assert figures["Of those, internal customers"] == "1"
