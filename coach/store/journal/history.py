"""Everything in the journal files, merged and kept in memory."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from coach.store.journal.folder import RewrittenError, grown
from coach.store.journal.merge import Replica

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.vault.vault import Vault


class History(Replica):
    """All documents of all devices, and how far each file was read."""

    __slots__ = ("_home", "_vault")

    def __init__(self, home: str, vault: Vault) -> None:
        super().__init__()
        self._home = home
        self._vault = vault

    def look(self, own: str) -> bool:
        """Take in what has grown; return whether anything changed."""
        before, ring = self.places, self._vault.ring
        try:
            with gc_paused():
                self.places = grown(self._home, before, own, self.apply, ring)
        except RewrittenError:
            self.heads, self.documents = {}, {}
            self.places = grown(self._home, {}, own, self.apply, ring)
        return self.places != before


MANY = 5000


@contextmanager
def gc_paused() -> Iterator[None]:
    """Let nobody look for garbage meanwhile."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def gc_exempt(count: int) -> None:
    """Let no later search pass over so many things that were made, if they are many."""
    if count >= MANY and gc.isenabled():
        gc.freeze()
