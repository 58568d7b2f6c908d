"""Where programmes stand: by their rhythm, without the days away, one after the other."""

from datetime import date, timedelta

import pytest

from coach.model.programme import PAUSED, RUNNING, STOPPED, WAITING, Programme
from coach.rules.calendar import Calendar
from coach.rules.exercises.programmes import ProgrammeLength, current, end_of, passed

MONDAY = date(2026, 11, 2)
AWAY = Calendar(away=((date(2026, 11, 9), date(2026, 11, 22)),))
CALM, DEEP = ProgrammeLength("calm", "week", 3), ProgrammeLength("deep", "week", 2)

PASSED = {
    "the first day": ("week", 0, Calendar(), 0),
    "a day to come": ("week", -3, Calendar(), 0),
    "six days": ("week", 6, Calendar(), 0),
    "a week": ("week", 7, Calendar(), 1),
    "two weeks": ("week", 15, Calendar(), 2),
    "every two weeks": ("two_weeks", 27, Calendar(), 1),
    "each working day": ("day", 7, Calendar(), 5),
    "days away": ("week", 20, AWAY, 0),
    "after days away": ("week", 21, AWAY, 1),
    "working days away": ("day", 21, AWAY, 5),
}


@pytest.mark.parametrize(
    ("rhythm", "days", "calendar", "steps"), PASSED.values(), ids=PASSED
)
def test_a_step_lasts_as_its_rhythm_says(
    rhythm: str, days: int, calendar: Calendar, steps: int
) -> None:
    assert passed(rhythm, MONDAY, MONDAY + timedelta(days), calendar) == steps


@pytest.mark.parametrize("rhythm", ["day", "week", "two_weeks"])
@pytest.mark.parametrize("calendar", [Calendar(), AWAY])
@pytest.mark.parametrize("steps", [1, 2, 9])
def test_the_end_is_the_first_day_on_which_all_steps_are_over(
    rhythm: str, calendar: Calendar, steps: int
) -> None:
    end = end_of(rhythm, MONDAY, steps, calendar)
    before = end - timedelta(1)
    assert passed(rhythm, MONDAY, end, calendar) == steps
    assert passed(rhythm, MONDAY, before, calendar) == steps - 1


def on(status: str, pack: str = "calm", begun: date = MONDAY, done: int = 0) -> Programme:
    """Return what was chosen about a programme."""
    return Programme(id=pack, title=pack, begun_on=begun, status=status, done=done)


STANDS = {
    "nothing chosen": ((), 0, [("calm", 0)]),
    "nothing chosen, one over": ((), 21, [("deep", 0)]),
    "nothing chosen, all over": ((), 35, [("calm", 0)]),
    "one chosen": ((on(RUNNING, "deep"),), 7, [("deep", 1)]),
    "the chosen one over": ((on(RUNNING, "deep"),), 14, [("calm", 0)]),
    "all over": ((on(RUNNING, "deep"), on(RUNNING)), 21, []),
    "two beside each other": ((on(RUNNING), on(RUNNING, "deep")), 7,
                              [("calm", 1), ("deep", 1)]),
    "one waits": ((on(RUNNING, "deep"), on(WAITING, done=2)), 13, [("deep", 1)]),
    "its turn, where it was": ((on(RUNNING, "deep"), on(WAITING, done=2)), 14,
                               [("calm", 2)]),
    "paused, and nothing instead": ((on(PAUSED),), 7, []),
    "paused, and another chosen": ((on(PAUSED), on(RUNNING, "deep")), 7, [("deep", 1)]),
    "stopped": ((on(STOPPED, begun=MONDAY + timedelta(7)),), 8, [("deep", 0)]),
    "both stopped": ((on(STOPPED), on(STOPPED, "deep")), 8, []),
    "of a pack that is gone": ((on(RUNNING, "gone"),), 7, [("calm", 1)]),
}  # fmt: skip


@pytest.mark.parametrize(("kept", "days", "expected"), STANDS.values(), ids=STANDS)
def test_one_is_followed_at_a_time_unless_two_were_chosen(
    kept: tuple[Programme, ...], days: int, expected: list[tuple[str, int]]
) -> None:
    said = {one.id: one for one in kept}
    day = MONDAY + timedelta(days)
    found = current((CALM, DEEP), said, MONDAY, day, Calendar())
    assert [(one.pack, one.step) for one in found] == expected


def test_a_step_knows_since_when_it_is_there() -> None:
    kept = {"calm": on(RUNNING)}
    day = MONDAY + timedelta(24)
    (found,) = current((CALM,), kept, MONDAY, day, AWAY)
    assert (found.step, found.since) == (1, MONDAY + timedelta(21))
