"""Stretches of days as people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import i18n
from coach.rules.dates.periods import read

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("said", "first", "end"),
    [
        ("gisteren", "2026-11-21", "2026-11-22"),
        ("afgelopen weekend", "2026-11-14", "2026-11-16"),
        ("last weekend", "2026-11-14", "2026-11-16"),
        ("dit weekend", "2026-11-21", "2026-11-23"),
        ("this weekend", "2026-11-21", "2026-11-23"),
        ("vorig weekend", "2026-11-14", "2026-11-16"),
        ("w46", "2026-11-09", "2026-11-16"),
        ("week 46", "2026-11-09", "2026-11-16"),
        ("2026-W46", "2026-11-09", "2026-11-16"),
        ("week 48", "2025-11-24", "2025-12-01"),
        ("nov '25", "2025-11-01", "2025-12-01"),
        ("febr", "2026-02-01", "2026-03-01"),
        ("20 nov", "2026-11-20", "2026-11-21"),
        ("deze week", "2026-11-16", "2026-11-23"),
        ("last week", "2026-11-09", "2026-11-16"),
        ("volgende week", "2026-11-23", "2026-11-30"),
        ("this month", "2026-11-01", "2026-12-01"),
        ("vorige maand", "2026-10-01", "2026-11-01"),
        ("next month", "2026-12-01", "2027-01-01"),
        ("dit jaar", "2026-01-01", "2027-01-01"),
        ("last year", "2025-01-01", "2026-01-01"),
        ("january", "2026-01-01", "2026-02-01"),
        ("in november", "2026-11-01", "2026-12-01"),
        ("december", "2025-12-01", "2026-01-01"),
        ("dec 2026", "2026-12-01", "2027-01-01"),
        ("februari van 2024", "2024-02-01", "2024-03-01"),
        ("2026-01", "2026-01-01", "2026-02-01"),
        ("2026-12", "2026-12-01", "2027-01-01"),
        ("2026", "2026-01-01", "2027-01-01"),
        ("1900", "1900-01-01", "1901-01-01"),
        ("2100", "2100-01-01", "2101-01-01"),
        ("jan 1900", "1900-01-01", "1900-02-01"),
        ("dec 2100", "2100-12-01", "2101-01-01"),
    ],
)
def test_a_stretch_runs_from_its_first_day_to_the_day_after_its_last(
    said: str, first: str, end: str
) -> None:
    assert read(said, SUNDAY) == (date.fromisoformat(first), date.fromisoformat(end))


@pytest.mark.parametrize(
    "said",
    [
        *("", "blub", "12", "1899", "2101", "dec 1899", "jan 2101", "2026-13", "2026-00"),
        *(
            "202",
            "20266",
            "deze dag",
            "past last weekend",
            "vorige klant",
            "november november",
        ),
        "x" * 5_000,
    ],
)
def test_what_is_no_stretch_is_not_guessed(said: str) -> None:
    assert read(said, SUNDAY) is None


def test_weeks_that_begin_on_sunday_hold_their_sunday() -> None:
    i18n.begin_weeks(6)
    spans = [read(said, SUNDAY) for said in ("deze week", "last week", "week 46")]
    days = [span and (span[0].day, span[1].day) for span in spans]
    assert days == [(22, 29), (15, 22), (8, 15)]


@given(
    st.text() | st.sampled_from(["vorige maand", "deze week", "november"]), st.datetimes()
)
def test_a_stretch_has_at_least_one_day(said: str, now: datetime) -> None:
    period = read(said, now)
    assert period is None or period[0] < period[1]


@pytest.mark.parametrize(
    ("day", "said", "saturday"),
    [
        (20, "afgelopen weekend", 14), (20, "last weekend", 14), (20, "dit weekend", 21),
        (20, "volgend weekend", None), (20, "komend weekend", 21), (16, "last weekend", 14),
        (21, "this weekend", 21), (22, "komend weekend", 28), (21, "last weekend", 14),
        (23, "the weekend", 21), (20, "in het weekend", 14), (22, "over the weekend", 21),
    ],
)  # fmt: skip
def test_a_weekend_is_its_saturday_and_sunday(
    day: int, said: str, saturday: int | None
) -> None:
    period = read(said, SUNDAY.replace(day=day))
    assert (period and period[0].day) == saturday
    assert period is None or period[1] - period[0] == timedelta(days=2)
