"""Talks: what waits for the next one, what was promised, and what was said."""

from datetime import date, timedelta

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.meeting import Meeting, Promise, Topic
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services.editing import undo
from coach.services.log import add
from coach.services.people import directory, lookup, talks, unsaid
from coach.services.today import due
from tests.services.build import FRIDAY, moment, person


def waiting(companion: Companion) -> list[tuple[str, str]]:
    names = {one.id: one.name for one in companion.store.all(Person)}
    return [(names[one.person_id or ""], one.text) for one in companion.store.all(Topic)]


@pytest.mark.parametrize(
    "line",
    [
        "for @Anna: ask about the move",
        "voor @Anna: ask about the move",
        "For Anna: ask about the move",
        "  voor anna smit:  ask about the move ",
        'for @"Anna Smit": ask about the move',
    ],
)
def test_a_line_for_somebody_waits_for_the_next_talk(
    companion: Companion, line: str
) -> None:
    person(companion, "Anna Smit")
    answer = add.note(companion, line)
    assert waiting(companion) == [("Anna Smit", "ask about the move")]
    assert answer.understood == "For the next time with Anna Smit: ask about the move."
    assert not companion.store.all(Moment)
    undo.undo(companion)
    assert not companion.store.all(Topic)


def test_a_line_for_somebody_new_adds_them(companion: Companion) -> None:
    answer = add.note(companion, "for @Bo: the keys")
    assert waiting(companion) == [("Bo", "the keys")]
    assert [one.name for one in answer.people_added] == ["Bo"]


@pytest.mark.parametrize(
    "line",
    ["for the team: cake", "voor de klas: taart", "for Anna", "for @Anna:", "fora: b"],
)
def test_any_other_line_is_a_moment(companion: Companion, line: str) -> None:
    person(companion, "Anna Smit")
    add.note(companion, line)
    assert not companion.store.all(Topic)
    assert len(companion.store.all(Moment)) == 1


def test_two_of_that_name_are_asked_about(companion: Companion) -> None:
    person(companion, "Anna Smit")
    other = person(companion, "Anna Bos")
    for line in ("for Anna: the keys", "for @Anna: the keys"):
        with pytest.raises(lookup.AmbiguousNameError):
            add.note(companion, line)
    add.note(companion, "for @Anna: the keys", chosen={"Anna": other.id})
    assert waiting(companion) == [("Anna Bos", "the keys")]


def test_a_promise_is_seen_until_it_is_kept(companion: Companion) -> None:
    anna = person(companion, "Anna")
    talks.add_promise(companion, anna.id, "the book", "1 dec")
    (made,) = talks.promises(companion, anna.id)
    assert made.due_on == date(2026, 12, 1)
    assert [one.line.title for one in due.page(companion)] == ["the book"]
    answer = talks.settle(companion, made)
    assert answer.understood == "Promise kept: the book."
    assert talks.promises(companion, anna.id) == ()
    assert due.page(companion) == ()
    assert companion.store.all(Promise)[0].kept_on == FRIDAY


def test_a_talk_ticks_what_was_talked_about_and_carries_the_rest_on(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna", "customer")
    for text in ("the move", "the keys"):
        talks.add_topic(companion, anna.id, text)
    first, second = talks.topics(companion, anna.id)
    answer = talks.keep_talk(
        companion, anna.id, said="It went well.", promised=["the book", " "],
        before="friday", ticked=[first.id],
    )  # fmt: skip
    talk = answer.record
    assert isinstance(talk, Meeting)
    assert (talk.day, talk.kind, talk.text) == (FRIDAY, "visit", "It went well.")
    assert talks.topics(companion, anna.id) == (second,)
    (made,) = talks.promises(companion, anna.id)
    assert (made.text, made.due_on) == ("the book", FRIDAY + timedelta(days=7))
    assert "Topics: 1 of 2 talked about." in answer.understood
    # One step of the user is one to take back.
    undo.undo(companion)
    assert not companion.store.all(Meeting)
    assert not companion.store.all(Promise)
    assert len(talks.topics(companion, anna.id)) == 2


def test_nothing_said_is_no_talk(companion: Companion) -> None:
    anna = person(companion, "Anna")
    with pytest.raises(CoachError):
        talks.keep_talk(companion, anna.id, said="  ")


def test_nobody_can_be_graded_in_what_is_kept_of_a_talk() -> None:
    for kind in (Meeting, Topic, Promise):
        assert not [one for one in kind.__annotations__.values() if "int" in str(one)]


def test_a_page_shows_what_was_noticed_and_not_said(companion: Companion) -> None:
    anna = person(companion, "Anna")
    older = moment(companion, 9, anna, kind="appreciate", spoken=False)
    seen = moment(companion, 3, anna, kind="appreciate", spoken=False, text="so calm")
    page = directory.person_page(companion, anna.id)
    assert page.glance.unsaid == seen
    answer = unsaid.say_today(companion, anna, seen)
    assert "Tell Anna what I saw" in answer.understood
    unsaid.said(companion, anna, seen)
    assert directory.person_page(companion, anna.id).glance.unsaid == older


def test_the_weeks_count_what_was_and_not_what_is_meant(companion: Companion) -> None:
    anna = person(companion, "Anna")
    for ago in (0, 0, 4, 5, 80, 100):
        moment(companion, ago, anna, kind="listen")
    add.note(companion, "@Anna cake 7..9")
    page = directory.person_page(companion, anna.id)
    assert page.glance.weeks == (1, *(0,) * 9, 1, 4)
    assert page.glance.mostly == "listened"


def test_the_question_stays_until_there_was_a_talk(companion: Companion) -> None:
    anna = person(companion, "Anna")
    asked = directory.person_page(companion, anna.id).glance.question
    assert directory.person_page(companion, anna.id).glance.question == asked
    talks.keep_talk(companion, anna.id, said="well")
    assert directory.person_page(companion, anna.id).glance.question != asked
