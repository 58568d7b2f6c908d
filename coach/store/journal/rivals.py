"""Versions of a document that have not seen each other: one is shown, all are kept."""

from __future__ import annotations

from coach.fastclass import dataclass
from coach.store.journal.commits import ERASED
from coach.store.journal.merge import shown, text_of
from coach.store.journal.times import time_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from coach.model.types import Document
    from coach.store.journal.merge import Head, Replica


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
            if len(heads) == 1 or (best := shown(heads))[4] == ERASED:
                continue
            texts = {text_of(head[3]): head for head in heads}
            texts.pop(text_of(best[3]))
            if texts:
                others = tuple(_version(head, zone) for head in texts.values())
                found.append(Conflict(table, key, _version(best, zone), others))
    return tuple(found)


def _version(head: Head, zone: tzinfo | None) -> Version:
    _versions, time, device, document, _weight = head
    return Version(document, time_of(time, zone), device)
