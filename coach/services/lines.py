"""Lines: any record as one line for a list, with what to show beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from coach.i18n import _
from coach.model.act import Act
from coach.model.feedback import Feedback
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.reflection import MARKS, Reflection
from coach.rules.filter import Entry
from coach.services import kept_lines, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coach.companion import Companion
    from coach.model.json import Json

GLYPHS = {
    "moments": "·", "acts": "○", "feedback": "›", "reflections": "▪", "people": "◆",
    **kept_lines.GLYPHS,
}  # fmt: skip

KIND_GROUPS = {
    "moments": "kind", "acts": "status", "feedback": "valence", **kept_lines.KIND_GROUPS,
}  # fmt: skip
"""What the kind of an entry is called, by table."""

UNUSUAL_FLOWS = ("received", "witnessed")
"""A moment not given wears its flow beside its tags."""

NO_MARKS: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One record, ready to be put in a list."""

    table: str
    id: str
    day: date
    at: str = ""
    """The time of day, when it is known."""

    title: str
    meta: str = ""
    glyph: str = "·"


def names(companion: Companion) -> dict[str, str]:
    """Return the name of each person, archived or not, by id."""
    return {person.id: person.name for person in companion.store.all(Person)}


def entries(companion: Companion) -> tuple[Entry, ...]:
    """Return everything that was noted, newest first."""
    return companion.store.kept("entries", lambda: _entries(companion))


def _entries(companion: Companion) -> tuple[Entry, ...]:
    people = names(companion)
    found = [entry for read in READERS for entry in read(companion, people)]
    found.sort(key=attrgetter("at", "id"), reverse=True)
    return tuple(found)


def _moments(companion: Companion, people: Mapping[str, str]) -> Iterator[Entry]:
    rows = companion.store.scan(
        Moment, "id", "at", "text", "person_ids", "side", "kind", "tags", "minutes", "flow"
    )
    for id_, at, text, ids, side, kind, tags, minutes, flow in rows:
        yield Entry(
            table="moments", id=str(id_), at=str(at), text=str(text or ""),
            people=_ids(ids), side=_word(side), kind=_word(kind),
            tags=(*_ids(tags), *((str(flow),) if flow in UNUSUAL_FLOWS else ())),
            marks={"minutes": minutes} if isinstance(minutes, int) else NO_MARKS,
            said=" ".join(people.get(one, "") for one in _ids(ids)),
        )  # fmt: skip


def _acts(companion: Companion, people: Mapping[str, str]) -> Iterator[Entry]:
    rows = companion.store.scan(
        Act, "id", "done_at", "planned_on", "text", "person_id", "status",
        "before", "after", "size_min",
    )  # fmt: skip
    for id_, done_at, planned_on, text, person_id, status, before, after, size in rows:
        given = {"before": before, "after": after, "minutes": size}
        yield Entry(
            table="acts", id=str(id_), at=str(done_at or planned_on or made_on(str(id_))),
            text=str(text or ""), people=(str(person_id),) if person_id else (),
            side=None, kind=_word(status) or "planned", tags=(), marks=_marks(given),
            said=people.get(str(person_id), ""),
        )  # fmt: skip


def _feedback(companion: Companion, people: Mapping[str, str]) -> Iterator[Entry]:
    rows = companion.store.scan(
        Feedback, "id", "at", "words", "person_id", "valence", "score"
    )
    for id_, at, said, person_id, valence, score in rows:
        yield Entry(
            table="feedback", id=str(id_), at=str(at), text=str(said or ""),
            people=(str(person_id),) if person_id else (), side=None, kind=_word(valence),
            tags=(), marks=_marks({"score": score}), said=people.get(str(person_id), ""),
        )  # fmt: skip


def _reflections(companion: Companion, _people: Mapping[str, str]) -> Iterator[Entry]:
    for id_, text, answer, *given in companion.store.scan(
        Reflection, "id", "text", "answer", *MARKS
    ):
        yield Entry(
            table="reflections", id=str(id_), at=str(id_),
            text=" ".join(str(part) for part in (text, answer) if part),
            people=(), side=None, kind=None, tags=(),
            marks=_marks(dict(zip(MARKS, given, strict=True))),
        )  # fmt: skip


READERS = (_moments, _acts, _feedback, _reflections, kept_lines.entries)


def made_on(record_id: str) -> str:
    """Return the day an id was made: its first twelve digits are milliseconds."""
    try:
        made = datetime.fromtimestamp(int(record_id[:12], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return "1970-01-01"
    return made.date().isoformat()


def _ids(value: Json) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _word(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _marks(given: Mapping[str, Json]) -> Mapping[str, int]:
    return {name: mark for name, mark in given.items() if isinstance(mark, int)} or NO_MARKS


def line(entry: Entry, people: Mapping[str, str]) -> Line:
    """Return an entry as it stands in a list."""
    _day, _t, time = entry.at.partition("T")
    return Line(
        table=entry.table, id=entry.id, day=date.fromisoformat(entry.at[:10]), at=time[:5],
        title=_title(entry), meta=" · ".join(_meta(entry, people)), glyph=_glyph(entry),
    )  # fmt: skip


def of_moment(companion: Companion, moment: Moment) -> Line:
    """Return one moment as a line."""
    people = names(companion)
    return Line(
        table="moments", id=moment.id, day=words.day_of(moment.at), title=moment.text,
        at=words.clock(moment.at) if isinstance(moment.at, datetime) else "",
        meta=" · ".join(people.get(id_, "") for id_ in moment.person_ids),
    )  # fmt: skip


def _title(entry: Entry) -> str:
    if entry.table != "reflections":
        return entry.text or words.label("table", entry.table)
    marks = " · ".join(
        f"{words.label('mark', name)} {n}" for name, n in entry.marks.items()
    )
    return " – ".join(part for part in (marks, entry.text) if part)


def _glyph(entry: Entry) -> str:
    return "✓" if entry.table == "acts" and entry.kind == "done" else GLYPHS[entry.table]


def _meta(entry: Entry, people: Mapping[str, str]) -> Iterator[str]:
    if group := KIND_GROUPS.get(entry.table):
        yield from filter(None, [words.label(group, entry.kind)])
    elif entry.table == "reflections":
        yield words.label("table", "reflections")
    if entry.table in kept_lines.KIND_GROUPS:
        yield words.label("table", entry.table)
    yield from (people[id_] for id_ in entry.people if id_ in people)
    if "before" in entry.marks and "after" in entry.marks:
        yield _("{before} to {after}").format(**entry.marks)
    if "score" in entry.marks:
        yield _("score {score}").format(**entry.marks)
    if "minutes" in entry.marks:
        yield words.minutes(entry.marks["minutes"])
    yield from (_tag(tag) for tag in entry.tags)


def _tag(tag: str) -> str:
    return words.label("flow", tag) if tag in UNUSUAL_FLOWS else f"#{tag}"
