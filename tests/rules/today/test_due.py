"""Due: every kind of record that has a day comes back on it."""

from dataclasses import fields
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from coach.model import kinds
from coach.model.act import Act
from coach.model.direction import Course, Measure, Obstacle
from coach.model.idea import Ambition, Idea
from coach.model.meeting import Promise
from coach.model.moment import Moment
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.rules.acts import repeats
from coach.rules.calendar import Calendar
from coach.rules.today import due

FRIDAY = date(2026, 11, 20)
NO_RETURN = {
    "Person.rest_until": "no survey is sent before it",
    "Person.away_until": "nothing is asked about them until then",
    "Pattern.started_on": "it has been",
    "Away.first": "a period silences",
    "Away.last": "a period silences",
    "Nudge.day": "it has been",
    "Idea.moved_on": "it has been",
    "Obstacle.cleared_on": "it has been",
    "Frame.since": "a rule holds from then on",
    "Frame.asked_on": "it has been",
}
"""Days that nobody wants to see a record on again."""

COMING_BACK: list[Any] = [
    Person(id="a", name="Anna", again_on=FRIDAY),
    Act(id="b", text="x", planned_on=FRIDAY),
    Act(id="c", text="x", status="done", done_at=FRIDAY, again_on=FRIDAY),
    Moment(id="d", text="x", at=FRIDAY, again_on=FRIDAY),
    Idea(id="e", title="x", due_on=FRIDAY),
    Obstacle(id="f", text="x", status="parked", parked_until=FRIDAY),
    Obstacle(id="g", text="x", parked_until=FRIDAY),
    Pattern(id="h", name="x", review_on=FRIDAY),
    Measure(id="i", name="x", review_on=FRIDAY),
    Measure(id="ii", name="x", due_on=FRIDAY),
    Person(id="j", name="Anna", growth_on=FRIDAY),
    Promise(id="k", text="x", person_id="a", due_on=FRIDAY),
    Ambition(id="l", text="x", again_on=FRIDAY),
    Ambition(id="m", text="x", parked_until=FRIDAY),
    Course(id="n", statement="x", again_on=FRIDAY),
]
OVER = [
    Person(id="a", name="Anna", again_on=FRIDAY, archived=True),
    Act(id="b", text="x", planned_on=FRIDAY, status="done", done_at=FRIDAY),
    Act(id="c", text="x", planned_on=FRIDAY, again_on=FRIDAY, status="dropped"),
    Moment(id="d", text="x", at=FRIDAY),
    Idea(id="e", title="x", due_on=FRIDAY, status="stopped"),
    Obstacle(id="f", text="x", parked_until=FRIDAY, status="cleared"),
    Pattern(id="h", name="x", review_on=FRIDAY, status="let_go"),
    Measure(id="i", name="x", review_on=FRIDAY, status="stopped"),
]


def test_every_day_of_every_kind_brings_it_back_or_is_known_not_to() -> None:
    for kind in kinds.every():
        returns = {one.field for one in kind.due}
        own = {"day", *kind.days, *NO_RETURN}
        for field in fields(kind.record):
            if str(field.type).startswith("date |") or str(field.type) == "date":
                name = f"{kind.name}.{field.name}"
                assert field.name in returns | own or name in NO_RETURN, name


@pytest.mark.parametrize("record", COMING_BACK)
def test_what_has_a_day_is_due_on_it_and_not_before(record: Any) -> None:
    found = due.upon([record], FRIDAY)
    assert [(one.id, one.day) for one in found] == [(record.id, FRIDAY)]
    assert due.upon([record], FRIDAY - timedelta(days=1)) == []
    assert len(due.upon([record], FRIDAY + timedelta(days=30))) == 1


@pytest.mark.parametrize("record", OVER)
def test_what_is_over_is_due_no_more(record: Any) -> None:
    assert due.upon([record], FRIDAY) == []


def test_every_kind_that_comes_back_is_tried_here() -> None:
    tried = {(type(one).__name__, d.field) for one in COMING_BACK
             for d in due.days_of(one, FRIDAY)}  # fmt: skip
    declared = {(kind.name, one.field) for kind in kinds.every() for one in kind.due}
    assert tried == declared


def test_what_is_of_the_day_goes_first_and_then_the_oldest() -> None:
    days = (3, 0, 9, 1)
    acts = [Act(id=str(n), text="x", planned_on=FRIDAY - timedelta(days=n)) for n in days]
    assert [one.id for one in due.upon(acts, FRIDAY)] == ["0", "9", "3", "1"]


def test_what_comes_back_every_week_is_one_line_on_the_last_of_its_days() -> None:
    monday = date(2026, 11, 2)
    rule = repeats.anchored("FREQ=WEEKLY", monday)
    act = Act(id="a", text="x", planned_on=monday, repeats=rule)
    assert [one.day for one in due.upon([act], FRIDAY)] == [date(2026, 11, 16)]


def test_what_waits_for_its_third_working_day_leads_no_more() -> None:
    friday = due.Due("moments", "a", "again_on", FRIDAY)
    leads = [due.may_lead(friday, Calendar(), FRIDAY + timedelta(days=n)) for n in range(6)]
    assert leads == [True, True, True, True, False, False]
    plan = due.Due("acts", "a", "planned_on", FRIDAY)
    assert due.may_lead(plan, Calendar(), datetime(2026, 12, 24).date())  # noqa: DTZ001
