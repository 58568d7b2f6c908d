"""What all places and dialogs have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Size
from textual.getters import app as app_of
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.stage import Stage
from coach.screens.way import Way
from coach.services import drafts, live, words
from coach.services.answer import Answer
from coach.widgets.card import CardHead
from coach.widgets.glass import key_name, line
from coach.widgets.key_bar import KeyBar
from coach.widgets.lead import LeadBlock
from coach.widgets.line_input import LineInput
from coach.widgets.log_line import LogLine
from coach.widgets.names import Veil
from coach.widgets.top_bar import Door, TopBar

Page = TypeVar("Page")
Done = TypeVar("Done")
Result = TypeVar("Result")

SMALLEST = (60, 16)
"""Everything can be read from this size on."""

TALL = 30
ROOMY = 22

SHEET_TALL, SHEET_SHORT = 7, 3
"""Lines of a sheet that are not its form."""


class Scene(Screen[Result]):
    """Anything that fills the screen: it speaks the user's language and keeps drafts."""

    app = app_of(Stage)

    def __init__(self, companion: Companion) -> None:
        super().__init__()
        self.companion = companion

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings as ever, described in the user's language."""
        # Bindings are made with the class, before the language is known.
        bindings = super().active_bindings
        if isinstance(self.focused, Input):
            # The toolkit leaves out what is typed as text, but does not know this one.
            bindings.pop("slash", None)
        return {key: _translated(active) for key, active in bindings.items()}

    def on_mount(self) -> None:
        """Put back what was half typed when the user left."""
        for typed in self.query(LineInput):
            if typed.draft and not typed.value:
                typed.value = drafts.kept(self.companion, typed.draft)
                typed.cursor_position = len(typed.value)

    def attempt(self, deed: Callable[[], Done]) -> Done | None:
        """Do something that the user may have to mend, and say so where it is."""
        try:
            return deed()
        except CoachError as error:
            self.object_to(str(error))
        return None

    def object_to(self, sentence: str) -> None:
        """Say what stands in the way."""
        self.app.say(sentence)

    def veil(self, page: Page) -> Page:
        """Return the page as it may be shown: with initials while names are hidden."""
        if not self.app.hide_names:
            return page
        return Veil(live.names(self.companion)).over(page)

    def why_name(self) -> str:
        """Return the name of the number that has the focus, or nothing."""
        node = self.focused
        while node is not None and node is not self:
            if name := getattr(node, "why", ""):
                return str(name)
            node = node.parent if node.parent is not self else None  # type: ignore[assignment]  # only widgets stand between
        return ""


def _translated(active: ActiveBinding) -> ActiveBinding:
    binding = active.binding
    if not binding.description:
        return active
    shown = _(binding.key_display) if binding.key_display else None
    told = replace(binding, description=_(binding.description), key_display=shown)
    return active._replace(binding=told)


def at_least(steps: Sequence[tuple[int, str]], size: int) -> str:
    """Return the name of the highest step that the size reaches."""
    return max(step for step in steps if step[0] <= size)[1]


