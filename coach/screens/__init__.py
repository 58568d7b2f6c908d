"""Where the user can be: the places of the app in their order, and the dialogs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from coach.companion import Companion
from coach.screens.base import Dialog, Place

SCREENS: Final[tuple[type[Place], ...]] = ()
"""Every place; the first is home. Modes, keys, bar and palette follow from it."""

DIALOGS: Final[Mapping[str, Callable[[Companion, str], Dialog[Any]]]] = {}
"""Every dialog by its name; each is imported when it is asked for."""
