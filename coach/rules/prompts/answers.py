"""Answers: a word back to what the user just did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coach.rules.patterns import opportunities
from coach.rules.patterns.strength import DONE
from coach.rules.prompts.facts import active
from coach.rules.prompts.rule import Finding, Rule

if TYPE_CHECKING:
    from datetime import datetime

    from coach.model.pattern import Pattern, Slip
    from coach.rules.prompts.facts import Facts, Routine

SLIP: Final = "slip_noticed"
BACK: Final = "back_again"


def met(pattern: Pattern, slip: Slip) -> Finding:
    """Return what there is to say to a slip: what the old way gave."""
    gain = slip.gave or pattern.gave
    return Finding(figures={"gain": gain}, record_ids=(slip.id,), about=pattern.id)


def came_back(routine: Routine) -> Finding:
    """Return what there is to say to coming back."""
    times = len(opportunities.returns(routine.opportunities))
    return Finding(
        figures={"routine": routine.pattern.routine, "returns": times},
        about=routine.pattern.id,
    )


def slip_noticed(facts: Facts, _now: datetime) -> Finding | None:
    """A slip was kept today, and what was going on is not told yet."""
    for routine in facts.routines:
        for slip in reversed(routine.slips):
            if opportunities.day_of(slip.at) == facts.today and slip.context is None:
                return met(routine.pattern, slip)
    return None


def back_again(facts: Facts, _now: datetime) -> Finding | None:
    """The new way was done today, for the first time after a slip or two misses."""
    for routine in active(facts):
        last = routine.opportunities[-1:]
        days = opportunities.returns(routine.opportunities)
        if days[-1:] == (facts.today,) and last[0].result in DONE:
            return came_back(routine)
    return None


RULES: Final = (
    Rule(
        number="R11", trigger=SLIP, kind="answer", family="care", rank="answer", cool=0,
        look=slip_noticed, step="slip", settles=True,
    ),
    Rule(
        number="R13", trigger=BACK, kind="answer", family="care", rank="answer", cool=1,
        look=back_again, step="open",
    ),
)  # fmt: skip
