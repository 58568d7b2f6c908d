"""What several devices wrote, merged: the same whatever the order of arrival.

Each version of a document carries a version vector: which counter of which device it has
seen. A version that another one has seen is history. Versions that have not seen each
other are rivals: all are kept, and one of them is shown.
"""

from __future__ import annotations

import json
from datetime import datetime
from sys import intern

from coach.fastclass import dataclass
from coach.store.journal.codec import ERASED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import tzinfo
    from typing import TypeAlias

    from coach.model.types import Document, Json
    from coach.store.journal.codec import Commit, Versions
    from coach.store.journal.folder import Places

    Head: TypeAlias = tuple[Versions, int, str, Document | None, int]
    """The versions seen, the time in milliseconds, the device, the document, the weight."""
    Heads: TypeAlias = tuple[Head, ...]


def has_seen(later: Versions, earlier: Versions) -> bool:
    """Whether the one version was written knowing the other."""
    return all(later.get(device, 0) >= count for device, count in earlier.items())


def joined(heads: Iterable[Head]) -> Versions:
    """Return the versions of somebody who has seen all of these."""
    versions: Versions = {}
    for seen, *_ in heads:
        for device, count in seen.items():
            versions[device] = max(count, versions.get(device, 0))
    return versions


def merged(heads: Heads, head: Head) -> Heads:
    """Return the versions that nobody has replaced, now that this one arrived."""
    left = []
    for other in heads:
        if other[0] == head[0]:
            # The same line twice, or two devices with one name: then both are kept.
            # True equals 1 in Python, but is not written the same.
            if other[4] != head[4] or text_of(other[3]) != text_of(head[3]):
                left.append(other)
            elif other[1:3] >= head[1:3]:
                return heads
        elif has_seen(other[0], head[0]):
            return heads
        elif not has_seen(head[0], other[0]):
            left.append(other)
    return (*left, head)


def shown(heads: Heads) -> Head:
    """Return the version to show: erased before edited before deleted, then the latest."""
    return heads[0] if len(heads) == 1 else max(heads, key=_rank)


def text_of(document: Document | None) -> str:
    """Return what tells two documents apart: True equals 1 in Python, but not in JSON."""
    try:
        return json.dumps(document, sort_keys=True)
    except RecursionError:
        return json.dumps(list(_parts(document)))


def _parts(document: Json) -> Iterator[Json]:
    """Yield what is in a document that goes too deep to be written, part after part."""
    todo: list[Json] = [document]
    while todo:
        part = todo.pop()
        if isinstance(part, dict):
            yield ["{", *sorted(part)]
            todo += [part[name] for name in sorted(part)]
        elif isinstance(part, list):
            yield ["[", len(part)]
            todo += part
        else:
            yield part


SETTLED = frozenset({"response", "merged_into"})


def _rank(head: Head) -> tuple[int, bool, bool, int, str, str]:
    """Return a total order, so that every device shows the same version."""
    _versions, time, device, document, weight = head
    # A prompt that was answered here is not open again because it was also seen there.
    # Neither is somebody there again who was made one with another.
    answered = document is not None and not document.keys().isdisjoint(SETTLED)
    return weight, document is not None, answered, time, device, text_of(document)


class Replica:
    """Documents with all their rival versions."""

    __slots__ = ("_versions", "documents", "heads", "places")

    def __init__(self) -> None:
        self.heads: dict[str, dict[str, Heads]] = {}
        self.documents: dict[str, dict[str, Document]] = {}
        """What is shown, per table and id."""

        self.places: Places = {}
        """Up to where each file was read."""

        self._versions: dict[tuple[tuple[str, int], ...], Versions] = {}

    def apply(self, commits: Iterable[Commit]) -> None:
        """Take in commits, new or known."""
        for commit in commits:
            time, device = commit["t"], intern(commit["n"])
            for table, key, versions, document, weight in commit["o"]:
                # Nearly all have seen the same; kept once it takes a fifth less memory.
                seen = self._versions.setdefault(tuple(versions.items()), versions)
                head = (seen, time, device, document, weight)
                if table not in self.heads:
                    self.heads[table], self.documents[table] = {}, {}
                known = self.heads[table]
                if key in known:
                    self.put(table, key, merged(known[key], head))
                else:
                    known[key] = (head,)
                    if document is not None:
                        self.documents[table][key] = document

    def put(self, table: str, key: str, heads: Heads) -> None:
        """Let these be all the versions of a document."""
        self.heads.setdefault(table, {})[key] = heads
        documents = self.documents.setdefault(table, {})
        document = shown(heads)[3]
        if document is None:
            documents.pop(key, None)
        else:
            documents[key] = document

    def drop(self, table: str, key: str) -> None:
        """Know nothing of this document any more."""
        self.heads.get(table, {}).pop(key, None)
        self.documents.get(table, {}).pop(key, None)

    def of(self, table: str, key: str) -> Heads:
        """Return the versions of a document; one never heard of has none."""
        return self.heads.get(table, {}).get(key, ())


@dataclass(frozen=True, slots=True)
class Version:
    """One of the versions, and who wrote it when."""

    document: Document | None
    """What it holds; None where it was deleted."""

    at: datetime
    device: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A document with versions that differ; saving it again settles the matter."""

    table: str
    id: str
    shown: Version
    others: tuple[Version, ...]


NOBODYS = frozenset({"nudges"})
"""Tables that the program fills by itself: what differs there is nobody's to settle."""


def conflicts(replica: Replica, zone: tzinfo | None) -> tuple[Conflict, ...]:
    """Return the documents of which several versions are left."""
    found = []
    for table, documents in sorted(replica.heads.items()):
        if table in NOBODYS:
            continue
        for key, heads in sorted(documents.items()):
            best = shown(heads)
            if len(heads) == 1 or best[3:] == (None, ERASED):
                continue
            # What was masked for good wins from all that was written without knowing.
            rivals = [head for head in heads if best[4] != ERASED or head[4] == ERASED]
            texts = {text_of(head[3]): head for head in rivals}
            texts.pop(text_of(best[3]))
            if texts:
                others = tuple(_version(head, zone) for head in texts.values())
                found.append(Conflict(table, key, _version(best, zone), others))
    return tuple(found)


def _version(head: Head, zone: tzinfo | None) -> Version:
    _versions, time, device, document, _weight = head
    return Version(document, time_of(time, zone), device)


def time_of(milliseconds: int, zone: tzinfo | None) -> datetime:
    """Return the time; for one that no calendar knows, the nearest that it does."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, zone)
    except (OverflowError, ValueError, OSError):
        if milliseconds > 0:
            return datetime.max.replace(tzinfo=zone)
        return datetime.min.replace(tzinfo=zone)
