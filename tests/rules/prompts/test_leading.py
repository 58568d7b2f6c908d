"""A talk that comes, one that is long ago, and somebody who is stuck."""

from datetime import date, timedelta

import pytest

from coach.model.meeting import Meeting
from coach.model.person import Person
from coach.rules.prompts.deeds import was_done
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.facts import Stuck
from tests.rules.prompts.told import FRIDAY, Told, back, found, nudge, rule_of, said

LEADS = Preferences(audiences=frozenset({"all", "lead"}))
MONDAY, TUESDAY = FRIDAY + timedelta(days=3), FRIDAY + timedelta(days=4)


def held(*ago: int, person: str = "anna", kind: str = "one_on_one") -> list[Meeting]:
    """Return a talk so many working days ago, each."""
    return [
        Meeting(id=f"{person}{n}", day=back(n), person_id=person, kind=kind)
        for n in sorted(ago, reverse=True)
    ]


def team(*talks: Meeting, **fields: object) -> Told:
    """Return Anna, and the talks there were."""
    facts = {name: fields.pop(name) for name in ("prepared", "nudges") if name in fields}
    anna = Person(id="anna", name="Anna", **fields)  # type: ignore[arg-type]
    return Told(people={"anna": anna}, talks=talks, **facts)  # type: ignore[arg-type]


def soon(again_on: date, **fields: object) -> Told:
    """Return Anna of the team, with whom to speak again on that day."""
    return team(again_on=again_on, **{"role": "team_member", **fields})


@pytest.mark.parametrize(
    ("facts", "comes"),
    [
        (soon(FRIDAY), True), (soon(MONDAY), True), (soon(TUESDAY), False),
        (soon(back(1)), False), (soon(MONDAY, prepared=frozenset({"anna"})), False),
        (soon(MONDAY, prepared=frozenset({"bo"})), True),
        (soon(MONDAY, remind=False), False), (soon(MONDAY, role="customer"), False),
        (team(*held(9), again_on=MONDAY), True),
        (team(*held(9, kind="visit"), again_on=MONDAY), False),
        (soon(MONDAY, nudges=[nudge("one_on_one_soon", back(2), about="anna")]), False),
        (soon(MONDAY, nudges=[nudge("one_on_one_soon", back(3), about="anna")]), True),
    ],
)  # fmt: skip
def test_a_talk_that_comes_is_prepared(facts: Told, comes: bool) -> None:
    assert bool(found("one_on_one_soon", facts)) is comes
    assert said("one_on_one_soon", facts) is None
    assert bool(said("one_on_one_soon", facts, LEADS)) is comes


@pytest.mark.parametrize(
    ("facts", "figures"),
    [
        (team(*held(51, 41, 31, 21)), (21, 10, "10, 10, 10")),
        (team(*held(50, 40, 30, 20)), None),
        (team(*held(41, 31, 21)), None),
        (team(*held(51, 41, 31, 21, kind="visit")), None),
        (team(*held(51, 41, 31, 21), archived=True), None),
        (team(*held(51, 41, 31, 21), again_on=TUESDAY), None),
        (team(*held(51, 41, 31, 21), again_on=back(9)), (21, 10, "10, 10, 10")),
        (
            team(*held(51, 41, 31, 21),
                 nudges=[nudge("one_on_one_long_ago", back(39), about="anna")]),
            None,
        ),
    ],
)  # fmt: skip
def test_a_talk_is_long_ago_by_its_own_measure(
    facts: Told, figures: tuple[int, int, str] | None
) -> None:
    finding = found("one_on_one_long_ago", facts)
    told = finding and tuple(finding.figures[k] for k in ("days", "usual", "gaps"))
    assert told == figures
    if finding:
        assert finding.record_ids == ("anna51", "anna41", "anna31", "anna21")


def test_of_two_the_one_who_waits_longest_by_their_measure_is_named() -> None:
    bo = Person(id="bo", name="Bo")
    anna = Person(id="anna", name="Anna")
    talks = [*held(80, 60, 40, 45), *held(30, 25, 20, 15, person="bo")]
    facts = Told(people={"anna": anna, "bo": bo}, talks=talks)
    finding = found("one_on_one_long_ago", facts)
    assert finding
    assert finding.about == "bo"


def stuck(
    noted: int, seen: int | None = None, speaks: date | None = None, **fields: object
) -> Told:
    """Return Anna, who was stuck so many working days ago, and seen so many ago."""
    nudges = fields.pop("nudges", ())
    anna = Person(id="anna", name="Anna", **fields)  # type: ignore[arg-type]
    one = Stuck(id="r", person_id="anna", day=back(noted), speaks_on=speaks)
    days = [] if seen is None else [back(seen).isoformat()]
    return Told(
        people={"anna": anna},
        contact_days={"anna": days},
        stuck=[one],
        nudges=nudges,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        (stuck(5), 5), (stuck(4), None), (stuck(20, 5), 5), (stuck(20, 4), None),
        (stuck(20, 30), 20), (stuck(40), 40), (stuck(41), None),
        (stuck(20, speaks=FRIDAY), None), (stuck(20, speaks=back(1)), 20),
        (stuck(20, remind=False), None),
        (stuck(20, nudges=[nudge("stuck_colleague", back(14), about="anna")]), None),
        (stuck(20, nudges=[nudge("stuck_colleague", back(15), about="anna")]), 20),
    ],
)  # fmt: skip
def test_somebody_who_is_stuck_is_not_left_alone(facts: Told, days: int | None) -> None:
    finding = found("stuck_colleague", facts)
    assert (finding.figures["days"] if finding else None) == days


@pytest.mark.parametrize(
    ("trigger", "facts", "done"),
    [
        ("one_on_one_long_ago", team(*held(1)), True),
        ("one_on_one_long_ago", team(*held(2)), False),
        ("one_on_one_soon", team(prepared=frozenset({"anna"})), True),
        ("one_on_one_soon", team(prepared=frozenset({"bo"})), False),
    ],
)
def test_a_talk_and_what_is_on_its_sheet_count(
    trigger: str, facts: Told, done: bool
) -> None:
    shown = nudge(trigger, back(1), about="anna")
    assert was_done(rule_of(trigger), shown, facts) is done
