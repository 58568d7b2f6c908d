"""A week begins where the user says, for everything that counts by weeks."""

from collections.abc import Iterator
from datetime import date

import pytest

from coach import i18n
from coach.rules import weeks
from coach.rules.direction import river
from coach.rules.direction.river import RiverNote

SUNDAY = date(2026, 11, 22)
DAYS = [date(2026, 11, day) for day in (8, 9, 14, 15, 21, 22, 23)]
"""Two Sundays, the days around them, and one that lies ahead."""


@pytest.fixture
def on_sunday() -> Iterator[None]:
    """Let weeks begin on Sunday."""
    i18n.begin_weeks(6)
    yield
    i18n.begin_weeks(0)


def test_weeks_of_monday_hold_the_sunday_after_it() -> None:
    assert weeks.firsts(SUNDAY, 2) == (date(2026, 11, 9), date(2026, 11, 16))
    assert weeks.per_week(DAYS, SUNDAY, 3) == (1, 3, 2)
    assert weeks.per_day(DAYS, SUNDAY, 2) == ((1, 0, 0, 0, 0, 1, 1), (0, 0, 0, 0, 0, 1, 1))


@pytest.mark.usefixtures("on_sunday")
def test_weeks_of_sunday_begin_with_it_everywhere() -> None:
    assert weeks.firsts(SUNDAY, 2) == (date(2026, 11, 15), SUNDAY)
    assert weeks.per_week(DAYS, SUNDAY, 3) == (3, 2, 1)
    note = RiverNote(id="a", day=SUNDAY, side=None, follows=True)
    last = river.weeks(SUNDAY, [note], [(SUNDAY, 7)], trees=())[-1]
    assert (last.first, last.notes, last.room) == (SUNDAY, 1, 7)
