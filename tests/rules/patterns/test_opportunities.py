"""How the days of a plan went: what counts, what does not, and what is coming back."""

from datetime import date, datetime, timedelta

import pytest

from coach.model.pattern import Pattern, Plan, Slip, Tick, tick_id
from coach.rules.calendar import Calendar
from coach.rules.patterns.opportunities import counted, returns, waiting, walk

MONDAY = date(2026, 11, 2)
FRIDAY = date(2026, 11, 20)
LETTERS = {"D": "done", "T": "tiny", "M": "missed", "-": "not_applicable"}
EVERY_DAY = frozenset(MONDAY + timedelta(days=n) for n in range(30))


def pattern(**plan: object) -> Pattern:
    return Pattern(id="p", name="rush", started_on=MONDAY, plan=Plan(**plan))  # type: ignore[arg-type]


def ticks(letters: str) -> list[Tick]:
    """Return one tick a day from Monday on; a dot is a day that was not ticked."""
    found = []
    for number, letter in enumerate(letters):
        day = MONDAY + timedelta(days=number)
        if letter in LETTERS:
            found.append(
                Tick(id=tick_id("p", day), pattern_id="p", day=day, result=LETTERS[letter])
            )
    return found


def slip(day: date, *, back: date | None = None) -> Slip:
    return Slip(id=f"s{day}", pattern_id="p", at=day, returned_at=back)


def told(
    letters: str = "",
    *slips: Slip,
    of: Pattern | None = None,
    noted: frozenset[date] = EVERY_DAY,
    away: tuple[tuple[date, date], ...] = (),
    today: date = MONDAY + timedelta(days=4),
) -> str:
    """Return the days as letters: D, T, M, S for a slip, - for not applicable."""
    calendar = Calendar(away=away)
    short = {result: letter for letter, result in LETTERS.items()} | {"slip": "S"}
    found = walk(
        of or pattern(), ticks(letters), slips, noted=noted, calendar=calendar, today=today
    )
    return "".join(short[one.result] for one in found)


def test_a_day_not_ticked_counts_as_missed_once_it_is_over() -> None:
    assert told("DT") == "DTMM"
    assert told("DT..M") == "DTMMM"


def test_a_day_of_which_nothing_is_known_tells_nothing() -> None:
    assert told("D", noted=frozenset()) == "D"
    assert told("D", noted=frozenset({MONDAY + timedelta(days=2)})) == "DM"


def test_days_away_count_against_nobody() -> None:
    wednesday, thursday = MONDAY + timedelta(days=2), MONDAY + timedelta(days=3)
    assert told("DD", away=((wednesday, thursday),)) == "DD"
    assert told("DDMM", away=((wednesday, thursday),)) == "DD"
    assert told("DD", slip(thursday), away=((wednesday, thursday),)) == "DD"
    assert told("DDD", away=((wednesday, thursday),)) == "DDD"


def test_a_weekend_is_no_opportunity_but_what_was_done_in_it_counts() -> None:
    monday = MONDAY + timedelta(days=7)
    assert told("DDDDD", today=monday) == "DDDDD"
    assert told("DDDDDD", today=monday) == "DDDDDD"


def test_a_plan_for_two_days_a_week_asks_two_days_a_week() -> None:
    assert told("", of=pattern(weekdays=(0, 3)), today=FRIDAY) == "MMMMMM"


@pytest.mark.parametrize(
    "plan",
    [
        {"paused_on": MONDAY + timedelta(days=1)},
        {
            "paused_on": MONDAY + timedelta(days=1),
            "paused_until": MONDAY + timedelta(days=3),
        },
        {"earlier": ("2026-11-03/2026-11-04", "2026-11-05/2026-11-05")},
    ],
)
def test_nothing_is_asked_while_a_plan_is_paused(plan: dict[str, object]) -> None:
    assert told("D", of=pattern(**plan)) == "D"


def test_a_pause_that_is_over_lets_the_next_day_count() -> None:
    tuesday = MONDAY + timedelta(days=1)
    assert told("D", of=pattern(paused_on=tuesday, paused_until=tuesday)) == "DMM"


def test_a_slip_is_that_days_opportunity_however_many_there_were() -> None:
    tuesday = MONDAY + timedelta(days=1)
    assert told("D", slip(tuesday), slip(tuesday)) == "DSMM"
    assert told("DM", slip(tuesday)) == "DSMM"


def test_a_slip_and_coming_back_on_one_day_are_told_in_their_order() -> None:
    assert told("D", slip(MONDAY, back=MONDAY), today=MONDAY) == "SD"
    assert told("D", slip(MONDAY), today=MONDAY) == "DS"
    assert told("D", slip(MONDAY, back=FRIDAY), today=MONDAY) == "DS"


def test_today_counts_only_where_it_helps() -> None:
    def kept(letters: str, *slips: Slip) -> int:
        found = walk(
            pattern(), ticks(letters), slips, noted=EVERY_DAY, calendar=Calendar(),
            today=MONDAY + timedelta(days=1),
        )  # fmt: skip
        return len(tuple(counted(found, MONDAY + timedelta(days=1))))

    assert kept("DD") == 2
    assert kept("DM") == 1
    assert kept("D", slip(MONDAY + timedelta(days=1))) == 1
    assert kept("M") == 1


def test_before_the_plan_began_there_is_nothing() -> None:
    late = Pattern(id="p", name="rush", started_on=MONDAY + timedelta(days=3))
    assert told("", of=late) == "M"


@pytest.mark.parametrize(
    ("letters", "slipped", "times"),
    [("DDDDD", (), 0), ("DMD", (), 0), ("DMMD", (), 1), ("DM-MD", (), 1),
     ("DMMDMMD", (), 2), ("MMD", (), 0), ("D.D", (1,), 1), (".D", (0,), 1),
     ("D.D.D", (1, 3), 2), ("D..D", (1, 2), 1), ("DMM", (), 0)],
)  # fmt: skip
def test_coming_back_is_counted(letters: str, slipped: tuple[int, ...], times: int) -> None:
    slips = [slip(MONDAY + timedelta(days=n)) for n in slipped]
    found = walk(
        pattern(), ticks(letters), slips, noted=frozenset(), calendar=Calendar(),
        today=FRIDAY,
    )  # fmt: skip
    assert len(returns(found)) == times


def test_what_waits_is_what_came_after_the_last_time() -> None:
    found = walk(
        pattern(), ticks("DMM-M"), [], noted=frozenset(), calendar=Calendar(), today=FRIDAY
    )
    assert [one.day.day for one in waiting(found)] == [3, 4, 6]


def test_a_slip_with_a_time_belongs_to_its_day() -> None:
    at = datetime.fromisoformat("2026-11-03T23:30:00+01:00")
    assert told("D", Slip(id="s", pattern_id="p", at=at)) == "DSMM"
