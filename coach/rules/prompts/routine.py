"""Routine: opportunities that pass by, slips at the same moment, the moment ahead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from coach.i18n import N_
from coach.model.moment import day_of
from coach.model.pattern import Slip, tick_id
from coach.model.text import fold
from coach.rules.patterns import opportunities
from coach.rules.patterns.opportunities import Opportunity
from coach.rules.prompts.facts import Facts, Routine, active
from coach.rules.prompts.rule import (
    COUNTED,
    MOMENT,
    ROUTINE,
    WHEN,
    Figure,
    PromptFinding,
    Rule,
    ids_of,
)

WAITS: Final = 3
"""So many opportunities in a row without it is waiting."""

SAME, WINDOW = 3, 10
"""So many slips with the same cue, within so many working days."""

CHANGED: Final = 5
"""A plan that was changed within so many working days gets its chance first."""

ENOUGH, SHARE = 4, 0.40
"""From so many slips on, this share in one part of the week makes it a tricky one."""

LOOKS_BACK: Final = timedelta(days=182)
"""Tricky moments are looked for in half a year."""

DAYPARTS: Final = (("morning", 0, 12), ("afternoon", 12, 17), ("evening", 17, 24))
"""Parts of the day: name, first hour, and the hour at which it is over."""

BEGINNING: Final = {"morning": 11, "afternoon": 15, "evening": 20}
"""A part of the day has begun, and is not far on, before this hour."""


def daypart(at: datetime) -> str:
    """Return the part of the day."""
    return next(name for name, first, over in DAYPARTS if first <= at.hour < over)


@Rule(
    "R10", "routine", "fallback", N_("A new way that waits"), cool=5, step="plan",
    tells=("routine",), figures={"routine": ROUTINE, "n": COUNTED, "when": WHEN},
    settles=True,
)  # fmt: skip
def routine_waiting(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The new way has not been done on some opportunities in a row."""
    for routine in active(facts):
        if routine.pattern.plan.is_paused(facts.today):
            continue
        waits = opportunities.waiting(routine.opportunities)
        if len(waits) >= WAITS:
            return over_days(routine, waits, n=len(waits))
    return None


SHOWN: Final = 10
"""So many of the latest days are named at most."""


def over_days(
    routine: Routine, chosen: Sequence[Opportunity], **figures: Figure
) -> PromptFinding:
    """Return what was seen of a routine on these days, with what was kept of them."""
    pattern, days = routine.pattern, {one.day for one in chosen}
    ticks = (tick_id(pattern.id, day) for day in sorted(days))
    slips = (slip.id for slip in routine.slips if day_of(slip.at) in days)
    told = " ".join(one.day.isoformat() for one in chosen[-SHOWN:])
    return PromptFinding(
        figures={"routine": pattern.name, **figures, "when": told},
        record_ids=(*ticks, *slips), about=pattern.id,
    )  # fmt: skip


@Rule(
    "R12", "routine", "fallback", N_("The same tricky moment"), cool=10, step="plan",
    tells=("cue",),
    figures={"cue": MOMENT, "n": COUNTED},
)  # fmt: skip
def slip_same_cue(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The old way came along some times at the same moment."""
    first = facts.calendar.window(facts.today, WINDOW)
    for routine in active(facts):
        changed = routine.pattern.plan.changed_on
        if changed and facts.ago(changed) < CHANGED:
            continue
        recent = [s for s in routine.slips if day_of(s.at) >= first]
        if same := _same_cue(recent, routine.pattern.cue):
            return PromptFinding(
                figures={"cue": same[-1].cue or routine.pattern.cue, "n": len(same)},
                record_ids=ids_of(same),
                about=routine.pattern.id,
            )
    return None


def _same_cue(slips: Sequence[Slip], otherwise: str) -> list[Slip]:
    """Return the slips with the cue that most of them share, if enough of them do."""
    cues = [" ".join(fold(slip.cue or otherwise).split()) for slip in slips]
    (most, count), *_others = Counter(cues).most_common(1) or [("", 0)]
    if count < SAME or not most:
        return []
    return [slip for slip, cue in zip(slips, cues, strict=True) if cue == most]


@Rule(
    "R14", "routine", "fallback", N_("A tricky moment ahead"), cool=5, step="open",
    tells=("moment", "cue", "routine"),
    figures={"moment": N_("Part of the week"), "cue": MOMENT, "routine": ROUTINE},
)  # fmt: skip
def tricky_moment_ahead(facts: Facts, now: datetime) -> PromptFinding | None:
    """The part of the week in which the old way often comes along begins."""
    if facts.plan_read:
        return None
    for routine in active(facts):
        moment = tricky_moment(routine, facts)
        if moment is None or moment != (now.weekday(), daypart(now)):
            continue
        weekday, part = moment
        plan = routine.pattern.plan
        if now.hour < BEGINNING[part] and plan.if_cue and plan.then_do:
            return PromptFinding(
                figures={
                    "moment": f"{weekday} {part}", "cue": plan.if_cue,
                    "routine": plan.then_do,
                },
                record_ids=ids_of(
                    slip for slip in _of_late(routine, facts) if _moment(slip) == moment
                ),
                about=routine.pattern.id,
            )  # fmt: skip
    return None


def tricky_moment(routine: Routine, facts: Facts) -> tuple[int, str] | None:
    """Return the weekday and part of the day that hold most of the slips."""
    moments = Counter(filter(None, map(_moment, _of_late(routine, facts))))
    if moments.total() < ENOUGH:
        return None
    # In a tie the earlier part of the week, so that every process says the same.
    moment, count = min(moments.items(), key=lambda one: (-one[1], one[0]))
    return moment if count >= SHARE * moments.total() else None


def _of_late(routine: Routine, facts: Facts) -> list[Slip]:
    """Return the slips of the last half year."""
    first = facts.today - LOOKS_BACK
    return [slip for slip in routine.slips if day_of(slip.at) >= first]


def _moment(slip: Slip) -> tuple[int, str] | None:
    """Return when in the week a slip was; a bare day has no part of the day."""
    if not isinstance(slip.at, datetime):
        return None
    return slip.at.weekday(), daypart(slip.at)
