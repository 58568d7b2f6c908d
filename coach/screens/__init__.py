"""Where the user can be: the places of the app in their order, and the dialogs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, Final

from coach.companion import Companion
from coach.i18n import N_
from coach.screens.dialog import Dialog
from coach.screens.way import Way
from coach.services import holding

SCREENS: Final = (
    Way("today", "1", N_("Today"), "coach.screens.today:TodayPlace"),
    Way("log", "2", N_("Log"), "coach.screens.log:LogPlace"),
    Way("people", "3", N_("People"), "coach.screens.people:PeoplePlace"),
    Way("patterns", "4", N_("Patterns"), "coach.screens.patterns:PatternsPlace"),
    Way(
        "exercises",
        "8",
        N_("Exercises"),
        "coach.screens.exercises:ExercisesPlace",
        holding.exercises,
    ),
    Way("packs", "0", N_("Packs"), "coach.screens.packs:PacksPlace", holding.packs),
)
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
        "feedback": ("feedback", "FeedbackSheet"),
        "entry": ("entry", "Entry"),
        "edit": ("edit", "Edit"),
        "newcomer": ("newcomer", "Newcomer"),
        "side": ("who", "Side"),
        "why": ("why", "WhyThis"),
        "why_prompt": ("why_prompt", "WhyPrompt"),
        "misfit": ("misfit", "Misfit"),
        "question": ("question", "OfToday"),
        "slip": ("slip", "SlipSheet"),
        "slip_told": ("slip", "SlipTold"),
        "felt": ("felt", "Felt"),
        "pattern": ("pattern", "PatternSheet"),
        "pattern_ways": ("pattern_ways", "PatternWays"),
        "settings": ("settings", "Preferences"),
        "keys": ("own_keys", "OwnKeys"),
        "switches": ("switches", "Switches"),
        "start": ("start", "Start"),
        "reword": ("reword", "Reword"),
        "install": ("install", "Install"),
        "pack_aside": ("pack_aside", "PackAside"),
    }.items()
}
"""Every dialog by its name; each is imported when it is asked for."""
