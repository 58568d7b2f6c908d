"""Why: the rule behind a number, its figures, its entries, and the switch."""

from __future__ import annotations

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.text import one_line
from coach.screens.base.dialog import ReadDialog
from coach.screens.settings.prompts import HowOften
from coach.services import wording
from coach.services.explain import prompts
from coach.services.prompts import preferences
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.frame.card import Hint
from coach.widgets.lists.facts import Explanation
from coach.widgets.text import fit, prose

TITLES: Final = 56
"""So many cells of an entry say which one it is."""

WAYS: Final = {
    "balance": N_(
        "{key} on somebody's page tells whether it is a colleague or a customer."
    ),
    "waiting": N_("{key} on somebody's page tells whether they may appear here."),
    "usual": N_("{key} on somebody's page sets a wish of your own."),
    "marks": N_("{key} in the log changes a day."),
}
"""What can be done about a number by whoever is in the app, where there is a key for it."""


class WhyNumber(ReadDialog):
    """The explanation of a number; `about` is its name, or name:person or pattern."""

    DEFAULT_CSS = """
    WhyNumber #way { margin-top: 1; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.number, _colon, person = about.partition(":")
        self.why = prompts.asked(companion, self.number, person)
        self.named = self.why.title

    def body(self) -> ComposeResult:
        """Lay out the explanation."""
        yield Explanation()
        yield Hint("", id="way")

    def on_mount(self) -> None:
        """Show the explanation."""
        self.tell()

    def tell(self) -> None:
        """Show the explanation as it is now."""
        told, today = self.veil(self.why), self.companion.today()
        lines = [
            (wording.day(line.day, today), fit(one_line(line.title), TITLES))
            for line in told.lines
        ]
        if rest := prompts.newest(told):
            lines.append(("…", rest))
        way = _(WAYS[self.number]) if self.number in WAYS else ""
        switch = "" if way else told.switch
        self.query_one(Explanation).show(told.rule, told.figures, lines, switch)
        self.query_one(Hint).show(way, "e")


class WhyPrompt(WhyNumber):
    """The explanation of a prompt; `about` is its number, its name or a showing."""

    AUTO_FOCUS = "HowOften"
    DEFAULT_CSS = """
    WhyPrompt #said { margin-bottom: 1; }
    WhyPrompt HowOften { margin-top: 1; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, f"prompt:{about}")
        self.rule = prompts.rule_of(companion, about)
        # The words themselves stand below it, whole.
        self.named = _("Why this prompt")

    def body(self) -> ComposeResult:
        """Lay out the explanation and the switch."""
        yield Static(prose(self.veil(self.why).title), classes="words", id="said")
        yield from super().body()
        now = {one.trigger: one.choice for one in preferences.switches(self.companion)}
        choices = [(name, _(label)) for name, label in preferences.CHOICES.items()]
        yield HowOften("often", _("It may come"), choices, now.get(self.rule.trigger, "on"))

    @on(ChoiceRow.Changed)
    def _turned(self, event: ChoiceRow.Changed) -> None:
        trigger, choice = self.rule.trigger, event.value or "on"
        self.attempt(lambda: preferences.switch(self.companion, trigger, choice))
        self.why = prompts.prompt(self.companion, self.about.partition(":")[2])
        self.tell()
