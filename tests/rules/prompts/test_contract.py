"""The gentleness contract, over months that nobody planned."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import combinations, pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.model.moment import day_of
from coach.rules.calendar import ONE_DAY
from coach.rules.prompts import engine
from coach.rules.prompts.care import is_heavy
from coach.rules.prompts.engine import look_back
from coach.rules.prompts.registry import RULES
from tests.rules.prompts.stories import Look, Story, stories, walk
from tests.rules.prompts.told import at, rule_of

whole_months = settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def kinds(looks: list[Look]) -> list[tuple[date, str]]:
    """Return the day and kind of everything that was shown for the first time."""
    return [(one.day, one.due.rule.kind) for one in looks if one.fresh and one.due]


@whole_months
@given(stories)
def test_never_more_than_so_many_a_day_and_a_week(story: Story) -> None:
    looks, _nudges = walk(story)
    shown = kinds(looks)
    limited = Counter(day for day, kind in shown if kind in ("invitation", "fallback"))
    assert max(limited.values(), default=0) <= story.wishes.a_day
    asked = [day for day, kind in shown if kind == "fallback"]
    for day in asked:
        week = [one for one in asked if day <= one < day + timedelta(days=7)]
        assert len(week) <= 3 * story.wishes.a_day


@whole_months
@given(stories)
def test_days_away_are_silent(story: Story) -> None:
    looks, _nudges = walk(story)
    assert not [one.due for one in looks if one.due and story.calendar.is_away(one.day)]


@whole_months
@given(stories, st.integers(0, 23), st.integers(0, 23))
def test_quiet_hours_are_silent(story: Story, first: int, last: int) -> None:
    quiet = replace(story.wishes, quiet=(time(first), time(last)))
    looks, _nudges = walk(Story(story.days, story.a_week, story.known_for, quiet))
    for one in looks:
        inside = (
            first <= one.hour < last
            if first <= last
            else one.hour >= first or one.hour < last
        )
        assert not (one.due and inside)


@whole_months
@given(stories)
def test_the_first_ten_working_days_ask_for_no_change(story: Story) -> None:
    looks, _nudges = walk(story)
    began = story.first - timedelta(days=story.known_for)
    for one in looks:
        if one.due and one.due.rule.kind == "fallback":
            assert story.calendar.between(began - ONE_DAY, one.day) > 10


@whole_months
@given(stories)
def test_nothing_asks_for_change_after_a_slip_or_on_heavy_days(story: Story) -> None:
    looks, _nudges = walk(story)
    for one in looks:
        if one.due and one.due.rule.kind == "fallback":
            slips = one.facts.routines[0].slips
            assert one.day not in {day_of(slip.at) for slip in slips}
            assert not is_heavy(one.facts)


@whole_months
@given(stories)
def test_not_now_is_silent_for_the_day(story: Story) -> None:
    looks, nudges = walk(story)
    for nudge in nudges:
        if nudge.response == "not_now":
            answered = _answered(looks, nudge.rule, nudge.day)
            later = [
                one.due.rule.kind
                for one in looks
                if one.day == nudge.day and at(one.day, one.hour) > answered and one.due
            ]
            assert set(later) <= {"answer"}


def _answered(looks: list[Look], trigger: str, day: date) -> datetime:
    """Return when it was last on the screen: then it was answered."""
    return max(
        at(one.day, one.hour)
        for one in looks
        if one.day == day and one.due and one.due.rule.trigger == trigger
    )


@whole_months
@given(stories)
def test_every_rule_keeps_its_cool_down_and_stays_away_when_it_does_not_fit(
    story: Story,
) -> None:
    _looks, nudges = walk(story)
    for earlier, later in combinations(nudges, 2):
        if earlier.rule == later.rule:
            passed = story.calendar.between(earlier.day, later.day)
            assert passed >= rule_of(earlier.rule).cool
            if earlier.response == "does_not_fit":
                assert passed >= 30


@whole_months
@given(stories)
def test_a_cool_down_never_shrinks_by_being_refused(story: Story) -> None:
    _looks, nudges = walk(story)
    for past in look_back(nudges, story.first + timedelta(days=99)).values():
        assert past.slower in (1, 2, 4, 8)
        assert 0 <= past.welcome <= past.shown


@whole_months
@given(stories)
def test_what_was_shown_stays_until_it_is_answered(story: Story) -> None:
    looks, _nudges = walk(story)
    for before, after in pairwise(looks):
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


@whole_months
@given(stories, st.randoms(use_true_random=False))
def test_the_same_facts_give_the_same_word(story: Story, random: object) -> None:
    looks, _nudges = walk(story)
    rules = list(RULES)
    random.shuffle(rules)  # type: ignore[attr-defined]
    for one in looks[:: max(1, len(looks) // 10)]:
        again = engine.choose(one.facts, at(one.day, one.hour), story.wishes, rules)
        assert again == one.due


@whole_months
@given(stories)
def test_with_no_prompts_a_day_there_is_only_care(story: Story) -> None:
    none = replace(story.wishes, a_day=0)
    looks, _nudges = walk(Story(story.days, story.a_week, story.known_for, none))
    assert {kind for _day, kind in kinds(looks)} <= {"care", "answer"}
