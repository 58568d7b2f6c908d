"""Switches: every prompt there is, when it comes, and how often it may."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import QUIT
from coach.screens.base.form import Form
from coach.services.answer import Answer
from coach.services.prompts import preferences
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.text import prose


class HowOften(ChoiceRow):
    """The switch of one prompt; it holds as soon as it is turned."""

    BINDINGS = [
        listed("left", "step(-1)", N_("More often"), "choice-left"),
        listed("right", "step(1)", N_("Less often"), "choice-right"),
    ]


class PromptSwitches(Form[Answer], inherit_bindings=False):
    """All prompts by what they are about, each with its switch and its rule."""

    TITLE = N_("Which prompts may come")
    AUTO_FOCUS = "HowOften"
    BINDINGS = [
        quiet("up", "app.focus_previous", N_("Up"), "field-back"),
        quiet("down", "app.focus_next", N_("Down"), "field-next"),
        listed("escape", "leave", N_("Back")),
        QUIT,
    ]
    DEFAULT_CSS = """
    PromptSwitches {
        & HowOften, &.-tall HowOften { margin-bottom: 0; }
        & .rule { padding: 0 2 0 2; color: $ink-soft; margin-bottom: 1; height: auto; }
        & .title { padding: 0 2; height: auto; }
        & .theme { color: $accent; text-style: bold; margin-bottom: 1; height: auto; }
    }
    """

    def __init__(self, companion: Companion) -> None:
        super().__init__(companion)
        self.switches = preferences.switches(companion)

    def body(self) -> ComposeResult:
        """Lay out a switch for each, with its rule under it."""
        choices = [(name, _(label)) for name, label in preferences.CHOICES.items()]
        theme = ""
        for one in self.switches:
            if one.theme != theme:
                theme = one.theme
                yield Static(prose(theme), classes="theme")
            yield Static(prose(one.title), classes="title")
            yield HowOften(one.number, "", choices, one.choice, room=0)
            yield Static(prose(one.rule), classes="rule")

    @on(ChoiceRow.Changed)
    def _turned(self, event: ChoiceRow.Changed) -> None:
        name, choice = event.row.field, event.value or "on"
        answer = self.attempt(lambda: preferences.switch(self.companion, name, choice))
        if answer:
            self.object_to("")

    def on_descendant_focus(self) -> None:
        """Show what it is about and the whole rule with its switch."""
        rows = [*self.query(".title, HowOften, .rule")]
        for at, row in enumerate(rows):
            if row.has_focus:
                for near in (rows[at - 1], rows[at + 1]):
                    self.call_after_refresh(near.scroll_visible, animate=False)
