"""Where the user can be: the places of the app in their order, and the dialogs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, Final

from coach.companion import Companion
from coach.i18n import N_
from coach.screens.base.dialog import Dialog
from coach.screens.base.navigation import PlaceEntry
from coach.services import places

SCREENS: Final = (
    PlaceEntry("today", "1", N_("Today"), "coach.screens.today.today:TodayPlace"),
    PlaceEntry("log", "2", N_("Log"), "coach.screens.log.log:LogPlace"),
    PlaceEntry("people", "3", N_("People"), "coach.screens.people.people:PeoplePlace"),
    PlaceEntry(
        "patterns", "4", N_("Patterns"), "coach.screens.patterns.patterns:PatternsPlace"
    ),
    PlaceEntry(
        "exercises",
        "8",
        N_("Exercises"),
        "coach.screens.exercises.exercises:ExercisesPlace",
        places.exercises,
    ),
    PlaceEntry(
        "packs", "0", N_("Packs"), "coach.screens.packs.packs:PacksPlace", places.packs
    ),
)
"""Every place; the first is home. Modes, keys, bar and palette follow from it."""


def _dialog(name: str, kind: str, companion: Companion, about: str) -> Dialog[Any]:
    dialog = getattr(import_module(f"coach.screens.{name}"), kind)(companion, about)
    assert isinstance(dialog, Dialog)
    return dialog


DIALOGS: Final[Mapping[str, Callable[[Companion, str], Dialog[Any]]]] = {
    name: partial(_dialog, module, kind)
    for name, (module, kind) in {
        "note": ("log.add", "NoteDialog"),
        "reflect": ("reflection.reflect", "ReflectDialog"),
        "plan": ("acts.plan", "PlanDialog"),
        "done": ("acts.done", "DoneDialog"),
        "feedback": ("acts.done", "FeedbackDialog"),
        "entry": ("log.entry", "EntryDialog"),
        "edit": ("log.edit", "EditDialog"),
        "newcomer": ("people.add", "NewPersonDialog"),
        "side": ("base.who", "SideDialog"),
        "why": ("help.why", "WhyNumber"),
        "why_prompt": ("help.why", "WhyPrompt"),
        "misfit": ("today.prompt", "MisfitDialog"),
        "question": ("today.question", "QuestionDialog"),
        "slip": ("patterns.slip", "SlipDialog"),
        "slip_told": ("patterns.slip", "SlipDetails"),
        "felt": ("patterns.actions", "AutomaticityDialog"),
        "pattern": ("patterns.edit", "PatternDialog"),
        "pattern_ways": ("patterns.actions", "PatternActions"),
        "settings": ("settings.settings", "SettingsDialog"),
        "keys": ("settings.keys", "KeySettings"),
        "switches": ("settings.prompts", "PromptSwitches"),
        "start": ("settings.first_run", "FirstRun"),
        "reword": ("packs.pack", "RewordDialog"),
        "install": ("packs.install", "InstallDialog"),
        "pack_aside": ("packs.packs", "PackProblems"),
    }.items()
}
"""Every dialog by its name; each is imported when it is asked for."""
