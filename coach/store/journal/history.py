"""Everything in the journal files, merged and kept in memory."""

from __future__ import annotations

from coach.store.journal import collecting
from coach.store.journal.files import RewrittenError, grown
from coach.store.journal.merge import Replica


class History(Replica):
    """All documents of all devices, and how far each file was read."""

    __slots__ = ("_home",)

    def __init__(self, home: str) -> None:
        super().__init__()
        self._home = home

    def look(self, own: str) -> bool:
        """Take in what has grown; return whether anything changed."""
        before = self.places
        try:
            with collecting.later():
                self.places = grown(self._home, before, own, self.apply)
        except RewrittenError:
            self.heads, self.documents = {}, {}
            self.places = grown(self._home, {}, own, self.apply)
        return self.places != before
