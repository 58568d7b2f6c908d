"""Looking back: what the answers of some weeks in a row say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Final

from coach.i18n import N_
from coach.model.review import Review
from coach.rules.calendar import ONE_DAY
from coach.rules.prompts.facts import Facts
from coach.rules.prompts.rule import PromptFinding, Rule, ids_of

IN_A_ROW: Final = 3
"""So many weeks of the same are worth a question."""

LATELY: Final = 10
"""A week that ended longer ago than so many working days says nothing about now."""

LIT: Final = 15
"""For so many working days after holding something to the light nothing is asked."""

WEEK: Final = timedelta(days=7)


@Rule(
    "R25", "pattern", "fallback", N_("Some weeks the same"), cool=30, step="open",
    tells=("n",), figures={"n": N_("Weeks in a row")}, against=("slid_back",),
)  # fmt: skip
def same_again(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Some weeks in a row were called the same."""
    weeks = _of_late(facts)
    same = [*takewhile(lambda one: one.movement == "same", weeks)]
    if len(same) < IN_A_ROW:
        return None
    return PromptFinding(figures={"n": len(same)}, record_ids=ids_of(same))


@Rule(
    "R25b", "pattern", "fallback", N_("A week that slid back"), cool=30, step="open",
    figures={"week": N_("The week of")},
)  # fmt: skip
def slid_back(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The last week that was looked back on was called sliding back."""
    for last in _of_late(facts)[:1]:
        if last.movement == "back":
            week = last.period.isoformat()
            return PromptFinding(figures={"week": week}, record_ids=(last.id,))
    return None


def _of_late(facts: Facts) -> Sequence[Review]:
    """Return the weeks without a gap between them, the last first; none of long ago.

    A week in which nobody worked is no gap.
    """
    if facts.lit_on and facts.ago(facts.lit_on) < LIT:
        return ()
    weeks = sorted(facts.reviews, key=lambda one: one.period, reverse=True)
    found: list[Review] = []
    until = facts.today
    for one in weeks:
        after = one.period + WEEK - ONE_DAY
        between = facts.calendar.between(after, until)
        if between > (0 if found else LATELY):
            break
        found.append(one)
        until = one.period - ONE_DAY
    return found
