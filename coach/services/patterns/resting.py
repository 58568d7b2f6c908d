"""Resting: a plan may pause, a pattern may rest, take root, or be let go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.pattern import Pattern, Plan
from coach.rules.prompts.growth import half_a_year_after
from coach.services import wording as words
from coach.services.answer import Answer

if TYPE_CHECKING:
    from coach.companion import Companion

A_WEEK: Final = timedelta(days=6)
"""A pause that was not given an end lasts a week, today included."""


def pause(companion: Companion, pattern: Pattern, until: date | None = None) -> Answer:
    """Ask nothing until after that day; a week when none is said."""
    today = companion.today()
    last = until or today + A_WEEK
    if last < today:
        raise CoachError(
            _("{day} has passed; a pause lies ahead.").format(day=words.long_day(last))
        )
    plan = replace(without_pause(pattern.plan, today), paused_on=today, paused_until=last)
    return _kept(
        companion,
        replace(pattern, plan=plan),
        _("{name} pauses up to and including {day}. Nothing is asked of it.").format(
            name=pattern.name, day=words.long_day(last)
        ),
    )


def resume(companion: Companion, pattern: Pattern) -> Answer:
    """Go on today."""
    plan = without_pause(pattern.plan, companion.today())
    return _kept(
        companion,
        replace(pattern, plan=plan),
        _("{name} goes on.").format(name=pattern.name),
    )


def rest(companion: Companion, pattern: Pattern) -> Answer:
    """Let a pattern rest, for as long as it likes."""
    return _still(companion, pattern, "resting", _("{name} rests. It keeps its place."))


def root(companion: Companion, pattern: Pattern) -> Answer:
    """Let the reminder go: the new way flows by itself."""
    return _still(companion, pattern, "rooted", _("{name} has its own bed now."))


def let_go(companion: Companion, pattern: Pattern) -> Answer:
    """Let a pattern go; what was noted stays."""
    return _still(companion, pattern, "let_go", _("{name} is let go. That is fine too."))


def still_fits(companion: Companion, pattern: Pattern) -> Answer:
    """Keep that a routine was looked at again, and ask anew in half a year."""
    again = half_a_year_after(companion.today())
    return _kept(
        companion,
        replace(pattern, review_on=again),
        _("{name} still fits. Another look on {day}.").format(
            name=pattern.name, day=words.long_day(again)
        ),
    )


def _still(companion: Companion, pattern: Pattern, status: str, said: str) -> Answer:
    """Keep the state; from today nothing counts against anybody."""
    today = companion.today()
    plan = without_pause(pattern.plan, today)
    if pattern.started_on:
        plan = replace(plan, paused_on=today)
    still = replace(pattern, status=status, plan=plan)
    return _kept(companion, still, said.format(name=pattern.name))


def _kept(companion: Companion, pattern: Pattern, understood: str) -> Answer:
    companion.store.save(pattern)
    return Answer(table="patterns", record=pattern, understood=understood)


def awake(pattern: Pattern, today: date) -> Pattern:
    """Return the pattern as active from today; what lay between counts against nobody."""
    return replace(
        pattern,
        status="active",
        started_on=pattern.started_on or today,
        plan=without_pause(pattern.plan, today),
    )


def without_pause(plan: Plan, today: date) -> Plan:
    """Return the plan with its pause, if there is one, ended yesterday at the latest."""
    if plan.paused_on is None:
        return plan
    last = min(plan.paused_until or today, today - timedelta(days=1))
    over = (f"{plan.paused_on}/{last}",) if plan.paused_on <= last else ()
    return replace(plan, paused_on=None, paused_until=None, earlier=(*plan.earlier, *over))
