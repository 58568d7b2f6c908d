"""Growth: a routine that flows by itself, and one that is worth a second look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from coach.i18n import N_
from coach.model.pattern import Pattern
from coach.rules.patterns import opportunities
from coach.rules.patterns.strength import DONE
from coach.rules.prompts.facts import Facts, active, asked_about
from coach.rules.prompts.routine import SHOWN, over_days
from coach.rules.prompts.rule import ROUTINE, WHEN, PromptFinding, Rule, seen_of

ROOTED, TIMES = 0.90, 40
"""From this strength and so many times on a routine flows by itself."""

HALF_A_YEAR: Final = 6
"""Months after which a routine is worth a second look."""

SAME: Final = 120
"""For so many working days the same routine is not brought up again."""

SHORTEST: Final = timedelta(days=181)
"""Half a year has at least so many days."""


@Rule(
    "R37", "growth", "invitation", N_("A new way that flows by itself"), cool=20,
    step="plan", tells=("routine",),
    figures={"routine": ROUTINE, "times": N_("Times done"), "when": WHEN},
    against=("routine_waiting", "slip_same_cue", "tricky_moment_ahead"),
)  # fmt: skip
def routine_rooted(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A routine seems to flow by itself."""
    asked = asked_about(facts, "routine_rooted", SAME)
    for routine in active(facts):
        stands = routine.stands(facts.today)
        if routine.pattern.id in asked or opportunities.waiting(routine.opportunities):
            continue
        if stands.value >= ROOTED and stands.times >= TIMES:
            done = [one for one in routine.opportunities if one.result in DONE][-SHOWN:]
            return over_days(routine, done, times=stands.times)
    return None


@Rule(
    "R38", "pattern", "invitation", N_("Half a year of the same way"), cool=40,
    step="plan", tells=("routine",),
    figures={"routine": ROUTINE, "months": N_("Months"), "since": N_("Since")},
    against=("routine_waiting",),
)  # fmt: skip
def best_before(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A routine has run for half a year."""
    asked = asked_about(facts, "best_before", SAME)
    for pattern in _kept_up(facts):
        began = pattern.started_on
        if pattern.review_on or not began or facts.today - began < SHORTEST:
            continue
        if pattern.id in asked:
            continue
        if (months := months_between(began, facts.today)) >= HALF_A_YEAR:
            since = began.isoformat()
            return seen_of(pattern, routine=pattern.name, months=months, since=since)
    return None


@Rule(
    "R38b", "pattern", "invitation", N_("The day you chose to look again"), cool=40,
    step="plan", tells=("routine",),
    figures={"routine": ROUTINE, "chosen": N_("The day you chose")},
)  # fmt: skip
def second_look(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The day has come that was set for a second look at a routine."""
    for pattern in _kept_up(facts):
        if pattern.review_on and pattern.review_on <= facts.today:
            chosen = pattern.review_on.isoformat()
            return seen_of(pattern, routine=pattern.name, chosen=chosen)
    return None


def _kept_up(facts: Facts) -> Iterator[Pattern]:
    for routine in facts.routines:
        if routine.pattern.status in ("active", "rooted"):
            yield routine.pattern


def months_between(first: date, last: date) -> int:
    """Return how many whole months lie between two days."""
    from dateutil.relativedelta import relativedelta  # takes longer than all rules together

    passed = relativedelta(last, first)
    return passed.years * 12 + passed.months


def half_a_year_after(day: date) -> date:
    """Return the day on which what began then is worth a second look."""
    from dateutil.relativedelta import relativedelta  # takes longer than all rules together

    return day + relativedelta(months=6)
