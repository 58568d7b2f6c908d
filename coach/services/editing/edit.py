"""Entries: any record can be named, looked into, changed, deleted and brought back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model import kinds
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.model.exercise import Run
from coach.model.idea import Idea
from coach.model.kind import MAIN
from coach.model.moment import day_of
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.setting import Away
from coach.model.text import fold, nearest, one_line
from coach.model.types import Record
from coach.rules.acts import repeats
from coach.services import match, wording
from coach.services.acts import returning
from coach.services.answer import Answer, saved
from coach.services.editing import fields as readers
from coach.services.editing.fields import FieldReader
from coach.services.entries import corpus, lines
from coach.services.ideas import ambitions, ideas
from coach.services.people import lookup
from coach.services.settings import away, settings
from coach.services.step import one_step, still

BRIEF: Final = 60
"""So many characters of a text tell in a sentence which one is meant."""


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record and the table it stands in."""

    table: str
    record: Record


def tables() -> tuple[str, ...]:
    """Return the tables of what can be changed one by one."""
    return tuple(kind.table for kind in kinds.entries())


def choose(companion: Companion, said: str, *tables: str) -> FoundRecord:
    """Return the one record meant by a code, a day, a name or a part of the text.

    One of these tables is meant before anything else.
    """
    wanted = said.strip()
    if not wanted:
        raise CoachError(_("Which entry do you mean? Give its code or a part of its text."))
    keys = _by_code(companion, fold(wanted)) or _by_text(companion, wanted)
    keys = [key for key in keys if key[0] in tables] or keys
    found = _gathered(companion, keys[: match.SHOWN])
    ids = [key for _table, key in keys]
    return match.only(
        found,
        _("No entry fits “{said}”. See: coach find").format(said=said),
        lambda: match.which((in_words(one, ids) for one in found), len(keys)),
    )


def _by_code(companion: Companion, wanted: str) -> list[tuple[str, str]]:
    if len(wanted) < wording.CODE:
        return []
    return [
        (kind.table, str(id_))
        for kind in kinds.entries()
        for (id_,) in companion.store.scan(kind.record, "id")
        if str(id_).endswith(wanted)
    ]


def _by_text(companion: Companion, wanted: str) -> list[tuple[str, str]]:
    everyone = companion.store.all(Person)
    near = [nearest(wanted, lookup.all_names(person)) for person in everyone]
    if (least := min(near, default=3)) < 3:
        pairs = zip(everyone, near, strict=True)
        return [("people", person.id) for person, rank in pairs if rank == least]
    folded = fold(wanted)
    entries = (e for e in corpus.entries(companion) if folded in fold(e.text))
    return [(entry.table, entry.id) for entry in entries]


def _gathered(companion: Companion, keys: Iterable[tuple[str, str]]) -> list[FoundRecord]:
    found: list[FoundRecord] = []
    for table, record_id in keys:
        record = _kept(companion, table, record_id)
        if record is not None:
            found.append(FoundRecord(table, record))
    return found


def _kept(companion: Companion, table: str, record_id: str) -> Record | None:
    kind = kinds.class_of(table)
    record: Record | None = companion.store.get(kind, record_id) if kind else None
    return record


def said(chosen: FoundRecord) -> str:
    """Return what a record says, in its own words."""
    return _text(chosen.record)


def in_words(chosen: FoundRecord, others: Iterable[str] = ()) -> str:
    """Return a record in one line with the code that names it among others."""
    text = one_line(_text(chosen.record)) or wording.kind(chosen.table)
    kind = wording.kind(chosen.table)
    return f"{wording.code(chosen.record.id, others)}  {kind}: {text}"


def named(record: Record) -> str:
    """Return what a record is in a few words, for a sentence about it."""
    kind, text = wording.kind(kinds.kind_of(type(record)).table), one_line(_text(record))
    if not text:
        return kind
    brief = text if len(text) <= BRIEF else f"{text[:BRIEF].rstrip()}…"
    return f"{kind} “{brief}”"


def _text(record: Record) -> str:
    if isinstance(record, Away):
        return away.in_words(record)
    if isinstance(record, Reflection):
        return f"{wording.long_day(record.day)} {record.text}"
    for name in MAIN:
        if value := getattr(record, name, ""):
            return str(value)
    return ""


