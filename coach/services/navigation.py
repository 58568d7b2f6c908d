"""Navigation: which places join the bar, because there is anything in them."""

from __future__ import annotations

import os

from coach.companion import Companion


def exercises(companion: Companion) -> bool:
    """Return whether any exercise was ever begun."""
    return companion.store.holds("runs")


def direction(companion: Companion) -> bool:
    """Return whether anything of a direction was written down."""
    return any(map(companion.store.holds, ("course", "frames", "obstacles", "measures")))


def review(companion: Companion) -> bool:
    """Return whether any look back was begun."""
    return companion.store.holds("reviews")


def lenses(companion: Companion) -> bool:
    """Return whether anything was chosen or written about lenses."""
    return companion.store.holds("lenses") or companion.store.holds("pictures")


def packs(companion: Companion) -> bool:
    """Return whether there is any pack beside those that came with the program."""
    if companion.folder is None:
        return False
    try:
        return any(not name.startswith(".") for name in os.listdir(companion.folder))  # noqa: PTH208 (names are enough)
    except OSError:
        return False


def ideas(companion: Companion) -> bool:
    """Return whether there is any idea or ambition."""
    return companion.store.holds("ideas") or companion.store.holds("ambitions")
