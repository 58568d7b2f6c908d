"""The people place: everyone at a glance, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.text import fold, name_key
from coach.rules.people.rhythm import Rhythm
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.entries import corpus, lines
from coach.services.entries.lines import EntryLine
from coach.services.people import contacts, lookup
from coach.services.people import glance as glances
from coach.services.people.contacts import Contacts
from coach.services.people.glance import Glance
from coach.services.step import as_it_is, one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person in the list."""

    person: Person
    last: date | None
    since: str
    """How long ago they were seen, in a few characters."""

    usual: str
    note: str
    """What was noted last, or what is known of them."""

    reason: str = ""
    """Why they may be waiting for a word; empty when they are not."""

    @property
    def waits(self) -> bool:
        """Whether this person may be waiting for a word."""
        return bool(self.reason)

    def fits(self, words: Iterable[str]) -> bool:
        """Return whether each of these folded words is said of this person."""
        person = self.person
        known = (person.name, *person.aliases, wording.side(person), person.organisation)
        told = fold(" ".join((*known, self.note, self.reason)))
        return all(word in told for word in words)


@dataclass(frozen=True, slots=True)
class People:
    """Everyone who is not archived: who waits first, all as a register sorts them."""

    rows: tuple[PersonRow, ...]
    archived: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing to know about a person, and the name under which it is explained."""

    label: str
    value: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """Everything about one person."""

    person: Person
    facts: tuple[Fact, ...]
    timeline: tuple[EntryLine, ...]
    acts: tuple[Act, ...]
    """What is planned for them or waits as an idea."""

    glance: Glance


def page(companion: Companion) -> People:
    """Return everyone with the last contact and the reason they may be waiting."""
    gathered = contacts.gather(companion)
    reasons = {one.person.id: one for one in contacts.waiting(companion, gathered)}
    everyone = lookup.everyone(companion)
    found = [
        _row(companion, gathered, person, reasons.get(person.id)) for person in everyone
    ]
    rows = tuple(sorted(found, key=lambda row: not row.waits))
    return People(rows, archived=len(gathered.people) - len(everyone))


def _row(
    companion: Companion,
    gathered: Contacts,
    person: Person,
    waits: contacts.Waiting | None,
) -> PersonRow:
    seen = gathered.rhythm(person)
    return PersonRow(
        person=person,
        last=seen.last,
        since=wording.since((gathered.today - seen.last).days) if seen.last else "",
        # In a long list nobody has to read many times that nothing is known.
        usual=usual_words(person, seen) if seen.usual or person.rhythm_days else "",
        note=waits.note if waits else contacts.last_note(companion, person, seen.last),
        reason=waits.reason if waits else "",
    )


def usual_words(person: Person, seen: Rhythm) -> str:
    """Return the usual interval, or the user's own wish, in words."""
    if person.rhythm_days:
        return contacts.wished(person.rhythm_days)
    if seen.usual is None:
        return _("too few moments to call anything usual")
    return contacts.usually(seen.usual)


def person_page(companion: Companion, person_id: str) -> PersonPage:
    """Return everything about one person."""
    person = lookup.kept(companion, person_id)
    gathered = contacts.gather(companion)
    mine = [e for e in corpus.entries(companion) if person.id in e.people]
    names = lines.names(companion)
    acts = [a for a in companion.store.all(Act) if a.person_id == person.id]
    return PersonPage(
        person=person,
        facts=_facts(person, gathered.rhythm(person), len(mine), gathered.today),
        timeline=tuple(lines.line(entry, names) for entry in mine),
        acts=tuple(act for act in acts if act.status in ("planned", "idea")),
        glance=glances.glance(companion, person, mine),
    )


def is_ahead(found: EntryLine) -> bool:
    """Whether it is still to come: it is meant, waits for a talk, or was promised."""
    return found.table in ("topics", "promises") or (
        found.table == "acts" and found.glyph != "✓"
    )


def _facts(person: Person, seen: Rhythm, count: int, today: date) -> tuple[Fact, ...]:
    last = wording.day(seen.last, today) if seen.last else _("not yet")
    side = wording.side(person) or _("not known yet")
    facts = [
        Fact(label=_("Side"), value=side),
        Fact(label=_("Last contact"), value=last, why="last"),
        Fact(label=_("Rhythm"), value=usual_words(person, seen), why="usual"),
        Fact(label=_("Entries"), value=str(count)),
    ]
    optional = (
        (_("Role"), wording.label("people.role", person.role)),
        (_("Organisation"), person.organisation),
        (_("Also called"), ", ".join(person.aliases)),
        (_("Growth wish"), person.growth_wish),
        (_("Next step"), _step(person, today)),
        (_("Come back on"), wording.day(person.again_on, today) if person.again_on else ""),
        (_("Note"), person.note),
    )
    facts += [Fact(label=label, value=value) for label, value in optional if value]
    return tuple(facts)


def _step(person: Person, today: date) -> str:
    """Return the next step, and before which day."""
    if not (person.growth_step and person.growth_on):
        return person.growth_step
    day = wording.said_day(person.growth_on, today)
    return _("{step} (before {day})").format(step=person.growth_step, day=day)


def _aliases(keep: Person, other: Person) -> tuple[str, ...]:
    """Return every other name of two people who become one, each once."""
    found: dict[str, str] = {}
    for name in (*lookup.all_names(keep), *lookup.all_names(other)):
        found.setdefault(name_key(name), name)
    return tuple(found.values())[1:]


MOVES_ALONG: Final = (
    "side", "role", "organisation", "rhythm_days", "growth_wish", "growth_step",
    "growth_on",
)  # fmt: skip
"""What is taken of the other where nothing was said of the one that stays."""


@one_step
def merge(companion: Companion, keep: Person, other: Person) -> Answer:
    """Make two people one: everything of the other goes to the one that stays."""
    if keep.id == other.id:
        raise CoachError(_("That is one and the same person."))
    keep, other = as_it_is(companion, keep), as_it_is(companion, other)
    count = sum(other.id in entry.people for entry in corpus.entries(companion))
    merged = replace(
        keep,
        aliases=_aliases(keep, other),
        note="\n".join(filter(None, (keep.note, other.note))),
        **{name: getattr(keep, name) or getattr(other, name) for name in MOVES_ALONG},
    )
    told = plural(
        "{other} is now {name}; {n} entry moved along.",
        "{other} is now {name}; {n} entries moved along.",
        count,
        other=other.name,
        name=keep.name,
    )
    return saved(companion, merged, told, along=[replace(other, merged_into=keep.id)])
