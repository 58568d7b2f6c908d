"""What goes along: which kinds of entries, since when, and whether names are in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model import kinds
from coach.model.errors import CoachError
from coach.model.kind import RecordKind
from coach.model.labels import labelled
from coach.model.person import Person
from coach.model.text import fold
from coach.model.types import Document, Json
from coach.rules.log.words import short_name
from coach.services import wording
from coach.services.entries import lines
from coach.services.people import lookup
from coach.services.privacy import NameMask, initials

Tables = dict[str, dict[str, Document]]
"""Documents by table and id."""

INSTEAD: Final = {
    "colleague": N_("Colleague {n}"), "customer": N_("Customer {n}"), "": N_("Somebody {n}")
}  # fmt: skip
"""What stands where a name is hidden, by the side on which somebody is."""

NO_TEXT: Final = re.compile(r"(_ids?|_ref|_refs)$|^(id|table|record|draft|key|version)$")
"""Fields by which entries find one another; no name stands in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """A choice of what goes along; by itself everything does."""

    without: frozenset[str] = frozenset()
    """The tables that stay here."""

    since: date | None = None
    hide_names: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether everything goes along as it is."""
        return not (self.without or self.since or self.hide_names)


EVERYTHING: Final = Portion()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entries that would go along, and how many there are."""

    table: str
    label: str
    count: int


def tables(companion: Companion, portion: Portion = EVERYTHING) -> Tables:
    """Return what goes along, as it was entered but for the names that are hidden."""
    found: Tables = {}
    mask = veil(companion) if portion.hide_names else None
    for table, documents in sorted(companion.store.tables().items()):
        kind = kinds.by_table(table)
        if table in portion.without or (kind and not kind.exported):
            continue
        found[table] = {
            id_: _hidden(kind, document, mask) if mask else document
            for id_, document in sorted(documents.items())
            if not portion.since or _day(kind, id_, document) >= portion.since.isoformat()
        }
    return found


def contents(companion: Companion, portion: Portion = EVERYTHING) -> tuple[Kind, ...]:
    """Return what would go along, most of it first."""
    counted = [
        Kind(table, called(table, len(rows)), len(rows))
        for table, rows in tables(companion, portion).items()
        if rows
    ]
    return tuple(sorted(counted, key=lambda one: (-one.count, one.table)))


def called(table: str, count: int) -> str:
    """Return what so many entries of a table are called."""
    kind = kinds.by_table(table)
    if kind is None:
        return table
    return _(kind.label) if count == 1 else _(kind.plural)


def in_words(found: Iterable[Kind]) -> str:
    """Return how much would go along."""
    each = [f"{one.count} {one.label.lower()}" for one in found]
    return wording.listing(each) or _("nothing")


def expect_kinds(said: str) -> frozenset[str]:
    """Return the tables that are named, with commas between; CoachError names them all."""
    known = {
        kind.table: (kind.table, _(kind.label), _(kind.plural))
        for kind in kinds.every()
        if kind.exported
    }
    parts = [part.strip() for part in said.split(",") if part.strip()]
    found = {part: labelled(part, known) for part in parts}
    if wrong := [part for part, table in found.items() if table is None]:
        told = _("“{said}” is no kind of entry. There are: {known}.")
        there = ", ".join(_(kind.plural) for kind in kinds.every() if kind.exported)
        raise CoachError(told.format(said=wrong[0], known=there))
    return frozenset(table for table in found.values() if table)


def chosen_in_words(portion: Portion) -> tuple[str, ...]:
    """Return in sentences what was chosen."""
    parts = []
    if portion.hide_names:
        parts.append(_("Every name that coach knows is replaced; others stay readable."))
    if portion.since:
        day = wording.long_day(portion.since)
        parts.append(_("What lies before {day} stays here.").format(day=day))
    if portion.without:
        named = wording.listing([called(one, 2) for one in sorted(portion.without)])
        parts.append(
            plural(
                "This stays here: {kinds}.", "These stay here: {kinds}.",
                len(portion.without), kinds=named,
            )
        )  # fmt: skip
    return tuple(parts)


def _day(kind: RecordKind | None, id_: str, document: Document) -> str:
    """Return the day of an entry; what has none goes along always."""
    if kind is None or not (kind.days or kind.glyph):
        return "9999"
    days = (document.get(name) for name in kind.days)
    found = next((str(day) for day in days if day), "")
    return (found or (id_ if kind.daily else lines.made_on(id_)))[:10]


def _said_of(person: Person) -> tuple[str, ...]:
    return (*lookup.all_names(person), *person.emails)


class Pseudonyms:
    """The same word for the same person, whatever name or address stands there."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.meant: dict[str, set[str]] = {}
        counts: Counter[str] = Counter()
        for person in sorted(people, key=lambda one: one.id):
            side = person.side or ""
            counts[side] += 1
            word = _(INSTEAD.get(side, INSTEAD[""])).format(n=counts[side])
            for name in filter(str.strip, _said_of(person)):
                for said in (name, short_name(name)):
                    self.meant.setdefault(fold(said), set()).add(word)

    @cached_property
    def names(self) -> Collection[str]:
        """Everything that is replaced."""
        return self.meant

    def instead(self, said: str) -> str:
        """Return the word for who is called so; two of one first name have initials."""
        found = self.meant.get(fold(said), set())
        return next(iter(found)) if len(found) == 1 else initials(said)


def veil(companion: Companion) -> NameMask:
    """Return what puts for every name there is the same word everywhere."""
    people = companion.store.all(Person)
    names = [name for person in people for name in _said_of(person)]
    return NameMask(names, Pseudonyms(people).instead)


def _hidden(kind: RecordKind | None, document: Document, mask: NameMask) -> Document:
    """Return a document with its texts veiled, and what ties entries together as it is."""
    return {
        name: value if kind and _is_fixed(kind, name) else _without_names(name, value, mask)
        for name, value in document.items()
    }


def _is_fixed(kind: RecordKind, name: str) -> bool:
    field = kind.fields.get(name)
    return bool(field and field.values) or name in kind.days


def _without_names(name: str, value: Json, mask: NameMask) -> Json:
    if NO_TEXT.search(name):
        return value
    if isinstance(value, str):
        return mask.text(value)
    if isinstance(value, list):
        return [_without_names(name, part, mask) for part in value]
    if isinstance(value, dict):
        inner: Mapping[str, Json] = value
        return {key: _without_names(key, part, mask) for key, part in inner.items()}
    return value
