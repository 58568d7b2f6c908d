"""The undertow: from how many sides something pulls back, as one calm word."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from coach.rules.prompts import registry
from coach.rules.prompts.attention import person_unseen
from coach.rules.prompts.facts import Facts
from coach.rules.prompts.rule import FAMILIES, Rule

WINDOW: Final = 10
"""Working days that are looked at."""

HOURS: Final = (time(9), time(13), time(18))
"""Some signals belong to a part of the day."""

MANY: Final = 3
"""From so many families on it is called an undertow."""


def families(facts: Facts, off: Collection[str] = ()) -> tuple[str, ...]:
    """Return the families with a signal on any of the last ten working days."""
    days = [facts.on(day) for day in _days(facts)]
    signals = [
        rule for rule in registry.RULES if _is_signal(rule) and rule.trigger not in off
    ]
    return tuple(
        family
        for family, about in FAMILIES.items()
        if about.side
        and any(
            rule.look(then, now)
            for rule in signals
            if rule.family == family
            for then in days
            for now in _hours(then.today)
        )
    )


def name(found: Collection[str]) -> str:
    """Return what it is called: `clear`, `ripples` or `undertow`."""
    if not found:
        return "clear"
    return "undertow" if len(found) >= MANY else "ripples"


def _is_signal(rule: Rule) -> bool:
    # Among many people there is always somebody whose turn it is.
    if rule is person_unseen:
        return False
    return rule.kind == "fallback" or rule.family == "pattern"


def _days(facts: Facts) -> Iterator[date]:
    """Yield the days looked at, the latest first: signals are mostly of now."""
    first = facts.calendar.window(facts.today, WINDOW)
    for number in range((facts.today - first).days + 1):
        day = facts.today - timedelta(days=number)
        if facts.calendar.works(day):
            yield day


def _hours(day: date) -> Iterator[datetime]:
    return (datetime.combine(day, hour, UTC) for hour in HOURS)
