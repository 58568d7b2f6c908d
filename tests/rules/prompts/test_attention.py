"""Attention, compared with nothing but the own rhythm."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.model.moment import Moment
from coach.model.person import Person
from coach.rules.calendar import Calendar
from coach.rules.prompts.engine import Preferences
from tests.rules.prompts.told import (
    FRIDAY,
    Told,
    back,
    contacts,
    found,
    nudge,
    rhythm,
    said,
    seen,
)

DROPS = [("customer", "attention_customer_drop"), ("colleague", "attention_colleague_drop")]
each_side = pytest.mark.parametrize(("side", "trigger"), DROPS)


@each_side
@pytest.mark.parametrize(
    ("a_week", "recent", "fires"),
    [(5, 5, True), (5, 6, False), (2, 1, True), (2, 2, False), (1, 0, False), (8, 8, True),
     (8, 9, False), (3, 2, True), (3, 3, False)],
)  # fmt: skip
def test_a_drop_below_half_of_what_is_usual_is_seen(
    side: str, trigger: str, a_week: int, recent: int, fires: bool
) -> None:
    facts = Told(contacts=rhythm(side, a_week, 6, recent))
    assert bool(found(trigger, facts)) is fires


@each_side
def test_the_figures_are_the_own_ones(side: str, trigger: str) -> None:
    finding = found(trigger, Told(contacts=rhythm(side, 5, 6, 2)))
    assert finding is not None
    assert finding.figures == {"n": 2, "exp": 10}
    assert len(finding.record_ids) == 2


@each_side
def test_the_other_side_counts_for_itself(side: str, trigger: str) -> None:
    other = "colleague" if side == "customer" else "customer"
    assert found(trigger, Told(contacts=rhythm(other, 5, 6, 0))) is None


@each_side
def test_three_active_weeks_are_too_few(side: str, trigger: str) -> None:
    few = rhythm(side, 5, 4, 0)
    began = back(9) - timedelta(days=28)
    assert found(trigger, Told(contacts=few, began=began))
    assert not found(trigger, Told(contacts=few, began=began + timedelta(days=1)))
    assert not found(trigger, Told(contacts=few, began=None))


@each_side
def test_weeks_off_are_no_weeks_to_compare_with(side: str, trigger: str) -> None:
    first = back(9)
    off = (first - timedelta(days=42), first - timedelta(days=1))
    longer = [
        one
        for one in rhythm(side, 5, 12, 2)
        if not off[0].isoformat() <= one.day <= off[1].isoformat()
    ]
    assert found(trigger, Told(contacts=longer, calendar=Calendar(away=(off,))))


@each_side
def test_only_the_latest_six_weeks_make_the_rhythm(side: str, trigger: str) -> None:
    first = back(9)
    days = [
        first - timedelta(days=7 * week + 3)
        for week, count in enumerate((2, 2, 2, 5, 5, 5, 5, 5))
        for _time in range(count)
    ]
    # Six weeks make 7 usual, and 4 no drop; a seventh would make it 10.
    facts = Told(contacts=contacts(side, *days, *[FRIDAY] * 4))
    assert not found(trigger, facts)
    fewer = Told(contacts=contacts(side, *days, *[FRIDAY] * 3))
    assert found(trigger, fewer)


@each_side
@pytest.mark.parametrize(("days", "fires"), [(2, True), (3, False)])
def test_a_week_with_two_working_days_is_no_week_to_compare_with(
    side: str, trigger: str, days: int, fires: bool
) -> None:
    first = back(9)
    began = first - timedelta(days=28)
    monday = first - timedelta(days=7)
    away = (monday, monday + timedelta(days=days - 1))
    facts = Told(
        contacts=rhythm(side, 5, 4, 0), began=began, calendar=Calendar(away=(away,))
    )
    assert bool(found(trigger, facts)) is fires


@each_side
@pytest.mark.parametrize(("days", "fires"), [(2, True), (3, False)])
def test_three_days_off_explain_it(side: str, trigger: str, days: int, fires: bool) -> None:
    away = (FRIDAY - timedelta(days=days), FRIDAY - timedelta(days=1))
    facts = Told(contacts=rhythm(side, 8, 8, 2), calendar=Calendar(away=(away,)))
    assert bool(found(trigger, facts)) is fires


def test_colleagues_are_not_asked_about_in_the_week_of_the_customers() -> None:
    facts = Told(contacts=rhythm("colleague", 5, 6, 0))
    shown = nudge("attention_customer_drop", FRIDAY - timedelta(days=6))
    earlier = nudge("attention_customer_drop", FRIDAY - timedelta(days=7))
    assert not found("attention_colleague_drop", replace(facts, nudges=[shown]))
    assert found("attention_colleague_drop", replace(facts, nudges=[earlier]))


@pytest.mark.parametrize(
    ("ago", "fires"),
    [((11, 16, 21, 26, 31), False), ((12, 17, 22, 27, 32), True), ((4, 5, 6, 7), True),
     ((3, 4, 5, 6), False), ((40, 45), False), ((40,), False), ((), False)],
)  # fmt: skip
def test_silence_beyond_twice_the_own_interval_is_seen(
    ago: tuple[int, ...], fires: bool
) -> None:
    assert bool(found("person_unseen", seen(*ago))) is fires


def test_the_silence_is_told_in_working_days() -> None:
    finding = found("person_unseen", seen(12, 17, 22, 27, 32))
    assert finding is not None
    assert (finding.figures, finding.about) == ({"days": 12, "usual": 5.0}, "anna")


@pytest.mark.parametrize(
    ("ago", "wish", "fires"),
    [((8,), 3, True), ((7,), 3, False), ((12, 17, 22, 27), 10, False),
     ((22, 27, 32, 37), 10, True), ((7, 12, 17, 22), 1, False)],
)  # fmt: skip
def test_an_own_wish_holds_where_nothing_is_usual_yet_and_for_more_silence(
    ago: tuple[int, ...], wish: int, fires: bool
) -> None:
    assert bool(found("person_unseen", seen(*ago, rhythm_days=wish))) is fires


@pytest.mark.parametrize(
    "fields", [{"archived": True}, {"remind": False}, {"away_until": FRIDAY}]
)
def test_nobody_is_named_who_is_away_or_left_in_peace(fields: dict[str, object]) -> None:
    assert found("person_unseen", seen(12, 17, 22, 27, **fields)) is None


def test_what_is_usual_is_told_also_when_the_wish_is_longer() -> None:
    finding = found("person_unseen", seen(22, 27, 32, 37, rhythm_days=10))
    assert finding is not None
    assert finding.figures == {"days": 22, "usual": 5.0}
    first = found("person_unseen", seen(22, rhythm_days=10))
    assert first is not None
    assert first.figures["usual"] == 10.0


def test_only_the_longest_silence_is_named() -> None:
    people = {name: Person(id=name, name=name) for name in ("anna", "bram")}
    days = {
        "anna": sorted(back(n).isoformat() for n in (12, 17, 22, 27)),
        "bram": sorted(back(n).isoformat() for n in (12, 14, 16, 18)),
    }
    finding = found("person_unseen", Told(people=people, contact_days=days))
    assert finding is not None
    assert finding.about == "bram"


def test_days_away_are_no_silence() -> None:
    facts = seen(12, 17, 22, 27)
    away = (back(5), FRIDAY - timedelta(days=1))
    assert not found("person_unseen", replace(facts, calendar=Calendar(away=(away,))))


@pytest.mark.parametrize(("days", "names"), [(19, False), (20, True)])
def test_a_person_is_named_once_in_twenty_working_days(days: int, names: bool) -> None:
    facts = seen(42, 47, 52, 57)
    [person_id] = facts.people
    before = replace(nudge("person_unseen", back(days), "opened"), about=person_id)
    assert bool(found("person_unseen", replace(facts, nudges=[before]))) is names


def sides(customer: int, colleague: int, day: date = FRIDAY) -> Told:
    return Told(
        contacts=[
            *contacts("customer", *[day] * customer),
            *contacts("colleague", *[day] * colleague),
        ]
    )


@pytest.mark.parametrize(
    ("customer", "colleague", "side"),
    [(8, 0, "customer"), (0, 8, "colleague"), (7, 1, "customer"), (6, 1, None),
     (7, 0, None), (17, 3, None), (18, 3, "customer"), (6, 2, None)],
)  # fmt: skip
def test_attention_for_one_side_only_is_seen(
    customer: int, colleague: int, side: str | None
) -> None:
    finding = found("attention_one_sided", sides(customer, colleague))
    assert (finding.figures["side"] if finding else None) == side


def test_what_is_longer_ago_tells_nothing_of_one_side_now() -> None:
    assert found("attention_one_sided", sides(9, 0, back(9)))
    assert not found("attention_one_sided", sides(9, 0, back(10)))


def test_somebody_for_one_side_only_switches_it_off() -> None:
    facts = sides(9, 0)
    assert said("attention_one_sided", facts)
    assert not said(
        "attention_one_sided", facts, Preferences(off=frozenset({"attention_one_sided"}))
    )


def unsaid(days: int, **fields: object) -> Told:
    moment = Moment(
        id="m", at=back(days), text="mooi", person_ids=("anna",), kind="appreciate",
        spoken=False,
    )  # fmt: skip
    return replace(seen(1, **fields), unsaid=[moment])


@pytest.mark.parametrize(("days", "fires"), [(2, False), (3, True), (30, True)])
def test_what_was_noticed_and_not_said_comes_up_after_two_working_days(
    days: int, fires: bool
) -> None:
    finding = found("noticed_not_said", unsaid(days))
    assert (finding.about if finding else None) == ("anna" if fires else None)


@pytest.mark.parametrize(
    "fields", [{"archived": True}, {"remind": False}, {"away_until": FRIDAY}]
)
def test_nobody_is_to_be_thanked_who_is_left_in_peace(fields: dict[str, object]) -> None:
    assert found("noticed_not_said", unsaid(5, **fields)) is None


def test_the_same_appreciation_comes_up_once() -> None:
    asked = replace(nudge("noticed_not_said", back(5), "not_now"), record_ids=("m",))
    assert not found("noticed_not_said", replace(unsaid(9), nudges=[asked]))
    today = replace(nudge("noticed_not_said", FRIDAY), record_ids=("m",))
    assert found("noticed_not_said", replace(unsaid(9), nudges=[today]))
    other = replace(asked, record_ids=("n",))
    assert found("noticed_not_said", replace(unsaid(9), nudges=[other]))


def test_an_appreciation_of_nobody_can_be_said_to_nobody() -> None:
    facts = unsaid(5)
    assert found("noticed_not_said", replace(facts, people={})) is None
