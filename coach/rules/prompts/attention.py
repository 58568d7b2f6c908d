"""Attention: to whom it goes, compared with nothing but the user's own rhythm."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from math import sqrt
from statistics import median
from typing import Final

from coach.i18n import N_
from coach.model.moment import day_of
from coach.model.person import SIDES, Person
from coach.rules.calendar import ONE_DAY
from coach.rules.people import rhythm
from coach.rules.people.rhythm import Contact, Rhythm
from coach.rules.prompts.facts import Facts, asked_about, asked_before, told_before
from coach.rules.prompts.rule import (
    COUNTED,
    DAYS,
    PERSON,
    Figure,
    PromptFinding,
    Rule,
    ids_of,
)

WINDOW: Final = 10
"""Working days that are looked at."""

STRETCH: Final = 5
"""The rhythm is taken from stretches of so many working days: a week for most people."""

STRETCHES, ENOUGH_STRETCHES = 6, 4
"""From so many stretches before the window, and not from fewer."""

COMPARED: Final = WINDOW + STRETCHES * STRETCH
"""Working days that a drop is told from, at most."""

TOO_MANY_OFF: Final = 3
"""With so many days away in the window nothing is compared."""

LEAST: Final = 4
"""With less in ten working days than this there is no rhythm to compare with."""

ONE_SIDED, ENOUGH_SIDES = 0.15, 8

SAME_SIDE: Final = 120
"""For so many working days the same side is not named again."""

TEN_DAYS: Final = {
    "n": COUNTED, "exp": N_("Usual in ten working days"),
    "before": N_("Per five working days before"), "since": N_("Since"),
}  # fmt: skip
"""What a drop tells of itself."""


def usual(stretches: Sequence[int]) -> float | None:
    """Return what is usual in ten working days, from the counts of stretches of five."""
    return 2.0 * median(stretches) if len(stretches) >= ENOUGH_STRETCHES else None


def is_drop(count: int, expected: float) -> bool:
    """Return whether a count lies so far below what is usual that it is no wobble."""
    return (
        expected >= LEAST
        and count <= expected / 2
        and count <= expected - 1.75 * sqrt(expected)
    )


@Rule(
    "R01", "attention", "fallback", N_("Fewer moments with customers"), cool=10,
    step="log", tells=("n", "exp"), figures=TEN_DAYS, against=("attention_one_sided",),
)  # fmt: skip
def attention_customer_drop(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Fewer moments with customers than usual, unless colleagues were asked about."""
    if _asked_about(facts, "attention_colleague_drop"):
        return None
    return _drop(facts, "customer")


