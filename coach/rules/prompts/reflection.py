"""Reflection: marks that slide, work without an echo, a heart far from the hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from statistics import fmean, median, pstdev
from typing import Final

from coach.i18n import N_
from coach.model.moment import day_of
from coach.model.reflection import Reflection
from coach.rules.prompts.care import is_cared_for
from coach.rules.prompts.facts import Facts
from coach.rules.prompts.rule import (
    COUNTED,
    FIRST,
    LAST,
    OF,
    THEN,
    PromptFinding,
    Rule,
    ids_of,
)

BEFORE, ENOUGH = 20, 10
"""The own middle is taken from so many marks at most, and at least."""

FALLS: Final = 2
"""So far below the own middle is a slide."""

FALLING, WOBBLES = 1, 1.5
"""So far below the middle three marks lie together that fall one after the other.

For marks that always wobble it is so many times their own spread: without that they were
five times as often taken for a slide, and no slide was seen sooner.
"""

LATELY: Final = 10
"""Marks whose last is older than so many working days say nothing about now."""

LITTLE: Final = 5
"""Impact up to here is little."""

SLIDE: Final = {"a": FIRST, "b": THEN, "c": LAST, "middle": N_("Your own middle")}
"""What a slide tells of itself."""

FAR: Final = 3
"""From this mean distance on the heart is far from the hand."""


def slides(marks: Sequence[int]) -> bool:
    """Return whether the last of these marks slid, compared with their own middle.

    Three low marks that are on their way up again are no slide.
    """
    before = marks[-BEFORE - 1 : -1]
    if len(before) < ENOUGH:
        return False
    middle, (a, b, c) = median(before), marks[-3:]
    mean = fmean((a, b, c))
    together = max(FALLING, WOBBLES * pstdev(marks[-BEFORE - 1 : -3]))
    falling = a > b > c and c <= middle - FALLS and mean <= middle - together
    return falling or (c <= a and mean <= middle - FALLS)


@Rule(
    "R06", "reflection", "fallback", N_("Less and less control"), cool=10, step="act",
    tells=("a", "b", "c"), figures=SLIDE,
)  # fmt: skip
def control_falling(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The sense of control slides."""
    return _falling(facts, "control")


@Rule(
    "R07", "reflection", "fallback", N_("Less and less of yourself"), cool=10, step="act",
    tells=("a", "b", "c"), figures=SLIDE,
)  # fmt: skip
def creativity_falling(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Less and less of oneself in the work."""
    return _falling(facts, "creativity")


def _falling(facts: Facts, name: str) -> PromptFinding | None:
    mark = attrgetter(name)
    given = [one for one in facts.reflections if mark(one) is not None]
    marks = [mark(one) for one in given]
    if not _is_of_now(facts, given[-3:]) or not slides(marks):
        return None
    (a, b, c), middle = marks[-3:], median(marks[-BEFORE - 1 : -1])
    return PromptFinding(
        figures={"a": a, "b": b, "c": c, "middle": middle}, record_ids=ids_of(given[-3:])
    )


def _is_of_now(facts: Facts, given: Sequence[Reflection]) -> bool:
    """Return whether these say something about now, and were not met with care yet."""
    if not given or facts.ago(given[-1].day) > LATELY:
        return False
    return not is_cared_for(facts, given)


@Rule(
    "R08", "reflection", "fallback", N_("Little seen of what your work does"), cool=10,
    step="feedback", figures={"n": COUNTED, "of": OF},
)  # fmt: skip
def impact_unseen(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Little was seen of what the work did, and nobody said anything."""
    last = [one for one in facts.reflections if one.impact is not None][-5:]
    little = [one for one in last if one.impact is not None and one.impact <= LITTLE]
    if len(last) < 5 or len(little) < 3 or not _is_of_now(facts, last):
        return None
    first = facts.calendar.window(facts.today, LATELY)
    if any(day_of(one.at) >= first for one in facts.feedback):
        return None
    return PromptFinding(
        figures={"n": len(little), "of": len(last)}, record_ids=ids_of(little)
    )


@Rule(
    "R19", "reflection", "fallback", N_("More wanted than done"), cool=5, step="act",
    tells=("d",),
    figures={"d": N_("Distance")},
)  # fmt: skip
def heart_to_hand(facts: Facts, _now: datetime) -> PromptFinding | None:
    """More is wanted for customers than fits in the days."""
    both = [one for one in facts.reflections if one.heart and one.hand][-3:]
    if len(both) < 3 or not _is_of_now(facts, both) or both[-1].filter == "not_allowed":
        return None
    distance = fmean((one.heart or 0) - (one.hand or 0) for one in both)
    if distance < FAR:
        return None
    return PromptFinding(figures={"d": round(distance, 1)}, record_ids=ids_of(both))
