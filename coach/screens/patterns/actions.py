"""What can be done with a pattern: begin, pause, rest, let it go, change its words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.pattern import Pattern
from coach.screens.base.dialog import Dialog
from coach.screens.log.entry import remove
from coach.screens.patterns.edit import ask_for_second
from coach.services import wording
from coach.services.answer import Answer
from coach.services.patterns import patterns, phrases, planning, ticks
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.text import prose

DEEDS: Final[dict[str, Callable[[Companion, Pattern], Answer]]] = {
    "pause": planning.pause,
    "resume": planning.resume,
    "rest": planning.rest,
    "root": planning.root,
    "fits": planning.still_fits,
    "let_go": planning.let_go,
}


class PatternWays(Dialog[Answer], inherit_bindings=False):
    """A short list; a number does it."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Back"), id="coach.leave"),
        Binding(
            "ctrl+q,ctrl+c", "app.quit", N_("Quit"), show=False, id="coach.quit-dialog"
        ),
    ]
    DEFAULT_CSS = """
    PatternWays ChoiceList { margin-bottom: 1; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        self.pattern = patterns.choose(companion, about)

    def heading(self) -> str:
        """Return its name."""
        return self.pattern.name

    def body(self) -> ComposeResult:
        """Lay out what can be done."""
        yield ChoiceList()

    def on_mount(self) -> None:
        """Offer what fits the state it is in."""
        offered = planning.ways(self.companion, self.pattern)
        self.query_one(ChoiceList).fill(
            [PickRow(id=way, text=_(planning.WAYS[way])) for way in offered]
        )

    @on(ChoiceList.Chosen)
    def _chosen(self, event: ChoiceList.Chosen) -> None:
        if event.id == "edit":
            self.dismiss(None)
            self.app.call_later(self.app.ask, "pattern", self.pattern.id)
        elif event.id == "delete":
            remove(self, "patterns", self.pattern.id, self.done)
        elif event.id == "begin":
            self._begin()
        elif answer := self.attempt(partial(DEEDS[event.id], self.companion, self.pattern)):
            self.done(answer)

    def _begin(self, *, second: bool = False) -> None:
        try:
            answer = planning.activate(self.companion, self.pattern, second=second)
        except planning.SecondPatternError as active:
            ask_for_second(self, active, partial(self._begin, second=True))
        except CoachError as error:
            self.object_to(str(error))
        else:
            self.done(answer)


MOST = 7


class AutomaticityDialog(Dialog[Answer], inherit_bindings=False):
    """One sentence and seven numbers; a number is enough."""

    TITLE = N_("How much does it go by itself?")
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Back"), id="coach.leave"),
        Binding(
            "ctrl+q,ctrl+c", "app.quit", N_("Quit"), show=False, id="coach.quit-dialog"
        ),
    ]
    DEFAULT_CSS = """
    AutomaticityDialog ChoiceList { margin: 1 0; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        self.pattern = patterns.choose(companion, about)

    def body(self) -> ComposeResult:
        """Lay out the sentence and the numbers."""
        routine = self.pattern.routine
        told = f"{wording.capital(routine)}\n“{_(phrases.FELT)}”"
        yield Static(prose(told), classes="words")
        yield ChoiceList()

    def on_mount(self) -> None:
        """Name both ends; what lies between needs no word."""
        ends = {1: _("not at all"), 4: _("half and half"), MOST: _("entirely")}
        self.query_one(ChoiceList).fill(
            [PickRow(id=str(n), text=ends.get(n, "·")) for n in range(1, MOST + 1)]
        )

    @on(ChoiceList.Chosen)
    def _chosen(self, event: ChoiceList.Chosen) -> None:
        answer = self.attempt(
            lambda: ticks.felt(self.companion, self.pattern, int(event.id))
        )
        if answer:
            self.done(answer)
