"""Everything that was noted, of every kind, as entries that can be filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import UTC, datetime
from itertools import chain, pairwise
from operator import attrgetter
from sys import intern
from typing import Final, TypeAlias

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.model import kinds
from coach.model.kind import RecordKind
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.model.reflection import MARKS
from coach.model.text import one_line
from coach.model.types import Document, Json
from coach.rules.people.rhythm import shared_side
from coach.rules.search.terms import Entry
from coach.services import wording
from coach.services.entries.lines import UNUSUAL_FLOWS, made_on
from coach.store.records import fits

Maker: TypeAlias = Callable[["SharedValues", str, Document], Entry]


def _plain(kind: RecordKind) -> Maker:
    """Return what makes entries of a kind that is a text with a state."""
    table, main, also, days = kind.table, kind.main, kind.also, kind.days
    who = "person_ids" if "person_ids" in kind.fields else "person_id"
    stands, is_name = kind.state, kind.fields[kind.main].shown
    defaults = (one.default for one in fields(kind.record) if one.name == stands)
    usual = next((said for said in defaults if isinstance(said, str)), None)

    def make(shared: SharedValues, id_: str, document: Document) -> Entry:
        people, named = shared.people(document.get(who))
        more = str(document.get(also) or "") if also else ""
        at = next((document[name] for name in days if document.get(name)), None)
        text = str(document.get(main) or "")
        return Entry(
            table=table, id=id_, at=str(at or made_on(id_)),
            text=one_line(text) if is_name else text, people=people,
            kind=state(document.get(stands)) or usual, said=f"{more} {named}".strip(),
            tags=shared.words(document.get("tags")),
        )  # fmt: skip

    return make


def _run(_shared: SharedValues, id_: str, document: Document) -> Entry:
    finished, outcome = document.get("finished_at"), document.get("outcome")
    came = outcome.get("name") if isinstance(outcome, dict) else None
    return Entry(
        table="runs", id=id_, at=str(finished or document.get("started_at")),
        text=one_line(": ".join(str(p) for p in (document.get("title"), came) if p)),
        kind="done" if finished else "half", said=" ".join(_answers(document.get("said"))),
    )  # fmt: skip


def _answers(said: Json) -> Iterator[str]:
    for one in said if isinstance(said, list) else ():
        if isinstance(one, dict):
            yield str(one.get("text", ""))


def _slip(shared: SharedValues, id_: str, document: Document) -> Entry:
    name = shared.patterns.get(str(document.get("pattern_id")), "")
    return Entry(
        table="slips", id=id_, at=str(document.get("at")),
        text=str(document.get("text") or name), kind=state(document.get("context")),
        said=name,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class EntryCorpus:
    """Every entry, newest first, and who and what they were made with."""

    entries: tuple[Entry, ...]
    people: tuple[Person, ...]
    patterns: tuple[Pattern, ...]


def entries(companion: Companion) -> tuple[Entry, ...]:
    """Return everything that was noted, newest first."""
    store = companion.store
    people, patterns = store.near(Person), store.near(Pattern)
    shared = SharedValues(
        {p.id: p.name for p in people},
        {p.id: p.name for p in patterns},
        {p.id: p.counts_as for p in people},
    )
    makers = {k.table: MAKERS.get(k.table) or _plain(k) for k in kinds.logged()}

    def anew() -> EntryCorpus:
        found = store.gathered(
            (kind.record for kind in kinds.logged()),
            lambda table, id_, document: makers[table](shared, id_, document),
        )
        return EntryCorpus(_newest_first(found), people, patterns)

    def renew(before: EntryCorpus, changed: frozenset[tuple[str, str]]) -> EntryCorpus:
        if (before.people, before.patterns) != (people, patterns):
            return anew()
        found = [one for one in before.entries if (one.table, one.id) not in changed]
        for table, id_ in changed:
            document, kind = store.document(table, id_), kinds.class_of(table)
            if document is not None and kind and fits(kind, id_, document):
                found.append(makers[table](shared, id_, document))
        return EntryCorpus(_newest_first(found), people, patterns)

    return store.kept_up("entries", anew, renew).entries


def _newest_first(found: list[Entry]) -> tuple[Entry, ...]:
    ordered = sorted(found, key=attrgetter("at", "id"), reverse=True)
    days = {
        one.at[:10]
        for one, other in pairwise(ordered)
        if one.at[-6:] != other.at[-6:]  # the distance to UTC
        and one.at[:10] == other.at[:10]
        and len(other.at) > len("2026-11-22")
    }
    return tuple(_by_the_clock(ordered, days) if days else ordered)


def _by_the_clock(ordered: list[Entry], days: set[str]) -> list[Entry]:
    """Put days on which the clock was changed in the order in which it all was."""

    def when(entry: Entry) -> tuple[str, str, str]:
        day = entry.at[:10]
        at = entry.at.removeprefix(day)
        if day in days and at:
            with suppress(ValueError):  # what is no time stays where its letters put it
                at = "T" + datetime.fromisoformat(entry.at).astimezone(UTC).isoformat()
        return day, at, entry.id

    return sorted(ordered, key=when, reverse=True)


def _moment(shared: SharedValues, id_: str, document: Document) -> Entry:
    people, said = shared.people(document.get("person_ids"))
    minutes, flow = document.get("minutes"), document.get("flow")
    tags = shared.words(document.get("tags"))
    return Entry(
        table="moments", id=id_, at=str(document.get("at")),
        text=shared.text(document.get("text")), people=people, said=said,
        side=shared.side(document.get("side"), people), kind=state(document.get("kind")),
        tags=shared.words_of(
            tags, (str(flow),) if flow in UNUSUAL_FLOWS else (), wording.worn(document.get)
        ),
        marks=shared.marks(("minutes", minutes)),
    )  # fmt: skip


def _act(shared: SharedValues, id_: str, document: Document) -> Entry:
    people, said = shared.people(document.get("person_id"))
    tags, kind = shared.words(document.get("tags")), state(document.get("kind"))
    on = document.get("done_at") or document.get("planned_on") or made_on(id_)
    return Entry(
        table="acts", id=id_, at=str(on), text=shared.text(document.get("text")),
        people=people, said=said, side=shared.side(document.get("side"), people),
        kind=state(document.get("status")) or "planned",
        tags=shared.words_of(tags, (kind,) if kind else (), wording.worn(document.get)),
        marks=shared.marks(
            ("before", document.get("before")), ("after", document.get("after")),
            ("minutes", document.get("size_min")),
        ),
    )  # fmt: skip


def _feedback(shared: SharedValues, id_: str, document: Document) -> Entry:
    people, said = shared.people(document.get("person_id"))
    return Entry(
        table="feedback", id=id_, at=str(document.get("at")),
        text=shared.text(document.get("words")), people=people, said=said,
        side=shared.side(None, people), kind=state(document.get("valence")),
        tags=shared.words_of((), wording.worn(document.get)),
        marks=shared.marks(("score", document.get("score"))),
    )  # fmt: skip


def _reflection(shared: SharedValues, id_: str, document: Document) -> Entry:
    said = document.get("text"), document.get("answer")
    between = state(document.get("filter"))
    return Entry(
        table="reflections", id=id_, at=id_,
        text=shared.text(" ".join(str(part) for part in said if part)),
        kind=None if between == "none" else between,
        marks=shared.marks(*((name, document.get(name)) for name in MARKS)),
    )  # fmt: skip


_ANSWERS: Final = (
    "glad_of", "next_small_step", "helped", "in_the_way", "met", "let_go",
)  # fmt: skip


def _review(shared: SharedValues, id_: str, document: Document) -> Entry:
    first, *more = *(str(said) for name in _ANSWERS if (said := document.get(name))), ""
    return Entry(
        table="reviews", id=id_, at=str(document.get("written_on")),
        text=shared.text(first), kind=state(document.get("movement")),
        said=" ".join(filter(None, more)),
    )  # fmt: skip


MAKERS: Final[Mapping[str, Maker]] = {
    "moments": _moment, "acts": _act, "feedback": _feedback, "reflections": _reflection,
    "runs": _run, "slips": _slip, "reviews": _review,
}  # fmt: skip
"""How entries are made of the kinds that are more than a text with a state."""

NO_MARKS: Final[Mapping[str, int]] = {}
NO_SIDES: Final[Mapping[str, str | None]] = {}


def state(value: Json) -> str | None:
    """Return one of a few words, or None."""
    return intern(value) if isinstance(value, str) else None


class SharedValues:
    """Reads the parts of documents; what equals what was read before is the same."""

    def __init__(
        self,
        names: Mapping[str, str],
        patterns: Mapping[str, str],
        sides: Mapping[str, str | None] = NO_SIDES,
    ) -> None:
        self.patterns = patterns
        """The names of patterns by id."""

        self._names = names
        self._sides = sides
        self._side_of: dict[tuple[str, ...], str | None] = {}
        self._people: dict[tuple[str, ...], tuple[tuple[str, ...], str]] = {}
        self._words: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}
        self._marks: dict[tuple[tuple[str, int], ...], Mapping[str, int]] = {(): NO_MARKS}
        self._texts: dict[str, str] = {}

    def people(self, said: Json) -> tuple[tuple[str, ...], str]:
        """Return the ids of these people, or of this one, and their names."""
        ids = tuple(map(str, said if isinstance(said, list) else [said] if said else ()))
        if ids not in self._people:
            named = " ".join(self._names.get(one, "") for one in ids)
            self._people[ids] = (ids, named)
        return self._people[ids]

    def side(self, own: Json, people: tuple[str, ...]) -> str | None:
        """Return the side that was told, else that of the people as known now."""
        if own:
            return state(own)
        if people not in self._side_of:
            self._side_of[people] = shared_side(people, self._sides)
        return self._side_of[people]

    def words(self, said: Json) -> tuple[str, ...]:
        """Return a list of words."""
        words = tuple(map(str, said)) if isinstance(said, list) else ()
        return self._words.setdefault(words, words)

    def words_of(self, *lists: Iterable[str]) -> tuple[str, ...]:
        """Return the words of all of these."""
        words = tuple(chain.from_iterable(lists))
        return self._words.setdefault(words, words)

    def marks(self, *given: tuple[str, Json]) -> Mapping[str, int]:
        """Return the numbers among these by their names."""
        numbers = {name: mark for name, mark in given if isinstance(mark, int)}
        return self._marks.setdefault(tuple(numbers.items()), numbers)

    def text(self, said: Json) -> str:
        """Return a text; short ones are often written again."""
        text = str(said or "")
        return self._texts.setdefault(text, text) if len(text) < _OFTEN else text


_OFTEN: Final = 80
