"""Attention: to whom it goes, compared with nothing but the user's own rhythm."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from math import sqrt
from statistics import median
from typing import Final

from coach.i18n import N_
from coach.model.moment import day_of
from coach.model.person import SIDES, Person
from coach.rules.calendar import ONE_DAY
from coach.rules.people import rhythm
from coach.rules.people.rhythm import Contact
from coach.rules.prompts.facts import Facts, asked_before
from coach.rules.prompts.rule import COUNTED, DAYS, OF, PERSON, PromptFinding, rule

WINDOW: Final = 10
"""Working days that are looked at."""

WEEKS, ENOUGH_WEEKS = 6, 4
"""The rhythm is taken from so many active weeks, and not from fewer."""

ACTIVE_DAYS: Final = 3
"""A week with so many working days is an active one."""

LOOKS_BACK: Final = 26
"""Active weeks are looked for in so many weeks."""

LEAST: Final = 4
"""With less in two weeks than this there is no rhythm to compare with."""

ONE_SIDED, ENOUGH_SIDES = 0.15, 8

TWO_WEEKS: Final = {"n": COUNTED, "exp": N_("Usual in two weeks")}
"""What a drop tells of itself."""


def usual(weeks: Sequence[int]) -> float | None:
    """Return what is usual in two weeks, from the counts of active weeks."""
    return 2.0 * median(weeks) if len(weeks) >= ENOUGH_WEEKS else None


def is_drop(count: int, expected: float) -> bool:
    """Return whether a count lies so far below what is usual that it is no wobble."""
    return (
        expected >= LEAST
        and count <= expected / 2
        and count <= expected - 1.5 * sqrt(expected)
    )


@rule(
    "R01", "attention", "fallback", cool=10, step="log", tells=("n", "exp"),
    figures=TWO_WEEKS,
)  # fmt: skip
def attention_customer_drop(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Fewer moments with customers than usual."""
    return _drop(facts, "customer")


@rule(
    "R02", "attention", "fallback", cool=10, step="log", tells=("n", "exp"),
    figures=TWO_WEEKS,
)  # fmt: skip
def attention_colleague_drop(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Fewer moments with colleagues than usual, unless customers were asked about."""
    week = facts.today - timedelta(days=7)
    if any(
        n.rule == attention_customer_drop.trigger and n.day > week for n in facts.nudges
    ):
        return None
    return _drop(facts, "colleague")


def _drop(facts: Facts, side: str) -> PromptFinding | None:
    first = facts.calendar.window(facts.today, WINDOW)
    if _days_off(facts, first) >= ACTIVE_DAYS:
        return None
    contacts = [one for one in facts.contacts if one.side == side]
    days = [one.day for one in contacts]
    expected = usual([_count(days, *week) for week in _active_weeks(facts, first)])
    recent = contacts[bisect_left(days, first.isoformat()) :]
    if expected is None or not is_drop(len(recent), expected):
        return None
    return PromptFinding(
        figures={"n": len(recent), "exp": round(expected)},
        record_ids=tuple(one.id for one in recent),
    )


def _days_off(facts: Facts, first: date) -> int:
    """Return how many days of the working week were away since that day."""
    days = (first + timedelta(days=n) for n in range((facts.today - first).days + 1))
    return sum(map(facts.calendar.is_off, days))


def _active_weeks(facts: Facts, before: date) -> list[tuple[date, date]]:
    """Return the latest weeks that were worked in, since anything is known."""
    found: list[tuple[date, date]] = []
    for number in range(LOOKS_BACK):
        last = before - timedelta(days=1 + 7 * number)
        first = last - timedelta(days=6)
        if facts.began is None or first < facts.began or len(found) == WEEKS:
            break
        if facts.calendar.between(first - ONE_DAY, last) >= ACTIVE_DAYS:
            found.append((first, last))
    return found


def _count(days: Sequence[str], first: date, last: date) -> int:
    return bisect_right(days, last.isoformat()) - bisect_left(days, first.isoformat())


SAME_PERSON: Final = 20
"""Somebody is named once in so many working days; more would be nagging."""


@rule(
    "R03", "attention", "fallback", cool=5, step="person", tells=("days", "name", "usual"),
    figures={"days": DAYS, "usual": N_("Usual working days between"), "name": PERSON},
    settles=True,
)  # fmt: skip
def person_unseen(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The one person whose silence is longest, measured by their own rhythm."""
    found = list(_unseen(facts))
    if not found:
        return None
    _ratio, person, gap, interval = max(found, key=lambda one: (one[0], one[1].id))
    return PromptFinding(figures={"days": gap, "usual": interval}, about=person.id)


def _unseen(facts: Facts) -> Iterator[tuple[float, Person, int, float]]:
    named = {n.about: n.day for n in asked_before(facts, "person_unseen")}
    for person in facts.people.values():
        if not person.may_be_named(facts.today):
            continue
        last = named.get(person.id)
        if last and facts.calendar.between(last, facts.today) < SAME_PERSON:
            continue
        seen = rhythm.rhythm(
            facts.contact_days.get(person.id, ()), facts.calendar, facts.today
        )
        # An own wish that is longer than the habit is a wish for more silence.
        interval = max(seen.usual or 0.0, float(person.rhythm_days or 0))
        if interval and seen.gap is not None and rhythm.is_long(seen.gap, interval):
            yield seen.gap / interval, person, seen.gap, seen.usual or interval


@rule(
    "R04", "attention", "fallback", cool=10, step="log", tells=("side",),
    figures={"side": N_("Side"), "n": COUNTED, "of": OF},
)  # fmt: skip
def attention_one_sided(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Almost all attention went to one side."""
    recent = _recent(facts)
    counts = {side: sum(c.side == side for c in recent) for side in SIDES}
    total, (most, least) = sum(counts.values()), _most_and_least(counts)
    if total < ENOUGH_SIDES or counts[least] / total >= ONE_SIDED:
        return None
    return PromptFinding(
        figures={"side": most, "n": counts[most], "of": total},
        record_ids=tuple(one.id for one in recent if one.side),
    )


def _most_and_least(counts: dict[str, int]) -> tuple[str, str]:
    most = max(counts, key=lambda side: counts[side])
    return most, next(side for side in counts if side != most)


def _recent(facts: Facts) -> list[Contact]:
    first = facts.calendar.window(facts.today, WINDOW).isoformat()
    return [one for one in facts.contacts if one.day >= first]


@rule(
    "R05", "attention", "invitation", cool=3, step="person", tells=("name",),
    figures={"name": PERSON}, rank="promised", settles=True,
)  # fmt: skip
def noticed_not_said(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Something good was noticed about somebody and kept to oneself; asked once."""
    asked = {id_ for n in asked_before(facts, "noticed_not_said") for id_ in n.record_ids}
    for moment in reversed(facts.unsaid):
        if moment.id in asked:
            continue
        if not rhythm.may_be_said(day_of(moment.at), facts.calendar, facts.today):
            continue
        for person_id in moment.person_ids:
            person = facts.people.get(person_id)
            if person and person.may_be_named(facts.today):
                return PromptFinding(record_ids=(moment.id,), about=person.id)
    return None
