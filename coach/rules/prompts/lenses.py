"""Lenses: one that the team has, and for which nothing is planned."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from coach.i18n import N_
from coach.rules.prompts.facts import Facts, asked_before
from coach.rules.prompts.rule import PromptFinding, rule

SAME_LENS: Final = 60
"""For so many working days the same lens is not named again."""


@rule(
    "R33", "lens", "fallback", N_("A lens for which nothing is planned"), cool=20,
    step="act", tells=("lens",), figures={"lens": N_("Lens"), "n": N_("Cards")},
    role="lead",
)  # fmt: skip
def lens_missing(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The team is strong in a lens, and nothing in the plan speaks to it."""
    plan = facts.portfolio
    if plan is None:
        return None
    named = {
        nudge.facts.get("lens")
        for nudge in asked_before(facts, "lens_missing")
        if isinstance(nudge.facts, dict)
        and facts.calendar.between(nudge.day, facts.today) < SAME_LENS
    }
    for lens in plan.empty:
        if lens not in named:
            return PromptFinding(
                figures={"lens": lens, "n": plan.cards}, record_ids=(plan.id,)
            )
    return None
