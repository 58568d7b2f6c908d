"""Who was seen when, and who may be waiting."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.model.person import Person
from coach.model.setting import Away
from coach.services.explain import numbers
from coach.services.people import contacts, directory, talks
from coach.services.today import today
from tests.services.build import FRIDAY, moment, person


def waiting(companion: Companion) -> list[tuple[str, str]]:
    found = contacts.waiting(companion, contacts.gather(companion))
    return [(one.person.name, one.reason) for one in found]


def test_the_last_contact_only_moves_forward(companion: Companion) -> None:
    anna = person(companion, "Anna")
    moment(companion, 3, anna)
    moment(companion, 30, anna)
    assert contacts.gather(companion).rhythm(anna).last == FRIDAY - timedelta(days=3)


def test_what_was_only_witnessed_is_no_contact(companion: Companion) -> None:
    anna = person(companion, "Anna")
    moment(companion, 30, anna)
    moment(companion, 1, anna, flow="witnessed")
    assert contacts.gather(companion).rhythm(anna).last == FRIDAY - timedelta(days=30)


def test_whoever_was_talked_with_was_seen(companion: Companion) -> None:
    anna = known_for_a_week(companion, "Ada")
    assert waiting(companion)
    talks.keep_talk(companion, anna.id, said="wants to join the visits", on="wednesday")
    assert not waiting(companion)
    assert contacts.gather(companion).rhythm(anna).last == FRIDAY - timedelta(days=2)
    assert [one.table for one in numbers.why(companion, "last", "Ada").lines] == [
        "meetings"
    ]


def test_somebody_waits_beyond_twice_the_usual_interval(companion: Companion) -> None:
    anna = person(companion, "Anna")
    for days_ago in (50, 43, 36, 29, 22):
        moment(companion, days_ago, anna)
    assert waiting(companion) == [("Anna", "usually every 5 working days")]
    moment(companion, 1, anna)
    assert waiting(companion) == []


def test_an_own_wish_goes_before_what_is_usual(companion: Companion) -> None:
    anna = person(companion, "Anna", rhythm_days=3)
    moment(companion, 7, anna)
    assert waiting(companion) == [("Anna", "your wish: every 3 working days")]


@pytest.mark.parametrize(
    "fields", [{"remind": False}, {"archived": True}, {"away_until": date(2026, 12, 1)}]
)
def test_some_people_are_left_in_peace(
    companion: Companion, fields: dict[str, object]
) -> None:
    anna = person(companion, "Anna", None, rhythm_days=3, **fields)
    moment(companion, 30, anna)
    assert waiting(companion) == []


def test_days_away_do_not_make_anybody_wait(companion: Companion) -> None:
    anna = person(companion, "Anna", rhythm_days=3)
    moment(companion, 7, anna)
    companion.store.save(Away(id="a", first=date(2026, 11, 16), last=date(2026, 11, 18)))
    assert waiting(companion) == []


def test_an_appreciation_not_yet_said_waits_after_two_working_days(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna")
    moment(companion, 2, anna, kind="appreciate", spoken=False, text="mooi gedaan")
    assert waiting(companion) == []
    moment(companion, 3, anna, kind="appreciate", spoken=False, text="mooi gedaan")
    found = contacts.waiting(companion, contacts.gather(companion))
    assert [(one.reason, one.note) for one in found] == [
        ("an appreciation not yet said", "mooi gedaan")
    ]


def test_at_most_three_and_both_sides_first(companion: Companion) -> None:
    for number in range(4):
        moment(companion, 40 - number, person(companion, f"C{number}", "colleague",
                                              rhythm_days=2))  # fmt: skip
    moment(companion, 6, person(companion, "Klant", "customer", rhythm_days=3))
    found = contacts.three(contacts.waiting(companion, contacts.gather(companion)))
    assert len(found) == 3
    assert "Klant" in {one.person.name for one in found}


def test_the_last_note_is_about_that_person(companion: Companion) -> None:
    anna, bram = person(companion, "Anna"), person(companion, "Bram")
    moment(companion, 2, anna, text="over haar verhuizing")
    moment(companion, 2, bram, text="over voetbal")
    assert contacts.last_note(companion, anna, FRIDAY - timedelta(days=2)) == (
        "over haar verhuizing"
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1.0, "usually every working day"),
        (1.5, "usually every 1 to 2 working days"),
        (5.0, "usually every 5 working days"),
    ],
)
def test_a_rhythm_of_one_day_is_every_day(days: float, said: str) -> None:
    assert contacts.usually(days) == said


def _acts_that_do_not_fit(companion: Companion, who: Person) -> None:
    ahead = FRIDAY + timedelta(days=3)
    companion.store.save(
        Act(id="1", text="no day", person_id=who.id, status="done"),
        Act(id="2", text="day ahead", person_id=who.id, status="done", planned_on=ahead),
        Act(id="3", text="done ahead", person_id=who.id, status="done", done_at=ahead),
    )
    moment(companion, -2, who)


def test_a_contact_without_a_day_or_to_come_stops_nothing(companion: Companion) -> None:
    anna = person(companion, "Anna")
    moment(companion, 3, anna)
    _acts_that_do_not_fit(companion, anna)
    found = contacts.gather(companion).rhythm(anna)
    assert found.days == (FRIDAY - timedelta(days=3),)
    assert (
        today.page(companion).line == "One moment of attention given this week, Tue 17 Nov."
    )
    assert directory.person_page(companion, anna.id).person == anna
    for name in numbers.NUMBERS:
        about = "Anna" if numbers.NUMBERS[name].about_a_person else ""
        assert numbers.why(companion, name, about).title


def test_what_is_to_come_does_not_crowd_out_who_was_seen(companion: Companion) -> None:
    anna = person(companion, "Anna")
    moment(companion, 1, anna)
    for number in range(contacts.LATEST):
        moment(companion, -number - 1, anna)
    assert contacts.gather(companion).rhythm(anna).last == FRIDAY - timedelta(days=1)


def known_for_a_week(companion: Companion, name: str, **fields: object) -> Person:
    """Keep somebody whose id was made a week before."""
    made = companion.now() - timedelta(days=7)
    key = f"{int(made.timestamp() * 1000):012x}{name.lower():0<20}"
    found = Person(id=key, name=name, **fields)  # type: ignore[arg-type]
    companion.store.save(found)
    return found


def test_somebody_never_seen_waits_from_the_day_after(companion: Companion) -> None:
    person(companion, "Eva", "customer")
    known_for_a_week(companion, "Ada")
    assert waiting(companion) == [("Ada", "no moment noted yet")]


@pytest.mark.parametrize("days", [-1, 0, 5])
def test_nobody_waits_while_something_is_planned_for_them(
    companion: Companion, days: int
) -> None:
    anna = person(companion, "Anna", rhythm_days=3)
    moment(companion, 7, anna)
    day = FRIDAY + timedelta(days=days)
    act = Act(id="a", text="x", person_id=anna.id, status="planned", planned_on=day)
    companion.store.save(act)
    assert not waiting(companion)
    companion.store.save(replace(act, status="idea"))
    assert waiting(companion)


def test_whom_one_wanted_to_come_back_to_waits_all_the_same(companion: Companion) -> None:
    person(companion, "Eva", again_on=FRIDAY)
    assert waiting(companion) == [("Eva", "you wanted to come back to this")]


def test_all_places_agree_on_who_waits(companion: Companion) -> None:
    person(companion, "Eva", "customer")
    known_for_a_week(companion, "Ada", side="colleague")
    moment(companion, 9, person(companion, "Bo", rhythm_days=3))
    due = {row.person.name for row in directory.page(companion).rows if row.waits}
    told = {name for name, _reason in numbers.why(companion, "waiting").figures[1:]}
    shown = {one.person.name for one in today.page(companion).waiting}
    assert due == told == shown == {"Ada", "Bo"}
