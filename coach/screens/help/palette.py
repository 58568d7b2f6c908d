"""What can be done: the keys that work here, and everything, found by a word of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.text import fold
from coach.screens.base.app import BaseApp, PaletteItem
from coach.screens.base.dialog import QUIT, Dialog
from coach.services import privacy
from coach.services.people import lookup
from coach.services.settings import settings
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.key_bar import listed, quiet, unlisted
from coach.widgets.lists.text_list import CommandList, ListRow
from coach.widgets.text import key_name, prose, widest


class HelpDialog(Dialog[None], inherit_bindings=False):
    """The keys of the place it was asked in."""

    TITLE = N_("What you can do here")
    BINDINGS = [
        listed("escape,enter,question_mark", "leave", N_("Back"), "leave-help"),
        unlisted("up", "turn(-1)", N_("Up"), "help-up"),
        unlisted("down", "turn(1)", N_("Down"), "help-down"),
        QUIT,
    ]
    DEFAULT_CSS = """
    HelpDialog #more { margin: 1 0; color: $ink-soft; }
    """

    def __init__(self, companion: Companion, keys: Iterable[tuple[str, str]]) -> None:
        super().__init__(companion)
        self.keys = tuple(keys)

    def body(self) -> ComposeResult:
        """Lay out the keys, and a few words about the rest."""
        wide = widest(key for key, _words in self.keys)
        table = Content("\n").join(
            Content.assemble((key.rjust(wide), "bold $primary"), "  ", words)
            for key, words in self.keys
        )
        more = [
            _("On a number, ? tells why it is what it is."),
            _("To select text with the mouse, hold shift."),
            _("What you write stays on this device: coach privacy tells where."),
        ]
        yield Static(table, classes="words")
        yield Static(prose("\n".join(more)), classes="words", id="more")

    def action_turn(self, by: int) -> None:
        """Scroll what does not fit."""
        self.query_one("#form").scroll_relative(y=by, animate=False)


class PaletteDialog(Dialog[PaletteItem], inherit_bindings=False):
    """Offers every place and every thing to do; nothing found is looked for in the log."""

    TITLE = N_("What would you like to do?")
    BINDINGS = [
        listed("enter", "choose", N_("Do it"), "do", priority=True),
        listed("escape,ctrl+p", "leave", N_("Back"), "leave-palette"),
        quiet("up", "move(-1)", "", "palette-up"),
        quiet("down", "move(1)", "", "palette-down"),
        QUIT,
    ]
    DEFAULT_CSS = """
    PaletteDialog { align: center top; }
    PaletteDialog > #sheet { margin-top: 2; }
    PaletteDialog CommandList { height: 12; margin: 1 0; }
    PaletteDialog.-short > #sheet { margin-top: 0; }
    PaletteDialog.-short CommandList { height: 10; margin: 0; }
    """

    rows = query_one(CommandList)

    def __init__(self, companion: Companion, commands: Sequence[PaletteItem]) -> None:
        super().__init__(companion)
        self.commands = commands
        self.shown = tuple(fitting(commands, ""))

    def body(self) -> ComposeResult:
        """Lay out the line and the list."""
        yield PromptLine("›", LineInput())
        found = CommandList()
        found.can_focus, found.held = False, True
        yield found

    def on_mount(self) -> None:
        """Offer everything."""
        self._fill("")

    @on(LineInput.Changed)
    def _narrow(self, event: LineInput.Changed) -> None:
        self._fill(event.value)

    def _fill(self, said: str) -> None:
        self.shown = (*fitting(self.commands, said), *self._find(said))
        rows = [
            ListRow(id=one.words, title=one.words, end=key_name(one.key), sign="")
            for one in self.shown
        ]
        self.rows.fill(rows)
        self.rows.cursor = 0

    def _find(self, said: str) -> tuple[PaletteItem, ...]:
        if not said.strip():
            return ()
        words = _("Find “{words}” in the log").format(words=said.strip())
        return (PaletteItem(words, "", partial(self.app.visit, "log", "#filter", said)),)

    def action_move(self, by: int) -> None:
        """Move in the list without leaving the line."""
        self.rows.action_move(by)

    def action_choose(self) -> None:
        """Do what is in hand."""
        self.dismiss(self.shown[self.rows.cursor])

    @on(CommandList.Chosen)
    def _clicked(self) -> None:
        self.action_choose()


def fitting(commands: Sequence[PaletteItem], said: str) -> list[PaletteItem]:
    """Return the commands with all of the words in them, those that begin so first."""
    words = fold(said).split()
    if not words:
        return [one for one in commands if not one.sought]
    found = [
        one
        for one in commands
        if all(word in fold(f"{one.words} {one.also}") for word in words)
    ]
    return sorted(found, key=lambda one: not fold(one.words).startswith(" ".join(words)))


NUMBERS: Final = {
    "balance": N_("Balance"),
    "marks": N_("Your days"),
    "waiting": N_("People waiting"),
}
"""What is shown as a number or a chart on the first place, by the title it has there."""


def sought(app: BaseApp) -> Iterator[PaletteItem]:
    """Yield everything that would make the list too long to look through."""
    said = _("Feedback: what somebody said")
    yield PaletteItem(said, "", partial(app.open, "feedback"), "feedback")
    for name, title in NUMBERS.items():
        told = _("{title}: what it is made of").format(title=_(title))
        yield PaletteItem(told, "", partial(app.open, "why", name), sought=True)
    here = _("Settings")
    for key in settings.rows():
        label = _(key.label)
        run = partial(app.open, "settings", key.name)
        yield PaletteItem(f"{here} · {label}", "", run, sought=True)
    for name, title in (("prompt_switches", _("Every prompt")), ("keys", _("Keys"))):
        yield PaletteItem(f"{here} · {title}", "", partial(app.open, name), sought=True)
    veil = privacy.mask(app.companion) if app.hide_names else None
    for person in lookup.everyone(app.companion):
        shown = veil.text(person.name) if veil else person.name
        also = " ".join((person.name, *person.aliases))
        page = partial(app.open, "person", person.id)
        yield PaletteItem(shown, "", page, also, sought=True)
