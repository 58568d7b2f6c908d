"""Choices that belong to this device and do not travel: theme, mouse, keys."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.companion import Companion

THEMES = ("auto", "dark", "light")


def theme(companion: Companion) -> str:
    """Return the theme wanted: `auto`, `dark`, `light`, or the name of one."""
    chosen = companion.store.device.get("theme")
    return chosen if isinstance(chosen, str) and chosen else "auto"


def mouse(companion: Companion) -> bool:
    """Return whether the mouse belongs to the app; else the terminal selects text."""
    return companion.store.device.get("mouse") is not False


def keys(companion: Companion) -> dict[str, str]:
    """Return the user's own keys by the name of what they do."""
    chosen = companion.store.device.get("keys")
    if not isinstance(chosen, dict):
        return {}
    return {name: keys for name, keys in chosen.items() if isinstance(keys, str) and keys}


def choose_theme(companion: Companion, theme: str) -> None:
    """Keep the theme for the next start."""
    companion.store.device.put("theme", theme)
