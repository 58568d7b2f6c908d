"""Keeping it well: looked over, tidied, backed up, gone back to, and forgotten for good."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property

from coach.model.errors import LockedError
from coach.store.device import Device
from coach.store.journal.journal import Journal
from coach.store.vault.vault import Vault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime
    from typing import TypeAlias

    from coach.model.types import Document
    from coach.store.backup import Backup
    from coach.store.drafts import Drafts
    from coach.store.journal.health import Health
    from coach.store.journal.journal import Wanted
    from coach.store.journal.masking import Gone
    from coach.store.journal.merge import Replica
    from coach.store.vault.envelope import Envelope

    Keys: TypeAlias = frozenset[tuple[str, str]]


class Upkeep:
    """What is done for the files as files; each is loaded only when somebody needs it."""

    def __init__(self, home: str, state: str, clock: Callable[[], datetime]) -> None:
        self.home = home
        """The folder that holds the journal, and may travel."""

        self.state = state
        """The folder of this device."""

        self.vault = Vault(home, state)
        """Whether it is locked, and what opens it."""

        self._clock = clock
        self._patience: float | None = None
        self._open()

    def _open(self) -> None:
        """Begin with nothing read and nothing kept in mind."""
        self._journal = Journal(self.home, self.state, self._clock, self.vault)
        self._journal.lock.patience = self._patience
        self.device = Device(self.state, self._journal.lock)

    @cached_property
    def drafts(self) -> Drafts:
        """What is half typed on this device."""
        from coach.store.drafts import Drafts  # a note from the shell leaves none

        return Drafts(self.state, self.vault)

    def health(self) -> Health:
        """Return how the files are doing; they are read anew, and left as they are."""
        from coach.store.journal.health import examine  # only the doctor needs it

        return examine(self.home, self.state, self.vault)

    def mend(self) -> None:
        """Mend what a look at the files showed and can be mended without a word lost."""
        from coach.store.journal import copies
        from coach.store.journal.health import mend

        mend(self.home, self.state, self._journal.lock, self.vault)
        with suppress(LockedError):  # they can wait until somebody says the passphrase
            copies.clear(self._journal)

    def drop_leftovers(self) -> None:
        """Take away what a writer that was stopped left unfinished."""
        from coach.store import disk
        from coach.store.journal.health import drop_leftovers  # only who forgets needs it

        with self._journal.lock, disk.trouble_with(self.home):
            drop_leftovers(self.home, self.state)

    def drop_damaged(self, speaks: Callable[[str], bool]) -> None:
        """Take out of the own file the damaged lines in which somebody is spoken of."""
        from coach.store.journal import forgetting  # only who forgets needs it

        forgetting.drop_damaged(self._journal, speaks)

    def drop_aside(self, speaks: Callable[[str], bool]) -> None:
        """Take away the copies of damaged places in which somebody is spoken of."""
        from coach.store.journal.health import drop_aside  # only who forgets needs it

        drop_aside(self.home, speaks, self.vault)

    def backup(self) -> Backup:
        """Return all that is in the data folder now, but nobody who was forgotten.

        Another device may not have heard of that yet, and its file is in here as well.
        """
        from coach.store import backup  # only who takes one needs it

        try:
            gone, ring = self.erased() if self.times_forgotten() else {}, self.vault.ring
        except LockedError:  # as it lies; who was forgotten leaves it once it is open
            gone, ring = {}, None
        return backup.take(self.home, self._clock(), gone, ring)

    def kept_in(self, backup: Backup) -> Replica:
        """Return what is in a backup, without what was erased since."""
        from coach.store.journal import restore  # only who goes back needs it

        return restore.kept(backup, self.erased(), self.vault.ring)

    def erased(self) -> Gone:
        """Return what was forgotten for good, and what stands in its place."""
        from coach.store.journal import masking  # only who goes back needs it

        return masking.erased(self._journal.history())

    def without(
        self, data: bytes, gone: Gone, masked: Callable[[Document], Document] | None = None
    ) -> bytes:
        """Return a journal file without a word of what is gone; the rest of it masked."""
        from coach.store.journal import masking  # only who forgets needs it

        return masking.without(data, gone, masked, self.vault.ring)

    def times_forgotten(self) -> int:
        """Return how much was forgotten, to see at a glance whether it became more."""
        from coach.store.journal import compaction

        return compaction.erased(self._journal)

    def restore(self, backup: Backup) -> None:
        """Let the data folder hold what this backup holds, but nobody who was forgotten."""
        from coach.store.journal import restore  # only who goes back needs it

        restore.restore(self._journal, backup)
        self._open()

    def speaking(self, masked: Callable[[Document], Document]) -> Keys:
        """Return the documents of which any version is changed by a mask."""
        from coach.store.journal import forgetting  # only who forgets needs it

        return forgetting.speaking(self._journal, masked)

    def meant(self, is_meant: Callable[[str, str, Document], bool]) -> Keys:
        """Return the documents of which any version is meant, by table, id and content."""
        from coach.store.journal import forgetting  # only who thins out needs it

        return forgetting.meant(self._journal, is_meant)

    def files_with(self, is_meant: Callable[[str, str, Document], bool]) -> tuple[str, ...]:
        """Return the names of the journal files in which any version is meant."""
        from coach.store.journal import forgetting  # only who forgets needs it

        return forgetting.files(self._journal, is_meant)

    def forget(self, wanted: Iterable[Wanted]) -> None:
        """Let these stand for all that these documents ever were, everywhere."""
        from coach.store.journal import forgetting  # only who forgets needs it

        forgetting.forget(self._journal, wanted)

    def lock_with(self, made: Envelope, key: bytes) -> None:
        """From now on what is written is encrypted; what is there follows in `settle`."""
        with self._journal.lock:
            self.vault.look()
            self.vault.begin(made, key)

    def change_lock(self, who: str, words: str, cost: int) -> None:
        """Let other words open it."""
        with self._journal.lock:
            self.vault.look()
            self.vault.change(who, words, cost)

    def lay_lock_open(self) -> None:
        """From now on nothing is encrypted any more; what is there follows in `settle`."""
        with self._journal.lock:
            self.vault.look()
            self.vault.lay_open()

    def settle(self) -> tuple[str, ...]:
        """Give everything of this device the form it is to have: encrypted, or not.

        Returns the journal files that other devices have to make anew.
        """
        from coach.store.vault import converting  # only where there is a passphrase

        return converting.settle(self._journal, self.drafts)

    def can_read(self, backup: Backup) -> bool:
        """Whether the keys of all that is locked in a backup are at hand."""
        from coach.store.vault import converting  # only where there are backups

        return self.vault.opens(converting.locked_with(backup))

    def take_keys(self, backup: Backup, said: str = "") -> None:
        """Open what a backup is locked with, with the passphrase of then."""
        self.vault.take_keys(backup.envelopes, said)

    def settled(self, backup: Backup) -> Backup:
        """Return a backup in the form that it would be made in now."""
        from coach.store.vault import converting  # only where there is a passphrase

        return converting.settled(backup, self.vault)

    def let_go_of_keys(self) -> bool:
        """Take away the keys that lie open and nothing needs; return whether all are."""
        from coach.store.vault import converting  # only where there is a passphrase

        still = set(converting.needed(self._journal))
        for one in self.vault.envelopes:
            if one.open and one.id not in still:
                self.vault.drop(one.id)
        return not self.vault.is_leaving

    def waiting(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield what was noted while it was locked, by the id that it is to have."""
        from coach.store.vault import waiting  # only where there is a passphrase

        return waiting.opened(self.home, self.vault)

    def count_waiting(self) -> int:
        """Return how much was noted while it was locked, and was not taken in yet."""
        from coach.store.vault import waiting  # only where there is a passphrase

        return len(waiting.names(self.home))

    def keep_waiting(self, note: Mapping[str, str]) -> None:
        """Seal a note until it is unlocked; on return it is on the disk."""
        from coach.store.vault import waiting  # only where there is a passphrase

        with self._journal.lock:
            waiting.keep(self.home, self.vault, self._journal.new_id(), note)

    def drop_waiting(self, key: str) -> None:
        """Take away what waited and was taken in."""
        from coach.store.vault import waiting  # only where there is a passphrase

        waiting.drop(self.home, key)

    def knew_any(self, tables: Iterable[str], key: str) -> bool:
        """Whether there ever was anything with this id in one of these tables."""
        return any(self._journal.versions(table, key) for table in tables)

    def tidy(self) -> bool:
        """Take out of the own file what is only history; return whether there was any."""
        from coach.store.journal import compaction

        return compaction.tidy(self._journal, fully=True)

    def do_chores(self) -> bool:
        """Clear conflicted copies away, and tidy the own file if it is time for that.

        Returns whether it was rewritten.
        """
        from coach.store.journal import compaction, copies

        copies.clear(self._journal)
        return compaction.do(self.home, self.state, self._journal.clock, self.vault)
