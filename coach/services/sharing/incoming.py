"""What comes in from other programs: guessed, looked at, and brought in as one step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from datetime import UTC, date, datetime, time
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.text import fold, keepable, name_key, one_line
from coach.model.types import Record
from coach.rules.log import names
from coach.rules.log.words import kind_of
from coach.rules.sharing import journals, sheets, vcards
from coach.rules.sharing.rows import AddressCard, BadRow, DatedNote, Reader, Row
from coach.rules.sharing.sheets import NO_OWN, Own
from coach.services import files, wording
from coach.services.people import lookup
from coach.services.sharing import transfer
from coach.services.step import one_step

COACH: Final = "coach"
CSV: Final = "csv"
EXAMPLE: Final = N_("--columns day=Created,who=With,text=What")
FEW: Final = 20
"""So many rows that were left out are named; more are counted."""

MOST_NAMES: Final = 12
"""So many people who are new are named."""

OFTEN: Final = 100
"""After so many rows whoever waits is told how far it is."""

_TAG = re.compile(r"(?<![\w&/#])#(\w[\w-]*)")


@dataclass(frozen=True, slots=True)
class Origin:
    """A kind of file that can come in."""

    name: str
    label: str
    read: Reader


ORIGINS: Final = (
    Origin("jrnl", N_("a journal of jrnl"), journals.jrnl),
    Origin("friends", N_("a friends.md"), journals.friends),
    Origin("vcard", N_("an address book of vCards"), vcards.vcards),
    Origin("csv", N_("a table"), sheets.table),
    Origin("text", N_("text with a day before each entry"), journals.paragraphs),
)
NAMES: Final = (COACH, *(one.name for one in ORIGINS))


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """What an import brought, or would bring."""

    notes: int
    people: tuple[str, ...]
    """Who is new."""

    completed: int
    """Of how many people something more is known."""

    same: int
    refused: tuple[str, ...]
    understood: str


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file, also as spreadsheets of some years ago wrote it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").removeprefix("\ufeff")
    if b"\0" in data:
        raise CoachError(_("{file} is no text.").format(file=name))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def guess(text: str, name: str, now: datetime) -> str:
    """Return what kind of file this is; CoachError says what can be named instead."""
    begin = text.lstrip()[:4000]
    lines = [line for line in begin.splitlines() if line.strip()]
    if begin.startswith("{"):
        return "jrnl" if '"entries"' in text and '"tables"' not in begin else COACH
    if re.match("BEGIN:VCALENDAR", begin, re.IGNORECASE):
        told = _("This is an agenda. To see today's meetings: {command}")
        raise CoachError(told.format(command=f"coach agenda {name}"))
    if re.match("BEGIN:VCARD", begin, re.IGNORECASE):
        return "vcard"
    if re.search(r"^###? (?:Activities|Friends|Notes|Locations):\s*$", begin, re.MULTILINE):
        return "friends"
    if lines and journals.is_jrnl(lines[0], now):
        return "jrnl"
    if sheets.is_table(begin):
        return "csv"
    if any(journals.dated_head(line, now) for line in lines):
        return "text"
    told = _("coach does not recognise {file}. Say what it is: {ways}.")
    ways = ", ".join(f"--from {one}" for one in NAMES)
    named = _("Of a table, name the columns: {example}").format(example=_(EXAMPLE))
    raise CoachError(f"{told.format(file=name, ways=ways)} {named}")


def origin(name: str, own: Own = NO_OWN) -> Origin:
    """Return the kind of file that is called so; a table with the columns as named."""
    found = next(one for one in ORIGINS if one.name == name)
    return replace(found, read=partial(sheets.table, own=own)) if own else found


def columns(text: str, now: datetime, own: Own = NO_OWN) -> dict[str, str]:
    """Return the heading of each column of a table, with what it is taken for."""
    text = _cleaned(text)
    header = sheets.header_of(text, now, own)
    if not header:
        return dict(own)
    return {
        one_line(cell): holds
        for cell, holds in zip(header, sheets.meant(header, own), strict=True)
    }


def columns_in_words(found: Mapping[str, str]) -> Iterator[str]:
    """Yield which column is taken for what, and which are left out."""
    taken = [
        f"{_(sheets.LABELS[holds])} = {cell}" for cell, holds in found.items() if holds
    ]
    yield _("Columns: {columns}.").format(columns=", ".join(taken) or "–")
    if left := [cell for cell, holds in found.items() if not holds and cell]:
        yield _("Left out: {columns}.").format(columns=", ".join(left))


@one_step
def bring_in(
    companion: Companion,
    text: str,
    kind: Origin,
    *,
    dry_run: bool = False,
    tick: Callable[[int], object] = int,
) -> BroughtIn:
    """Bring in what a file holds; the same file again adds nothing.

    What cannot be taken is named with its line, and the rest comes in.
    """
    desk = _Desk(companion)
    for count, row in enumerate(kind.read(_cleaned(text), companion.now()), 1):
        desk.take(row)
        if count % OFTEN == 0:
            tick(count)
    fresh = desk.fresh()
    if not (fresh or desk.same or desk.refused):
        raise CoachError(_("There is nothing in it that coach can take."))
    if not dry_run:
        companion.store.save(*fresh)
    notes = sum(isinstance(one, Moment) for one in fresh)
    found = BroughtIn(
        notes=notes, people=tuple(one.name for one in desk.new), same=desk.same,
        completed=len(desk.completed), refused=tuple(desk.sentences()), understood="",
    )  # fmt: skip
    return replace(found, understood=_in_words(found, dry_run=dry_run))


def _cleaned(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(slots=True)
class _Desk:
    """Where rows become records, one after another."""

    companion: Companion
    new: list[Person] = field(default_factory=list)
    completed: dict[str, Person] = field(default_factory=dict)
    notes: dict[str, Moment] = field(default_factory=dict)
    refused: list[BadRow] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)
    """Who is in an address book, and new whether or not a note names them."""

    same: int = 0
    people: dict[str, Person] = field(init=False)
    known: tuple[names.Known, ...] = field(init=False)
    often: Counter[str] = field(init=False)

    def __post_init__(self) -> None:
        self.people = {one.id: one for one in self.companion.store.all(Person)}
        self.known = lookup.known(self.people.values())
        self.often = Counter()

    def take(self, row: Row) -> None:
        """Take in one row."""
        if isinstance(row, AddressCard):
            self._contact(row)
        elif isinstance(row, DatedNote):
            self._note(row)
        else:
            self.refused.append(row)

    def fresh(self) -> tuple[Record, ...]:
        """Return what is not here yet; what was here and deleted stays so."""
        keys = frozenset(("moments", id_) for id_ in self.notes)
        past = self.companion.store.past(keys)
        there = [
            id_ for id_ in self.notes
            if past.get(("moments", id_)) or self.companion.store.document("moments", id_)
        ]  # fmt: skip
        for id_ in there:
            del self.notes[id_]
        self.same += len(there)
        used = {id_ for one in self.notes.values() for id_ in one.person_ids}
        self.new = [one for one in self.new if one.id in used or one.id in self.listed]
        return (*self.new, *self.completed.values(), *self.notes.values())

    def sentences(self) -> Iterator[str]:
        """Yield why rows were left out."""
        for one in self.refused[:FEW]:
            told = _(one.why).format(line=one.line, said=one.said)
            yield wording.capital(told)
        if (more := len(self.refused) - FEW) > 0:
            yield plural("{n} more is left out.", "{n} more are left out.", more)

    def _contact(self, row: AddressCard) -> None:
        found = self._known(row.name)
        if found is None:
            made = lookup.new(self.companion, keepable(row.name), row.side)
            self._add(_completed(made, row))
            self.listed.add(made.id)
            return
        more = _completed(found, row)
        if more == found:
            self.same += 1
            return
        self.people[found.id] = more
        if any(one.id == found.id for one in self.new):
            self.new = [more if one.id == found.id else one for one in self.new]
        else:
            self.completed[found.id] = more

    def _add(self, person: Person) -> Person:
        self.new.append(person)
        self.people[person.id] = person
        self.known = (*self.known, *lookup.known((person,)))
        return person

    def _known(self, name: str) -> Person | None:
        key = name_key(name)
        exact = [
            p for p in self.people.values() if key in map(name_key, lookup.all_names(p))
        ]
        return exact[0] if exact else None

    def _named(self, name: str) -> Person:
        """Return who is named outright; somebody not known yet is new."""
        if found := self._known(name):
            return found
        ids = names.ids_of(name, self.known)
        if len(ids) == 1:
            return self.people[ids[0]]
        return self._add(lookup.new(self.companion, keepable(name)))

    def _note(self, row: DatedNote) -> None:
        outright = [self._named(name).id for name in row.who]
        text, found, tags = self._read(keepable(row.text))
        tags = tuple(dict.fromkeys((*row.tags, *tags)))
        kind = row.kind or next(filter(None, map(kind_of, tags)), None)
        present = tuple(dict.fromkeys((*outright, *found)))
        sides = {self.people[id_].side for id_ in present}
        record = Moment(
            id=self._id(row), at=row.at, typed=keepable(row.text), text=text,
            person_ids=present, kind=kind, minutes=row.minutes,
            side=row.side or (sides.pop() if len(sides) == 1 else None),
            tags=tuple(tag for tag in tags if kind_of(tag) != kind or kind is None),
        )  # fmt: skip
        self.notes[record.id] = record

    def _read(self, text: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """Return a text as it is kept, who is named in it, and its tags.

        `@somebody` with a capital is a person, also one not known yet; without, a tag.
        """
        people: list[str] = []
        tags = _TAG.findall(text)
        for mention in reversed(names.mentions(text, self.known)):
            at = text[mention.start] == "@"
            if len(mention.ids) == 1:
                people.append(mention.ids[0])
            elif at and not mention.ids and mention.said[:1].isupper():
                people.append(self._add(lookup.new(self.companion, mention.said)).id)
            elif at and not mention.ids:
                tags.append(mention.said)
            else:
                continue
            if at:
                text = text[: mention.start] + mention.said + text[mention.end :]
        return text, tuple(reversed(people)), tuple(tags)

    def _id(self, row: DatedNote) -> str:
        """Return an id made of the day and the words; the same twice in a file is two."""
        key = f"{row.at.isoformat()}\n{fold(' '.join(row.who))}\n{row.text}"
        self.often[key] += 1
        mark = blake2b(f"{key}\n{self.often[key]}".encode(), digest_size=10).hexdigest()
        on = row.at if isinstance(row.at, datetime) else _noon(row.at)
        return f"{int(on.timestamp() * 1000):012x}{mark}"


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _completed(person: Person, row: AddressCard) -> Person:
    """Return somebody with what the row adds; what is known already stays."""
    known = {name_key(name) for name in lookup.all_names(person)}
    aliases = tuple(one for one in map(one_line, row.aliases) if name_key(one) not in known)
    emails = tuple(one for one in row.emails if fold(one) not in map(fold, person.emails))
    return replace(
        person,
        aliases=(*person.aliases, *aliases), emails=(*person.emails, *emails),
        organisation=person.organisation or keepable(row.organisation),
        note=person.note or keepable(row.note).strip(), side=person.side or row.side,
    )  # fmt: skip


def _in_words(found: BroughtIn, *, dry_run: bool) -> str:
    parts = []
    if found.notes or not (found.people or found.completed):
        parts.append(plural("{n} new entry", "{n} new entries", found.notes))
    if count := len(found.people):
        parts.append(plural("{n} new person", "{n} new people", count))
    if count := found.completed:
        parts.append(plural("more about {n} person", "more about {n} people", count))
    if found.same:
        parts.append(_("{n} known already").format(n=found.same))
    return transfer.brought(parts, dry_run=dry_run)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """A file that was looked at, and what it would bring."""

    origin: str
    text: str
    kind: str
    understood: str
    more: tuple[str, ...]
    """Who would be new, and what would be left out."""

    columns: str = ""
    """Which column of a table holds what, as it was said."""

    is_table: bool = False


def offer(companion: Companion, path: str, said: str = "") -> ImportPreview:
    """Return what a file would bring, a table by the columns said; nothing is written."""
    own, now = sheets.own_columns(said), companion.now()
    if not path.strip():
        raise CoachError(_("Which file? Name it."))
    place = Path(path.strip()).expanduser()
    try:
        if not place.is_file():
            place.stat()
            raise CoachError(_("{file} is no file.").format(file=path))
        with place.open("rb") as file:
            data = file.read(transfer.MOST + 1)
    except OSError as error:
        raise files.trouble(path, error) from error
    text = decoded(data, path)
    name = CSV if own else guess(text, path, now)
    if name == COACH:
        back = transfer.bring_in(companion, text, dry_run=True)
        label, understood = _("an export of coach"), back.understood
        more = [*back.refused]
        if back.settings_left:
            told = _("Settings in the file stay out: {names}.")
            names_ = transfer.setting_words(back.settings_left)
            more.append(told.format(names=names_))
    else:
        kind = origin(name, own)
        found = bring_in(companion, text, kind, dry_run=True)
        label, understood = _(kind.label), found.understood
        told_of = columns_in_words(columns(text, now, own)) if name == CSV else ()
        more = [*told_of, *new_people(found), *found.refused]
    told = _("{file} is read as {kind}.").format(file=path, kind=label)
    return ImportPreview(
        origin=name, text=text, kind=told, understood=understood, more=tuple(more),
        columns=said, is_table=name == CSV,
    )  # fmt: skip


def take(companion: Companion, offered: ImportPreview) -> str:
    """Bring in what was offered, and return what came in."""
    if offered.origin == COACH:
        return transfer.bring_in(companion, offered.text).understood
    kind = origin(offered.origin, sheets.own_columns(offered.columns))
    return bring_in(companion, offered.text, kind).understood


def new_people(found: BroughtIn) -> Iterator[str]:
    """Yield who is new, as a sentence."""
    if found.people:
        told = _("New: {names}").format(names=wording.listing(found.people[:MOST_NAMES]))
        if (more := len(found.people) - MOST_NAMES) > 0:
            told += " " + _("… and {n} more").format(n=more)
        yield told
