"""A memory: a table of what comes to mind, and of what is left in peace."""

from datetime import date, timedelta
from typing import Any

import pytest

from coach.model.act import Act, Feedback
from coach.model.moment import Moment
from coach.model.pattern import Slip
from coach.model.reflection import Reflection
from coach.rules.calendar import Calendar
from coach.rules.today import memory
from coach.rules.today.memory import Mercy
from tests.found import sure

TODAY = date(2026, 11, 20)
LAST_YEAR = date(2025, 11, 20)
AUTUMN = date(2026, 10, 8)


def said(day: date = LAST_YEAR, **fields: Any) -> Moment:
    return Moment(**{"id": "m", "at": day, "text": "tea", **fields})


def done(day: date = AUTUMN, **fields: Any) -> Act:
    return Act(**{"id": "a", "text": "bread", "status": "done", "done_at": day, **fields})


def heard(day: date = AUTUMN, **fields: Any) -> Feedback:
    return Feedback(**{"id": "f", "at": day, "words": "thanks", **fields})


def looked(day: date = AUTUMN, **fields: Any) -> Reflection:
    return Reflection(**{"id": day.isoformat(), "day": day, "text": "a day", **fields})


WARM: dict[str, Any] = {"kind": "appreciate"}


@pytest.mark.parametrize(
    ("record", "years"),
    [
        (said(), 1), (said(date(2019, 11, 20)), 7), (done(LAST_YEAR), 1),
        (heard(LAST_YEAR), 1), (looked(LAST_YEAR), 1), (said(AUTUMN, **WARM), 0),
        (said(AUTUMN, kind="celebrate"), 0),
        (said(AUTUMN, flow="received", kind="help"), 0), (said(AUTUMN, signature=True), 0),
        (done(after=9), 0), (done(sweet_spot=("strength", "customer", "result")), 0),
        (heard(valence="positive"), 0), (heard(recommended=True), 0),
        (heard(score_kind="nps", score=9), 0),
        (looked(control=8, creativity=8, impact=8), 0),
        (said(TODAY - timedelta(days=14), **WARM), 0),
        (said(TODAY - timedelta(days=104), **WARM), 0),
    ],
)  # fmt: skip
def test_this_comes_to_mind(record: Any, years: int) -> None:
    found = sure(memory.chosen([record], Mercy(), TODAY))
    assert (found.record, found.years) == (record, years)


@pytest.mark.parametrize(
    "record",
    [
        said(AUTUMN), said(AUTUMN, flow="received", kind="learn"),
        said(LAST_YEAR, flow="to_come"), said(LAST_YEAR, text=""),
        said(LAST_YEAR + timedelta(days=1)), done(LAST_YEAR, status="planned"),
        done(after=8), heard(score_kind="csat_5", score=9), looked(LAST_YEAR, text=""),
        looked(control=8, creativity=8, impact=7), said(TODAY - timedelta(days=13), **WARM),
        said(TODAY - timedelta(days=105), **WARM), said(TODAY, **WARM),
    ],
)  # fmt: skip
def test_this_does_not(record: Any) -> None:
    assert memory.chosen([record], Mercy(), TODAY) is None


@pytest.mark.parametrize(
    ("beside", "is_hard"),
    [
        (looked(LAST_YEAR, energy=3), True),
        (looked(LAST_YEAR, energy=4), False),
        (looked(LAST_YEAR, control=3, creativity=3, impact=3, energy=9), True),
        (looked(LAST_YEAR, control=3, creativity=3, impact=4), False),
        (looked(LAST_YEAR), False),
        (Slip(id="s", pattern_id="p", at=LAST_YEAR), True),
        (Slip(id="s", pattern_id="p", at=LAST_YEAR + timedelta(days=1)), False),
        (heard(LAST_YEAR, valence="negative"), True),
        (heard(LAST_YEAR, form="complaint"), True),
        (heard(LAST_YEAR, valence="mixed"), False),
    ],
)
def test_nothing_of_a_hard_day_comes_to_mind(beside: Any, *, is_hard: bool) -> None:
    tea = said(**WARM)
    mercy = Mercy(hard=memory.hard_days([tea, beside]))
    found = memory.chosen([tea], mercy, TODAY)
    assert (found is None) is is_hard


def test_days_away_and_people_left_in_peace_stay_out_of_it() -> None:
    tea = said(person_ids=("anna", "bo"))
    away = Calendar(away=((LAST_YEAR, LAST_YEAR),))
    assert memory.chosen([tea], Mercy(calendar=away), TODAY) is None
    assert memory.chosen([tea], Mercy(in_peace=frozenset({"bo"})), TODAY) is None
    cake = done(LAST_YEAR, person_id="anna")
    assert memory.chosen([cake], Mercy(in_peace=frozenset({"anna"})), TODAY) is None
    assert memory.chosen([cake], Mercy(in_peace=frozenset({"bo"})), TODAY) is not None


def test_this_day_goes_before_a_good_moment_and_good_goes_first_on_it() -> None:
    plain, warm = said(id="1"), said(date(2020, 11, 20), id="2", **WARM)
    autumn = said(AUTUMN, id="3", **WARM)
    for order in ([plain, autumn], [autumn, plain]):
        found = sure(memory.chosen(order, Mercy(), TODAY))
        assert found.record == plain
    found = sure(memory.chosen([autumn, plain, warm], Mercy(), TODAY))
    assert found.record == warm


def test_one_is_chosen_for_the_day_whatever_is_beside_it_and_another_tomorrow() -> None:
    many = [said(AUTUMN, id=f"{n:04}", **WARM) for n in range(30)]
    found = sure(memory.chosen(many, Mercy(), TODAY))
    assert memory.chosen(many[::-1], Mercy(), TODAY) == found
    fewer = [one for one in many if one is found.record or int(one.id) % 2]
    assert memory.chosen(fewer, Mercy(), TODAY) == found
    days = [TODAY + timedelta(days=n) for n in range(10)]
    each = {one.record.id for day in days if (one := memory.chosen(many, Mercy(), day))}
    assert len(each) > 5


@pytest.mark.parametrize(
    ("today", "then", "is_same"),
    [
        (date(2026, 2, 28), date(2024, 2, 29), True),
        (date(2026, 2, 28), date(2024, 2, 28), True),
        (date(2024, 2, 28), date(2020, 2, 29), False),
        (date(2024, 2, 29), date(2020, 2, 29), True),
        (date(2024, 2, 29), date(2023, 2, 28), False),
        (date(2026, 3, 1), date(2024, 2, 29), False),
        (date(2026, 11, 20), date(2006, 11, 20), True),
        (date(2026, 11, 20), date(2026, 11, 20), False),
    ],
)
def test_a_day_is_the_same_in_another_year(
    today: date, then: date, *, is_same: bool
) -> None:
    assert (then in memory.same_days(today)) is is_same
