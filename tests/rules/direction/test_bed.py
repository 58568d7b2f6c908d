"""The bed follows the weeks: as wide as their room, and never so narrow that it is dry."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.rules.direction.bed import LEAST, Bed, curve
from coach.rules.direction.river import RiverWeek

FIRST = date(2026, 8, 31)


def bed(*weeks: RiverWeek, width: int = 120, height: int = 14) -> Bed:
    """Return the bed of twelve weeks, of which the last ones are told."""
    told = (RiverWeek(first=FIRST),) * (12 - len(weeks)) + weeks
    found = [replace(one, first=FIRST + timedelta(weeks=at)) for at, one in enumerate(told)]
    return Bed(found, width, height)


def week(
    room: float | None = None,
    notes: int = 0,
    follow: int = 0,
    sides: tuple[int, int] = (0, 0),
) -> RiverWeek:
    return RiverWeek(
        first=FIRST, room=room, notes=notes, follow=follow, colleagues=sides[0],
        customers=sides[1],
    )  # fmt: skip


@pytest.mark.parametrize(("values", "at", "height"), [
    ((None, None, None), 15, 5.0),
    ((8.0, None, None), 25, 8.0),
    ((2.0, None, 8.0), 15, 5.0),
    ((2.0, 4.0, 6.0), 15, 4.0),
])  # fmt: skip
def test_a_week_that_is_not_known_lies_between_its_neighbours(
    values: tuple[float | None, ...], at: float, height: float
) -> None:
    assert curve(values, 0, 10, 5.0)(at) == pytest.approx(height, abs=0.3)


def test_more_room_makes_it_wider_and_none_leaves_a_stream() -> None:
    found = bed(*(week(room) for room in (1.0, 1.0, 1.0, 9.0, 9.0, 9.0)))
    narrow, wide = found.half(found.centre(7)), found.half(found.centre(10))
    assert LEAST < narrow < wide < found.height / 2


@pytest.mark.parametrize(("colleagues", "customers", "way"), [(9, 1, -1), (1, 9, 1)])
def test_it_leans_up_to_colleagues_and_down_to_customers(
    colleagues: int, customers: int, way: int
) -> None:
    busy = week(notes=10, sides=(colleagues, customers))
    found = bed(busy, busy, busy)
    lean = found.middle(found.centre(10)) - found.height / 2
    assert lean * way > 0


def test_a_week_without_notes_is_still() -> None:
    found = bed(week(notes=4, follow=4), week(notes=4), week())
    assert found.flow(found.centre(0)) == 0
    assert found.flow(found.centre(9)) == pytest.approx(1, abs=0.1)
    assert found.share(found.centre(9)) == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize("width", [12, 40, 76, 120, 160])
def test_each_column_belongs_to_one_week_or_to_the_mist(width: int) -> None:
    found = bed(width=width)
    weeks = [at for x in range(width) if (at := found.week_at(x)) is not None]
    assert sorted(set(weeks)) == list(range(12))
    assert weeks == sorted(weeks)
