"""Deeds: whether what a prompt asked was done on its day, though nobody answered it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from coach.model.moment import day_of
from coach.model.prompt import Nudge
from coach.rules.patterns.strength import DONE
from coach.rules.prompts.direction import ENOUGH_WAYS
from coach.rules.prompts.facts import Facts
from coach.rules.prompts.rule import Rule


def was_done(rule: Rule, nudge: Nudge, facts: Facts) -> bool:
    """Return whether something was kept on that day that is what the prompt asked."""
    asked = DEEDS.get(rule.trigger) or DEEDS.get(rule.step)
    return bool(asked and asked(facts, nudge))


def _contact(facts: Facts, nudge: Nudge) -> bool:
    """Return whether the person was seen."""
    return nudge.day.isoformat() in facts.noted_days.get(nudge.about, ())


def _moment(facts: Facts, nudge: Nudge) -> bool:
    """Return whether attention was given to the side it was about, where that is one."""
    side = SIDE.get(nudge.rule)
    told = nudge.facts if isinstance(nudge.facts, dict) else {}
    if nudge.rule == "attention_one_sided":
        side = "colleague" if told.get("side") == "customer" else "customer"
    day = nudge.day.isoformat()
    return any(c.day == day and (side is None or c.side == side) for c in facts.contacts)


def _act(facts: Facts, nudge: Nudge) -> bool:
    """Return whether the act was done; without one, whether one was planned or done."""
    return any(
        act.id == nudge.about or not nudge.about
        for act in facts.acts
        if (act.done_at and day_of(act.done_at) == nudge.day)
        or (not nudge.about and act.planned_on == nudge.day)
    )


def _crumb(facts: Facts, nudge: Nudge) -> bool:
    """Return whether anything small was planned or done for that ambition."""
    days = [one.served_on for one in facts.ambitions if one.ambition.id == nudge.about]
    return any(day is not None and day >= nudge.day for day in days)


def _idea(facts: Facts, nudge: Nudge) -> bool:
    """Return whether anything about that idea changed."""
    return any(one.moved >= nudge.day for one in facts.ideas if one.idea.id == nudge.about)


def _tree(facts: Facts, nudge: Nudge) -> bool:
    """Return whether ways round that tree were found, or it lies there no more."""
    return any(
        one.tree.status != "open" or len(one.tree.branches) >= ENOUGH_WAYS
        for one in facts.trees
        if one.tree.id == nudge.about
    )


def _number(facts: Facts, nudge: Nudge) -> bool:
    """Return whether something stands beside that number."""
    return any(o.has_partner for o in facts.measures if o.measure.id == nudge.about)


def _course(facts: Facts, nudge: Nudge) -> bool:
    """Return whether the course was written anew."""
    return facts.course_on is not None and facts.course_on >= nudge.day


def _sheet(facts: Facts, nudge: Nudge) -> bool:
    """Return whether the talk was prepared or held."""
    held = (o for o in facts.talks if o.person_id == nudge.about and o.day >= nudge.day)
    return nudge.about in facts.prepared or any(held)


def _feedback(facts: Facts, nudge: Nudge) -> bool:
    """Return whether something came back."""
    return any(day_of(one.at) == nudge.day for one in facts.feedback)


def _plan(facts: Facts, nudge: Nudge) -> bool:
    """Return whether the routine was done, or its plan was changed."""
    return any(
        routine.pattern.plan.changed_on == nudge.day
        or any(o.day == nudge.day and o.result in DONE for o in routine.opportunities)
        for routine in facts.routines
        if routine.pattern.id == nudge.about
    )


def _slip(facts: Facts, nudge: Nudge) -> bool:
    """Return whether it was told what was going on."""
    return any(
        day_of(slip.at) == nudge.day and slip.context is not None
        for routine in facts.routines
        for slip in routine.slips
    )


SIDE: Final = {
    "attention_customer_drop": "customer", "attention_colleague_drop": "colleague",
}  # fmt: skip
"""The side that a rule asks a moment for."""

DEEDS: Final[Mapping[str, Callable[[Facts, Nudge], bool]]] = {
    "attention_customer_drop": _moment, "attention_colleague_drop": _moment,
    "attention_one_sided": _moment,
    "dragon_asleep": _crumb, "idea": _idea, "stuck_colleague": _contact,
    "tree": _tree, "number": _number, "course": _course, "sheet": _sheet,
    "person": _contact, "act": _act, "feedback": _feedback, "plan": _plan, "slip": _slip,
}  # fmt: skip
"""What counts as doing it: for a rule, else for the small step that it offers."""
