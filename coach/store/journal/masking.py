"""A journal file without some of its words: what is to vanish, and what stands instead."""

from __future__ import annotations

from coach.store.journal import codec
from coach.store.journal.codec import ERASED
from coach.store.journal.merge import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from coach.model.types import Document
    from coach.store.journal.codec import Change
    from coach.store.journal.merge import Replica
    from coach.store.vault.keys import Ring

    Key: TypeAlias = tuple[str, str]
    Gone: TypeAlias = Mapping[Key, Document | None]
    """What is to vanish, by table and id; of what is only masked, what stands instead."""
    Masked: TypeAlias = Callable[[Document], Document]
    """What makes of a document one that does not speak of somebody any more."""


def erased(replica: Replica) -> Gone:
    """Return what was erased for good, and what stands in its place."""
    return {
        (table, key): best[3]
        for table, documents in replica.heads.items()
        for key, heads in documents.items()
        if (best := shown(heads))[4] == ERASED
    }


def without(
    data: bytes, gone: Gone, masked: Masked | None = None, ring: Ring | None = None
) -> bytes:
    """Return a journal file without a word of what is gone; the rest of it masked."""
    if not gone and masked is None:
        return data
    lines: list[bytes] = []
    for line in data.split(b"\n"):
        commits = codec.decode(line + b"\n", ring=ring).commits if line else []
        if line and not commits:
            lines.append(line + b"\n")
        for commit in commits:
            left = [now for one in commit["o"] if (now := _left(one, gone, masked))]
            if [*map(list, left)] == [*map(list, commit["o"])]:
                lines.append(line + b"\n")
            elif left:
                # It cannot be taken back any more: a part of it would be missing.
                lines.append(codec.seal({**commit, "q": 1, "o": left}, ring))
    return b"".join(lines)


def _left(change: Change, gone: Gone, masked: Masked | None) -> Change | None:
    table, key, versions, document, weight = change
    if document is None:
        return change  # it says no word
    if (table, key) in gone:
        stands = gone[table, key]
        return None if stands is None else (table, key, versions, stands, weight)
    if masked is None:
        return change
    return table, key, versions, masked(document), weight
