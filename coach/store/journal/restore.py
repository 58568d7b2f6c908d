"""Going back to a backup: the files as they were, without what was erased since.

Whoever was forgotten does not come back, and this device goes on under a new name, for
its counter has gone back as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from coach.store import disk
from coach.store.backup import Backup
from coach.store.journal import codec, folder, masking
from coach.store.journal.codec import ERASED
from coach.store.journal.journal import Journal
from coach.store.journal.merge import Replica, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.journal.codec import Change
    from coach.store.journal.masking import Gone


def kept(backup: Backup, gone: Gone) -> Replica:
    """Return what is in a backup, without what was erased since."""
    replica = Replica()
    for _name, data in backup.journal:
        replica.apply(codec.decode(masking.without(data, gone)).commits)
    return replica


def restore(journal: Journal, backup: Backup) -> None:
    """Let the data folder hold what this backup holds.

    Each file is replaced as a whole, and what is too much goes last: whoever is stopped in
    the middle has both, and may begin again.
    """
    with journal.lock, disk.trouble_with(journal.home):
        before = journal.history()
        gone = masking.erased(before)
        disk.make_folder(journal.home)
        for name, data in backup.files.items():
            path = Path(journal.home, name)
            disk.make_folder(str(path.parent))
            in_journal = "/" not in name
            disk.replace(str(path), masking.without(data, gone) if in_journal else data)
        for name in folder.names(journal.home):
            if name not in backup.files:
                Path(journal.home, name).unlink()
        disk.sync_folder(journal.home)
        fresh = Journal(journal.home, journal.state, journal.clock)
        fresh.lock = journal.lock
        fresh.identity.renew()
        if changes := list(_erasures(fresh, gone, before)):
            fresh.add(changes, quiet=True)


def _erasures(journal: Journal, gone: Gone, before: Replica) -> Iterable[Change]:
    """Yield what lets the other devices, too, forget what was forgotten here."""
    for (table, key), stands in gone.items():
        if stands is None or journal.versions(table, key):
            mine = journal.next_version(table, key)
            seen = joined([*before.of(table, key), *journal.versions(table, key)])
            yield table, key, {**mine, **seen, journal.identity.name: 1}, stands, ERASED
