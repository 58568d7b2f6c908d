"""What is kept besides daily notes, as entries that can be filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coach.model.course import Course
from coach.model.frame import Frame
from coach.model.idea import Idea
from coach.model.measure import Measure
from coach.model.obstacle import Obstacle
from coach.model.pattern import Pattern, Slip
from coach.model.run import Run
from coach.rules.filter import Entry
from coach.services.lines import made_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coach.companion import Companion
    from coach.model.json import Json
    from coach.store.records import Record


PLAIN: Final[tuple[tuple[str, type[Record], tuple[str, ...]], ...]] = (
    ("ideas", Idea, ("title", "status", "benefit", "id")),
    ("obstacles", Obstacle, ("text", "status", "wheel", "person_id")),
    ("measures", Measure, ("name", "type", "question", "id")),
    ("frames", Frame, ("text", "kind", "note", "id")),
    ("course", Course, ("statement", "scope", "id", "id")),
    ("patterns", Pattern, ("name", "status", "cue", "id")),
)
"""The kinds that are a text with a state: that, what else is said, a person."""


def entries(companion: Companion, people: Mapping[str, str]) -> Iterator[Entry]:
    """Yield everything of these kinds."""
    yield from _runs(companion)
    yield from _slips(companion)
    for table, kind, names in PLAIN:
        yield from _texts(companion, table, kind, names, people)


def _texts(
    companion: Companion,
    table: str,
    kind: type[Record],
    names: tuple[str, ...],
    people: Mapping[str, str],
) -> Iterator[Entry]:
    for id_, text, state, more, who in companion.store.scan(kind, "id", *names):
        person = str(who) if names[3] == "person_id" and who else ""
        also = str(more) if more and names[2] not in ("id", "wheel") else ""
        yield Entry(
            table=table, id=str(id_), at=made_on(str(id_)), text=str(text or ""),
            people=(person,) if person else (), side=None,
            kind=state if isinstance(state, str) else _FIRST[table], tags=(),
            marks={}, said=f"{also} {people.get(person, '')}".strip(),
        )  # fmt: skip


_FIRST: Final = {
    "ideas": "new", "obstacles": "open", "measures": "quality", "frames": "bank",
    "course": "me", "patterns": "noticed",
}  # fmt: skip
"""The state that a record has when none is stored, because it is the usual one."""


def _runs(companion: Companion) -> Iterator[Entry]:
    rows = companion.store.scan(
        Run, "id", "title", "finished_at", "started_at", "said", "outcome"
    )
    for id_, title, finished, started, said, outcome in rows:
        came = outcome.get("name") if isinstance(outcome, dict) else None
        yield Entry(
            table="runs", id=str(id_), at=str(finished or started),
            text=": ".join(str(part) for part in (title, came) if part),
            people=(), side=None, kind="done" if finished else "half", tags=(), marks={},
            said=" ".join(_answers(said)),
        )  # fmt: skip


def _answers(said: Json) -> Iterator[str]:
    for one in said if isinstance(said, list) else ():
        if isinstance(one, dict):
            yield str(one.get("text", ""))


def _slips(companion: Companion) -> Iterator[Entry]:
    names = {
        str(id_): str(name) for id_, name in companion.store.scan(Pattern, "id", "name")
    }
    rows = companion.store.scan(Slip, "id", "at", "pattern_id", "text", "context")
    for id_, at, pattern_id, text, context in rows:
        name = names.get(str(pattern_id), "")
        yield Entry(
            table="slips", id=str(id_), at=str(at), text=str(text or name), people=(),
            side=None, kind=str(context) if context else None, tags=(), marks={}, said=name,
        )  # fmt: skip
