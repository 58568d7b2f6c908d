"""Chores: the own file is made tidy by itself, seldom, and when nobody waits.

It is worth a look when the file has doubled since the last one, for only then can half
of it be history, and when somebody was forgotten, here or elsewhere. While the file of
another device is not whole, nothing is judged by what it may say; and what was done a
moment ago keeps its history, for it may be taken back.
"""
# ruff: noqa: PTH118  (as everywhere next to the journal)

from __future__ import annotations

import os
from contextlib import suppress

from coach.store import disk
from coach.store.journal import commits as lines
from coach.store.journal import files as folder
from coach.store.journal.commits import ERASED
from coach.store.journal.journal import Journal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from coach.store.journal.files import Places
    from coach.store.journal.merge import Head

LEAST = 1 << 20
"""A file of fewer bytes than this is in nobody's way."""


REGRET = 3_600_000
"""So many milliseconds nobody's history is touched: an hour."""


def do(home: str, state: str, clock: Callable[[], datetime]) -> bool:
    """Tidy the own file if it is time for that; return whether it was rewritten.

    The history that is read for it is let go of with the journal.
    """
    journal = Journal(home, state, clock)
    places, own = journal.near().places, journal.identity.file
    others = [name for name in folder.names(home) if name != own]
    if own not in places or not all(_is_whole(home, name, places) for name in others):
        return False
    erased = _erased(journal)
    if not _is_time(journal, places[own][1], erased):
        return False
    from coach.store.journal.compaction import tidy  # once in a while

    was_tidied = tidy(journal)
    noted = {"n": own, "size": journal.near().places[own][1], "erased": erased}
    with suppress(OSError):
        disk.replace(_path(journal), lines.seal(noted), durable=False)
    return was_tidied


def _is_whole(home: str, name: str, places: Places) -> bool:
    """Whether all of a file was read, and still can be."""
    if name not in places or not os.access(os.path.join(home, name), os.R_OK):
        return False
    _inode, size, _changed, end, _start, _checksum, damaged = places[name]
    return end == size and not damaged


def _is_time(journal: Journal, size: int, erased: int) -> bool:
    match lines.unsealed(disk.derived(_path(journal)).removesuffix(b"\n")):
        case {"n": name, "size": int(before), "erased": int(known)} if (
            name == journal.identity.file
        ):
            return erased > known or (
                size >= max(LEAST, 2 * before) and not _was_just_used(journal)
            )
    return erased > 0 or (size >= LEAST and not _was_just_used(journal))


def _was_just_used(journal: Journal) -> bool:
    """Whether something was done here within the hour."""
    now, name = journal.clock().timestamp() * 1000, journal.identity.name
    own = (head[1] for head in _heads(journal) if head[2] == name)
    return abs(now - max(own, default=0)) < REGRET


def _erased(journal: Journal) -> int:
    """Return how many of the documents at hand were forgotten."""
    return sum(head[4] == ERASED for head in _heads(journal))


def _heads(journal: Journal) -> Iterator[Head]:
    for documents in journal.near().heads.values():
        for heads in documents.values():
            yield from heads


def _path(journal: Journal) -> str:
    return os.path.join(journal.state, f"tidied-{disk.short_name(journal.home)}")
