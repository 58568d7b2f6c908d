"""Chores: the own file is made tidy by itself, seldom, and when nobody waits.

It is worth a look when the file has doubled since the last one, for only then can half
of it be history, and when somebody was forgotten, here or elsewhere. While the file of
another device is not whole, nothing is judged by what it may say.
"""
# ruff: noqa: PTH118  (as everywhere next to the journal)

from __future__ import annotations

import os
from contextlib import suppress

from coach.store import disk, lines
from coach.store.journal import Journal
from coach.store.lines import ERASED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from coach.store.folder import Place

LEAST = 1 << 20
"""A file of fewer bytes than this is in nobody's way."""


def do(home: str, state: str, clock: Callable[[], datetime]) -> bool:
    """Tidy the own file if it is time for that; return whether it was rewritten.

    The history that is read for it is let go of with the journal.
    """
    journal = Journal(home, state, clock)
    places, own = journal.near().places, journal.identity.file
    others = [place for name, place in places.items() if name != own]
    if own not in places or not all(map(_is_whole, others)):
        return False
    erased = _erased(journal)
    if not _is_time(journal, places[own][1], erased):
        return False
    from coach.store.compact import tidy  # once in a while

    was_tidied = tidy(journal)
    noted = {"n": own, "size": journal.near().places[own][1], "erased": erased}
    with suppress(OSError):
        disk.replace(_path(journal), lines.seal(noted), durable=False)
    return was_tidied


def _is_whole(place: Place) -> bool:
    """Whether all of a file could be read."""
    _inode, size, _changed, end, _start, _checksum, damaged = place
    return end == size and not damaged


def _is_time(journal: Journal, size: int, erased: int) -> bool:
    with disk.told(journal.state):
        noted = lines.unsealed(disk.read(_path(journal)).removesuffix(b"\n"))
    match noted:
        case {"n": name, "size": int(before), "erased": int(known)} if (
            name == journal.identity.file
        ):
            return size >= max(LEAST, 2 * before) or erased > known
    return size >= LEAST or erased > 0


def _erased(journal: Journal) -> int:
    """Return how many of the documents at hand were forgotten."""
    tables = journal.near().heads.values()
    return sum(head[4] == ERASED for t in tables for heads in t.values() for head in heads)


def _path(journal: Journal) -> str:
    return os.path.join(journal.state, f"tidied-{disk.short_name(journal.home)}")
