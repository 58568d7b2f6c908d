"""Repeats: what comes back is said in words, in both languages, and kept as a rule."""

from datetime import date

import pytest

from coach.rules.acts import repeats

FRIDAY = date(2026, 11, 20)
WEEK = range(5)


@pytest.mark.parametrize(
    ("said", "rule", "first", "then"),
    [
        ("every working day", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", 20, 23),
        ("elke werkdag", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", 20, 23),
        ("every Monday", "WEEKLY;BYDAY=MO", 23, 30),
        ("elke maandag", "WEEKLY;BYDAY=MO", 23, 30),
        ("every monday and thursday", "WEEKLY;BYDAY=MO,TH", 23, 26),
        ("elke maandag, donderdag", "WEEKLY;BYDAY=MO,TH", 23, 26),
        ("weekly", "WEEKLY", 20, 27),
        ("iedere week op dinsdag", "WEEKLY;BYDAY=TU", 24, 31),
        ("every two weeks", "WEEKLY;INTERVAL=2", 20, 34),
        ("every other week", "WEEKLY;INTERVAL=2", 20, 34),
        ("om de twee weken", "WEEKLY;INTERVAL=2", 20, 34),
        ("om de week", "WEEKLY;INTERVAL=2", 20, 34),
        ("om de maandag", "WEEKLY;INTERVAL=2;BYDAY=MO", 23, 37),
        ("elke 2 weken op maandag", "WEEKLY;INTERVAL=2;BYDAY=MO", 23, 37),
        ("first Monday of the month", "MONTHLY;BYDAY=MO;BYSETPOS=1", 37, 65),
        ("elke eerste maandag van de maand", "MONTHLY;BYDAY=MO;BYSETPOS=1", 37, 65),
        ("de tweede dinsdag van de maand", "MONTHLY;BYDAY=TU;BYSETPOS=2", 38, 73),
        ("last friday of each month", "MONTHLY;BYDAY=FR;BYSETPOS=-1", 27, 55),
        ("every month", "MONTHLY", 20, 50),
        ("dagelijks", "DAILY", 20, 21),
    ],
)
def test_words_are_a_rule_with_days(said: str, rule: str, first: int, then: int) -> None:
    found = repeats.read(said, WEEK)
    assert found == f"FREQ={rule}"
    begun = repeats.first(found, FRIDAY)
    kept = repeats.anchored(found, begun)
    days = begun, repeats.after(kept, begun)
    november = date(2026, 11, 1).toordinal() - 1
    assert days == tuple(date.fromordinal(november + day) for day in (first, then))


@pytest.mark.parametrize("said", ["", "monday", "every", "every now and then", "elke x"])
def test_other_words_are_no_rule(said: str) -> None:
    assert repeats.read(said, WEEK) is None


def test_a_working_day_is_one_of_the_users_own() -> None:
    assert repeats.read("elke werkdag", (1, 3)) == "FREQ=WEEKLY;BYDAY=TU,TH"


def test_the_last_day_of_a_month_is_there_in_a_short_month() -> None:
    rule = repeats.anchored("FREQ=MONTHLY", date(2026, 12, 31))
    assert repeats.after(rule, date(2027, 1, 31)) == date(2027, 2, 28)
    assert repeats.after(rule, date(2027, 2, 28)) == date(2027, 3, 31)
    leap = repeats.anchored("FREQ=YEARLY", date(2024, 2, 29))
    assert repeats.after(leap, date(2024, 2, 29)) == date(2025, 2, 28)


def test_a_rule_that_nobody_can_read_names_no_day() -> None:
    assert repeats.after("nonsense", FRIDAY) is None
    assert repeats.rhythm("FREQ=SOMETIMES") is None
