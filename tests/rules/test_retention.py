"""What stays as days go by: backups, and the words of entries."""

from datetime import date, timedelta

import pytest

from coach.rules.retention import border, staying

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


@pytest.mark.parametrize(
    ("today", "months", "first"),
    [
        ("2026-11-20", 6, "2026-05-20"), ("2026-11-20", 12, "2025-11-20"),
        ("2026-01-31", 11, "2025-02-28"), ("2024-08-31", 6, "2024-02-29"),
        ("2026-12-31", 24, "2024-12-31"), ("2026-11-20", 9999, "1193-08-20"),
        ("0002-01-01", 13, "0001-01-01"),
    ],
)  # fmt: skip
def test_words_stay_from_the_same_day_months_ago_on(
    today: str, months: int, first: str
) -> None:
    assert border(date.fromisoformat(today), months) == date.fromisoformat(first)
