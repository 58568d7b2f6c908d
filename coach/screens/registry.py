"""Every place, page and dialog there is: a name, and where it is found.

A screen is its file and one row here; modes, keys, bar, palette and help follow from it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.services import navigation

if TYPE_CHECKING:
    from coach.companion import Companion
    from coach.screens.base.screen import BaseScreen


def always(_companion: Companion) -> bool:
    """Return that a place belongs in the bar whatever it holds."""
    return True


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """The name of a screen and where it is found; for a place its key and its title."""

    name: str
    """What it is called inside the program."""

    found: str
    """Its module and class; it is imported when somebody goes there."""

    key: str = ""
    """The key that leads to a place from anywhere; pages and dialogs have none."""

    title: str = ""
    """The name in the bar, in the language of the source."""

    holds: Callable[[Companion], bool] = always
    """Whether there is anything there, so that it joins the bar."""

    def kind(self) -> type[BaseScreen[Any]]:
        """Return its class, imported now."""
        module, _colon, name = self.found.partition(":")
        found: type[BaseScreen[Any]] = getattr(import_module(module), name)
        return found


SCREENS: Final = (
    ScreenEntry("today", "coach.screens.today.today:TodayPlace", "1", N_("Today")),
    ScreenEntry("log", "coach.screens.log.log:LogPlace", "2", N_("Log")),
    ScreenEntry("people", "coach.screens.people.people:PeoplePlace", "3", N_("People")),
    ScreenEntry(
        "patterns", "coach.screens.patterns.patterns:PatternsPlace", "4", N_("Patterns")
    ),
    ScreenEntry(
        "exercises", "coach.screens.exercises.exercises:ExercisesPlace",
        "8", N_("Exercises"), navigation.exercises,
    ),
    ScreenEntry(
        "packs", "coach.screens.packs.packs:PacksPlace", "0", N_("Packs"), navigation.packs
    ),
    # Pages are about one thing, and stand over the place one comes from.
    ScreenEntry("person", "coach.screens.people.person:PersonPlace"),
    ScreenEntry("pattern_library", "coach.screens.patterns.library:LibraryPlace"),
    ScreenEntry("exercise", "coach.screens.exercises.run:ExercisePlace"),
    ScreenEntry("outcome", "coach.screens.exercises.outcome:OutcomePlace"),
    ScreenEntry("series", "coach.screens.exercises.series:SeriesPlace"),
    ScreenEntry("pack", "coach.screens.packs.pack:PackPlace"),
    # Dialogs are asked over anything.
    ScreenEntry("note", "coach.screens.log.add:NoteDialog"),
    ScreenEntry("entry", "coach.screens.log.entry:EntryDialog"),
    ScreenEntry("edit", "coach.screens.log.edit:EditDialog"),
    ScreenEntry("reflect", "coach.screens.reflection.reflect:ReflectDialog"),
    ScreenEntry("plan", "coach.screens.acts.plan:PlanDialog"),
    ScreenEntry("done", "coach.screens.acts.done:DoneDialog"),
    ScreenEntry("feedback", "coach.screens.acts.done:FeedbackDialog"),
    ScreenEntry("new_person", "coach.screens.people.add:NewPersonDialog"),
    ScreenEntry("side", "coach.screens.base.who:SideDialog"),
    ScreenEntry("question", "coach.screens.today.question:QuestionDialog"),
    ScreenEntry("misfit", "coach.screens.today.prompt:MisfitDialog"),
    ScreenEntry("pattern", "coach.screens.patterns.edit:PatternDialog"),
    ScreenEntry("pattern_actions", "coach.screens.patterns.actions:PatternActions"),
    ScreenEntry("automaticity", "coach.screens.patterns.actions:AutomaticityDialog"),
    ScreenEntry("slip", "coach.screens.patterns.slip:SlipDialog"),
    ScreenEntry("slip_details", "coach.screens.patterns.slip:SlipDetails"),
    ScreenEntry("reword", "coach.screens.packs.pack:RewordDialog"),
    ScreenEntry("install", "coach.screens.packs.install:InstallDialog"),
    ScreenEntry("pack_problems", "coach.screens.packs.packs:PackProblems"),
    ScreenEntry("settings", "coach.screens.settings.settings:SettingsDialog"),
    ScreenEntry("prompt_switches", "coach.screens.settings.prompts:PromptSwitches"),
    ScreenEntry("keys", "coach.screens.settings.keys:KeySettings"),
    ScreenEntry("first_run", "coach.screens.settings.first_run:FirstRun"),
    ScreenEntry("why", "coach.screens.help.why:WhyNumber"),
    ScreenEntry("why_prompt", "coach.screens.help.why:WhyPrompt"),
    ScreenEntry("help", "coach.screens.help.keys:HelpDialog"),
    ScreenEntry("palette", "coach.screens.help.palette:PaletteDialog"),
)  # fmt: skip
"""Places in their order, the first is home; then pages, then dialogs."""
