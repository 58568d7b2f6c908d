"""Where the user can be: the places of the app in their order, and the dialogs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, Final

from coach.companion import Companion
from coach.screens.base import Dialog, Place
from coach.screens.log import LogPlace
from coach.screens.people import PeoplePlace
from coach.screens.today import TodayPlace

SCREENS: Final[tuple[type[Place], ...]] = (TodayPlace, LogPlace, PeoplePlace)
"""Every place; the first is home. Modes, keys, bar and palette follow from it."""


def _dialog(name: str, kind: str, companion: Companion, about: str) -> Dialog[Any]:
    dialog = getattr(import_module(f"coach.screens.{name}"), kind)(companion, about)
    assert isinstance(dialog, Dialog)
    return dialog


DIALOGS: Final[Mapping[str, Callable[[Companion, str], Dialog[Any]]]] = {
    name: partial(_dialog, module, kind)
    for name, (module, kind) in {
        "note": ("note", "Note"),
        "reflect": ("reflect", "Reflect"),
        "plan": ("act", "Plan"),
        "done": ("done", "Done"),
        "entry": ("entry", "Entry"),
        "edit": ("edit", "Edit"),
        "newcomer": ("newcomer", "Newcomer"),
        "side": ("who", "Side"),
        "why": ("why", "WhyThis"),
        "settings": ("settings", "Preferences"),
        "start": ("start", "Start"),
    }.items()
}
"""Every dialog by its name; each is imported when it is asked for."""