class Place(Scene[None]):
    """A place in the app: it reads when it is shown, and after every change."""

    NAME: ClassVar[str]
    """What the place is called inside the program."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (the toolkit's own)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012 (the toolkit's own)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", N_("Back"), show=False, system=True, id="coach.back"),
    ]
    DEFAULT_CSS = """
    Place {
        & > #body { height: 1fr; padding: 1 2 0 2; scrollbar-size-vertical: 1; }
        & > LogLine { padding: 0 2 1 2; }
        & > #small { display: none; height: 1; padding: 0 1; color: $ink-faint; }
        &.-short > LogLine { padding: 0 2; }
        &.-short LeadBlock { padding: 0 1; }
        &.-narrow > #body { padding: 1 1 0 1; }
        &.-narrow > LogLine { padding: 0 1 1 1; }
        &.-narrow.-short > LogLine { padding: 0 1; }
        &.-narrow > TopBar, &.-narrow > KeyBar { padding: 0 1; }
        &.-narrow Card { padding: 0; }
        &.-tiny > #small { display: block; }
        &.-tiny > #body { padding: 0; }
    }
    """

    def __init__(
        self, companion: Companion, tour: Sequence[Way] = (), about: str = ""
    ) -> None:
        super().__init__(companion)
        self.tour = tour
        self.about = about
        """The record this place is about, for a place of one thing."""

        self._read = False

    def compose(self) -> ComposeResult:
        """Lay out bar, body, foot and keys."""
        # Known from the start, or all of it would be styled and drawn twice.
        self.add_class(
            at_least(self.HORIZONTAL_BREAKPOINTS, self.size.width),
            at_least(self.VERTICAL_BREAKPOINTS, self.size.height),
            update=False,
        )
        yield TopBar()
        with VerticalScroll(id="body", can_focus=False):
            yield from self.body()
        yield from self.foot()
        small = _("{width}×{height} or more shows everything.").format(
            width=SMALLEST[0], height=SMALLEST[1]
        )
        yield Static(line(small), id="small")
        yield KeyBar()

    def body(self) -> ComposeResult:
        """Lay out what scrolls."""
        raise NotImplementedError

    def foot(self) -> ComposeResult:
        """Lay out what stays at the foot; nothing, for most places."""
        yield from ()

    def reload(self) -> None:
        """Read what this place shows, and show it."""
        raise NotImplementedError

    @property
    def size(self) -> Size:
        """The size of the window, which a place fills, also before it is laid out."""
        return self.app.size

    def on_mount(self) -> None:
        """Read what is shown, so that the first frame is a full one."""
        self._fit()
        self._read_again()
        self._read = True

    def on_screen_resume(self) -> None:
        """Catch up on whatever changed elsewhere."""
        if not self._read:
            self._read_again()
        self._read = False

    def _read_again(self) -> None:
        self.show_bar()
        self.attempt(self.reload)

    def on_resize(self, _event: events.Resize) -> None:
        """Use the room there is."""
        self._fit()

    def _fit(self) -> None:
        width, height = self.size
        self.set_class(width < SMALLEST[0] or height < SMALLEST[1], "-tiny")
        for lead in self.query(LeadBlock):
            lead.airy = height >= TALL

    def show_bar(self) -> None:
        """Show the places that hold something, and the day."""
        today = self.companion.today()
        doors = [
            Door(way.key, way.name, _(way.title))
            for way in self.tour
            if way.name == self.NAME or way.holds(self.companion)
        ]
        day = words.short_day(today, today)
        self.query_one(TopBar).show(doors, self.NAME, _("more"), day)

    def tell(self, answer: Answer) -> None:
        """Say what was understood, and how to take it back."""
        undo = _("{key} takes it back").format(key=key_name("ctrl+z"))
        said = f"{answer.understood} · {undo}"
        for foot in self.query(LogLine):
            foot.tell(said, answer.hints)
            return
        self.app.say(said)

    def action_back(self) -> None:
        """Go back: to where this was opened from, or to the main thing here."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()
        elif self.AUTO_FOCUS:
            self.query(self.AUTO_FOCUS).first().focus()

    @on(TopBar.Wanted)
    def _wanted(self, event: TopBar.Wanted) -> None:
        if event.name:
            self.app.visit(event.name)
        else:
            self.app.action_palette()


class Dialog(Scene[Result], ModalScreen[Result]):
    """A question on a sheet over a place: saved as a whole, or left."""

    TITLE: ClassVar[str]
    """The title, in the language of the source."""

    WHY: ClassVar[str] = ""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("Save"), id="coach.save"),
        Binding("escape", "leave", N_("Back"), id="coach.leave"),
        Binding(
            "ctrl+q,ctrl+c", "app.quit", N_("Quit"), show=False, id="coach.quit-dialog"
        ),
    ]
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 60%;
        &:ansi { background: transparent; }
        & > #sheet {
            width: 76;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            padding: 1 1 1 0;
            background: $surface;
            border-left: outer $primary;
        }
        & #form { height: auto; scrollbar-size-vertical: 1; }
        & .words { height: auto; padding: 0 1; }
        & #objection { display: none; padding: 0 1; color: $warning; height: auto; }
        & KeyBar { padding: 0 1; }
        & #form.-words { padding-bottom: 1; }
        & CardHead { color: $foreground; margin-bottom: 1; }
        &.-tall Field, &.-tall MarkKeys, &.-tall ChoiceRow { margin-bottom: 1; }
        &.-short > #sheet { padding: 0; }
        &.-short KeyBar, &.-short CardHead { margin: 0; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-short"), (ROOMY, "-tall")]  # noqa: RUF012 (the toolkit's own)

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(id="sheet"):
            yield CardHead(self.heading(), "")
            with VerticalScroll(id="form", can_focus=False):
                yield from self.body()
            yield Static(id="objection")
            yield KeyBar()

    def on_resize(self, event: events.Resize) -> None:
        """Leave room for title and keys; what is asked scrolls between them."""
        around = SHEET_SHORT if event.size.height < ROOMY else SHEET_TALL
        # In cells, because no share of the screen holds inside a sheet that fits its form.
        self.query_one("#form").styles.max_height = max(3, event.size.height - around)

    def heading(self) -> str:
        """Return the title as it is shown."""
        return _(self.TITLE)

    def body(self) -> ComposeResult:
        """Lay out what is asked."""
        raise NotImplementedError

    def save(self) -> Result:
        """Write down what was filled in; what is wrong is a CoachError."""
        raise NotImplementedError

    def object_to(self, sentence: str) -> None:
        """Say on the sheet what stands in the way."""
        objection = self.query_one("#objection", Static)
        objection.update(line(sentence))
        objection.display = bool(sentence)

    def action_save(self) -> None:
        """Save, and leave when that worked."""
        self.object_to("")
        result = self.attempt(self.save)
        if result is not None:
            self.done(result)

    def done(self, result: Result) -> None:
        """Leave with a result; nothing here is a draft any longer."""
        for typed in self.query(LineInput):
            typed.settled = typed.value
        self.app.keep_drafts()
        self.dismiss(result)

    def action_leave(self) -> None:
        """Leave without saving; what was typed is kept for the next time."""
        self.app.keep_drafts()
        self.dismiss(None)
