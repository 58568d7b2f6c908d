"""Dialogs: a question on a sheet over a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.screen import BaseScreen, Result
from coach.services.answer import Answer
from coach.widgets.forms.answer_row import LinkRow
from coach.widgets.forms.line_input import LineInput
from coach.widgets.frame.card import CardHead
from coach.widgets.frame.key_bar import KeyBar, listed, quiet
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.text import line, prose

if TYPE_CHECKING:
    from coach.screens.base.app import BaseApp

ROOMY = 22
"""From so many lines on there is air between the fields."""

GOES_ON: Final = ("enter", "down", "right")
"""The keys that lead through a form."""

SHEET_TALL, SHEET_SHORT = 7, 3
"""Lines of a sheet that are not its form."""

LEAVE: Final = listed("escape", "leave", N_("Back"))
QUIT: Final = quiet("ctrl+q,ctrl+c", "app.quit", N_("Quit"), "quit-dialog")
"""The ways out of a sheet, for those that have keys of their own only."""

READ_ON: Final = (
    quiet("pagedown", "scroll(1)", N_("Down"), "read-on"),
    quiet("pageup", "scroll(-1)", N_("Up"), "read-back"),
)
"""The keys that read on where the arrows lead through the lines."""


def unseen(key: ActiveBinding) -> ActiveBinding:
    """Return a key that works without standing at the foot."""
    return key._replace(binding=replace(key.binding, show=False))


class Pane(VerticalScroll, inherit_bindings=False):
    """What scrolls without keys of its own: an arrow leads to the next field."""


class Dialog(BaseScreen[Result], ModalScreen[Result]):
    """A sheet that is saved as a whole, or left."""

    TITLE: ClassVar[str]
    """The title, in the language of the source."""

    named = ""
    """What it is about, where that is its title."""

    FREE_LINE: ClassVar[bool] = False
    """Whether a line is kept free above the keys."""

    BINDINGS = [
        listed("enter", "next", N_("Next")),
        listed("ctrl+s", "save", N_("Save")),
        LEAVE,
        QUIT,
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
    VERTICAL_BREAKPOINTS = [(0, "-short"), (ROOMY, "-tall")]

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(id="sheet"):
            yield CardHead(self.heading(), "")
            classes = "-words" if self.FREE_LINE else None
            with Pane(id="form", classes=classes, can_focus=False):
                yield from self.body()
            yield Static(id="objection")
            yield KeyBar()

    def on_resize(self, _event: events.Resize) -> None:
        """Use the room there is."""
        self._fit()

    def _fit(self) -> None:
        """Leave room for title and keys; what is asked scrolls between them."""
        height = self.app.size.height
        around = SHEET_SHORT if height < ROOMY else SHEET_TALL
        objection = self.query_one("#objection", Static)
        if objection.display:
            around += objection.size.height
        # In cells, because no share of the screen holds inside a sheet that fits its form.
        self.query_one("#form").styles.max_height = max(3, height - around)

    def heading(self) -> str:
        """Return the title as it is shown."""
        return self.veil(self.named) or _(self.TITLE)

    def body(self) -> ComposeResult:
        """Lay out what is asked."""
        raise NotImplementedError

    def save(self) -> Result | None:
        """Write down what was filled in; what is wrong is a CoachError.

        Nothing comes back where there is something to ask first.
        """
        raise NotImplementedError

    def object_to(self, sentence: str) -> None:
        """Say on the sheet what stands in the way."""
        objection = self.query_one("#objection", Static)
        objection.update(line(sentence))
        objection.display = bool(sentence)
        if sentence:
            # How many lines it takes is known once it is laid out.
            self.call_after_refresh(self._fit)
        else:
            self._fit()

    @on(LineInput.Submitted)
    def _submitted(self) -> None:
        self.entered()

    def entered(self) -> None:
        """Go on with enter in a line as well."""
        self.action_next()

    def action_next(self) -> None:
        """Go on to the next field; after the last one, save."""
        if self.is_last:
            self.action_save()
        else:
            self.focus_next()

    def fields(self) -> list[Widget]:
        """Return what is filled in here, in order, without what leads elsewhere."""
        form = self.query_one("#form")
        return [
            one
            for one in self.focus_chain
            if form in one.ancestors and not isinstance(one, LinkRow)
        ]

    @property
    def is_last(self) -> bool:
        """Whether enter saves: there is no field after this one."""
        return self.focused in (None, *self.fields()[-1:])

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys, with what enter does here, also where a line takes it first."""
        found = super().active_bindings
        enter, save = found.get("enter"), found.get("ctrl+s")
        if not (enter and save) or enter.binding.action not in ("submit", "next"):
            return found  # what has the focus does something of its own
        words = save.binding.description if self.is_last else _("Next")
        key = replace(enter.binding, action="next", description=words, show=True)
        found["enter"] = enter._replace(binding=key)
        if self.is_last:
            found["ctrl+s"] = unseen(save)
        if "down" in found and len(self.fields()) < 2:
            found["down"] = unseen(found["down"])
        # What leads through the form stands in front, wherever it comes from.
        return {one: found[one] for one in GOES_ON if one in found} | found

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

    def lead_on(self, name: str, *about: object) -> None:
        """Leave for another sheet, or for a page."""
        self.dismiss(None)
        self.app.call_later(self.app.open, name, *about)

    def action_scroll(self, by: int) -> None:
        """Read on, or back."""
        form = self.query_one("#form", VerticalScroll)
        form.scroll_relative(y=by * max(1, form.size.height // 2), animate=False)


class ConfirmDialog(Dialog[bool], inherit_bindings=False):
    """Asks before something that is hard to take back."""

    DEFAULT_CSS = """
    ConfirmDialog .words { margin-bottom: 1; }
    """
    BINDINGS = [
        listed("y,j", "yes", N_("Yes"), shown_as=N_("y")),
        listed("enter,n,escape", "leave", N_("No"), "no"),
    ]

    def __init__(self, companion: Companion, question: str, words: str = "") -> None:
        super().__init__(companion)
        self.question = question
        self.words = words

    def heading(self) -> str:
        """Return the question."""
        return self.question

    def body(self) -> ComposeResult:
        """Lay out what is to be known before an answer."""
        yield Static(prose(self.words), classes="words")

    def action_yes(self) -> None:
        """Answer yes."""
        self.dismiss(True)


def confirm(
    scene: BaseScreen[Any] | BaseApp, question: str, words: str, deed: Callable[[], object]
) -> None:
    """Ask before something that is hard to take back, and do it after a yes."""

    def answered(sure: bool | None) -> None:
        if sure:
            deed()

    scene.app.push_screen(ConfirmDialog(scene.companion, question, words), answered)


def write_file(
    scene: Dialog[str], there: object, question: str, words: str, write: Callable[[], str]
) -> None:
    """Write a file, and leave with where it is; one that is there is asked about first."""

    def go() -> None:
        if told := scene.attempt(write):
            scene.done(told)

    if there:
        confirm(scene, question, words, go)
    else:
        go()


class ReadDialog(Dialog[Answer], inherit_bindings=False):
    """Something to look into, about a record or a number."""

    FREE_LINE = True
    AUTO_FOCUS = ""
    BINDINGS = [
        quiet("down,space,pagedown", "scroll(1)", N_("Down"), "read-on"),
        quiet("up,pageup", "scroll(-1)", N_("Up"), "read-back"),
        listed("escape,enter", "leave", N_("Back")),
        QUIT,
    ]


class PickDialog(Dialog[Answer], inherit_bindings=False):
    """One of a few answers, each a number away; taking one is enough."""

    BINDINGS = [LEAVE, QUIT]
    DEFAULT_CSS = """
    PickDialog .words, PickDialog ChoiceList { margin-bottom: 1; }
    """

    def words(self) -> str:
        """Return what there is to know before an answer; mostly nothing."""
        return ""

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return the name and the words of each answer."""
        raise NotImplementedError

    def pick(self, choice: str) -> Answer | None:
        """Do what was chosen; None where it leads on by itself."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """Lay out the words and the answers."""
        if words := self.words():
            yield Static(prose(words), classes="words")
        yield ChoiceList()

    def on_mount(self) -> None:
        """Offer the answers."""
        rows = [PickRow(id=name, text=text) for name, text in self.choices()]
        self.query_one(ChoiceList).offer(rows)

    @on(ChoiceList.Chosen)
    def _chosen(self, event: ChoiceList.Chosen) -> None:
        if answer := self.attempt(lambda: self.pick(event.id)):
            self.done(answer)
