"""The own file without what is history: how forgetting becomes real.

A line that a later line of the own file replaces goes, and so do the words of whatever
was erased, on this device or another one. What is replaced by another device's file
stays, in case that file is lost. Damaged lines keep their bytes.
"""

# ruff: noqa: PTH118  (as everywhere next to the journal)

from __future__ import annotations

import os
from contextlib import suppress

from coach.store import disk
from coach.store.journal import codec, folder, masking
from coach.store.journal.codec import ERASED, SCHEMA
from coach.store.journal.journal import Journal
from coach.store.journal.merge import Replica, has_seen, shown, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from coach.store.journal.codec import Change, Commit
    from coach.store.journal.folder import Places
    from coach.store.journal.merge import Head
    from coach.store.vault.vault import Vault


def tidy(journal: Journal, *, fully: bool = False) -> bool:
    """Rewrite the own file if half of it is history or something is to vanish.

    Fully: also where only a little of it is.
    """
    with journal.writing(quiet=True):
        disk.sweep(journal.home)
        disk.sweep(journal.state)
        _settle_erased(journal)
        _clear_former(journal)
        path = os.path.join(journal.home, journal.identity.file)
        with disk.trouble_with(journal.home):
            data = disk.read(path)
        kept = _Kept(journal, codec.decode(data, ring=journal.vault.ring).commits)
        is_time = kept.dead > 0 if fully else 2 * kept.dead > kept.total
        if not kept.vanishing and not is_time:
            return False
        journal.rewrite(b"".join(kept.lines(data)))
    return True


def _settle_erased(journal: Journal) -> None:
    """Let what was erased also replace the edits made elsewhere at the same time."""
    changes: list[Change] = []
    for table, documents in journal.history().heads.items():
        for key, heads in documents.items():
            best = shown(heads)
            rivals = {text_of(head[3]) for head in heads if head[4] == ERASED}
            if len(rivals) == 1 and len(heads) > 1:
                versions = journal.next_version(table, key)
                changes.append((table, key, versions, best[3], ERASED))
    if changes:
        journal.add(changes, quiet=True)


def _clear_former(journal: Journal) -> None:
    """Let what was erased vanish from the files that nobody writes any more."""
    gone = masking.erased(journal.history())
    for name in journal.identity.former if gone else ():
        path = os.path.join(journal.home, name + folder.SUFFIX)
        with disk.trouble_with(journal.home):
            data = disk.read(path)
            left = masking.without(data, gone, ring=journal.vault.ring)
            if left != data:
                disk.replace(path, left)
    if gone:
        journal.look()


class _Kept:
    """Which changes of the own file are still needed."""

    def __init__(self, journal: Journal, commits: list[Commit]) -> None:
        self._own = Replica()
        self._own.apply(commits)
        self._history = journal.history()
        self._ring = journal.vault.ring
        self.total = sum(len(commit["o"]) for commit in commits)
        self.vanishing = False
        self._erasures: dict[tuple[str, str], Head] = {}
        alive = sum(self._is_alive(change) for commit in commits for change in commit["o"])
        self.dead = self.total - alive

    def _is_alive(self, change: Change) -> bool:
        table, key, versions, *_content = change
        for head in self._history.of(table, key):
            if head[4] == ERASED and head[0] != versions and has_seen(head[0], versions):
                self.vanishing = True
                if head not in self._own.of(table, key):
                    self._erasures[table, key] = head
                return False
        return any(head[0] == versions for head in self._own.of(table, key))

    def lines(self, data: bytes) -> Iterator[bytes]:
        """Return the lines of the new file."""
        for line in data.split(b"\n"):
            found = codec.decode(line + b"\n", ring=self._ring).commits
            if line and not found:
                yield line + b"\n"
            for commit in found:
                # The former versions are gone, so there is nothing to go back to.
                left = {**commit, "q": 1, "o": list(filter(self._is_alive, commit["o"]))}
                if left["o"]:
                    yield codec.seal(left, self._ring)
        for (table, key), (versions, time, device, document, weight) in list(
            self._erasures.items()
        ):
            change = (table, key, versions, document, weight)
            commit = {"s": SCHEMA, "t": time, "n": device, "q": 1, "o": [change]}
            yield codec.seal(commit, self._ring)


LEAST = 1 << 20
"""A file of fewer bytes than this is in nobody's way."""


REGRET = 3_600_000
"""So many milliseconds nobody's history is touched: an hour."""


def do(home: str, state: str, clock: Callable[[], datetime], vault: Vault) -> bool:
    """Tidy the own file if it is time for that; return whether it was rewritten.

    The history that is read for it is let go of with the journal.
    """
    journal = Journal(home, state, clock, vault)
    places, own = journal.near().places, journal.identity.file
    others = [name for name in folder.names(home) if name != own]
    wrote = {own, *(name + folder.SUFFIX for name in journal.identity.former)}
    if not wrote & places.keys() or not all(_is_whole(home, n, places) for n in others):
        return False
    gone = erased(journal)
    if not _is_time(journal, places.get(own, folder.UNREAD)[1], gone):
        return False

    was_tidied = tidy(journal)
    size = journal.near().places.get(own, folder.UNREAD)[1]
    noted = {"n": own, "size": size, "erased": gone}
    with suppress(OSError):
        disk.replace(_path(journal), codec.seal(noted), durable=False)
    return was_tidied


def _is_whole(home: str, name: str, places: Places) -> bool:
    """Whether all of a file was read, and still can be."""
    if name not in places or not os.access(os.path.join(home, name), os.R_OK):
        return False
    _inode, size, _changed, end, _start, _checksum, damaged = places[name]
    return end == size and not damaged


def _is_time(journal: Journal, size: int, gone: int) -> bool:
    least, known = LEAST, 0
    match codec.unsealed(disk.derived(_path(journal)).removesuffix(b"\n")):
        case {"n": journal.identity.file, "size": int(before), "erased": int(forgotten)}:
            least, known = max(LEAST, 2 * before), forgotten
    return gone > known or (size >= least and not _was_just_used(journal))


def _was_just_used(journal: Journal) -> bool:
    """Whether something was done here within the hour."""
    now, name = journal.clock().timestamp() * 1000, journal.identity.name
    own = (head[1] for head in _heads(journal) if head[2] == name)
    return abs(now - max(own, default=0)) < REGRET


def erased(journal: Journal) -> int:
    """Return how many of the documents at hand were forgotten."""
    return sum(head[4] == ERASED for head in _heads(journal))


def _heads(journal: Journal) -> Iterator[Head]:
    for documents in journal.near().heads.values():
        for heads in documents.values():
            yield from heads


def _path(journal: Journal) -> str:
    return os.path.join(journal.state, f"tidied-{disk.short_name(journal.home)}")
