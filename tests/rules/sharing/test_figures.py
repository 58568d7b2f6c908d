"""Figures for a page: what is counted, and what stays open."""

from datetime import date

import pytest

from coach.rules.search.terms import Entry
from coach.rules.sharing import figures

FRIDAY = date(2026, 11, 20)


def entry(table: str, day: str, **fields: object) -> Entry:
    return Entry(table=table, id=day, at=day, text="", **fields)  # type: ignore[arg-type]


def test_the_middle_mark_of_a_week_stands_for_it_and_a_week_without_stays_open() -> None:
    days = ("2026-11-16", 4), ("2026-11-17", 9), ("2026-11-20", 8), ("2026-11-02", 3)
    found = figures.marks(
        [entry("reflections", day, marks={"impact": mark}) for day, mark in days],
        "impact",
        FRIDAY,
    )
    assert [(week.value, week.count) for week in found[-3:]] == [(3, 1), (None, 0), (8, 3)]
    assert (found[-1].first, len(found)) == (date(2026, 11, 16), figures.WEEKS)


@pytest.mark.parametrize(
    ("table", "fields", "counted"),
    [
        ("moments", {"side": "colleague"}, (1, 0)),
        ("moments", {"side": "customer"}, (0, 1)),
        ("moments", {"side": None}, (0, 0)),
        ("moments", {"side": "customer", "tags": ("received",)}, (0, 0)),
        ("moments", {"side": "customer", "tags": ("witnessed",)}, (0, 0)),
        ("acts", {"side": "customer", "kind": "done", "people": ("a",)}, (0, 1)),
        ("acts", {"side": "customer", "kind": "planned", "people": ("a",)}, (0, 0)),
        ("feedback", {"side": "customer"}, (0, 0)),
    ],
    ids=str,
)
def test_attention_is_what_was_given(
    table: str, fields: dict[str, object], counted: tuple[int, int]
) -> None:
    (week,) = figures.attention([entry(table, "2026-11-20", **fields)], FRIDAY)[-1:]
    assert (week.colleague, week.customer) == counted


def test_a_day_that_is_still_to_come_is_no_empty_day() -> None:
    found = figures.days([entry("moments", "2026-11-20")] * 2, FRIDAY)
    assert found[-1] == (0, 0, 0, 0, 2, None, None)
    assert len(found) == figures.YEAR


def test_only_what_was_less_than_a_nine_can_become_one() -> None:
    pairs = (7, 9), (7, 8), (9, 10), (6, 10)
    found = figures.before_after(
        entry("acts", "2026-11-20", marks={"before": before, "after": after})
        for before, after in pairs
    )
    assert (found.count, found.could, found.became_great) == (4, 3, 2)
    assert (found.before[7], found.after[10]) == (2, 2)


def test_a_line_is_broken_where_a_value_is_missing() -> None:
    assert figures.runs([None, 3, 4, None, 5]) == (((1, 3), (2, 4)), ((4, 5),))
