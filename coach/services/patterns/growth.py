"""Growth: how a routine grows over the months, in words first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.act import Act, Feedback
from coach.model.moment import Moment, day_of
from coach.model.pattern import Pattern, Slip, Tick, tick_id
from coach.model.reflection import Reflection
from coach.model.types import R, Record
from coach.rules.patterns import opportunities, strength
from coach.rules.patterns.opportunities import Opportunity
from coach.rules.patterns.strength import Strength
from coach.rules.prompts.facts import Routine
from coach.rules.weeks import first_of
from coach.services import wording
from coach.services.patterns import phrases
from coach.services.settings import settings

TRAIL: Final = 20
"""So many of the latest opportunities make the trail."""

FELT_EVERY: Final = 10
"""Working days between two times of asking how much by itself it goes."""


@dataclass(frozen=True, slots=True)
class Automaticity:
    """How much by itself it went, as it was felt, 1 to 7."""

    day: date
    mark: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """A slip, as it stands in a list."""

    slip: Slip
    day: str
    title: str
    back: str
    """How soon the new way was done again; nothing while it was not."""


@dataclass(frozen=True, slots=True)
class RoutineWeek:
    """Where a routine stood at the end of a week."""

    month: str
    """The month, in the first of its weeks."""

    level: float | None
    """How many stages high, with the part of the next one; None before it began."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Everything there is to see of one routine."""

    pattern: Pattern
    plan: str
    stage: str
    """The word for where it stands: a spring, a brook."""

    words: str
    stands: Strength
    series: tuple[tuple[date, float], ...]
    """Where it stood after each opportunity, from 0 to 1, oldest first."""

    trail: tuple[Opportunity, ...]
    returns: int
    returns_words: str
    way_back: str
    """How soon coming back usually followed on a slip, in kind words."""

    slips: tuple[SlipLine, ...]
    """Newest first."""

    felt: tuple[Automaticity, ...]
    felt_question: str
    """The question about it; empty when it need not be asked today."""

    today: str | None
    """How today went so far."""

    asks_today: bool
    """Whether the plan is for today and nothing was ticked yet."""


def growth(companion: Companion, pattern: Pattern) -> Growth:
    """Return how one routine grows."""
    return growth_of(companion, routine_of(companion, pattern))


def growth_of(companion: Companion, routine: Routine) -> Growth:
    """Return how a routine grows that was gathered already."""
    today, pattern = companion.today(), routine.pattern
    counted = list(opportunities.counted(routine.opportunities, today))
    stands = routine.stands(today)
    back = opportunities.returns(routine.opportunities)
    felt = _felt(companion, pattern)
    tick = companion.store.get(Tick, tick_id(pattern.id, today))
    result = tick.result if tick else None
    return Growth(
        pattern=pattern,
        plan=phrases.plan(pattern.plan),
        stage=_(phrases.STAGES[stands.stage]),
        words=phrases.grown(stands, len(back)),
        stands=stands,
        series=_series(counted),
        trail=tuple(routine.opportunities[-TRAIL:]),
        returns=len(back),
        returns_words=phrases.returns(len(back)),
        way_back=phrases.way_back(_gaps(companion, routine.slips)),
        slips=tuple(_line(companion, slip) for slip in reversed(routine.slips)),
        felt=felt,
        felt_question=_(phrases.FELT) if _asks_felt(companion, pattern, felt) else "",
        today=result,
        asks_today=result is None and asks(companion, pattern),
    )


def by_week(page: Growth, today: date, count: int) -> tuple[RoutineWeek, ...]:
    """Return where a routine stood at the end of each of the last weeks, this one last."""
    this_week = first_of(today)
    weeks, months = [], ""
    for number in reversed(range(count)):
        first = this_week - timedelta(weeks=number)
        last = first + timedelta(days=6)
        stood = [value for day, value in page.series if day <= last]
        month = _(wording.SHORT_MONTHS[last.month - 1])
        weeks.append(RoutineWeek(
            month=month if month != months else "",
            level=strength.level(stood[-1]) if stood else None,
        ))  # fmt: skip
        months = month
    return tuple(weeks)


def asks(companion: Companion, pattern: Pattern) -> bool:
    """Return whether the plan is for today."""
    today, weekdays = companion.today(), pattern.plan.weekdays
    return (
        pattern.status == "active"
        and not pattern.plan.is_paused(today)
        and settings.calendar(companion).works(today)
        and (not weekdays or today.weekday() in weekdays)
    )


def _series(counted: list[Opportunity]) -> tuple[tuple[date, float], ...]:
    stood = strength.growth(one.result for one in counted)
    days = {one.day: now.value for one, now in zip(counted, stood, strict=True)}
    return tuple(days.items())


def _felt(companion: Companion, pattern: Pattern) -> tuple[Automaticity, ...]:
    rows = companion.store.scan(Tick, "pattern_id", "day", "felt")
    return tuple(
        Automaticity(date.fromisoformat(day), felt)
        for pattern_id, day, felt in sorted(rows, key=lambda row: str(row[1]))
        if pattern_id == pattern.id and isinstance(day, str) and isinstance(felt, int)
    )


def _asks_felt(
    companion: Companion, pattern: Pattern, felt: tuple[Automaticity, ...]
) -> bool:
    last = felt[-1].day if felt else pattern.started_on
    if pattern.status != "active" or last is None:
        return False
    return settings.calendar(companion).between(last, companion.today()) >= FELT_EVERY


def _gaps(companion: Companion, slips: tuple[Slip, ...]) -> list[int]:
    """Return the working days between each slip and coming back."""
    calendar = settings.calendar(companion)
    return [
        calendar.between(day_of(slip.at), day_of(slip.returned_at))
        for slip in slips
        if slip.returned_at
    ]


def _line(companion: Companion, slip: Slip) -> SlipLine:
    day, gaps = day_of(slip.at), _gaps(companion, (slip,))
    context = wording.label("slips.context", slip.context)
    return SlipLine(
        slip=slip,
        day=wording.day(day, companion.today()),
        title=slip.text or context or slip.cue,
        back=_("back {when}").format(when=phrases.way_back(gaps)) if gaps else "",
    )


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


def routine_of(
    companion: Companion,
    pattern: Pattern,
    ticks: tuple[Tick, ...] = (),
    slips: tuple[Slip, ...] = (),
) -> Routine:
    """Return one pattern with what happened to its plan, and with what is kept now."""
    return next(_gather(companion, [pattern], ticks, slips))


def _gather(
    companion: Companion,
    patterns: list[Pattern],
    new_ticks: tuple[Tick, ...] = (),
    new_slips: tuple[Slip, ...] = (),
) -> Iterator[Routine]:
    today, calendar = companion.today(), settings.calendar(companion)
    noted = noted_days(companion, min(p.started_on or today for p in patterns))
    noted |= {tick.day for tick in new_ticks}
    ticks = _together(companion.store.since(Tick, date.min), new_ticks)
    slips = _together(companion.store.since(Slip, date.min), new_slips)
    for pattern in patterns:
        own = tuple(slip for slip in slips if slip.pattern_id == pattern.id)
        walked = opportunities.walk(
            pattern, [tick for tick in ticks if tick.pattern_id == pattern.id], own,
            noted=noted, calendar=calendar, today=today,
        )  # fmt: skip
        yield Routine(pattern=pattern, opportunities=walked, slips=own)


def _together(kept: tuple[R, ...], new: tuple[R, ...]) -> list[R]:
    """Return what is kept with what takes its place, in id order."""
    found = {one.id: one for one in (*kept, *new)}
    return [found[key] for key in sorted(found)]