def beyond_fields(record: Record) -> str:
    """Return what a record says beyond its fields: an exercise with its answers."""
    if not isinstance(record, Run):
        return ""
    lines = [record.title]
    if came := record.outcome:
        lines += ["", *filter(None, (came.name, came.text, *came.lines))]
    for said in record.said:
        about = f"“{said.about}” " if said.about else ""
        lines += ["", f"{about}{said.ask}", f"  {said.text}"]
    return "\n".join(lines)


def fields(companion: Companion, record: Record) -> tuple[FieldReader, ...]:
    """Return what can be changed of a record, with what it says now."""
    names = lines.names(companion)
    if getattr(record, "ambition_id", None):
        names |= ambitions.names(companion)
    return tuple(
        replace(field, value=readers.typed(field, getattr(record, name), names))
        for name, field in readers.reader_of(type(record)).items()
        if not field.declared.fixed
    )


@one_step
def change(
    companion: Companion, table: str, record_id: str, values: Mapping[str, str]
) -> Answer:
    """Change some fields of a record; an unknown field or value changes nothing at all."""
    record = still(_kept(companion, table, record_id))
    read = read_fields(companion, record, values)
    changed, more = apply(companion, record, read)
    after_it: tuple[Act, ...] = ()
    if isinstance(record, Act) and isinstance(changed, Act) and changed.status == "done":
        after_it = returning.following(companion, record)
        changed = replace(changed, repeats="")
    told = {} if more else {one.name: one.value for one in fields(companion, changed)}
    labels = [_changed(wording.field(table, name), told.get(name, "")) for name in read]
    understood = _("{what}: {fields} changed.").format(
        what=named(record), fields=", ".join(labels) or _("nothing")
    )
    again = returning.day_in_words(after_it, companion.today())
    said = " ".join(filter(None, (understood, more, *again)))
    return saved(companion, changed, said, along=after_it)


def _changed(label: str, value: str) -> str:
    """Return what a field is called, with what it says now where that is short."""
    shown = one_line(value)
    return f"{label.lower()} ({shown})" if shown and len(shown) <= BRIEF else label.lower()


def read_fields(
    companion: Companion, record: Record, values: Mapping[str, str]
) -> dict[str, Any]:
    """Return what was typed for some fields as their values; a label names a field too."""
    there, everyone = fields(companion, record), companion.store.all(Person)
    meant = {field: (field.name, field.label, field.called) for field in there}
    read: dict[str, Any] = {}
    for name, said in values.items():
        field = match.field(name, meant, sorted(one.typed for one in there))
        if said.strip() == field.value:
            # As it was shown; a time has more to it than that.
            read[field.name] = getattr(record, field.name)
            continue
        if field.read_as == "ambition":
            read[field.name] = (
                ambitions.choose(companion, said).id if said.strip() else None
            )
            continue
        week = settings.calendar(companion).week
        value = readers.parsed(field, said, companion.now(), everyone, week)
        if field.read_as == "parts":
            value = readers.carried(field, getattr(record, field.name), value)
        read[field.name] = value
    return read


@one_step
def delete(companion: Companion, table: str, record_id: str) -> Answer:
    """Delete a record; undo brings it back. A person with entries is archived instead."""
    record = still(_kept(companion, table, record_id))
    if isinstance(record, Person) and _is_mentioned(companion, record):
        raise CoachError(
            _(
                "{name} is part of your entries. To hide the name from lists: "
                "coach person edit {code} archived=yes"
            ).format(name=record.name, code=wording.code(record.id))
        )
    companion.store.commit(deleted=[record])
    what = one_line(_text(record)) or wording.kind(table)
    said = wording.sentence(_("Deleted: {what}.").format(what=what))
    return Answer(record=record, understood=said, hints=(_until_tidied(),))


def _until_tidied() -> str:
    """Return for how long what was deleted can still be read in the journal."""
    told = _(
        "It can be taken back, and stays in the journal until that is tidied. To let it "
        "vanish now: {command}"
    )
    return told.format(command="coach tidy")


