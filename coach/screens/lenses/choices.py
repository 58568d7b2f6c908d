"""The choices: a situation, and a sentence at each side; one key says which is nearer."""

from __future__ import annotations

from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, language
from coach.rules.exercises.questionnaire import BOTH
from coach.screens.base.place import Place
from coach.services.answer import Answer
from coach.services.lenses import choices, lenses
from coach.services.lenses.choices import Choosing, PosedPair
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import key_name, keyed, line, progress, prose


class Side(Static):
    """One of the two sentences; a click takes it as well."""

    @dataclass
    class Taken(Message):
        """The user takes this side."""

        side: str

    def __init__(self, side: str, key: str, id: str) -> None:
        super().__init__(id=id)
        self.side, self.key = side, key

    def show(self, text: str, *, chosen: bool) -> None:
        """Show a sentence, and whether it was taken before."""
        key = Content.styled(key_name(self.key), "bold $primary")
        sign = (" ●" if chosen else "", "$primary")
        self.update(Content("\n\n").join((Content.assemble(key, sign), prose(text))))
        self.set_class(chosen, "-chosen")

    def on_click(self, _event: events.Click) -> None:
        """Take it."""
        self.post_message(self.Taken(self.side))


class ChoicesPlace(Place):
    """One pair fills the screen."""

    NAME = "lenses"
    CSS_PATH = "choices.tcss"
    AUTO_FOCUS = ""
    BINDINGS = [
        listed("left", "take('a')", N_("Left"), "lens-left"),
        listed("right", "take('b')", N_("Right"), "lens-right"),
        listed("space", f"take('{BOTH}')", N_("Both alike"), "lens-both"),
        listed("backspace,pageup,up", "before", N_("Question before"), "lens-back"),
        listed("escape", "later", N_("Later"), "lens-later"),
    ]

    choosing: Choosing | None = None

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        asked = lenses.questionnaire(companion)
        every = lenses.questionnaires(companion)
        asked = next((one for one in every if one.ref == about), asked)
        self.caveat = asked.caveat.say(language()) if asked else ""

    def body(self) -> ComposeResult:
        """Lay out how far one is, the situation, and both sides."""
        yield Static(id="title")
        yield Static(id="way")
        yield Static(id="situation")
        with Horizontal(id="sides"):
            yield Side("a", "left", id="left")
            yield Side("b", "right", id="right")
        yield Static(keyed(_("{key}: both alike"), "space"), id="both")
        yield Static(prose(self.caveat), id="caveat")

    def reload(self) -> None:
        """Begin once, or go on; what is being chosen is left alone."""
        if self.choosing is None:
            anew, ref = self.about == "anew", self.about if "/" in self.about else ""
            begin = partial(choices.begin, self.companion, ref, anew=anew)
            self.choosing = self.attempt(begin)
        if self.choosing is None:
            self.leave_soon()
            return
        if pair := choices.pose(self.choosing):
            self._show(self.choosing, pair)

    def _show(self, choosing: Choosing, pair: PosedPair) -> None:
        self.write("#title", line(choosing.questionnaire.title.say(self.spoken)))
        self.write("#way", progress(pair.number, pair.of))
        self.write("#situation", prose(pair.situation))
        self.query_one("#left", Side).show(pair.left, chosen=pair.said in ("a", BOTH))
        self.query_one("#right", Side).show(pair.right, chosen=pair.said in ("b", BOTH))
        # What it is not is said before the first choice, and again with the order.
        self.query_one("#caveat").display = pair.number == 1
        self.refresh_bindings()

    @on(Side.Taken)
    def _taken(self, event: Side.Taken) -> None:
        self.action_take(event.side)

    def action_take(self, side: str) -> None:
        """Take a side, or both, and go on; after the last pair there is the order."""
        if self.choosing is None:
            return
        chosen = self.attempt(partial(choices.take, self.companion, self.choosing, side))
        if chosen is None:
            return
        self.choosing = chosen
        if choices.pose(chosen):
            self.reload()
        elif answer := self.attempt(partial(choices.finish, self.companion, chosen)):
            self._finished(answer)

    def _finished(self, answer: Answer) -> None:
        self.dismiss()
        self.app.show_again()
        self.app.say(self.with_undo(answer))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way back where there is a question before."""
        if action == "before":
            return bool(self.choosing and self.choosing.at)
        return super().check_action(action, parameters)

    def action_before(self) -> None:
        """Go back to the pair before."""
        if self.choosing:
            self.choosing = choices.back(self.choosing)
            self.reload()

    def action_later(self) -> None:
        """Leave it for later; the choices are kept."""
        if self.choosing:
            self.app.say(choices.leave(self.choosing))
        self.dismiss()
