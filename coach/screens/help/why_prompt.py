"""Why this prompt: the rule, the figures, the entries, and its switch in hand."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.help.why import WhyThis
from coach.services.explain import prompts as explain
from coach.services.prompts import preferences as wishes
from coach.widgets.forms.choice_row import ChoiceRow
from coach.widgets.text import prose


class HowOften(ChoiceRow):
    """The switch; it holds as soon as it is turned."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", N_("More often"), id="coach.choice-left"),
        Binding("right", "step(1)", N_("Less often"), id="coach.choice-right"),
    ]


class WhyPrompt(WhyThis):
    """The explanation of a prompt; `about` is its number, its name or a showing."""

    AUTO_FOCUS = "HowOften"
    DEFAULT_CSS = """
    WhyPrompt #said { margin-bottom: 1; }
    WhyPrompt HowOften { margin-top: 1; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, f"prompt:{about}")
        self.rule = explain.rule_of(companion, about)

    def heading(self) -> str:
        """Return what is explained; the words themselves stand below it, whole."""
        return _("Why this prompt")

    def body(self) -> ComposeResult:
        """Lay out the explanation and the switch."""
        yield Static(prose(self.veil(self.why).title), classes="words", id="said")
        yield from super().body()
        now = {one.trigger: one.choice for one in wishes.switches(self.companion)}
        choices = [(name, _(label)) for name, label in wishes.CHOICES.items()]
        yield HowOften("often", _("It may come"), choices, now.get(self.rule.trigger, "on"))

    @on(ChoiceRow.Changed)
    def _turned(self, event: ChoiceRow.Changed) -> None:
        trigger, choice = self.rule.trigger, event.value or "on"
        self.attempt(lambda: wishes.switch(self.companion, trigger, choice))
        self.why = explain.prompt(self.companion, self.about.partition(":")[2])
        self.tell()
