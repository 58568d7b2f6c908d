"""Half-days that went to fires, and checks that came out elsewhere."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.rules.calendar import Calendar
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.facts import Check, HalfDay
from tests.rules.prompts.told import FRIDAY, Told, back, found, said

LETTERS = {"r": "reactive", "a": "aligning", "c": "customer", "i": "improving", "-": "rest"}
LEADS = Preferences(audiences=frozenset({"all", "lead"}))


def tallied(letters: str, ago: int = 0) -> Told:
    """Return one letter for each half-day, two a day, up to so many days ago."""
    half_days = [
        HalfDay(f"h{n // 2}", back(ago + (len(letters) - 1 - n) // 2), LETTERS[letter])
        for n, letter in enumerate(letters)
    ]
    return Told(half_days=half_days)


def checked(*fields: str, ago: int = 0, days: int = 7) -> Told:
    """Return a check in each week up to so many working days ago."""
    last = back(ago)
    return Told(checks=[
        Check(
            id=f"c{n}", day=last - timedelta(days=days * (len(fields) - 1 - n)),
            field=field,
        )
        for n, field in enumerate(fields)
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        (tallied("rrrraacccc"), True), (tallied("rrrrracccc"), True),
        (tallied("rrrraccccc"), False), (tallied("aaaaaacccc"), True),
        (tallied("rrrrrriiii"), True), (tallied("rrrrr-----"), False),
        (tallied("rrrrrr-c"), True), (tallied("rrrrrrr"), False),
        (tallied("rrrrrccc"), False), (tallied("rrrrrrcccccccccc"), False),
        (tallied("rrccrrrrcccc"), False), (tallied("ccccccccccrrrrrr"), True),
        (tallied("rrrrrrcccc", ago=5), True), (tallied("rrrrrrrrrr", ago=7), False),
        (tallied(""), False),
    ],
)  # fmt: skip
def test_a_week_of_fires_is_seen(facts: Told, fires: bool) -> None:
    assert bool(found("fires_all_week", facts)) is fires


def test_a_week_of_fires_points_to_its_half_days() -> None:
    finding = found("fires_all_week", tallied("rrrraacccc"))
    assert finding is not None
    assert finding.figures == {"n": 6, "of": 10}
    assert finding.record_ids == ("h0", "h1", "h2")


def test_days_away_leave_a_week_of_fires_in_sight() -> None:
    facts = tallied("rrrrrrrrrr", ago=7)
    away = Calendar(away=((back(6), back(1)),))
    assert found("fires_all_week", replace(facts, calendar=away))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        (checked("low_high", "high_low"), "high_low"),
        (checked("low_low", "low_low"), "low_low"),
        (checked("high_high", "low_low", "low_high"), "low_high"),
        (checked("low_low", "high_high"), None),
        (checked("high_high", "low_low"), None),
        (checked("low_low"), None),
        (checked(), None),
        (checked("low_low", "low_low", ago=10), "low_low"),
        (checked("low_low", "low_low", ago=11), None),
        (checked("low_low", "low_low", days=1), None),
        (checked("low_low", "high_high", "high_low", days=2), None),
    ],
)
def test_two_checks_elsewhere_are_seen_by_the_latest_field(
    facts: Told, field: str | None
) -> None:
    finding = found("hold_differently", facts)
    assert (finding.figures["quadrant"] if finding else None) == (field)


def test_the_last_check_of_a_week_is_the_one_of_that_week() -> None:
    before = Check(id="a", day=FRIDAY - timedelta(days=7), field="low_low")
    one, other = (
        Check(id=field, day=date(2026, 11, day), field=field)
        for day, field in ((16, "high_high"), (20, "high_low"))
    )
    assert found("hold_differently", Told(checks=[before, one, other]))
    assert not found(
        "hold_differently",
        Told(checks=[before, replace(other, day=one.day), replace(one, day=other.day)]),
    )


@pytest.mark.parametrize(
    ("wishes", "speaks"),
    [
        (LEADS, True),
        (Preferences(), False),
        (replace(LEADS, off=frozenset({"hold_differently"})), False),
    ],
)
def test_only_who_leads_hears_of_it_and_may_switch_it_off(
    wishes: Preferences, speaks: bool
) -> None:
    assert bool(said("hold_differently", checked("low_low", "low_low"), wishes)) is speaks
