"""Room: how much I may decide, spend and take, and when I used it last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.direction import Room
from coach.model.text import expect_line, fold, one_line
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.editing import edit
from coach.services.entries import corpus, lines
from coach.services.exercises import exercises
from coach.services.step import one_step

REGISTER: Final = "direction/room-register"
"""The exercise in which room that was used is written down."""

TAGS: Final = frozenset(("room", "ruimte"))
"""A note with one of these used it as well."""

LAST: Final = 3
"""So many times are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLine:
    """Something that I may do."""

    record: Room
    kind: str
    by: str
    """Who gave it, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One time that room was used."""

    table: str
    id: str
    day: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPage:
    """How much room there is, and the last times it was used."""

    rows: tuple[RoomLine, ...]
    used: tuple[Use, ...]


def page(companion: Companion) -> RoomPage:
    """Return all room there is, by kind, and the last three uses."""
    names = lines.names(companion)
    kept = sorted(companion.store.all(Room), key=lambda one: (one.kind or "", one.id))
    rows = tuple(
        RoomLine(
            record=one,
            kind=wording.label("room.kind", one.kind),
            by=names.get(one.person_id or "", ""),
        )
        for one in kept
    )
    used = sorted(uses(companion), key=attrgetter("day", "id"), reverse=True)
    return RoomPage(rows=rows, used=tuple(used[:LAST]))


def uses(companion: Companion) -> Iterator[Use]:
    """Yield every time that room was used, as far as it was said."""
    for run in exercises.finished(companion, REGISTER):
        if run.given.get("which") == "used":
            text = one_line(str(run.given.get("what") or ""))
            yield Use(table="runs", id=run.id, day=run.day, text=text)
    for entry in corpus.entries(companion):
        if TAGS.intersection(map(fold, entry.tags)):
            yield Use(
                table=entry.table, id=entry.id, day=date.fromisoformat(entry.day),
                text=one_line(entry.text),
            )  # fmt: skip


@one_step
def add(companion: Companion, text: str, fields: Mapping[str, str]) -> Answer:
    """Keep something that I may do without asking."""
    text = expect_line(text, _("What may you do without asking? A few words are enough."))
    plain = Room(id=companion.store.new_id(), text=text)
    record, _more = edit.apply(companion, plain, edit.read_fields(companion, plain, fields))
    assert isinstance(record, Room)
    what = wording.dotted(record.text, wording.label("room.kind", record.kind))
    told = _("Room: {what}.").format(what=what)
    hint = _("Used it? A note with +room is counted as such.")
    return saved(companion, record, wording.sentence(told), hint)
