"""Weeks, months, quarters and years, from their first day to the day after their last."""

from datetime import date

import pytest

from coach.rules import weeks
from coach.rules.review import periods


@pytest.mark.parametrize(
    ("kind", "day", "told"),
    [
        ("week", "2026-11-20", "2026-11-16 2026-11-22 2026-11-09 2025-11-17"),
        ("week", "2027-01-01", "2026-12-28 2027-01-03 2026-12-21 2025-12-29"),
        ("month", "2026-03-31", "2026-03-01 2026-03-31 2026-02-01 2025-03-01"),
        ("month", "2024-02-29", "2024-02-01 2024-02-29 2024-01-01 2023-02-01"),
        ("quarter", "2026-11-20", "2026-10-01 2026-12-31 2026-07-01 2025-10-01"),
        ("quarter", "2026-01-01", "2026-01-01 2026-03-31 2025-10-01 2025-01-01"),
        ("year", "2026-11-20", "2026-01-01 2026-12-31 2025-01-01 2025-01-01"),
    ],
)
def test_a_period_knows_its_days_and_its_neighbours(kind: str, day: str, told: str) -> None:
    found = periods.around(kind, date.fromisoformat(day))
    days = (found.first, found.last, found.before.first, found.year_before.first)
    assert " ".join(one.isoformat() for one in days) == told
    assert found.before.end == found.first
    assert found.after.before == found


def test_weeks_and_months_end_with_the_one_of_the_day() -> None:
    day = date(2026, 3, 31)
    assert weeks.firsts(day, 3) == (
        date(2026, 3, 16), date(2026, 3, 23), date(2026, 3, 30),
    )  # fmt: skip
    assert periods.months_to(day, 3) == (
        date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1),
    )  # fmt: skip
