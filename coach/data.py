"""What is remembered, as a TinyDB: for a script of the user's own."""

from __future__ import annotations

import os

from coach.cli import root
from coach.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.tinydb import JournalDB


def database() -> JournalDB:
    """Open the data that `coach` itself would use here."""
    home, state = root.folders(os.environ)
    return Store(home, state, root.clock(os.environ)).db
