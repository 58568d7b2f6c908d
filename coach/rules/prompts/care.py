"""Care: before anything may change, somebody asks how it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from coach.i18n import N_
from coach.model.moment import day_of
from coach.model.pattern import Pattern, Slip
from coach.model.reflection import Reflection
from coach.rules.calendar import ONE_DAY
from coach.rules.patterns import opportunities
from coach.rules.patterns.strength import DONE
from coach.rules.prompts.facts import Facts, Routine, active
from coach.rules.prompts.rule import (
    COUNTED,
    DAYS,
    FIRST,
    OF,
    ROUTINE,
    THEN,
    PromptFinding,
    Rule,
    ids_of,
)

LOW: Final = 3
"""Energy up to here is a heavy day."""

NEAR: Final = 5
"""Two reflections further apart than so many working days are not "two days"."""

HUSH: Final = 2
"""So many working days after heavy days nothing asks for change."""

LONG_SILENCE: Final = 5
"""Not here for so many working days is being back."""

AWAY_LONG: Final = 5
"""After so many days off at a stretch the page is fresh."""

WRITTEN: Final = 10
"""After so many working days of use there is a page to turn."""


def _with_energy(reflections: Iterable[Reflection]) -> list[Reflection]:
    return [one for one in reflections if one.energy is not None]


def _is_low(one: Reflection) -> bool:
    return one.energy is not None and one.energy <= LOW


def _is_near(facts: Facts, one: Reflection, other: Reflection) -> bool:
    return facts.calendar.between(one.day, other.day) <= NEAR


def is_cared_for(facts: Facts, given: Iterable[Reflection]) -> bool:
    """Return whether care was shown already for any of these days.

    What was met with care is not held up later as a reason to change something.
    """
    care = (care_low_energy.trigger, care_heavy_while.trigger)
    met = {id_ for n in facts.nudges if n.rule in care for id_ in n.record_ids}
    return any(one.id in met for one in given)


def is_heavy(facts: Facts) -> bool:
    """Return whether the days of quiet after two heavy days still run."""
    # The first of the two is no further away than both distances together.
    lately = _with_energy(facts.lately(NEAR + HUSH + 1))
    return any(
        _is_low(one)
        and _is_low(other)
        and _is_near(facts, one, other)
        and facts.ago(other.day) <= HUSH
        for one, other in pairwise(lately[-6:])
    )


@Rule(
    "R09", "care", "care", N_("After two heavy days"), cool=3, step="log",
    figures={"a": FIRST, "b": THEN}, hush=HUSH,
)  # fmt: skip
def care_low_energy(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Two heavy days, told in the last two reflections."""
    last = _with_energy(facts.reflections)[-2:]
    if len(last) < 2 or not all(map(_is_low, last)) or not _is_near(facts, *last):
        return None
    if facts.ago(last[1].day) > HUSH:
        return None
    first, second = (one.energy or 0 for one in last)
    return PromptFinding(figures={"a": first, "b": second}, record_ids=ids_of(last))


@Rule(
    "R09b", "care", "care", N_("When it has been heavy for a while"), cool=20, step="log",
    figures={"n": COUNTED, "of": OF},
)  # fmt: skip
def care_heavy_while(facts: Facts, _now: datetime) -> PromptFinding | None:
    """It has been heavy for a while: half of the last ten reflections."""
    last = _with_energy(facts.reflections)[-10:]
    low = [one for one in last if _is_low(one)]
    if len(low) < 5:
        return None
    if facts.ago(last[-1].day) > HUSH:
        return None
    return PromptFinding(figures={"n": len(low), "of": len(last)}, record_ids=ids_of(low))


@Rule(
    "R35", "care", "invitation", N_("A new month, or back after days away"), cool=15,
    step="log",
    figures={"away": N_("Days away"), "month": N_("Month")},
)  # fmt: skip
def fresh_page(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A month begins, or the first day after some days off."""
    began = facts.first_used
    if began is None or facts.ago(began) < WRITTEN:
        return None
    if not facts.calendar.works(facts.today):
        return None
    off = _days_off(facts)
    if off >= AWAY_LONG:
        return PromptFinding(figures={"away": off})
    first = facts.today.replace(day=1)
    if facts.ago(first - ONE_DAY) == 1:
        return PromptFinding(figures={"month": facts.today.month})
    return None


def _days_off(facts: Facts) -> int:
    """Return how many days of the working week were away just before today."""
    calendar, count = facts.calendar, 0
    day: date = facts.today - ONE_DAY
    while not calendar.works(day) and count < 400:
        count += calendar.is_off(day)
        day -= ONE_DAY
    return count


@Rule(
    "R36", "care", "care", N_("Back after a while"), cool=5, step="log",
    figures={"days": DAYS}, hush=0,
)  # fmt: skip
def welcome_back(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Somebody is here again after a while."""
    last = facts.seen_before
    if last is None:
        return None
    days = facts.ago(last)
    return PromptFinding(figures={"days": days}) if days >= LONG_SILENCE else None


def met(pattern: Pattern, slip: Slip) -> PromptFinding:
    """Return what there is to say to a slip: what the old way gave."""
    gain = slip.gave or pattern.gave
    return PromptFinding(figures={"gain": gain}, record_ids=(slip.id,), about=pattern.id)


def came_back(routine: Routine) -> PromptFinding:
    """Return what there is to say to coming back."""
    times = len(opportunities.returns(routine.opportunities))
    return PromptFinding(
        figures={"routine": routine.pattern.name, "returns": times},
        about=routine.pattern.id,
    )


@Rule(
    "R11", "care", "answer", N_("After a slip"), cool=0, step="slip", tells=("gain",),
    figures={"gain": N_("What the old way gave")}, rank="answer", settles=True,
)  # fmt: skip
def slip_noticed(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A slip was kept today, and what was going on is not told yet."""
    for routine in facts.routines:
        for slip in reversed(routine.slips):
            if day_of(slip.at) == facts.today and slip.context is None:
                return met(routine.pattern, slip)
    return None


@Rule(
    "R13", "care", "answer", N_("When you came back to it"), cool=1, step="open",
    tells=("routine", "returns"),
    figures={"routine": ROUTINE, "returns": N_("Times back")}, rank="answer",
)  # fmt: skip
def back_again(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The new way was done today, for the first time after a slip or two misses."""
    for routine in active(facts):
        last = routine.opportunities[-1:]
        days = opportunities.returns(routine.opportunities)
        if days[-1:] == (facts.today,) and last[0].result in DONE:
            return came_back(routine)
    return None
