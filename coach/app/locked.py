"""Before the app: a screen of its own that asks for the passphrase.

What the app shows, and how, is only known once it is open; so it begins behind it.
"""

from __future__ import annotations

from typing import Final

from textual.screen import Screen

from coach.app.typing_order import TypingOrderApp
from coach.companion import Companion
from coach.screens.registry import ScreenEntry
from coach.services.locking import expect_possible

UNLOCK: Final = "unlock"


class LockedApp(TypingOrderApp):
    """Shows one screen, and ends when it is open or left."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, companion: Companion, *, dark: bool = True) -> None:
        entry = ScreenEntry(UNLOCK, ".locking.lock:UnlockScreen")
        super().__init__(companion, (entry,), dark=dark)

    def get_default_screen(self) -> Screen[object]:
        """Return the only screen there is."""
        return self.screen_named(UNLOCK)


def let_in(companion: Companion, typed: bytes, *, dark: bool) -> int | None:
    """Ask until it is open; return the exit code where it was left instead."""
    if not companion.store.vault.is_locked:
        return None
    expect_possible()
    app = LockedApp(companion, dark=dark)
    app.typed_before = typed
    app.run(mouse=False)
    return (app.return_code or 0) if companion.store.vault.is_locked else None
