"""Attention, compared with nothing but the own rhythm."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

import pytest

from coach.model.act import Act
from coach.model.moment import Moment
from coach.model.person import Person
from coach.rules.calendar import Calendar
from coach.rules.prompts.engine import Preferences
from tests.found import sure
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
    [
        (5, 4, True), (5, 5, False), (2, 0, True), (2, 1, False), (1, 0, False),
        (8, 8, True), (8, 9, False), (3, 1, True), (3, 2, False),
    ],
)  # fmt: skip
def test_a_drop_below_half_of_what_is_usual_is_seen(
    side: str, trigger: str, a_week: int, recent: int, fires: bool
) -> None:
    facts = Told(contacts=rhythm(side, a_week, 6, recent))
    assert bool(found(trigger, facts)) is fires


@each_side
def test_the_figures_are_the_own_ones(side: str, trigger: str) -> None:
    finding = sure(found(trigger, Told(contacts=rhythm(side, 5, 6, 2))))
    assert finding.figures == {
        "n": 2, "exp": 10, "before": "5, 5, 5, 5, 5, 5", "since": back(9).isoformat(),
    }  # fmt: skip
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
    # Six weeks make 7 usual, and 3 no drop; a seventh would make it 10.
    facts = Told(contacts=contacts(side, *days, *[FRIDAY] * 3))
    assert not found(trigger, facts)
    fewer = Told(contacts=contacts(side, *days, *[FRIDAY] * 2))
    assert found(trigger, fewer)


@each_side
@pytest.mark.parametrize(("days", "fires"), [(30, True), (29, False)])
def test_with_less_than_twenty_working_days_before_nothing_is_usual(
    side: str, trigger: str, days: int, fires: bool
) -> None:
    facts = Told(contacts=rhythm(side, 5, 6, 0), began=back(days - 1))
    assert bool(found(trigger, facts)) is fires


@each_side
@pytest.mark.parametrize(("days", "fires"), [(2, True), (3, False)])
def test_three_days_off_explain_it(side: str, trigger: str, days: int, fires: bool) -> None:
    away = (FRIDAY - timedelta(days=days), FRIDAY - timedelta(days=1))
    facts = Told(contacts=rhythm(side, 8, 8, 2), calendar=Calendar(away=(away,)))
    assert bool(found(trigger, facts)) is fires


@each_side
def test_one_side_is_asked_about_in_ten_working_days(side: str, trigger: str) -> None:
    facts = Told(contacts=rhythm(side, 5, 6, 0))
    (other,) = {"attention_customer_drop", "attention_colleague_drop"} - {trigger}
    assert not found(trigger, replace(facts, nudges=[nudge(other, back(9))]))
    assert found(trigger, replace(facts, nudges=[nudge(other, back(10))]))


@pytest.mark.parametrize(
    ("ago", "fires"),
    [
        ((11, 16, 21, 26, 31), False), ((12, 17, 22, 27, 32), True), ((5, 6, 7, 8), True),
        ((4, 5, 6, 7), False), ((15, 16, 17, 24, 25), False), ((16, 17, 18, 25, 26), True),
        ((11, *range(12, 16), 22, *range(23, 27)), False),
        ((12, *range(13, 17), 23, *range(24, 28)), True), ((40, 45), False), ((40,), False),
        ((), False),
    ],
)  # fmt: skip
def test_silence_beyond_twice_the_own_interval_is_seen(
    ago: tuple[int, ...], fires: bool
) -> None:
    assert bool(found("person_unseen", seen(*ago))) is fires


def test_the_silence_is_told_in_working_days() -> None:
    finding = sure(found("person_unseen", seen(12, 17, 22, 27, 32)))
    last = back(12).isoformat()
    assert (finding.figures, finding.about) == (
        {"days": 12, "usual": 5, "gaps": "5, 5, 5, 5", "last": last}, "anna",
    )  # fmt: skip


def test_whoever_a_small_act_is_planned_for_is_not_out_of_sight() -> None:
    facts = seen(12, 17, 22, 27, 32)
    act = Act(id="a", text="tea", person_id="anna", planned_on=FRIDAY)
    assert not found("person_unseen", replace(facts, acts=[act]))
    assert found("person_unseen", replace(facts, acts=[replace(act, status="dropped")]))


def test_what_was_only_noted_about_somebody_is_no_silence_either() -> None:
    facts = seen(12, 17, 22, 27, 32)
    noted = [*facts.noted_days["anna"], back(2).isoformat()]
    assert not found("person_unseen", replace(facts, noted_days={"anna": noted}))


@pytest.mark.parametrize("week", [(0, 2), (1, 3, 4), (0, 1, 2, 3), (0, 1, 2, 3, 4)])
@each_side
def test_a_drop_is_seen_in_the_own_working_days_however_few_there_are(
    side: str, trigger: str, week: tuple[int, ...]
) -> None:
    calendar = Calendar(frozenset(week))
    days = list(islice(calendar.backwards(FRIDAY), 40))
    before = contacts(side, *days[10:])
    finding = sure(found(trigger, Told(contacts=before, calendar=calendar)))
    assert finding.figures == {
        "n": 0, "exp": 10, "before": "5, 5, 5, 5, 5, 5", "since": days[9].isoformat(),
    }  # fmt: skip
    still = contacts(side, *days)
    assert not found(trigger, Told(contacts=still, calendar=calendar))


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
    finding = sure(found("person_unseen", seen(22, 27, 32, 37, rhythm_days=10)))
    assert (finding.figures["days"], finding.figures["usual"]) == (22, 5)
    first = sure(found("person_unseen", seen(22, rhythm_days=10)))
    assert first.figures["usual"] == 10


def test_only_the_longest_silence_is_named() -> None:
    people = {name: Person(id=name, name=name) for name in ("anna", "bram")}
    days = {
        "anna": sorted(back(n).isoformat() for n in (12, 17, 22, 27)),
        "bram": sorted(back(n).isoformat() for n in (12, 14, 16, 18)),
    }
    finding = sure(found("person_unseen", Told(people=people, noted_days=days)))
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
