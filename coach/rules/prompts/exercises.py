"""Exercises: what half-days that were tallied and weekly checks add up to."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from coach.i18n import N_
from coach.rules.prompts.facts import Check, Facts
from coach.rules.prompts.rule import COUNTED, OF, PromptFinding, Rule, ids_of

TALLIED, ENOUGH = 10, 8
"""So many of the latest half-days are looked at, and at least."""

MANY: Final = 6
"""From so many of them on it is most of the week."""

FIRES: Final = frozenset({"reactive", "aligning"})
"""What a half-day goes to when it goes to nobody in particular."""

LATELY: Final = 10
"""What is older than so many working days says nothing about now."""

HELD: Final = "high_high"
"""The field of being near and leaving room."""


@Rule(
    "R23", "pattern", "fallback", N_("Fires all week"), cool=10, step="log",
    figures={"n": COUNTED, "of": OF},
)  # fmt: skip
def fires_all_week(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Most half-days went to fires and alignment."""
    first = facts.calendar.window(facts.today, LATELY)
    last = [half for half in facts.half_days if half.day >= first][-TALLIED:]
    burnt = [half for half in last if half.went_to in FIRES]
    if len(last) < ENOUGH or len(burnt) < MANY:
        return None
    return PromptFinding(
        figures={"n": len(burnt), "of": len(last)}, record_ids=ids_of(burnt)
    )


@Rule(
    "R30", "lead", "fallback", N_("Hold differently"), cool=10, step="act",
    tells=("quadrant",), figures={"quadrant": N_("Field")}, role="lead",
)  # fmt: skip
def hold_differently(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Two weeks in a row the check came out elsewhere than near and with room."""
    # Filled in twice in a week, the last one is that week's check.
    weeks: dict[tuple[int, int], Check] = {
        one.day.isocalendar()[:2]: one for one in facts.checks
    }
    last = list(weeks.values())[-2:]
    if len(last) < 2 or any(one.field == HELD for one in last):
        return None
    if facts.ago(last[-1].day) > LATELY:
        return None
    return PromptFinding(figures={"quadrant": last[-1].field}, record_ids=ids_of(last))
