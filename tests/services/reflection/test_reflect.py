"""Reflecting: one a day, changed by doing it again."""

from datetime import date

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.reflection import Reflection, asks_filter
from coach.services.reflection import reflect

TODAY = date(2026, 11, 20)


def test_four_marks_and_a_line_are_kept(companion: Companion) -> None:
    answer = reflect.reflect(
        companion, TODAY, control=7, creativity=6, impact=8, energy=7, text="mooie dag"
    )
    assert companion.store.get(Reflection, "2026-11-20") == answer.record
    assert "Control 7 · Creativity 6 · Impact 8 · Energy 7" in answer.understood


def test_a_repeat_changes_only_what_was_given(companion: Companion) -> None:
    reflect.reflect(companion, TODAY, control=7, text="mooie dag")
    reflect.reflect(companion, TODAY, creativity=4)
    kept = companion.store.all(Reflection)
    assert [(r.control, r.creativity, r.text) for r in kept] == [(7, 4, "mooie dag")]


@pytest.mark.parametrize(
    ("heart", "hand", "asked"),
    [(9, 6, True), (9, 7, False), (5, 9, False), (None, 4, False)],
)
def test_the_filter_is_asked_from_a_distance_of_three(
    heart: int | None, hand: int | None, asked: bool
) -> None:
    assert asks_filter(heart, hand) is asked


@pytest.mark.parametrize(
    ("day", "command"),
    [
        (TODAY, 'coach reflect --filter "no time"'),
        (date(2026, 11, 9), 'coach reflect --filter "no time" --on 09-11-2026'),
    ],
)
def test_what_came_between_is_asked_for_the_day_itself(
    companion: Companion, day: date, command: str
) -> None:
    (hint,) = reflect.reflect(companion, day, heart=9, hand=4).hints
    assert hint.endswith(f": {command}")


@pytest.mark.parametrize("given", [{"control": 0}, {"energy": 11}, {"filter": "lazy"}, {}])
def test_what_does_not_fit_is_refused(companion: Companion, given: dict[str, int]) -> None:
    with pytest.raises(CoachError):
        reflect.reflect(companion, TODAY, **given)  # type: ignore[arg-type]
    assert companion.store.all(Reflection) == ()


def test_tomorrow_cannot_be_reflected_on(companion: Companion) -> None:
    with pytest.raises(CoachError, match="still to come"):
        reflect.reflect(companion, date(2026, 11, 21), control=5)


def test_nothing_is_open_from_before_the_user_began(companion: Companion) -> None:
    assert reflect.reflected(companion, TODAY).left_open == ()
    reflect.reflect(companion, date(2026, 11, 18), control=5)
    assert reflect.reflected(companion, TODAY).left_open == (date(2026, 11, 19),)


def test_missed_working_days_are_offered(companion: Companion) -> None:
    reflect.reflect(companion, date(2026, 11, 10), control=5)
    reflect.reflect(companion, date(2026, 11, 18), control=5)
    missed = reflect.reflected(companion, TODAY).left_open
    assert date(2026, 11, 19) in missed
    assert date(2026, 11, 18) not in missed
    sunday = date(2026, 11, 15)
    assert sunday not in missed
