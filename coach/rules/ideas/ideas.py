"""How an idea stands: which of its lines are there, whether it waits, what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from coach.model.idea import SMART, Ambition, Contribution, Idea
from coach.model.text import fold
from coach.rules.calendar import Calendar

SOON: Final = 10
"""Within so many working days an idea has its answer."""

NOT_BEGUN: Final = ("new", "smart")
"""How an idea stands that nobody has begun with."""

BEGINS: Final = ("specific", "measurable", "time_bound")
"""With these lines an idea is worked out enough to begin."""

STEPS: Final = ("me", "team", "other_teams", "system")
"""How far an idea can go, from close by."""


def ticks(idea: Idea) -> tuple[bool, ...]:
    """Return which of the five lines are there; a day to be ready on says when."""
    there = [bool(getattr(idea, name).strip()) for name in SMART]
    there[-1] = there[-1] or idea.due_on is not None
    return tuple(there)


def is_worked_out(idea: Idea) -> bool:
    """Whether an idea has the lines with which it can begin."""
    there = dict(zip(SMART, ticks(idea), strict=True))
    return all(there[name] for name in BEGINS)


def waited(idea: Idea, made: date, calendar: Calendar, today: date) -> int:
    """Return for how many working days an idea waits for an answer; 0 where it has one.

    What was begun with has its answer in that.
    """
    if idea.answer or idea.status not in NOT_BEGUN:
        return 0
    return calendar.between(made, today)


def is_unanswered(days: int) -> bool:
    """Whether an idea has waited for its answer longer than is kind."""
    return days > SOON


def open_lines(contributions: Iterable[Contribution]) -> tuple[str, ...]:
    """Return who has no words beside their name yet."""
    return tuple(one.by for one in contributions if not one.text)


def is_asleep(ambition: Ambition, today: date) -> bool:
    """Whether an ambition may rest for now."""
    return bool(ambition.parked_until and ambition.parked_until > today)


KEYS: Final[Mapping[str, str]] = {
    "theme": "theme", "thema": "theme", "tag": "theme",
    "with": "customer", "met": "customer", "customer": "customer", "klant": "customer",
    "status": "status", "reach": "reach", "bereik": "reach",
    "answer": "answer", "antwoord": "answer", "by": "by", "van": "by",
}  # fmt: skip
"""What a word in front of a colon asks of, in both languages."""

Told = Mapping[str, Iterable[str]]
"""What is said of an idea, by what is asked of it; all else stands under an empty name."""


def fits(told: Told, query: str) -> bool:
    """Whether an idea says all the words of a query; `status:new` looks in one place only.

    A tag is looked for with its sign: #service.
    """
    return all(_fits(told, word) for word in query.split())


def _fits(told: Told, word: str) -> bool:
    if word.startswith("#") and len(word) > 1:
        return _starts(told.get("theme", ()), word[1:])
    key, colon, value = word.partition(":")
    if colon and (asked := KEYS.get(fold(key))):
        return not value or _starts(told.get(asked, ()), value)
    wanted = fold(word)
    return any(wanted in fold(text) for texts in told.values() for text in texts)


def _starts(texts: Iterable[str], value: str) -> bool:
    """Whether a value is the beginning of a word of any of these, said with - or _ too."""
    wanted = fold(value.replace("_", " ").replace("-", " "))
    return any(
        f" {wanted}" in f" {fold(text.replace('_', ' ').replace('-', ' '))}"
        for text in texts
    )
