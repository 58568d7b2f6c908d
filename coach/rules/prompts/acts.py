"""Gesture: what was planned and grew too large, what was done and has no echo yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from coach.i18n import N_
from coach.model.act import Act
from coach.model.moment import day_of
from coach.rules.prompts.facts import Facts, asked_about, asked_before
from coach.rules.prompts.rule import ACT, DAYS, PromptFinding, Rule, seen_of

OLD: Final = 3
"""Planned for longer ago than so many working days."""

LARGE: Final = 15
"""More minutes than this is large for a day."""

AGAIN: Final = 10
"""For so many working days the same act is not brought up again."""

ECHO_AFTER, ECHO_UNTIL = 2, 10
"""Asking how it landed makes sense between so many working days after it.

One act is asked about once, and what was done for one person once in that time.
"""


@Rule(
    "R20", "gesture", "invitation", N_("A plan that is large for one day"), cool=3,
    step="act", tells=("gesture",), figures={"gesture": ACT, "minutes": N_("Minutes")},
    settles=True,
)  # fmt: skip
def gesture_too_big(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A planned act is large for one day."""
    for act in _brought_up(facts):
        if act.size_min and act.size_min > LARGE:
            return seen_of(act, gesture=act.text, minutes=act.size_min)
    return None


@Rule(
    "R20b", "gesture", "invitation", N_("A plan that stays where it is"), cool=3,
    step="act", tells=("gesture",), figures={"gesture": ACT, "days": DAYS}, settles=True,
)  # fmt: skip
def gesture_waiting(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A planned act stays where it is."""
    for act in _brought_up(facts):
        if act.planned_on and (days := facts.ago(act.planned_on)) > OLD:
            return seen_of(act, gesture=act.text, days=days)
    return None


def _brought_up(facts: Facts) -> Iterator[Act]:
    """Yield the planned acts whose day has come and that were not brought up of late."""
    both = ("gesture_too_big", "gesture_waiting")
    asked = frozenset().union(*(asked_about(facts, each, AGAIN) for each in both))
    for act in facts.acts:
        if act.status != "planned" or (act.planned_on and act.planned_on > facts.today):
            continue
        person = facts.people.get(act.person_id or "")
        may_be_named = person is None or person.may_be_named(facts.today)
        if may_be_named and act.id not in asked:
            yield act


@Rule(
    "R21", "gesture", "invitation", N_("How something you did was received"), cool=8,
    step="feedback", tells=("gesture",), figures={"gesture": ACT, "days": DAYS},
    rank="promised", settles=True,
)  # fmt: skip
def how_did_it_land(facts: Facts, _now: datetime) -> PromptFinding | None:
    """An act was done for somebody and nothing came back yet; the latest goes first."""
    asked = {nudge.about for nudge in asked_before(facts, "how_did_it_land")}
    people = {act.person_id for act in facts.acts if act.id in asked}
    done = (act for act in facts.acts if act.status == "done" and act.done_at)
    for act in sorted(done, key=lambda one: (str(one.done_at), one.id), reverse=True):
        days = facts.ago(day_of(act.done_at or facts.today))
        is_new = act.id not in asked and act.person_id not in people
        if is_new and ECHO_AFTER <= days <= ECHO_UNTIL and _may_be_asked(facts, act):
            return seen_of(act, gesture=act.text, days=days)
    return None


def _may_be_asked(facts: Facts, act: Act) -> bool:
    person = facts.people.get(act.person_id or "")
    if person is None or act.secret or not person.may_be_named(facts.today):
        return False
    if person.rest_until and person.rest_until >= facts.today:
        return False
    return act.marked_by != "customer" and not _has_echo(facts, act)


def _has_echo(facts: Facts, act: Act) -> bool:
    since = day_of(act.done_at or facts.today)
    return any(
        one.act_id == act.id or (one.person_id == act.person_id and day_of(one.at) >= since)
        for one in facts.feedback
    )
