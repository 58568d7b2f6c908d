"""Going back to a backup: the files as they were, without what was erased since.

Whoever was forgotten does not come back, and this device goes on under a new name, for
its counter has gone back as well. What is encrypted now stays so, and what was encrypted
then is so again, with the passphrase of then where there is none now.
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
from coach.store.vault.recoding import recoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.journal.codec import Change
    from coach.store.journal.masking import Gone
    from coach.store.vault.keys import Ring


def kept(backup: Backup, gone: Gone, ring: Ring | None) -> Replica:
    """Return what is in a backup, without what was erased since."""
    replica = Replica()
    for _name, data in backup.journal:
        left = masking.without(data, gone, ring=ring)
        replica.apply(codec.decode(left, ring=ring).commits)
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
        for one in () if journal.vault.is_on else backup.envelopes:
            journal.vault.adopt(one)
        ring, in_journal = journal.vault.ring, dict(backup.journal)
        for name, data in backup.files.items():
            if backup.is_key(name):
                continue
            path = Path(journal.home, name)
            disk.make_folder(str(path.parent))
            left = masking.without(data, gone, ring=ring) if name in in_journal else data
            disk.replace(str(path), recoded(left, ring) if name in in_journal else left)
        for name in folder.names(journal.home):
            if name not in backup.files:
                Path(journal.home, name).unlink()
        disk.sync_folder(journal.home)
        fresh = Journal(journal.home, journal.state, journal.clock, journal.vault)
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