def _is_mentioned(companion: Companion, person: Person) -> bool:
    return any(person.id in entry.people for entry in corpus.entries(companion))


def apply(
    companion: Companion, before: Record, given: Mapping[str, Any]
) -> tuple[Record, str]:
    """Return a record with what was given, made to fit, and what else that changed."""
    after: Record = replace(before, **given)
    _refuse_silence(after, given)
    if isinstance(before, Run) and isinstance(after, Run):
        _refuse_state(before, after)
    if isinstance(after, Person) and "name" in given:
        _refuse_namesake(companion, after)
    if isinstance(after, Idea):
        return ideas.as_it_moves(companion, after, given)
    if isinstance(before, Act) and isinstance(after, Act):
        return _act(before, _returning(before, after, companion.today()), given,
                    companion.now())  # fmt: skip
    return after, ""


def _returning(before: Act, after: Act, today: date) -> Act:
    """Return an act that comes back from the first of its days on."""
    if not after.repeats or after.repeats == before.repeats:
        return after
    if after.status in ("done", "dropped"):
        raise CoachError(
            _("What is done comes back when it is planned again: set the status as well.")
        )
    day = repeats.first(after.repeats, after.planned_on or today)
    return replace(after, planned_on=day, repeats=repeats.anchored(after.repeats, day))


def _refuse_silence(after: Record, given: Mapping[str, Any]) -> None:
    """Refuse to empty the text of what is nothing without it; a score says enough."""
    for name, field in readers.reader_of(type(after)).items():
        is_needed = field.read_as == "text" and not field.may_be_empty
        if not is_needed or name not in given or one_line(getattr(after, name)):
            continue
        if getattr(after, "score", None) is None:
            raise readers.cannot_be_empty(field)


def _refuse_state(before: Run, after: Run) -> None:
    """Refuse that an exercise becomes done, or half done again, by giving it a day."""
    if before.finished_at is None and after.finished_at is not None:
        raise CoachError(_("What is half done gets its day when it is finished."))
    if before.finished_at is not None and after.finished_at is None:
        raise readers.cannot_be_empty(readers.reader_of(Run)["finished_at"])


def _refuse_namesake(companion: Companion, after: Person) -> None:
    """Refuse a name that somebody else goes by: nobody could tell them apart."""
    for other in companion.store.all(Person):
        is_so_called = nearest(after.name, lookup.all_names(other)) < 2
        if other.id != after.id and is_so_called:
            message = _(
                "{name} is known already. A surname tells them apart; when they are one "
                "person: coach person merge {other} {code}"
            )
            raise CoachError(
                message.format(
                    name=other.name,
                    other=wording.code(other.id),
                    code=wording.code(after.id),
                )
            )


def _act(
    before: Act, after: Act, given: Mapping[str, Any], now: datetime
) -> tuple[Act, str]:
    """Return an act whose state and days agree: what was done has a day, nothing else."""
    if after.done_at and "done_at" in given and "status" not in given:
        after = replace(after, status="done")
    elif after.planned_on and after.status == "idea" and "status" not in given:
        after = replace(after, status="planned")
    if after.status == "done":
        return _done(before, after, given, now)
    if after.status == "planned" and before.status != "planned" and not after.planned_on:
        after = replace(after, planned_on=now.date())
    said = [] if not before.done_at else [_("It is not done any more.")]
    if after.status == "planned" != before.status and after.planned_on:
        planned = _("Planned for {day}").format(
            day=wording.said_day(after.planned_on, now.date())
        )
        said.append(f"{planned}.")
    return replace(after, done_at=None), " ".join(said)


def _done(
    before: Act, after: Act, given: Mapping[str, Any], now: datetime
) -> tuple[Act, str]:
    """Return an act that is done, with the day on which it was."""
    if "done_at" in given and not after.done_at:
        raise CoachError(
            _("What was done has a day. To let it wait again, set the status to planned.")
        )
    at = after.done_at or now
    if before.status == "done" and after.done_at == before.done_at:
        # An older version may have left the day out; a change of the text adds none.
        return (replace(after, done_at=at), "") if "status" in given else (after, "")
    said = _("Done ({day}).").format(day=wording.said_day(day_of(at), now.date()))
    return replace(after, done_at=at), said
