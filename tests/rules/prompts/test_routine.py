"""Opportunities that pass by, slips at the same moment, and coming back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.model.pattern import Plan, Slip
from coach.rules.prompts.routine import daypart
from tests.found import sure
from tests.rules.prompts.told import (
    BREATHE,
    FRIDAY,
    Told,
    at,
    back,
    found,
    nudge,
    routine,
    said,
    slip,
)


@pytest.mark.parametrize(
    ("letters", "fires"),
    [("DMMM", True), ("MMM", True), ("DMM", False), ("DMMMD", False), ("DMMMT", False),
     ("DMM-M", True), ("DMM--", False), ("DMSM", True), ("", False)],
)  # fmt: skip
def test_a_routine_that_waits_is_seen(letters: str, fires: bool) -> None:
    assert bool(found("routine_waiting", Told(routines=[routine(letters)]))) is fires


def test_the_new_way_is_named_in_the_own_words() -> None:
    finding = sure(found("routine_waiting", Told(routines=[routine("MMM")])))
    days = " ".join(back(n).isoformat() for n in (2, 1, 0))
    assert finding.figures == {"routine": "Rushing", "n": 3, "when": days}
    assert finding.about == "p"


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "resting"},
        {"status": "rooted"},
        {"plan": replace(BREATHE, paused_on=FRIDAY, paused_until=FRIDAY)},
    ],
)
def test_a_plan_at_rest_waits_for_nothing(fields: dict[str, object]) -> None:
    waits = routine("MMMM", **fields)  # type: ignore[arg-type]
    assert not found("routine_waiting", Told(routines=[waits]))


def slips(*days: int, cue: str = "") -> list[Slip]:
    return [slip(back(n), cue=cue) for n in sorted(days, reverse=True)]


@pytest.mark.parametrize(
    ("same", "other", "fires"),
    [
        (slips(1, 2, 9), [], True),
        (slips(1, 2), [], False),
        (slips(1, 2, 10), [], False),
        (slips(1, 2, cue="Lunch"), slips(3, cue=" lunch "), True),
        (slips(1, 2, cue="lunch"), slips(3, cue="the phone"), False),
        (slips(1, 2, cue="The queue"), slips(3), True),
    ],
)
def test_slips_at_the_same_moment_are_seen(
    same: list[Slip], other: list[Slip], fires: bool
) -> None:
    facts = Told(routines=[routine(slips=[*other, *same])])
    assert bool(found("slip_same_cue", facts)) is fires


@pytest.mark.parametrize(
    ("cues", "shown"), [(("lunch", "lunch", "Lunch"), "Lunch"), (("", "", ""), "the queue")]
)
def test_the_moment_is_shown_as_it_was_told_last(cues: tuple[str, ...], shown: str) -> None:
    told = [slip(back(3 - n), cue=cue) for n, cue in enumerate(cues)]
    finding = sure(found("slip_same_cue", Told(routines=[routine(slips=told)])))
    assert finding.figures == {"cue": shown, "n": 3}
    assert finding.record_ids == tuple(one.id for one in told)


def test_slips_without_any_cue_have_no_cue_in_common() -> None:
    facts = Told(routines=[routine(slips=slips(1, 2, 3), cue="")])
    assert not found("slip_same_cue", facts)


@pytest.mark.parametrize(("days", "fires"), [(4, False), (5, True)])
def test_a_plan_just_changed_gets_its_chance(days: int, fires: bool) -> None:
    plan = replace(BREATHE, changed_on=back(days))
    facts = Told(routines=[routine(slips=slips(1, 2, 3), plan=plan)])
    assert bool(found("slip_same_cue", facts)) is fires


def weekly(friday: int, other: int, hour: int | None = 13) -> list[Slip]:
    """Return slips on Friday afternoons, and on as many different other moments."""
    fridays = [slip(FRIDAY - timedelta(days=7 * (n + 1)), hour) for n in range(friday)]
    others = [
        slip(FRIDAY - timedelta(days=7 * (n // 4 + 1) + 1 + n % 4), 9) for n in range(other)
    ]
    return sorted([*fridays, *others], key=lambda one: str(one.at))


@pytest.mark.parametrize(
    ("friday", "other", "fires"),
    [(4, 0, True), (3, 0, False), (2, 3, True), (2, 4, False), (4, 4, True)],
)
def test_a_tricky_moment_is_seen(friday: int, other: int, fires: bool) -> None:
    facts = Told(routines=[routine(slips=weekly(friday, other))])
    assert bool(found("tricky_moment_ahead", facts, 13)) is fires


@pytest.mark.parametrize(
    ("hour", "fires"), [(11, False), (12, True), (14, True), (15, False), (18, False)]
)
def test_a_tricky_moment_is_spoken_of_when_it_begins(hour: int, fires: bool) -> None:
    facts = Told(routines=[routine(slips=weekly(4, 0))])
    assert bool(found("tricky_moment_ahead", facts, hour)) is fires


def test_a_tricky_moment_tells_the_plan_and_the_slips_behind_it() -> None:
    told = weekly(4, 3)
    finding = sure(found("tricky_moment_ahead", Told(routines=[routine(slips=told)]), 13))
    assert finding.figures == {
        "moment": "4 afternoon", "cue": "the queue grows", "routine": "I breathe out",
    }  # fmt: skip
    assert set(finding.record_ids) == {one.id for one in told if one.id.endswith("13")}


def test_of_two_moments_alike_the_earlier_in_the_week_is_the_tricky_one() -> None:
    both = [
        slip(FRIDAY - timedelta(days=7 * n + days), 13) for n in (1, 2) for days in (0, 1)
    ]
    facts = Told(routines=[routine(slips=both)])
    assert not found("tricky_moment_ahead", facts, 13)
    thursday = replace(facts, today=FRIDAY - timedelta(days=1))
    assert found("tricky_moment_ahead", thursday, 13)


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, "morning"), (11, "morning"), (12, "afternoon"), (16, "afternoon"),
        (17, "evening"), (23, "evening"),
    ],
)  # fmt: skip
def test_a_day_has_three_parts(hour: int, part: str) -> None:
    assert daypart(at(FRIDAY, hour)) == part


@pytest.mark.parametrize(
    ("slipped_at", "hour", "fires"),
    [(9, 10, True), (9, 11, False), (18, 17, True), (18, 19, True), (18, 20, False)],
)
def test_mornings_and_evenings_begin_too(slipped_at: int, hour: int, fires: bool) -> None:
    facts = Told(routines=[routine(slips=weekly(4, 0, slipped_at))])
    assert bool(found("tricky_moment_ahead", facts, hour)) is fires


def test_slips_of_more_than_half_a_year_ago_make_no_tricky_moment() -> None:
    old = [slip(FRIDAY - timedelta(days=182 + 7 * n), 13) for n in (1, 2, 3, 4)]
    assert not found("tricky_moment_ahead", Told(routines=[routine(slips=old)]), 13)


def test_another_day_is_not_the_tricky_one() -> None:
    facts = Told(routines=[routine(slips=weekly(4, 0))], today=date(2026, 11, 19))
    assert not found("tricky_moment_ahead", facts, 13)


def test_slips_of_which_only_the_day_is_known_have_no_part_of_the_day() -> None:
    facts = Told(routines=[routine(slips=weekly(4, 0, None))])
    assert not found("tricky_moment_ahead", facts, 13)


def test_the_plan_is_shown_only_when_there_is_one_and_it_was_not_read_today() -> None:
    facts = Told(routines=[routine(slips=weekly(4, 0))])
    assert not found("tricky_moment_ahead", replace(facts, plan_read=True), 13)
    bare = routine(slips=weekly(4, 0), plan=Plan())
    assert not found("tricky_moment_ahead", Told(routines=[bare]), 13)


@pytest.mark.parametrize(
    ("one", "gain"),
    [
        (slip(FRIDAY), "calm"),
        (slip(FRIDAY, None), "calm"),
        (slip(FRIDAY, gave="speed"), "speed"),
        (slip(FRIDAY, context="rushed"), None),
        (slip(back(1)), None),
    ],
)
def test_a_slip_of_today_is_answered(one: Slip, gain: str | None) -> None:
    finding = found("slip_noticed", Told(routines=[routine(slips=[one], gave="calm")]))
    assert (finding.figures["gain"] if finding else None) == gain


def test_an_answer_to_a_slip_needs_no_pause_and_no_room() -> None:
    shown = [
        nudge("slip_noticed", back(1), "opened"),
        nudge("gesture_too_big", FRIDAY, "not_now"),
    ]
    facts = Told(routines=[routine(slips=[slip(FRIDAY)])], nudges=shown, began=FRIDAY)
    assert said("slip_noticed", facts)


@pytest.mark.parametrize(
    ("letters", "times"),
    [("DMMD", 1), ("DSD", 1), ("DSDMMD", 2), ("DMD", None), ("DDD", None), ("DSDD", None),
     ("DSDM", None), ("MMT", None), ("ST", 1)],
)  # fmt: skip
def test_coming_back_is_celebrated(letters: str, times: int | None) -> None:
    finding = found("back_again", Told(routines=[routine(letters)]))
    assert (finding.figures["returns"] if finding else None) == times
