"""Before the app: a screen of its own that asks for the passphrase.

What the app shows, and how, is only known once it is open; so it begins behind it.
"""

from __future__ import annotations

from typing import Final

from textual.screen import Screen

from coach import theme
from coach.app.typing_order import TypingOrderApp
from coach.companion import Companion
from coach.screens.registry import ScreenEntry
from coach.services.locking import expect_possible
from coach.services.settings import settings

UNLOCK: Final = "unlock"


class LockedApp(TypingOrderApp):
    """Shows one screen, and ends when it is open or left."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, companion: Companion, *, dark: bool = True) -> None:
        entry = ScreenEntry(UNLOCK, ".locking.unlock:UnlockScreen")
        super().__init__(companion, (entry,))
        for one in theme.THEMES:
            self.register_theme(one)
        chosen = settings.value(companion, "theme")
        is_dark = chosen == "dark" or (dark and chosen != "light")
        self.theme = theme.name(dark=is_dark, colours=self.console.color_system)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Lend our own colours to themes from elsewhere."""
        return dict(theme.fallback(dark=self.current_theme.dark))

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
