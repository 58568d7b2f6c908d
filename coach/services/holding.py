"""Holding: whether there is anything in a place, so that it joins the bar."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.companion import Companion


def exercises(companion: Companion) -> bool:
    """Return whether any exercise was ever begun."""
    from coach.model.run import Run  # asked for on every screen, and mostly there is none

    return any(True for _row in companion.store.scan(Run, "id"))


def packs(companion: Companion) -> bool:
    """Return whether there is any pack beside those that came with the program."""
    if companion.folder is None:
        return False
    try:
        return any(not name.startswith(".") for name in os.listdir(companion.folder))  # noqa: PTH208 (names are enough)
    except OSError:
        return False
