"""Ideas and ambitions: what sleeps, what is quiet, what waits for an answer or an ear."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from coach.i18n import N_
from coach.rules.ideas.ideas import is_asleep, is_unanswered, waited
from coach.rules.prompts.facts import Facts, KnownIdea, asked_about
from coach.rules.prompts.rule import DAYS, PromptFinding, Rule, seen_of

FAR: Final = 90
"""What is further away than so many days is large."""

UNSERVED: Final = 10
"""After so many working days without anything small an ambition sleeps."""

QUIET: Final = 15
"""What is tried and not touched for more working days than this is quiet."""

RIPE: Final = 5
"""A lesson that is older than so many working days may travel."""

SAME: Final = 20
"""For so many working days the same idea or ambition is not brought up again."""

IDEA: Final = N_("Idea")


@Rule(
    "R22", "gesture", "fallback", N_("A large ambition that sleeps"), cool=10, step="act",
    tells=("ambition",), figures={"ambition": N_("Ambition"), "days": DAYS},
)  # fmt: skip
def dragon_asleep(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Something grand has had nothing small for a while, and does not rest on purpose."""
    asked = asked_about(facts, "dragon_asleep", SAME)
    for one in facts.ambitions:
        ambition = one.ambition
        if is_asleep(ambition, facts.today) or (ambition.horizon_days or 0) <= FAR:
            continue
        if ambition.id in asked:
            continue
        days = facts.ago(one.served_on or one.made)
        if days >= UNSERVED:
            return seen_of(ambition, ambition=ambition.text, days=days)
    return None


@Rule(
    "R31", "growth", "fallback", N_("An idea that is quiet"), cool=10, step="idea",
    tells=("idea",), figures={"idea": IDEA, "days": DAYS},
)  # fmt: skip
def idea_quiet(facts: Facts, _now: datetime) -> PromptFinding | None:
    """An idea that is being tried was not touched for a while."""
    for one in _not_asked(facts, "idea_quiet"):
        days = facts.ago(one.moved)
        if one.idea.status == "doing" and days > QUIET:
            return seen_of(one.idea, idea=one.idea.title, days=days)
    return None


@Rule(
    "R32", "growth", "fallback", N_("A lesson that may travel"), cool=10, step="idea",
    tells=("idea", "proposer"), role="lead",
    figures={"idea": IDEA, "proposer": N_("By"), "days": DAYS},
)  # fmt: skip
def idea_worth_sharing(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A lesson of somebody's idea has stayed within the team."""
    for one in _not_asked(facts, "idea_worth_sharing"):
        idea, days = one.idea, facts.ago(one.moved)
        if idea.learned and idea.reach == "team" and idea.by and days > RIPE:
            return seen_of(idea, idea=idea.title, proposer=idea.by, days=days)
    return None


@Rule(
    "R34", "lens", "fallback", N_("An idea that waits for an answer"), cool=5, step="idea",
    tells=("initiative",), role="lead", rank="promised",
    figures={"initiative": IDEA, "days": DAYS},
)  # fmt: skip
def initiative_unanswered(facts: Facts, _now: datetime) -> PromptFinding | None:
    """What somebody brought has waited for an answer longer than is kind."""
    for one in _not_asked(facts, "initiative_unanswered"):
        days = waited(one.idea, one.made, facts.calendar, facts.today)
        if one.idea.by and is_unanswered(days):
            return seen_of(one.idea, initiative=one.idea.title, days=days)
    return None


def _not_asked(facts: Facts, trigger: str) -> Iterator[KnownIdea]:
    asked = asked_about(facts, trigger, SAME)
    return (one for one in facts.ideas if one.idea.id not in asked)
