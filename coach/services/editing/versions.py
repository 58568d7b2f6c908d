"""Versions: where two devices or an import differ, both can be seen and one chosen."""

from __future__ import annotations

from collections.abc import Iterator

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.types import Document, Record
from coach.services import wording
from coach.services.answer import Answer
from coach.services.editing import fields
from coach.services.editing.edit import named
from coach.services.editing.fields import FieldReader
from coach.services.entries import lines
from coach.services.step import one_step
from coach.store.records import readable


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryVersion:
    """One version of an entry; the first is the one that is shown."""

    number: int
    document: Document | None
    """What it holds; None where the entry was deleted."""

    told: str
    """What differs, in words."""


def is_disputed(companion: Companion, record: Record) -> bool:
    """Return whether an entry has versions that nobody chose from; no history is read."""
    return companion.store.is_disputed(record)


def versions(companion: Companion, table: str, record: Record) -> tuple[EntryVersion, ...]:
    """Return the versions of an entry, the one shown first; none where all agree."""
    for found in companion.store.conflicts():
        if (found.table, found.id) == (table, record.id):
            documents = [found.shown.document, *(one.document for one in found.others)]
            told = _told(companion, record, documents)
            return tuple(
                EntryVersion(number=n, document=document, told=text)
                for n, (document, text) in enumerate(
                    zip(documents, told, strict=True), start=1
                )
            )
    return ()


@one_step
def take(companion: Companion, table: str, record: Record, said: str) -> Answer:
    """Let one version hold from now on; undo brings the choice back."""
    found = versions(companion, table, record)
    if not found:
        raise CoachError(_("There is only one version of this entry."))
    chosen = next((one for one in found if str(one.number) == said.strip()), None)
    if chosen is None:
        numbers = wording.listing([str(one.number) for one in found])
        message = _("There is no version “{said}”. There are: {numbers}.")
        raise CoachError(message.format(said=said, numbers=numbers))
    companion.store.put([(table, record.id, chosen.document)])
    kept = readable(type(record), record.id, chosen.document) or record
    understood = _("{what}: version {number} holds now: {told}.").format(
        what=named(record), number=chosen.number, told=chosen.told.rstrip(".")
    )
    return Answer(record=kept, understood=understood)


def _told(
    companion: Companion, record: Record, documents: list[Document | None]
) -> list[str]:
    """Return each version in words: the fields in which any of them differs."""
    known = [readable(type(record), record.id, document) for document in documents]
    there = [one for one in known if one is not None]
    differing = [
        field
        for name, field in fields.reader_of(type(record)).items()
        if any(getattr(one, name) != getattr(there[0], name) for one in there)
    ]
    people = lines.names(companion)
    return [
        " · ".join(_fields(one, differing, people)) or _("elsewhere in the entry")
        if one
        else _("deleted")
        for one in known
    ]


def _fields(
    one: Record, differing: list[FieldReader], people: dict[str, str]
) -> Iterator[str]:
    for field in differing:
        value = fields.typed(field, getattr(one, field.name), people) or "–"
        yield _("{label}: {value}").format(label=field.label, value=value)
