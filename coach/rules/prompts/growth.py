"""Growth: a routine that flows by itself, and one that is worth a second look."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from coach.i18n import N_
from coach.model.pattern import Pattern
from coach.rules.prompts.facts import Facts, active
from coach.rules.prompts.rule import ROUTINE, PromptFinding, rule

ROOTED, TIMES = 0.90, 40
"""From this strength and so many times on a routine flows by itself."""

SHORTEST: Final = timedelta(days=181)
"""Half a year has at least so many days."""


@rule(
    "R37", "growth", "invitation", cool=20, step="plan", tells=("routine",),
    figures={"routine": ROUTINE, "times": N_("Times done")},
)  # fmt: skip
def routine_rooted(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A routine seems to flow by itself."""
    for routine in active(facts):
        stands = routine.stands(facts.today)
        if stands.value >= ROOTED and stands.times >= TIMES:
            return PromptFinding(
                figures={"routine": routine.pattern.routine, "times": stands.times},
                about=routine.pattern.id,
            )
    return None


@rule(
    "R38", "pattern", "invitation", cool=40, step="plan", tells=("routine",),
    figures={"routine": ROUTINE},
)  # fmt: skip
def best_before(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A routine has run for half a year, or until the day set for a second look."""
    for routine in facts.routines:
        pattern = routine.pattern
        if pattern.status in ("active", "rooted") and _is_due(pattern, facts.today):
            return PromptFinding(figures={"routine": pattern.routine}, about=pattern.id)
    return None


def _is_due(pattern: Pattern, today: date) -> bool:
    if pattern.review_on:
        return pattern.review_on <= today
    began = pattern.started_on
    return (
        began is not None
        and today - began >= SHORTEST
        and half_a_year_after(began) <= today
    )


def half_a_year_after(day: date) -> date:
    """Return the day on which what began then is worth a second look."""
    from dateutil.relativedelta import relativedelta  # takes longer than all rules together

    return day + relativedelta(months=6)
