"""Everything that was noted, of every kind, as entries that can be filtered."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from coach.fastclass import dataclass
from coach.model.act import Act
from coach.model.feedback import Feedback
from coach.model.moment import Moment
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.model.reflection import MARKS, Reflection
from coach.rules.search.query import Entry
from coach.services.entries import kept_entries
from coach.services.entries.lines import UNUSUAL_FLOWS, made_on
from coach.services.entries.shared import Shared, state
from coach.store.records import fits, kind_of

if TYPE_CHECKING:
    from coach.companion import Companion
    from coach.model.types import Document


@dataclass(frozen=True, slots=True)
class Noted:
    """Every entry, newest first, and who and what they were made with."""

    entries: tuple[Entry, ...]
    people: tuple[Person, ...]
    patterns: tuple[Pattern, ...]


def entries(companion: Companion) -> tuple[Entry, ...]:
    """Return everything that was noted, newest first."""
    store = companion.store
    people, patterns = store.near(Person), store.near(Pattern)
    shared = Shared(
        {p.id: p.name for p in people},
        {p.id: p.name for p in patterns},
        {p.id: p.side for p in people},
    )

    def anew() -> Noted:
        found = store.gathered(KINDS, partial(_entry, shared))
        return Noted(_newest_first(found), people, patterns)

    def renew(before: Noted, changed: frozenset[tuple[str, str]]) -> Noted:
        if (before.people, before.patterns) != (people, patterns):
            return anew()
        found = [one for one in before.entries if (one.table, one.id) not in changed]
        for table, id_ in changed:
            document, kind = store.document(table, id_), BY_TABLE.get(table)
            if document is not None and kind and fits(kind, id_, document):
                found.append(_entry(shared, table, id_, document))
        return Noted(_newest_first(found), people, patterns)

    return store.kept_up("entries", anew, renew).entries


def _newest_first(found: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(found, key=attrgetter("at", "id"), reverse=True))


def _entry(shared: Shared, table: str, id_: str, document: Document) -> Entry:
    if table in READERS:
        return READERS[table](shared, id_, document)
    return kept_entries.entry(shared, table, id_, document)


def _moment(shared: Shared, id_: str, document: Document) -> Entry:
    people, said = shared.people(document.get("person_ids"))
    minutes, flow = document.get("minutes"), document.get("flow")
    tags = shared.words(document.get("tags"))
    return Entry(
        table="moments", id=id_, at=str(document.get("at")),
        text=shared.text(document.get("text")), people=people, said=said,
        side=shared.side(document.get("side"), people), kind=state(document.get("kind")),
        tags=(*tags, str(flow)) if flow in UNUSUAL_FLOWS else tags,
        marks=shared.marks(("minutes", minutes)),
    )  # fmt: skip


def _act(shared: Shared, id_: str, document: Document) -> Entry:
    people, said = shared.people(document.get("person_id"))
    on = document.get("done_at") or document.get("planned_on") or made_on(id_)
    return Entry(
        table="acts", id=id_, at=str(on), text=shared.text(document.get("text")),
        people=people, said=said, side=shared.side(None, people),
        kind=state(document.get("status")) or "planned",
        marks=shared.marks(
            ("before", document.get("before")), ("after", document.get("after")),
            ("minutes", document.get("size_min")),
        ),
    )  # fmt: skip


def _feedback(shared: Shared, id_: str, document: Document) -> Entry:
    people, said = shared.people(document.get("person_id"))
    return Entry(
        table="feedback", id=id_, at=str(document.get("at")),
        text=shared.text(document.get("words")), people=people, said=said,
        side=shared.side(None, people), kind=state(document.get("valence")),
        marks=shared.marks(("score", document.get("score"))),
    )  # fmt: skip


def _reflection(shared: Shared, id_: str, document: Document) -> Entry:
    said = document.get("text"), document.get("answer")
    between = state(document.get("filter"))
    return Entry(
        table="reflections", id=id_, at=id_,
        text=shared.text(" ".join(str(part) for part in said if part)),
        kind=None if between == "none" else between,
        marks=shared.marks(*((name, document.get(name)) for name in MARKS)),
    )  # fmt: skip


READERS: Final = {
    "moments": _moment, "acts": _act, "feedback": _feedback, "reflections": _reflection,
}  # fmt: skip

KINDS: Final = (Moment, Act, Feedback, Reflection, *kept_entries.KINDS)
BY_TABLE: Final = {kind_of(kind).table: kind for kind in KINDS}
