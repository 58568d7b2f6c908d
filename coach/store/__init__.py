"""What we remember: the journal and the records in it; nobody else knows the files."""

from __future__ import annotations

from coach.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.journal.health import Health
    from coach.store.journal.undo import Undone

__all__ = ["Health", "Store", "Undone"]


def __getattr__(name: str) -> object:
    # A shell command that saves needs neither, so they are read when somebody asks.
    if name == "Health":
        from coach.store.journal.health import Health

        return Health
    if name == "Undone":
        from coach.store.journal.undo import Undone

        return Undone
    raise AttributeError(name)
