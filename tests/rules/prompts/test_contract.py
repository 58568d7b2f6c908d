"""The gentleness contract, over months that nobody planned."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import combinations, pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.model.moment import day_of
from coach.rules.calendar import ONE_DAY
from coach.rules.prompts import engine
from coach.rules.prompts.care import is_heavy
from coach.rules.prompts.engine import look_back
from coach.rules.prompts.registry import RULES
from tests.rules.prompts.stories import Story, Walked, stories, walk
from tests.rules.prompts.told import at, rule_of

whole_months = settings(max_examples=30)

PROMISES: list[Callable[[Walked], None]] = []


def promised(promise: Callable[[Walked], None]) -> None:
    """Hold this too against everything that is walked through: walking takes the time."""
    PROMISES.append(promise)


def kinds(walked: Walked) -> list[tuple[date, str]]:
    """Return the day and kind of everything that was shown for the first time."""
    return [(one.day, one.due.rule.kind) for one in walked.looks if one.fresh and one.due]


@promised
def never_more_than_so_many_a_day_and_a_week(walked: Walked) -> None:
    shown = kinds(walked)
    a_day = walked.story.wishes.a_day
    limited = Counter(day for day, kind in shown if kind in ("invitation", "fallback"))
    assert max(limited.values(), default=0) <= a_day
    asked = [day for day, kind in shown if kind == "fallback"]
    for day in asked:
        week = [one for one in asked if day <= one < day + timedelta(days=7)]
        assert len(week) <= 3 * a_day


@promised
def days_away_are_silent(walked: Walked) -> None:
    is_away = walked.story.calendar.is_away
    assert not [one.due for one in walked.looks if one.due and is_away(one.day)]


@promised
def the_first_ten_working_days_ask_for_no_change(walked: Walked) -> None:
    story = walked.story
    began = story.first - timedelta(days=story.known_for)
    for one in walked.looks:
        if one.due and one.due.rule.kind == "fallback":
            assert story.calendar.between(began - ONE_DAY, one.day) > 10


@promised
def nothing_asks_for_change_after_a_slip_or_on_heavy_days(walked: Walked) -> None:
    for one in walked.looks:
        if one.due and one.due.rule.kind == "fallback":
            slips = one.facts.routines[0].slips
            assert one.day not in {day_of(slip.at) for slip in slips}
            assert not is_heavy(one.facts)


@promised
def not_now_is_silent_for_the_day(walked: Walked) -> None:
    for nudge in walked.nudges:
        if nudge.response == "not_now":
            answered = _answered(walked, nudge.rule, nudge.day)
            later = [
                one.due.rule.kind
                for one in walked.looks
                if one.day == nudge.day and at(one.day, one.hour) > answered and one.due
            ]
            assert set(later) <= {"answer"}


def _answered(walked: Walked, trigger: str, day: date) -> datetime:
    """Return when it was last on the screen: then it was answered."""
    return max(
        at(one.day, one.hour)
        for one in walked.looks
        if one.day == day and one.due and one.due.rule.trigger == trigger
    )


@promised
def every_rule_keeps_its_cool_down_and_stays_away_when_it_does_not_fit(
    walked: Walked,
) -> None:
    for earlier, later in combinations(walked.nudges, 2):
        if earlier.rule == later.rule:
            passed = walked.story.calendar.between(earlier.day, later.day)
            assert passed >= rule_of(earlier.rule).cool
            if earlier.response == "does_not_fit":
                assert passed >= 30


@promised
def a_cool_down_never_shrinks_by_being_refused(walked: Walked) -> None:
    later = walked.story.first + timedelta(days=99)
    for past in look_back(walked.nudges, later).values():
        assert past.slower in (1, 2, 4, 8)
        assert 0 <= past.welcome <= past.shown


@promised
def what_was_shown_stays_until_it_is_answered(walked: Walked) -> None:
    for before, after in pairwise(walked.looks):
        if before.day != after.day or before.due is None:
            continue
        shown = [n for n in after.facts.nudges if n.rule == before.due.rule.trigger]
        was_open = shown and shown[-1].day == after.day and shown[-1].response is None
        muted = before.due.rule.kind == "fallback" and after.due is None
        if was_open and not muted and not before.due.rule.settles:
            assert after.due is not None
            assert after.due.rule.place <= before.due.rule.place or (
                before.due.rule.kind == "fallback"
            )


@promised
def the_same_facts_give_the_same_word(walked: Walked) -> None:
    rules = list(RULES)
    Random(len(walked.nudges)).shuffle(rules)
    for one in walked.looks[:: max(1, len(walked.looks) // 10)]:
        again = engine.due_now(one.facts, at(one.day, one.hour), walked.story.wishes, rules)
        assert again == one.due


@whole_months
@given(stories)
def test_what_was_promised_is_kept_whatever_the_days_bring(story: Story) -> None:
    walked = walk(story)
    for promise in PROMISES:
        promise(walked)


@whole_months
@given(stories, st.integers(0, 23), st.integers(0, 23))
def test_quiet_hours_are_silent(story: Story, first: int, last: int) -> None:
    quiet = replace(story.wishes, quiet=(time(first), time(last)))
    for one in walk(replace(story, wishes=quiet)).looks:
        inside = (
            first <= one.hour < last
            if first <= last
            else one.hour >= first or one.hour < last
        )
        assert not (one.due and inside)


@whole_months
@given(stories)
def test_with_no_prompts_a_day_there_is_only_care(story: Story) -> None:
    none = replace(story, wishes=replace(story.wishes, a_day=0))
    assert {kind for _day, kind in kinds(walk(none))} <= {"care", "answer"}
