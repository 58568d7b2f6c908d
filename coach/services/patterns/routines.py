"""Routines: a pattern with everything that happened to its plan."""

from __future__ import annotations

from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

from coach.model.act import Act
from coach.model.feedback import Feedback
from coach.model.moment import Moment
from coach.model.pattern import Pattern, Slip, Tick
from coach.model.reflection import Reflection
from coach.rules.patterns import opportunities
from coach.rules.prompts.facts import Routine
from coach.services.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.companion import Companion
    from coach.rules.calendar import Calendar
    from coach.store.records import Record

WITH_A_PLAN = frozenset({"active", "resting", "rooted"})
"""Patterns in these states have days behind them."""

DAYS = (
    (Moment, "at"), (Act, "done_at"), (Feedback, "at"), (Reflection, "day"),
    (Tick, "day"), (Slip, "at"),
)  # fmt: skip
"""Where it shows that somebody was here on a day."""


def began(companion: Companion) -> date | None:
    """Return the first day of which anything is known."""
    oldest = (companion.store.oldest(kind)[:10] for kind, _field in DAYS)
    first = min(filter(None, oldest), default=None)
    return date.fromisoformat(first) if first else None


def noted_days(companion: Companion, first: date) -> frozenset[date]:
    """Return the days since the first on which anything was noted."""
    begin = first.isoformat()
    days = {
        day
        for kind, field in DAYS
        for day in takewhile(begin.__le__, latest_days(companion, kind, field))
    }
    return frozenset(map(date.fromisoformat, days))


def latest_days(companion: Companion, kind: type[Record], field: str) -> Iterator[str]:
    """Yield the days of what was noted, newest first; what only lies ahead has none."""
    for (at,) in companion.store.latest(kind, field):
        if isinstance(at, str):
            yield at[:10]


def gather(companion: Companion) -> tuple[Routine, ...]:
    """Return every pattern whose plan has been tried, in the order they were begun."""
    found = [p for p in companion.store.all(Pattern) if p.status in WITH_A_PLAN]
    return tuple(_gather(companion, found)) if found else ()


def of(companion: Companion, pattern: Pattern) -> Routine:
    """Return one pattern with what happened to its plan."""
    return next(_gather(companion, [pattern]))


def _gather(companion: Companion, patterns: list[Pattern]) -> Iterator[Routine]:
    today, calendar = companion.today(), settings.calendar(companion)
    noted = noted_days(companion, min(p.started_on or today for p in patterns))
    ticks = companion.store.since(Tick, date.min)
    slips = companion.store.since(Slip, date.min)
    for pattern in patterns:
        own = [tick for tick in ticks if tick.pattern_id == pattern.id]
        yield _routine(
            pattern,
            own,
            [slip for slip in slips if slip.pattern_id == pattern.id],
            noted=noted,
            calendar=calendar,
            today=today,
        )


def _routine(
    pattern: Pattern,
    ticks: list[Tick],
    slips: list[Slip],
    *,
    noted: frozenset[date],
    calendar: Calendar,
    today: date,
) -> Routine:
    walked = opportunities.walk(
        pattern, ticks, slips, noted=noted, calendar=calendar, today=today
    )
    return Routine(pattern=pattern, opportunities=walked, slips=tuple(slips))
