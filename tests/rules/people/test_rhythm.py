"""How often people are seen."""

from datetime import date, timedelta

import pytest

from coach.rules.calendar import Calendar
from coach.rules.people.rhythm import (
    Balance,
    Contact,
    Rhythm,
    balance,
    out_of_sight,
    rhythm,
)

FRIDAY = date(2026, 11, 20)


def seen(*before: int) -> list[str]:
    """Return days so many days before Friday, oldest first."""
    return [(FRIDAY - timedelta(days=n)).isoformat() for n in before]


def test_with_fewer_than_four_contacts_nothing_is_usual() -> None:
    found = rhythm(seen(21, 14, 7), Calendar(), FRIDAY)
    assert (found.usual, found.gap, found.last) == (None, 5, date(2026, 11, 13))


def test_usual_is_the_median_of_the_gaps_in_working_days() -> None:
    assert rhythm(seen(29, 28, 21, 14, 7), Calendar(), FRIDAY).usual == 5


def test_a_word_from_the_sickbed_makes_no_rhythm() -> None:
    away = Calendar(away=((date(2026, 10, 12), date(2026, 10, 23)),))
    days = ["2026-09-28", "2026-09-29", "2026-10-08", "2026-10-14", "2026-10-20"]
    seen = rhythm([*days, "2026-10-26"], away, date(2026, 11, 5))
    assert (seen.gaps, seen.usual) == ((1, 7, 2), 2.0)
    assert rhythm(days, away, date(2026, 11, 5)).usual is None
    assert rhythm(days, away, date(2026, 11, 5)).last == date(2026, 10, 20)


def test_only_the_last_eight_gaps_count() -> None:
    early = [400, 300, 200, 100]
    late = [56, 49, 42, 35, 28, 21, 14, 7, 0]
    assert rhythm(seen(*early, *late), Calendar(), FRIDAY).usual == 5


def test_nobody_seen_has_no_gap() -> None:
    assert rhythm([], Calendar(), FRIDAY) == Rhythm((), None, None)


@pytest.mark.parametrize(
    ("usual", "gap", "wish", "waits"),
    [(3.0, 7, None, False), (3.0, 8, None, True), (None, 90, None, False),
     (None, None, 5, False), (3.0, 8, 10, False), (20.0, 11, 10, True),
     (0.0, 2, None, True)],
)  # fmt: skip
def test_out_of_sight_starts_beyond_the_rhythm(
    usual: float | None, gap: int | None, wish: int | None, waits: bool
) -> None:
    assert (out_of_sight(Rhythm((), usual, gap), wish) > 0) is waits


def test_the_balance_takes_the_side_of_the_moment_before_that_of_its_people() -> None:
    sides = {"a": "colleague", "b": "customer", "c": None}
    contacts = [
        Contact("moments", "1", "2026-11-20", ("a",), None),
        Contact("moments", "2", "2026-11-20", ("a",), "customer"),
        Contact("moments", "3", "2026-11-20", ("a", "b"), None),
        Contact("moments", "4", "2026-11-20", ("c",), None),
        Contact("moments", "5", "2026-11-20", (), "colleague"),
    ]
    assert balance(contacts, sides) == Balance(colleague=2, customer=1, unknown=2)


def test_what_is_no_day_or_still_to_come_is_no_contact() -> None:
    been = seen(21, 14, 7)
    found = rhythm([*been, "None", *seen(-1)], Calendar(), FRIDAY)
    assert found == rhythm(been, Calendar(), FRIDAY)
