"""Going back to a backup: the files as they were, without what was erased since.

Whoever was forgotten does not come back, and this device goes on under a new name, for
its counter has gone back as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from coach.store import disk
from coach.store.backup import Backup
from coach.store.journal import codec, folder
from coach.store.journal.codec import ERASED
from coach.store.journal.journal import Journal
from coach.store.journal.merge import Replica, joined, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.model.types import Document
    from coach.store.journal.codec import Change, Versions

    Gone = Mapping[tuple[str, str], tuple[Versions, Document | None]]


def erased(replica: Replica) -> Gone:
    """Return what was erased for good: what has seen it, and what stands for it now."""
    return {
        (table, key): (joined(heads), shown(heads)[3])
        for table, documents in replica.heads.items()
        for key, heads in documents.items()
        if shown(heads)[4] == ERASED
    }


def without(data: bytes, gone: Iterable[tuple[str, str]]) -> bytes:
    """Return a journal file without a word of these documents."""
    left = frozenset(gone)
    if not left:
        return data
    lines: list[bytes] = []
    for line in data.split(b"\n"):
        commits = codec.read(line + b"\n").commits if line else []
        if not commits:
            lines += [line + b"\n"] if line else []
        for commit in commits:
            changes = [one for one in commit["o"] if (one[0], one[1]) not in left]
            if len(changes) == len(commit["o"]):
                lines.append(line + b"\n")
            elif changes:
                # It cannot be taken back any more: a part of it would be missing.
                lines.append(codec.seal({**commit, "q": 1, "o": changes}))
    return b"".join(lines)


def kept(backup: Backup, gone: Iterable[tuple[str, str]]) -> Replica:
    """Return what is in a backup, without what was erased since."""
    replica = Replica()
    for _name, data in backup.journal:
        replica.apply(codec.read(without(data, gone)).commits)
    return replica


def restore(journal: Journal, backup: Backup) -> None:
    """Let the data folder hold what this backup holds.

    Each file is replaced as a whole, and what is too much goes last: whoever is stopped in
    the middle has both, and may begin again.
    """
    with journal.lock, disk.trouble_with(journal.home):
        gone = erased(journal.history())
        disk.make_folder(journal.home)
        for name, data in backup.files.items():
            path = Path(journal.home, name)
            disk.make_folder(str(path.parent))
            in_journal = "/" not in name
            disk.replace(str(path), without(data, gone) if in_journal else data)
        for name in folder.names(journal.home):
            if name not in backup.files:
                Path(journal.home, name).unlink()
        disk.sync_folder(journal.home)
        fresh = Journal(journal.home, journal.state, journal.clock)
        fresh.lock = journal.lock
        fresh.identity.renew()
        if changes := list(_erasures(fresh, gone)):
            fresh.add(changes, quiet=True)


def _erasures(journal: Journal, gone: Gone) -> Iterable[Change]:
    """Yield what lets the other devices, too, forget what was forgotten here."""
    name = journal.identity.name
    for (table, key), (seen, document) in gone.items():
        if document is None:
            versions = journal.next_version(table, key)
            yield table, key, {**seen, name: max(versions.values())}, None, ERASED
