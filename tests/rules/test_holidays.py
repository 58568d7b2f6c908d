"""Public holidays: the days of three countries, and days of one's own."""

from datetime import date

import pytest

from coach.rules.calendar import Calendar
from coach.rules.holidays import Holidays, of_year

YEARS = {
    ("nl", 2026): "01-01 04-06 04-27 05-14 05-25 12-25 12-26",
    ("nl", 2025): "01-01 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
    ("be", 2026): "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25",
    ("uk", 2026): "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    ("uk", 2027): "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    ("uk", 2022): "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27",
}


@pytest.mark.parametrize(("country", "year"), YEARS)
def test_every_country_has_its_days(country: str, year: int) -> None:
    found = sorted(f"{day:%m-%d}" for day in of_year(country, (), year))
    assert " ".join(found) == YEARS[country, year]


def test_days_of_ones_own_come_every_year_or_once() -> None:
    own = Holidays("", ("12-24", "2026-05-15", "02-29"))
    assert date(2026, 12, 24) in own
    assert date(2031, 12, 24) in own
    assert date(2026, 5, 15) in own
    assert date(2027, 5, 15) not in own
    assert date(2028, 2, 29) in own
    assert not of_year("", ("02-29",), 2027)


@pytest.mark.parametrize("year", [1, 1582, 4100, 9999])
def test_long_ago_and_far_ahead_there_are_none(year: int) -> None:
    assert not of_year("nl", (), year)


def test_a_public_holiday_is_no_working_day() -> None:
    plain, dutch = Calendar(), Calendar(holidays=Holidays("nl"))
    first, last = date(2025, 12, 23), date(2026, 1, 2)
    assert plain.between(first, last) == 8
    assert dutch.between(first, last) == 5
    assert dutch.window(date(2026, 1, 2), 3) == date(2025, 12, 30)
    assert dutch.is_holiday(date(2025, 12, 25))
    assert not dutch.is_off(date(2025, 12, 25))
    assert not dutch.is_holiday(date(2026, 12, 26))  # a Saturday anyway