@Rule(
    "R02", "attention", "fallback", N_("Fewer moments with colleagues"), cool=10,
    step="log", tells=("n", "exp"), figures=TEN_DAYS, against=("attention_one_sided",),
)  # fmt: skip
def attention_colleague_drop(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Fewer moments with colleagues than usual, unless customers were asked about."""
    if _asked_about(facts, "attention_customer_drop"):
        return None
    return _drop(facts, "colleague")


def _asked_about(facts: Facts, trigger: str) -> bool:
    """Return whether a drop on the other side was spoken of in the same ten days."""
    return any(
        nudge.rule == trigger and facts.ago(nudge.day) < WINDOW for nudge in facts.nudges
    )


def _drop(facts: Facts, side: str) -> PromptFinding | None:
    first = facts.calendar.window(facts.today, WINDOW)
    if _days_off(facts, first) >= TOO_MANY_OFF:
        return None
    contacts = [one for one in facts.contacts if one.side == side]
    days = [one.day for one in contacts]
    counts = [_count(days, *span) for span in _stretches(facts, first)]
    expected = usual(counts)
    recent = contacts[bisect_left(days, first.isoformat()) :]
    if expected is None or not is_drop(len(recent), expected):
        return None
    return PromptFinding(
        figures={
            "n": len(recent), "exp": round(expected),
            "before": ", ".join(map(str, reversed(counts))), "since": first.isoformat(),
        },
        record_ids=ids_of(recent),
    )  # fmt: skip


def _days_off(facts: Facts, first: date) -> int:
    """Return how many days of the working week were away since that day."""
    days = (first + timedelta(days=n) for n in range((facts.today - first).days + 1))
    return sum(map(facts.calendar.is_off, days))


def _stretches(facts: Facts, before: date) -> list[tuple[date, date]]:
    """Return stretches of five working days before that day, the latest first.

    They reach back to the first day of which anything is known.
    """
    found: list[tuple[date, date]] = []
    last = before - ONE_DAY
    worked = facts.calendar.backwards(last)
    while len(found) < STRETCHES:
        days = list(islice(worked, STRETCH))
        if len(days) < STRETCH or facts.began is None or days[-1] < facts.began:
            break
        found.append((days[-1], last))
        last = days[-1] - ONE_DAY
    return found


def _count(days: Sequence[str], first: date, last: date) -> int:
    return bisect_right(days, last.isoformat()) - bisect_left(days, first.isoformat())


SAME_PERSON: Final = 20
"""Somebody is named once in so many working days; more would be nagging."""


SHORTEST: Final = 4
"""A silence of so many working days is never long."""

LONGEST, LONGEST_OF_FEW = 1.5, 2.0
"""So many times the longest of the last eight gaps, or of fewer, is long for anybody.

Of gaps that come by chance the next one exceeds all eight once in nine times.
"""


SEEN: Final = {
    "days": DAYS, "usual": N_("Usual working days between"), "name": PERSON,
    "gaps": N_("Working days between, lately"), "last": N_("Last noted"),
}  # fmt: skip
"""What is told of how often somebody is seen."""


@Rule(
    "R03", "attention", "fallback", N_("Somebody out of sight"), cool=20, step="person",
    tells=("days", "name", "usual"), figures=SEEN, settles=True,
)  # fmt: skip
def person_unseen(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The one person whose silence is longest, measured by their own rhythm."""
    found = list(_unseen(facts))
    if not found:
        return None
    _ratio, person, seen, interval = max(found, key=lambda one: (one[0], one[1].id))
    return PromptFinding(figures=how_seen(seen, interval), about=person.id)


def how_seen(seen: Rhythm, interval: float) -> dict[str, Figure]:
    """Return what is told of somebody whom one sees once in so many working days."""
    return {
        "days": seen.gap or 0, "usual": max(1, round(interval)),
        "gaps": ", ".join(map(str, seen.gaps)), "last": seen.days[-1].isoformat(),
    }  # fmt: skip


def _unseen(facts: Facts) -> Iterator[tuple[float, Person, Rhythm, float]]:
    planned_for = {act.person_id for act in facts.acts if act.status == "planned"}
    left_out = planned_for | asked_about(facts, "person_unseen", SAME_PERSON)
    for person in facts.people.values():
        if not person.may_be_named(facts.today) or person.id in left_out:
            continue
        noted = facts.noted_days.get(person.id, ())
        seen = rhythm.rhythm(noted, facts.calendar, facts.today)
        # An own wish that is longer than the habit is a wish for more silence.
        interval = max(seen.usual or 0.0, float(person.rhythm_days or 0))
        if interval and seen.gap is not None and _is_silence(seen.gap, interval, seen.gaps):
            yield seen.gap / interval, person, seen, seen.usual or interval


def _is_silence(gap: int, interval: float, gaps: Sequence[int]) -> bool:
    """Return whether a gap is long for this person, and far longer than any of late."""
    times = LONGEST if len(gaps) >= rhythm.GAPS else LONGEST_OF_FEW
    is_far = gap > times * max(gaps, default=0) + 1
    return gap > SHORTEST and is_far and rhythm.is_long(gap, interval)


@Rule(
    "R04", "attention", "fallback", N_("Attention to one side only"), cool=10, step="log",
    tells=("side",),
    figures={"side": N_("Side"), "n": N_("To that side"), "of": N_("Out of")},
    against=("attention_customer_drop", "attention_colleague_drop"),
)  # fmt: skip
def attention_one_sided(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Almost all attention went to one side."""
    recent = _recent(facts)
    counts = {side: sum(c.side == side for c in recent) for side in SIDES}
    total, (most, least) = sum(counts.values()), _most_and_least(counts)
    if total < ENOUGH_SIDES or counts[least] / total >= ONE_SIDED:
        return None
    # For some it is how they work.
    if most in told_before(facts, "attention_one_sided", "side", SAME_SIDE):
        return None
    return PromptFinding(
        figures={"side": most, "n": counts[most], "of": total},
        record_ids=ids_of(one for one in recent if one.side),
    )


def _most_and_least(counts: dict[str, int]) -> tuple[str, str]:
    most = max(counts, key=lambda side: counts[side])
    return most, next(side for side in counts if side != most)


def _recent(facts: Facts) -> list[Contact]:
    first = facts.calendar.window(facts.today, WINDOW).isoformat()
    return [one for one in facts.contacts if one.day >= first]


@Rule(
    "R05", "attention", "invitation", N_("Something good that was not said yet"), cool=3,
    step="person", tells=("name",), figures={"name": PERSON}, rank="promised",
    settles=True,
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
