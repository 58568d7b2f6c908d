"""One entry whole, as it is read beside the list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.model import kinds
from coach.model.kind import MAIN
from coach.model.person import Person
from coach.model.reflection import FOUR
from coach.model.types import Record
from coach.rules.search.terms import Entry
from coach.services import wording
from coach.services.editing import edit
from coach.services.editing import fields as readers
from coach.services.entries.lines import EntryLine
from coach.services.log.search import Log

BEFORE = 3
"""So many earlier notes with the same person stand below one."""

TOLD_ELSEWHERE = frozenset(("at", "day", "person_id", "person_ids", *MAIN))
"""What the head of an entry, its text and its people say already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """All that an entry says."""

    day: date
    at: str
    text: str
    glyph: str
    kind: str
    """What kind of entry it is, or how it stands."""

    people: tuple[tuple[str, str], ...]
    """Who is in it, each with the side on which they stand."""

    facts: tuple[tuple[str, str], ...]
    """What else was kept of it: labels and values."""

    marks: tuple[tuple[str, int | None], ...]
    """The four marks of a day that was looked back on."""

    before: tuple[EntryLine, ...]
    """What was noted before with the first of them."""


def preview(companion: Companion, log: Log, place: int) -> Preview:
    """Return the entry at this place among all, whole."""
    entry = log.entries.whole.entries[place]
    told = log.line(entry)
    kind = kinds.class_of(entry.table)
    record: Record | None = companion.store.get(kind, entry.id) if kind else None
    facts = _facts(companion, record, entry.table) if record else ()
    names = [wording.field(entry.table, name) for name in FOUR] if told.marks else []
    return Preview(
        day=told.day, at=told.at, glyph=told.glyph, kind=_kind(entry),
        text=edit.beyond_fields(record) or entry.text if record else entry.text,
        people=tuple(_people(companion, entry)), facts=facts,
        marks=tuple(zip(names, told.marks, strict=True)),
        before=log.before(place, BEFORE),
    )  # fmt: skip


def _kind(entry: Entry) -> str:
    """Return how it stands where that says more, else what kind of entry it is."""
    kind = kinds.by_table(entry.table)
    if kind and kind.state and entry.kind:
        state = wording.label(f"{kind.table}.{kind.state}", entry.kind)
        return f"{wording.kind(entry.table)} · {state}" if kind.names_itself else state
    return wording.kind(entry.table)


def _people(companion: Companion, entry: Entry) -> Iterator[tuple[str, str]]:
    found = (companion.store.get(Person, id_) for id_ in entry.people)
    return ((one.name, wording.side(one)) for one in found if one)


def _facts(companion: Companion, record: Record, table: str) -> tuple[tuple[str, str], ...]:
    """Return what was filled in, without what is said elsewhere."""
    kind = kinds.by_table(table)
    known = readers.reader_of(type(record))
    skipped = TOLD_ELSEWHERE | {kind.state if kind else ""}
    if table == "reflections":
        skipped |= set(FOUR)
    return tuple(
        (field.label, field.value)
        for field in edit.fields(companion, record)
        if field.value and field.name not in skipped
        if getattr(record, field.name) != known[field.name].default
    )
