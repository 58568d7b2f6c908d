"""Which backups stay as days go by."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from coach.rules.retention import staying

TODAY = date(2026, 11, 20)


def lived(days: int) -> frozenset[date]:
    """Return what is left when one is made every day and the others go."""
    kept: frozenset[date] = frozenset()
    for ago in reversed(range(days)):
        kept = staying([*kept, TODAY - timedelta(days=ago)])
    return kept


@pytest.mark.parametrize(("days", "left"), [(1, 1), (7, 7), (14, 8), (60, 11), (800, 20)])
def test_a_year_of_days_takes_few_files(days: int, left: int) -> None:
    kept = lived(days)
    assert len(kept) == left
    assert frozenset(TODAY - timedelta(days=ago) for ago in range(min(7, days))) <= kept


def test_the_last_of_each_of_twelve_months_stays() -> None:
    months = {(day.year, day.month): day for day in sorted(lived(800))}
    assert len(months) == 12
    assert min(months.values()) == date(2025, 12, 31)


def test_nothing_goes_while_nothing_is_made() -> None:
    old = [TODAY - timedelta(days=400 + ago) for ago in range(5)]
    assert staying([*old, TODAY]) == frozenset([*old, TODAY])
