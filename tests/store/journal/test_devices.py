"""Devices that sync late, torn and in any order end up with the same, and lose nothing."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.model.act import Act
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.store import Store
from tests.store.build import NOON, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.model.types import Document

DOCUMENTS: dict[tuple[str, str], tuple[Document | None, ...]] = {
    ("people", "p"): ({"name": "Anna"}, {"name": "Anne"}, None),
    ("acts", "a"): ({"text": "x"}, {"text": "x", "status": "done"}, None),
    ("moments", "m"): (
        {"at": "2026-11-20", "text": "x", "again_on": "2026-11-25"},
        {"at": "2026-11-20", "text": "x"},
        None,
    ),
    ("reflections", "2026-01-20"): ({"day": "2026-01-20"}, None),
}
KINDS = (Person, Act, Moment, Reflection)


@dataclass(eq=False)
class Event:
    """One write, and all writes of the same document that its writer knew of."""

    key: tuple[str, str]
    document: Document | None
    known: frozenset[Event]


@dataclass
class Laptop:
    """A device with a folder of its own, and what a perfect memory would know of it."""

    folder: Path
    name: str
    fast: timedelta
    lines: list[Event] = field(default_factory=list)
    known: set[Event] = field(default_factory=set)
    number: int = 0

    @property
    def home(self) -> Path:
        return self.folder / self.name / "home"

    def store(self, state: str = "state") -> Store:
        folder = self.folder / self.name
        return Store(str(folder / "home"), str(folder / state), lambda: NOON + self.fast)

    def own(self) -> Path:
        identity = self.store()._journal.identity
        identity.recall()
        return self.home / identity.file

    def size(self) -> int:
        return self.own().stat().st_size if self.own().exists() else 0

    def write(self, store: Store, key: tuple[str, str], document: Document | None) -> None:
        """Write through the store, and remember it perfectly when there was news."""
        before = self.size()
        if document is not None:
            self.number += 1
            document = {**document, "by": f"{self.name}{self.number}"}
        store.put([(*key, document)])
        if self.size() == before:
            return
        seen = frozenset(event for event in self.known if event.key == key)
        event = Event(key, document, seen)
        self.lines.append(event)
        self.known.add(event)

    def tidy(self, store: Store) -> None:
        """Rewrite the own file; what its own later lines have seen goes."""
        if tidy(store):
            seen = {old for event in self.lines for old in event.known}
            self.lines = [event for event in self.lines if event not in seen]

    def learn(self, events: list[Event]) -> None:
        for event in events:
            self.known |= {event, *event.known}


def sync(source: Laptop, target: Laptop, length: float, name: str) -> None:
    """Bring a beginning of the one's own file to the other, as a sync tool does."""
    path = source.own()
    if source is target or not path.exists():
        return
    data = path.read_bytes()
    data = data[: round(len(data) * length)]
    target.home.mkdir(parents=True, exist_ok=True)
    place = target.home / (name or path.name)
    if length < 1 and place.exists() and place.stat().st_size > len(data):
        return
    draft = target.home / ".sync"
    draft.write_bytes(data)
    os.replace(draft, place)  # noqa: PTH105 (as sync tools do)
    whole = data.count(b"\n") + (length == 1 and not data.endswith(b"\n"))
    target.learn(source.lines[:whole])


STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("write"),
            st.integers(0, 2),
            st.sampled_from([(k, d) for k, many in DOCUMENTS.items() for d in many]),
        ),
        st.tuples(
            st.just("sync"),
            st.integers(0, 2),
            st.tuples(
                st.integers(0, 2),
                st.sampled_from([1.0, 1.0, 1.0, 0.5, 0.9]),
                st.sampled_from(["", "", "copy.jsonl"]),
            ),
        ),
        st.tuples(
            st.sampled_from(["restart", "tidy", "look"]), st.integers(0, 2), st.none()
        ),
    ),
    min_size=10,
    max_size=60,
)


def same_from_index_and_history(laptop: Laptop, number: int) -> None:
    """Compare what a command sees with what a device sees that reads everything."""
    indexed, fresh = laptop.store(), laptop.store(f"fresh{number}")
    for kind in KINDS:
        assert indexed.near(kind) == fresh.near(kind)
    assert indexed.get(Act, "a") == fresh.get(Act, "a")
    assert indexed.all(Person) == fresh.all(Person)


def left_over(events: set[Event]) -> dict[tuple[str, str], list[Document | None]]:
    """Return the versions that nobody replaced knowingly."""
    replaced = {old for event in events for old in event.known}
    left = defaultdict(list)
    for event in events - replaced:
        left[event.key].append(event.document)
    return left


def versions(store: Store) -> Iterator[tuple[tuple[str, str], list[Document | None]]]:
    store.tables()
    for table, documents in store._journal.history().heads.items():
        for key, heads in documents.items():
            yield (table, key), [head[3] for head in heads]


def ordered(found: list[Document | None]) -> list[str]:
    return sorted(map(repr, found))


def run(folder: Path, steps: list[tuple[str, int, object]], fast: list[int]) -> None:
    laptops = [
        Laptop(folder, name, timedelta(days=days))
        for name, days in zip("abc", fast, strict=True)
    ]
    open_ones = [laptop.store() for laptop in laptops]
    for number, (step, index, what) in enumerate(steps):
        laptop = laptops[index]
        match step, what:
            case "write", ((str(table), str(key)), document):
                laptop.write(open_ones[index], (table, key), document)  # type: ignore[arg-type]
            case "sync", (int(other), float(length), str(name)):
                sync(laptop, laptops[other], length, name and f"{laptop.name}{name}")
            case "restart", _:
                open_ones[index] = laptop.store()
            case "tidy", _:
                laptop.tidy(open_ones[index])
            case _:
                same_from_index_and_history(laptop, number)
    for laptop in laptops:
        for target in laptops:
            sync(laptop, target, 1, "")
    everything = left_over(set().union(*(laptop.known for laptop in laptops)))
    seen = [laptop.store("last") for laptop in laptops]
    for store, running in zip(seen, open_ones, strict=True):
        running.refresh()
        assert store.tables() == seen[0].tables() == running.tables()
        found = dict(versions(store))
        assert {k: ordered(v) for k, v in found.items()} == {
            k: ordered(v) for k, v in everything.items()
        }
    for laptop in laptops:
        same_from_index_and_history(laptop, len(steps))


@settings(max_examples=60)
@given(STEPS, st.lists(st.integers(-400, 400), min_size=3, max_size=3))
def test_devices_converge_and_lose_nothing(
    steps: list[tuple[str, int, object]], fast: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), steps, fast)
