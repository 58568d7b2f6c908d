"""Keeping it well: looked over, tidied, backed up, gone back to, and forgotten for good."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from typing import TypeAlias

    from coach.model.types import Document
    from coach.store.backup import Backup
    from coach.store.journal.health import Health
    from coach.store.journal.journal import Journal, Wanted
    from coach.store.journal.masking import Gone
    from coach.store.journal.merge import Replica

    Keys: TypeAlias = frozenset[tuple[str, str]]


class Upkeep:
    """What is done for the files as files; each is loaded only when somebody needs it."""

    home: str
    """The folder that holds the journal, and may travel."""

    state: str
    """The folder of this device."""

    _clock: Callable[[], datetime]
    _journal: Journal

    def _open(self) -> None:
        raise NotImplementedError

    def health(self) -> Health:
        """Return how the files are doing; they are read anew, and left as they are."""
        from coach.store.journal.health import examine  # only the doctor needs it

        return examine(self.home, self.state)

    def mend(self) -> None:
        """Mend what a look at the files showed and can be mended without a word lost."""
        from coach.store.journal.health import mend

        mend(self.home, self.state, self._journal.lock)

    def drop_aside(self, speaks: Callable[[str], bool]) -> None:
        """Take away the copies of damaged places in which somebody is spoken of."""
        from coach.store.journal.health import drop_aside  # only who forgets needs it

        drop_aside(self.home, speaks)

    def backup(self) -> Backup:
        """Return all that is in the data folder now."""
        from coach.store import backup  # only who takes one needs it

        return backup.take(self.home, self._clock())

    def kept_in(self, backup: Backup) -> Replica:
        """Return what is in a backup, without what was erased since."""
        from coach.store.journal import restore  # only who goes back needs it

        return restore.kept(backup, self.erased())

    def erased(self) -> Gone:
        """Return what was forgotten for good, and what stands in its place."""
        from coach.store.journal import masking  # only who goes back needs it

        return masking.erased(self._journal.history())

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

    def forget(self, wanted: Iterable[Wanted]) -> None:
        """Let these stand for all that these documents ever were, everywhere."""
        from coach.store.journal import forgetting  # only who forgets needs it

        forgetting.forget(self._journal, wanted)

    def tidy(self) -> bool:
        """Take out of the own file what is only history; return whether there was any."""
        from coach.store.journal import compaction

        return compaction.tidy(self._journal, fully=True)

    def do_chores(self) -> bool:
        """Tidy the own file if it is time for that; return whether it was rewritten."""
        from coach.store.journal import compaction

        return compaction.do(self.home, self.state, self._journal.clock)
