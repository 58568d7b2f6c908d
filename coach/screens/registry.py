"""Every place, page and dialog there is: a name, and where it is found.

A screen is its file and one row here; modes, keys, bar, palette and help follow from it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_
from coach.screens.base.screen import BaseScreen
from coach.services import navigation


def always(_companion: Companion) -> bool:
    """Return that a place belongs in the bar whatever it holds."""
    return True


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """The name of a screen and where it is found; for a place its key and its title."""

    name: str
    """What it is called inside the program."""

    found: str
    """Its module, as seen from here, and class; imported when somebody goes there."""

    key: str = ""
    """The key that leads to a place from anywhere; pages and dialogs have none."""

    title: str = ""
    """The name in the bar, in the language of the source; of a page or a dialog that has
    one, the words by which it is found among everything that can be done."""

    holds: Callable[[Companion], bool] = always
    """Whether there is anything there, so that it joins the bar."""

    def kind(self) -> type[BaseScreen[Any]]:
        """Return its class, imported now."""
        module, _colon, name = self.found.partition(":")
        found: type[BaseScreen[Any]] = getattr(import_module(module, __package__), name)
        return found


SCREENS: Final = (
    ScreenEntry("today", ".today.today:TodayPlace", "1", N_("Today")),
    ScreenEntry("log", ".log.log:LogPlace", "2", N_("Log")),
    ScreenEntry("people", ".people.people:PeoplePlace", "3", N_("People")),
    ScreenEntry("patterns", ".patterns.patterns:PatternsPlace", "4", N_("Patterns")),
    ScreenEntry(
        "direction", ".direction.direction:DirectionPlace",
        "5", N_("Direction"), navigation.direction,
    ),
    ScreenEntry("ideas", ".ideas.ideas:IdeasPlace", "6", N_("Ideas"), navigation.ideas),
    ScreenEntry(
        "lenses", ".lenses.lenses:LensesPlace", "7", N_("Lenses"), navigation.lenses,
    ),
    ScreenEntry(
        "exercises", ".exercises.exercises:ExercisesPlace",
        "8", N_("Exercises"), navigation.exercises,
    ),
    ScreenEntry(
        "review", ".review.review:ReviewPlace", "9", N_("Review"), navigation.review
    ),
    ScreenEntry("packs", ".packs.packs:PacksPlace", "0", N_("Packs"), navigation.packs),
    # Pages are about one thing, and stand over the place one comes from.
    ScreenEntry("person", ".people.person:PersonPlace"),
    ScreenEntry("sheet", ".people.sheet:SheetPlace"),
    ScreenEntry("pattern_library", ".patterns.library:LibraryPlace"),
    ScreenEntry("rules", ".direction.rules:RulesPlace"),
    ScreenEntry("ambition", ".ideas.ambition:AmbitionPlace"),
    ScreenEntry("lens_team", ".lenses.team:TeamPlace"),
    ScreenEntry("lens_choices", ".lenses.choices:ChoicesPlace"),
    ScreenEntry("exercise", ".exercises.run:ExercisePlace"),
    ScreenEntry(
        "programmes", ".exercises.programmes:ProgrammesPlace", title=N_("Programmes")
    ),
    ScreenEntry("guides", ".exercises.guides:GuidesPlace", title=N_("To read")),
    ScreenEntry("outcome", ".exercises.outcome:OutcomePlace"),
    ScreenEntry("series", ".exercises.outcome:SeriesPlace"),
    ScreenEntry("charts", ".review.charts:ChartsPlace"),
    ScreenEntry("chart", ".review.charts:ChartPlace"),
    ScreenEntry("year", ".review.year:YearPlace"),
    ScreenEntry("pack", ".packs.packs:PackPlace"),
    ScreenEntry("pack_preview", ".packs.preview:PreviewPlace"),
    ScreenEntry("room", ".direction.room:RoomPlace", title=N_("My room")),
    ScreenEntry("numbers", ".direction.numbers:NumbersPlace", title=N_("Numbers")),
    # Dialogs are asked over anything.
    ScreenEntry("note", ".log.entry:NoteDialog"),
    ScreenEntry("entry", ".log.entry:EntryDialog"),
    ScreenEntry("edit", ".log.entry:EditDialog"),
    ScreenEntry("versions", ".log.entry:VersionsDialog"),
    ScreenEntry("reflect", ".reflection.reflect:ReflectDialog"),
    ScreenEntry("plan", ".acts.plan:PlanDialog"),
    ScreenEntry("done", ".acts.done:DoneDialog"),
    ScreenEntry("feedback", ".acts.done:FeedbackDialog"),
    ScreenEntry("topic", ".people.talk:TopicDialog"),
    ScreenEntry("promise", ".people.talk:PromiseDialog"),
    ScreenEntry("talk", ".people.talk:TalkDialog"),
    ScreenEntry("sheet_file", ".sharing.to_file:SheetFileDialog"),
    ScreenEntry("exercise_file", ".sharing.to_file:ExerciseFileDialog"),
    ScreenEntry("new_person", ".people.people:NewPersonDialog"),
    ScreenEntry("side", ".base.who:SideDialog"),
    ScreenEntry("question", ".today.prompt:QuestionDialog"),
    ScreenEntry("review_file", ".sharing.to_file:ReviewFileDialog"),
    ScreenEntry("memory", ".today.memory:MemoryDialog", "", N_("On this day")),
    ScreenEntry("calmer", ".today.prompt:CalmerDialog"),
    ScreenEntry("move", ".today.due:MoveDialog"),
    ScreenEntry("day", ".today.due:DayDialog"),
    ScreenEntry("settle", ".today.due:SettleDialog"),
    ScreenEntry("misfit", ".today.prompt:MisfitDialog"),
    ScreenEntry("pattern", ".patterns.edit:PatternDialog"),
    ScreenEntry("pattern_actions", ".patterns.edit:PatternActions"),
    ScreenEntry("automaticity", ".patterns.edit:AutomaticityDialog"),
    ScreenEntry("slip", ".patterns.slip:SlipDialog"),
    ScreenEntry("slip_details", ".patterns.slip:SlipDetails"),
    ScreenEntry("course", ".direction.sheets:CourseDialog"),
    ScreenEntry("rule", ".direction.sheets:RuleDialog"),
    ScreenEntry("fell", ".direction.trees:FellDialog"),
    ScreenEntry("tree", ".direction.trees:TreeDialog"),
    ScreenEntry("lies", ".direction.direction:LiesDialog"),
    ScreenEntry("idea", ".ideas.forms:NewIdea"),
    ScreenEntry("idea_actions", ".ideas.forms:IdeaActions"),
    ScreenEntry("smart", ".ideas.forms:SmartDialog"),
    ScreenEntry("idea_answer", ".ideas.forms:AnswerDialog"),
    ScreenEntry("idea_status", ".ideas.forms:StatusDialog"),
    ScreenEntry("idea_reach", ".ideas.forms:ReachDialog"),
    ScreenEntry("contribute", ".ideas.forms:ContributeDialog"),
    ScreenEntry("serving_act", ".ideas.ambition:ServingAct"),
    ScreenEntry("mt_sheet", ".ideas.sheet:SheetDialog"),
    ScreenEntry("new_ambition", ".ideas.ambition:NewAmbition"),
    ScreenEntry("share_kinds", ".sharing.cards:ShareKinds"),
    ScreenEntry("share", ".sharing.cards:ShareDialog"),
    ScreenEntry("receive", ".sharing.cards:ReceiveDialog"),
    ScreenEntry("received", ".sharing.cards:ReceivedDialog"),
    ScreenEntry("lens_words", ".lenses.sheets:WordsDialog"),
    ScreenEntry("lens_picture", ".lenses.sheets:PictureDialog"),
    ScreenEntry("lens_see", ".lenses.sheets:SeeDialog"),
    ScreenEntry("new_number", ".direction.numbers:NewNumberDialog"),
    ScreenEntry("new_room", ".direction.room:NewRoomDialog"),
    ScreenEntry("sample", ".direction.numbers:SampleDialog"),
    ScreenEntry("reword", ".packs.packs:RewordDialog"),
    ScreenEntry("install", ".packs.install:InstallDialog"),
    ScreenEntry("pack_problems", ".packs.packs:PackProblems"),
    ScreenEntry("settings", ".settings.settings:SettingsDialog"),
    ScreenEntry("prompt_switches", ".settings.prompts:PromptSwitches"),
    ScreenEntry("keys", ".settings.settings:KeySettings"),
    ScreenEntry("lock", ".locking.lock:LockDialog", "", N_("Passphrase")),
    ScreenEntry("recovery", ".locking.lock:RecoveryDialog"),
    ScreenEntry("first_run", ".settings.first_run:FirstRun"),
    ScreenEntry("views", ".log.views:ViewsDialog", "", N_("Saved views")),
    ScreenEntry("view", ".log.views:ViewDialog"),
    ScreenEntry("agenda", ".agenda.agenda:AgendaDialog", "", N_("Today's meetings")),
    ScreenEntry("meeting", ".agenda.agenda:MeetingDialog"),
    ScreenEntry("export", ".sharing.export:ExportDialog", "", N_("Export what you wrote")),
    ScreenEntry("import", ".sharing.bring_in:ImportDialog", "", N_("Import a file")),
    ScreenEntry("why", ".help.why:WhyNumber"),
    ScreenEntry("why_prompt", ".help.why:WhyPrompt"),
    ScreenEntry("help", ".help.palette:HelpDialog"),
    ScreenEntry("palette", ".help.palette:PaletteDialog"),
)  # fmt: skip
"""Places in their order, the first is home; then pages, then dialogs."""
