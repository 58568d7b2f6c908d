"""What is kept besides daily notes, as entries that can be filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coach.model.direction import Course
from coach.model.frame import Frame
from coach.model.idea import Idea
from coach.model.measure import Measure
from coach.model.obstacle import Obstacle
from coach.model.pattern import Pattern, Slip
from coach.model.run import Run
from coach.rules.search.query import Entry
from coach.services.entries.lines import made_on
from coach.services.entries.shared import state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.model.types import Document, Json
    from coach.services.entries.shared import Shared

KINDS: Final = (Run, Slip, Idea, Obstacle, Measure, Frame, Course, Pattern)

PLAIN: Final[dict[str, tuple[str, str, str, str]]] = {
    "ideas": ("title", "status", "new", "benefit"),
    "obstacles": ("text", "status", "open", ""),
    "measures": ("name", "type", "quality", "question"),
    "frames": ("text", "kind", "bank", "note"),
    "course": ("statement", "scope", "me", ""),
    "patterns": ("name", "status", "noticed", "cue"),
}
"""The kinds that are a text with a state: the fields of both, the state that is the usual
one and not stored, and what else is said."""


def entry(shared: Shared, table: str, id_: str, document: Document) -> Entry:
    """Return a document of one of these kinds as an entry."""
    if table == "runs":
        return _run(id_, document)
    if table == "slips":
        return _slip(shared, id_, document)
    text, stands, usual, more = PLAIN[table]
    people, named = shared.people(document.get("person_id"))
    also = str(document.get(more) or "") if more else ""
    return Entry(
        table=table, id=id_, at=made_on(id_), text=str(document.get(text) or ""),
        people=people, kind=state(document.get(stands)) or usual,
        said=f"{also} {named}".strip(),
    )  # fmt: skip


def _run(id_: str, document: Document) -> Entry:
    finished, outcome = document.get("finished_at"), document.get("outcome")
    came = outcome.get("name") if isinstance(outcome, dict) else None
    return Entry(
        table="runs", id=id_, at=str(finished or document.get("started_at")),
        text=": ".join(str(part) for part in (document.get("title"), came) if part),
        kind="done" if finished else "half", said=" ".join(_answers(document.get("said"))),
    )  # fmt: skip


def _answers(said: Json) -> Iterator[str]:
    for one in said if isinstance(said, list) else ():
        if isinstance(one, dict):
            yield str(one.get("text", ""))


def _slip(shared: Shared, id_: str, document: Document) -> Entry:
    name = shared.patterns.get(str(document.get("pattern_id")), "")
    return Entry(
        table="slips", id=id_, at=str(document.get("at")),
        text=str(document.get("text") or name), kind=state(document.get("context")),
        said=name,
    )  # fmt: skip
