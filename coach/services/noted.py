"""Everything that was noted, of every kind, as entries that can be filtered."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from coach.model.act import Act
from coach.model.feedback import Feedback
from coach.model.moment import Moment
from coach.model.reflection import MARKS, Reflection
from coach.rules.filter import Entry
from coach.services import kept_entries
from coach.services.lines import UNUSUAL_FLOWS, made_on, names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coach.companion import Companion
    from coach.model.json import Json

NO_MARKS: Mapping[str, int] = {}


def entries(companion: Companion) -> tuple[Entry, ...]:
    """Return every entry, newest first."""
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


READERS = (_moments, _acts, _feedback, _reflections, kept_entries.entries)


def _ids(value: Json) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _word(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _marks(given: Mapping[str, Json]) -> Mapping[str, int]:
    return {name: mark for name, mark in given.items() if isinstance(mark, int)} or NO_MARKS
