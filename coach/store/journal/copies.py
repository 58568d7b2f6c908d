"""What sync programs put beside a file when two versions of it met, taken in and cleared.

Each has its own way: `… (conflicted copy 2026-11-20)`, `….sync-conflict-…`, `… 2`. All of
them are read like any other file, so nothing depends on this; a copy goes once every
version that it brings is on the disk in another file.
"""

from __future__ import annotations

import re
from pathlib import Path

from coach.store import disk
from coach.store.journal import codec, folder
from coach.store.journal.journal import Journal
from coach.store.journal.merge import Replica, merged, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.journal.codec import Commit
    from coach.store.journal.merge import Heads

_COPY = re.compile(rf"[0-9a-f]{{{folder.DEVICE}}}[^0-9A-Za-z].*")
"""The name of a device, and what a sync program says behind it."""


def names(home: str) -> list[str]:
    """Return the conflicted copies there are."""
    found = (name.removesuffix(folder.SUFFIX) for name in folder.names(home))
    return [stem + folder.SUFFIX for stem in found if _COPY.fullmatch(stem)]


def clear(journal: Journal) -> int:
    """Take in what conflicted copies bring, and take them away; return how many."""
    if not names(journal.home):
        return 0
    with journal.writing(quiet=True), disk.trouble_with(journal.home):
        cleared = 0
        for name in names(journal.home):
            copy = Path(journal.home, name)
            if _is_taken_in(journal, copy):
                copy.unlink(missing_ok=True)
                cleared += 1
        disk.sync_folder(journal.home)
        journal.look()
        return cleared


def _is_taken_in(journal: Journal, copy: Path) -> bool:
    """See to it that other files hold all that a copy does; return whether they do."""
    try:
        data = copy.read_bytes()
    except OSError:
        return False
    if _is_a_beginning(journal.home, copy.name, data):
        return True
    ring = journal.vault.ring
    found = codec.decode(data, ring=ring)
    if found.damaged or found.locked or found.newer or found.end < len(data):
        return False  # it may still be on its way; whatever it holds stays
    if missing := _missing(journal, copy.name, found.commits):
        lines = b"".join(codec.seal(commit, ring) for commit in missing)
        journal.take_in(lines)
    return not _missing(journal, copy.name, found.commits)


def _is_a_beginning(home: str, copy: str, data: bytes) -> bool:
    """Whether the file that this is a copy of begins with the same bytes."""
    file = Path(home, copy[: folder.DEVICE] + folder.SUFFIX)
    return disk.read(str(file)).startswith(data)


def _missing(journal: Journal, copy: str, commits: list[Commit]) -> list[Commit]:
    """Return the lines of a copy without which something would not be there."""
    rest = Replica()
    for name in folder.names(journal.home):
        if name != copy:
            data = disk.read(str(Path(journal.home, name)))
            rest.apply(codec.decode(data, ring=journal.vault.ring).commits)
    return [{**commit, "q": 1} for commit in commits if _adds(rest, commit)]


def _adds(rest: Replica, commit: Commit) -> bool:
    """Whether a line says anything that the other files do not."""
    for table, key, versions, document, weight in commit["o"]:
        heads = rest.of(table, key)
        now = merged(heads, (versions, commit["t"], commit["n"], document, weight))
        if _told(now) != _told(heads):
            return True
    return False


def _told(heads: Heads) -> set[tuple[str, str, int]]:
    """Return versions in a form that can be compared, whoever wrote them when."""
    return {
        (text_of(dict(versions)), text_of(document), weight)
        for versions, _time, _device, document, weight in heads
    }
