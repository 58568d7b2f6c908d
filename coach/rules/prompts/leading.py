"""Leading: a talk that comes or is long ago, who is stuck, a lens without a plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from coach.i18n import N_
from coach.model.person import Person
from coach.rules.people import rhythm
from coach.rules.prompts.attention import SEEN, how_seen
from coach.rules.prompts.facts import Facts, asked_about, told_before
from coach.rules.prompts.rule import DAYS, PERSON, PromptFinding, Rule, ids_of

SOON: Final = 1
"""A talk within so many working days is soon."""

SAME_PERSON: Final = 40
"""For so many working days a talk that is long ago is not brought up again."""

ALONE: Final = 5
"""Without a moment in so many working days somebody who is stuck is alone with it."""

FORGET: Final = 40
"""What was noted longer ago than so many working days says nothing about now."""

TALK: Final = "one_on_one"

SAME_LENS: Final = 60
"""For so many working days the same lens is not named again."""


@Rule(
    "R29", "lead", "invitation", N_("A talk that comes"), cool=2, step="sheet",
    tells=("name",), figures={"name": PERSON, "chosen": N_("The day you chose")},
    role="lead", rank="promised", settles=True,
)  # fmt: skip
def one_on_one_soon(facts: Facts, _now: datetime) -> PromptFinding | None:
    """A talk is near, and nothing is on its sheet yet."""
    asked = asked_about(facts, "one_on_one_soon", 2 * SOON + 1)
    for person, day in _ahead(facts):
        near = facts.calendar.between(facts.today, day) <= SOON
        if near and person.id not in asked and person.id not in facts.prepared:
            return PromptFinding(figures={"chosen": day.isoformat()}, about=person.id)
    return None


def _ahead(facts: Facts) -> Iterator[tuple[Person, date]]:
    """Yield with whom the user wants to speak again from today on, the nearest first."""
    spoken = {one.person_id for one in facts.talks if one.kind == TALK}
    days = [
        (day, person)
        for person in facts.people.values()
        if (day := person.again_on) and day >= facts.today
        if person.may_be_named(facts.today)
        and (person.role == "team_member" or person.id in spoken)
    ]
    for day, person in sorted(days, key=lambda one: (one[0], one[1].id)):
        yield person, day


@Rule(
    "R29b", "lead", "fallback", N_("A talk that is long ago"), cool=10, step="sheet",
    tells=("days", "name", "usual"), figures=SEEN, role="lead", rank="promised",
    settles=True,
)  # fmt: skip
def one_on_one_long_ago(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The one person whose last talk is longest ago, measured by their own interval."""
    asked = asked_about(facts, "one_on_one_long_ago", SAME_PERSON)
    found = []
    for person in facts.people.values():
        if person.id in asked or not person.may_be_named(facts.today):
            continue
        if person.again_on and person.again_on >= facts.today:
            continue
        held = {
            one.day for one in facts.talks
            if one.person_id == person.id and one.kind == TALK
        }  # fmt: skip
        days = [day.isoformat() for day in sorted(held)]
        seen = rhythm.rhythm(days, facts.calendar, facts.today)
        if seen.usual and seen.gap and seen.gap > 2 * seen.usual:
            found.append((seen.gap / seen.usual, person, seen))
    if not found:
        return None
    _ratio, person, seen = max(found, key=lambda one: (one[0], one[1].id))
    held_lately = (
        one for one in facts.talks if one.person_id == person.id and one.day in seen.days
    )
    return PromptFinding(
        figures=how_seen(seen, seen.usual or 0), record_ids=ids_of(held_lately),
        about=person.id,
    )  # fmt: skip


@Rule(
    "R39", "lead", "fallback", N_("Somebody who is stuck"), cool=3, step="person",
    tells=("name",), role="lead", settles=True,
    figures={"name": PERSON, "last": N_("No moment since"), "days": DAYS},
)  # fmt: skip
def stuck_colleague(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Somebody is stuck according to the notes, and had no moment for a while."""
    asked = asked_about(facts, "stuck_colleague", 3 * ALONE)
    for one in facts.stuck:
        person = facts.people.get(one.person_id)
        if person is None or not person.may_be_named(facts.today) or person.id in asked:
            continue
        if one.speaks_on and one.speaks_on >= facts.today:
            continue
        if facts.ago(one.day) > FORGET:
            continue
        seen = [*facts.contact_days.get(person.id, ())][-1:]
        last = max(one.day, *map(date.fromisoformat, seen)) if seen else one.day
        days = facts.ago(last)
        if days >= ALONE:
            return PromptFinding(
                figures={"last": last.isoformat(), "days": days}, record_ids=(one.id,),
                about=person.id,
            )  # fmt: skip
    return None


@Rule(
    "R33", "lens", "fallback", N_("A lens for which nothing is planned"), cool=20,
    step="act", tells=("lens",), figures={"lens": N_("Lens"), "n": N_("Cards")},
    role="lead",
)  # fmt: skip
def lens_missing(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The team is strong in a lens, and nothing in the plan speaks to it."""
    plan = facts.portfolio
    if plan is None:
        return None
    named = told_before(facts, "lens_missing", "lens", SAME_LENS)
    for lens in plan.empty:
        if lens not in named:
            return PromptFinding(
                figures={"lens": lens, "n": plan.cards}, record_ids=(plan.id,)
            )
    return None
