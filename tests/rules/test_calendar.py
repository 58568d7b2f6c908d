"""Which days count."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.rules.calendar import MONDAY_TO_FRIDAY, Calendar

FRIDAY = date(2026, 11, 20)
HOLIDAY = (date(2026, 11, 9), date(2026, 11, 13))


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [(FRIDAY, FRIDAY, 0), (date(2026, 11, 19), FRIDAY, 1), (date(2026, 11, 13), FRIDAY, 5),
     (FRIDAY, date(2026, 11, 22), 0), (FRIDAY, date(2026, 11, 23), 1),
     (FRIDAY, date(2026, 11, 19), 0), (date(2025, 11, 20), FRIDAY, 261)],
)  # fmt: skip
def test_working_days_lie_after_the_first_up_to_the_last(
    first: date, last: date, count: int
) -> None:
    assert Calendar().between(first, last) == count


def test_days_away_do_not_count() -> None:
    calendar = Calendar(away=(HOLIDAY,))
    assert calendar.between(date(2026, 11, 6), FRIDAY) == 5
    assert not calendar.works(date(2026, 11, 10))
    assert calendar.window(FRIDAY, 10) == date(2026, 11, 2)


def test_the_window_of_ten_working_days_is_two_weeks() -> None:
    assert Calendar().window(FRIDAY, 10) == date(2026, 11, 9)
    assert Calendar().window(date(2026, 11, 22), 1) == FRIDAY


@pytest.mark.parametrize(
    ("calendar", "day", "comes"),
    [
        (Calendar(), date(2026, 11, 17), date(2026, 11, 18)),
        (Calendar(), FRIDAY, date(2026, 11, 23)),
        (Calendar(away=(HOLIDAY,)), date(2026, 11, 6), date(2026, 11, 16)),
        (Calendar(frozenset({5})), FRIDAY, date(2026, 11, 21)),
        (Calendar(frozenset()), FRIDAY, date(2026, 11, 21)),
    ],
)
def test_the_next_working_day_is_never_the_day_itself(
    calendar: Calendar, day: date, comes: date
) -> None:
    assert calendar.after(day) == comes


def test_a_part_time_week_has_its_own_days() -> None:
    calendar = Calendar(frozenset({0, 1, 3}))
    assert calendar.between(date(2026, 11, 13), FRIDAY) == 3


days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
weeks = st.frozensets(st.integers(0, 6), min_size=1)
aways = st.lists(st.tuples(days, st.integers(0, 40)), max_size=4).map(
    lambda found: tuple((d, d + timedelta(days=n)) for d, n in found)
)


@given(days, st.integers(0, 500), weeks, aways)
def test_counting_agrees_with_walking(
    first: date, length: int, week: frozenset[int], away: tuple[tuple[date, date], ...]
) -> None:
    calendar = Calendar(week, away)
    walked = sum(calendar.works(first + timedelta(days=n)) for n in range(1, length + 1))
    assert calendar.between(first, first + timedelta(days=length)) == walked


def test_a_week_without_working_days_ends() -> None:
    calendar = Calendar(MONDAY_TO_FRIDAY, ((date(2000, 1, 1), date(2040, 1, 1)),))
    assert list(calendar.backwards(FRIDAY)) == []
    assert calendar.window(FRIDAY, 10) == FRIDAY
