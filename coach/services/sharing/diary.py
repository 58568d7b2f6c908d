"""A diary: what was written, day by day as it is read, and the people in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model import kinds
from coach.model.reflection import MARKS
from coach.model.types import Record
from coach.rules.search.terms import Entry
from coach.services import wording
from coach.services.editing import edit
from coach.services.editing import fields as readers
from coach.services.entries import corpus, lines
from coach.services.people import lookup
from coach.services.settings import settings
from coach.services.sharing import portion
from coach.services.sharing.portion import EVERYTHING, Portion

TOLD: Final = frozenset((
    "at", "day", "done_at", "finished_at", "kind", "flow", "tags", "minutes", "size_min",
    "score", "person_id", "person_ids", "side", "before", "after", "status", "state",
    "valence", "type", "scope", "context", "filter", "score_kind", "answer", "name", *MARKS,
))  # fmt: skip
"""What stands in the line of an entry, and is not said again below it."""

NEEDLESS: Final = frozenset((None, False, ""))
"""What is not worth a line of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryEntry:
    """One thing that was written down."""

    glyph: str
    time: str
    text: str
    marks: tuple[tuple[str, int], ...] = ()
    """The marks of a day looked back on, with what they are called."""

    meta: str = ""
    details: tuple[tuple[str, str], ...] = ()
    """What else is known of it: what it is called, and what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryDay:
    """A day and what was written on it, as it went."""

    day: date
    title: str
    month: str
    entries: tuple[DiaryEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryPerson:
    """Somebody, and what is known of them."""

    name: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """Everything that goes along, in the order in which it is read."""

    title: str
    span: str
    """From when to when it goes, and how much there is."""

    told: tuple[str, ...]
    """What was left out or replaced."""

    days: tuple[DiaryDay, ...]
    people: tuple[DiaryPerson, ...]
    entries: tuple[Entry, ...]
    """What the figures are made of, newest first."""


def diary(companion: Companion, chosen: Portion = EVERYTHING) -> Diary:
    """Return the diary of what was chosen."""
    found = tuple(entry for entry in corpus.entries(companion) if _goes(entry, chosen))
    writer = _Writer(companion)
    days = [
        _day(date.fromisoformat(day), tuple(map(writer.entry, of_day)))
        for day, of_day in groupby(sorted(found, key=_as_it_went), attrgetter("day"))
    ]
    people = () if "people" in chosen.without else tuple(writer.everybody())
    name = settings.current(companion).name
    made = Diary(
        title=_("The diary of {name}").format(name=name) if name else _("My diary"),
        span=_span(days, len(found)), told=(), days=tuple(days), people=people,
        entries=(),
    )  # fmt: skip
    if chosen.hide_names:
        made = portion.veil(companion).over(made)
    return replace(made, told=portion.chosen_in_words(chosen), entries=found)


def _as_it_went(entry: Entry) -> tuple[str, bool, str, str]:
    """Return what puts a day in its order; what has no time stands at its end."""
    return entry.day, len(entry.at) == len(entry.day), entry.at, entry.id


def _day(day: date, entries: tuple[DiaryEntry, ...]) -> DiaryDay:
    month = f"{_(wording.MONTHS[day.month - 1])} {day.year}"
    return DiaryDay(
        day=day,
        title=wording.capital(wording.long_day(day)),
        month=wording.capital(month),
        entries=entries,
    )


def _goes(entry: Entry, chosen: Portion) -> bool:
    if entry.table in chosen.without:
        return False
    return chosen.since is None or entry.day >= chosen.since.isoformat()


def _span(days: list[DiaryDay], count: int) -> str:
    if not days:
        return _("Nothing was written yet.")
    first, last = (wording.written_day(one.day) for one in (days[0], days[-1]))
    told = plural("{n} entry", "{n} entries", count)
    if first == last:
        return f"{first} · {told}"
    return _("{first} to {last} · {entries}").format(first=first, last=last, entries=told)


class _Writer:
    """Tells entries and people in words; what many need is looked up once."""

    def __init__(self, companion: Companion) -> None:
        self.people = lines.names(companion)
        self.register = lookup.everyone(companion)
        self._records = {
            kind.table: {one.id: one for one in companion.store.all(kind.record)}
            for kind in kinds.logged()
        }
        self._readers: dict[type[Record], Mapping[str, readers.FieldReader]] = {}

    def entry(self, entry: Entry) -> DiaryEntry:
        """Return an entry as it is read in a diary."""
        told = lines.line(entry, self.people)
        record: Record | None = self._records[entry.table].get(entry.id)
        is_reflection = entry.table == "reflections"
        marks = entry.marks.items() if is_reflection else ()
        return DiaryEntry(
            glyph=told.glyph, time=told.at,
            text=entry.text if is_reflection else told.title,
            marks=tuple((wording.field("reflections", name), n) for name, n in marks),
            meta=told.meta,
            details=tuple(self._details(record, entry)) if record else (),
        )  # fmt: skip

    def everybody(self) -> Iterator[DiaryPerson]:
        """Yield all the people who are not archived."""
        for person in self.register:
            facts = [*self._facts(person, frozenset(("name", "remind", "archived")))]
            yield DiaryPerson(name=person.name, facts=tuple(facts))

    def _details(self, record: Record, entry: Entry) -> Iterator[tuple[str, str]]:
        if beyond := edit.beyond_fields(record):
            yield "", beyond.partition("\n")[2].strip()
        on = wording.written_day(date.fromisoformat(entry.day))
        for label, value in self._facts(record, TOLD):
            if value != on and value not in entry.text:
                yield label, value

    def _facts(self, record: Record, told: frozenset[str]) -> Iterator[tuple[str, str]]:
        """Yield every field of a record that says something and is not told yet."""
        known = self._readers.get(type(record))
        if known is None:
            known = self._readers[type(record)] = readers.reader_of(type(record))
        for name, reader in known.items():
            value: Any = getattr(record, name)
            if name in told or reader.declared.fixed or value in ((), *NEEDLESS):
                continue
            yield reader.label, readers.typed(reader, value, self.people)
