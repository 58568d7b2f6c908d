"""Direction: what lies across, hard rules, numbers alone, and a course that fades."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from coach.i18n import N_
from coach.model.direction import HARD
from coach.rules.prompts.facts import Facts, asked_about
from coach.rules.prompts.rule import COUNTED, DAYS, OF, PromptFinding, Rule, ids_of, seen_of

LIES: Final = 5
"""What fell longer ago than so many working days lies there."""

ENOUGH_WAYS: Final = 2
"""With so many ways round it the water finds its own."""

SAME_TREE: Final = 40
"""For so many working days the same tree is not brought up again."""

ENOUGH_FRAMES, MOST = 6, 0.5
"""From so many rules on, more than this share of hard ones is many."""

ALONE: Final = 5
"""A number that is older than so many working days stands alone."""

SAME_NUMBER: Final = 120
"""For so many working days the same number is not brought up again."""

WINDOW, ENOUGH_NOTES, LITTLE = 20, 15, 0.20
"""Of so many notes in so many working days, less than this share is little."""

SIGNED: Final = 5
"""Who said of fewer notes than this whether they follow the course does not say it."""


@Rule(
    "R26", "direction", "fallback", N_("A tree that lies across"), cool=5, step="tree",
    tells=("tree",), figures={"tree": N_("Tree"), "days": DAYS}, settles=True,
)  # fmt: skip
def tree_across(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A tree has been lying there for a while, and hardly a way round it was looked for."""
    asked = asked_about(facts, "tree_across", SAME_TREE)
    for one in facts.trees:
        tree, days = one.tree, facts.ago(one.fell_on)
        if tree.status != "open" or days <= LIES or len(tree.branches) >= ENOUGH_WAYS:
            continue
        waits = tree.parked_until is not None and tree.parked_until > facts.today
        if not waits and tree.id not in asked:
            return seen_of(tree, tree=tree.text, days=days)
    return None


@Rule(
    "R27", "direction", "fallback", N_("Many hard rules"), cool=60, step="frames",
    figures={"n": N_("Hard ones"), "of": OF}, role="lead",
)  # fmt: skip
def many_guardrails(facts: Facts, _now: datetime) -> PromptFinding | None:
    """More than half of the rules are hard, not all of them for a reason that stays."""
    hard = [one for one in facts.frames if one.kind == "guardrail"]
    n = len(facts.frames)
    if n < ENOUGH_FRAMES or len(hard) <= MOST * n:
        return None
    if all(one.reason in HARD for one in hard):
        return None
    return PromptFinding(figures={"n": len(hard), "of": n}, record_ids=ids_of(hard))


@Rule(
    "R28", "direction", "fallback", N_("A number that stands alone"), cool=15,
    step="number", tells=("metric",), figures={"metric": N_("Number"), "days": DAYS},
    settles=True,
)  # fmt: skip
def number_without_partner(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A number that says how many has none beside it that says how good."""
    asked = asked_about(facts, "number_without_partner", SAME_NUMBER)
    for one in facts.measures:
        measure, days = one.measure, facts.ago(one.made)
        in_use = measure.status in ("active", "on_course", "stuck")
        if measure.type != "quantity" or one.has_partner or not in_use or days <= ALONE:
            continue
        if measure.id not in asked:
            return seen_of(measure, metric=measure.name, days=days)
    return None


@Rule(
    "R40", "direction", "fallback", N_("A course that is seldom there"), cool=60,
    step="course", figures={"n": COUNTED, "of": OF},
)  # fmt: skip
def course_fades(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Hardly any note follows the course; asked of those only who say so of their notes."""
    first = facts.calendar.window(facts.today, WINDOW)
    if facts.course_on is None or facts.course_on >= first:
        return None
    if sum(one.course is not None for one in facts.flagged) < SIGNED:
        return None
    recent = [one for one in facts.flagged if one.at >= first.isoformat()]
    follow = [one for one in recent if one.course]
    if len(recent) < ENOUGH_NOTES or len(follow) >= LITTLE * len(recent):
        return None
    return PromptFinding(
        figures={"n": len(follow), "of": len(recent)}, record_ids=ids_of(recent)
    )
