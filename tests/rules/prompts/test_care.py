"""Care goes first, and a fresh page asks for no backlog."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.model.reflection import Reflection
from coach.rules.calendar import Calendar
from coach.rules.prompts.care import is_heavy
from coach.rules.prompts.engine import Preferences
from tests.rules.prompts.told import FRIDAY, Told, back, found, reflections, said


def energy(*marks: int, ago: int = 0) -> Told:
    return Told(reflections=reflections("energy", *marks, ago=ago))


@pytest.mark.parametrize(
    ("marks", "ago", "fires"),
    [((3, 3), 0, True), ((1, 2), 0, True), ((7, 3, 3), 0, True), ((3, 4), 0, False),
     ((4, 3), 0, False), ((3, 3, 4), 0, False), ((3,), 0, False), ((3, 3), 2, True),
     ((3, 3), 3, False)],
)  # fmt: skip
def test_two_heavy_days_are_met_with_care(
    marks: tuple[int, ...], ago: int, fires: bool
) -> None:
    assert bool(found("care_low_energy", energy(*marks, ago=ago))) is fires


def test_two_low_marks_far_apart_are_no_two_heavy_days() -> None:
    def apart(days: int) -> Told:
        return Told(
            reflections=[
                Reflection(id=day.isoformat(), day=day, energy=2)
                for day in (back(days), FRIDAY)
            ]
        )

    assert found("care_low_energy", apart(5))
    assert not found("care_low_energy", apart(6))


def test_a_day_without_a_mark_is_no_low_one() -> None:
    silent = [*reflections("energy", 3, ago=1), *reflections("control", 3)]
    assert not found("care_low_energy", Told(reflections=silent))


def test_care_is_never_silent_but_can_be_switched_off() -> None:
    fresh = replace(energy(2, 2), began=FRIDAY)
    assert said("care_low_energy", fresh, Preferences(a_day=0))
    assert not said(
        "care_low_energy", fresh, Preferences(off=frozenset({"care_low_energy"}))
    )


@pytest.mark.parametrize(
    ("marks", "ago", "heavy"),
    [((2, 2), 0, True), ((2, 2), 2, True), ((2, 2), 3, False), ((2, 2, 8), 0, True),
     ((2, 2, 8, 8), 0, True), ((2, 2, 8, 8, 8), 0, False), ((2, 8, 2), 0, False)],
)  # fmt: skip
def test_the_quiet_after_heavy_days_lasts_two_working_days(
    marks: tuple[int, ...], ago: int, heavy: bool
) -> None:
    assert is_heavy(energy(*marks, ago=ago)) is heavy


@pytest.mark.parametrize(
    ("marks", "fires"),
    [
        ((3, 8, 3, 8, 3, 8, 3, 8, 3), True),
        ((8, 3, 8, 3, 8, 3, 8, 3), False),
        ((3, 3, 3, 3, 3), True),
        ((3, 3, 3, 3), False),
        ((3, 3, 3, 3, 3, 8), True),
        ((3, 3, 3, 3, 3, 8, 8, 8, 8, 8, 8), False),
        ((3, 8, 8, 8, 8, 8, 8, 3, 3, 3, 3), False),
    ],
)
def test_when_it_is_heavy_for_a_while_somebody_may_be_told(
    marks: tuple[int, ...], fires: bool
) -> None:
    assert bool(found("care_heavy_while", energy(*marks))) is fires


@pytest.mark.parametrize(("ago", "fires"), [(2, True), (3, False)])
def test_a_while_ago_is_not_now(ago: int, fires: bool) -> None:
    heavy = energy(2, 2, 2, 2, 2, ago=ago)
    assert bool(found("care_heavy_while", heavy)) is fires


@pytest.mark.parametrize(
    ("last", "fires"), [(back(4), False), (back(5), True), (back(90), True), (None, False)]
)
def test_whoever_was_away_from_here_is_welcomed(last: date | None, fires: bool) -> None:
    assert bool(found("welcome_back", Told(seen_before=last))) is fires


def test_a_holiday_is_no_absence() -> None:
    away = Calendar(away=((back(9), FRIDAY - timedelta(days=1)),))
    assert not found("welcome_back", Told(seen_before=back(10), calendar=away))


@pytest.mark.parametrize(
    ("today", "fires"),
    [(date(2026, 11, 2), True), (date(2026, 11, 3), False), (date(2026, 11, 1), False),
     (date(2026, 12, 1), True), (FRIDAY, False)],
)  # fmt: skip
def test_the_first_working_day_of_a_month_is_a_fresh_page(today: date, fires: bool) -> None:
    assert bool(found("fresh_page", Told(today=today))) is fires


@pytest.mark.parametrize(("used", "fires"), [(9, False), (10, True), (None, False)])
def test_who_just_began_has_no_page_to_turn(used: int | None, fires: bool) -> None:
    today = date(2026, 12, 1)
    first = None if used is None else back(used, today=today)
    assert bool(found("fresh_page", Told(today=today, first_used=first))) is fires


@pytest.mark.parametrize(
    ("first", "last", "fires"),
    [
        (date(2026, 11, 13), date(2026, 11, 19), True),
        (date(2026, 11, 16), date(2026, 11, 19), False),
        (date(2026, 11, 12), date(2026, 11, 18), False),
        (date(2026, 11, 1), date(2026, 11, 20), False),
    ],
)
def test_the_first_day_back_is_a_fresh_page(first: date, last: date, fires: bool) -> None:
    facts = Told(calendar=Calendar(away=((first, last),)))
    assert bool(found("fresh_page", facts)) is fires
