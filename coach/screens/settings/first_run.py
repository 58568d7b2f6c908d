"""Start: the first time, a few small questions that may all be skipped."""

from __future__ import annotations

from typing import Final

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Static

from coach import i18n
from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.form import Form
from coach.screens.base.screen import BaseScreen
from coach.services import first_run, wording
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import LineInput
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import prose

PEOPLE: Final = ("first", "second")


class FirstRun(Form[bool]):
    """Language, name, role, and one or two people; one key skips it all."""

    TITLE = N_("Welcome")
    DRAFT = "start"
    TYPED = "start {name}"
    CSS_PATH = "first_run.tcss"
    BINDINGS = [
        listed("ctrl+s", "save", N_("Begin")),
        listed("escape", "skip", N_("Skip"), "leave"),
    ]

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.came_in = i18n.language()
        """The language spoken before one was chosen here."""

        if (chosen := self.left().get("language")) in i18n.LANGUAGES:
            i18n.use(chosen)

    @on(events.Mount)
    async def _speak(self) -> None:
        """Go on in the language that was chosen when the user left."""
        if i18n.language() != self.came_in:
            await self.app.speak_again()

    def body(self) -> ComposeResult:
        """Lay out the questions."""
        told = _(
            "A few small questions; leave open what you like. All stays on this computer."
        )
        yield Static(prose(told), id="welcome", classes="words")
        spoken = ChoiceRow(
            "language", _("Language"), [*i18n.LANGUAGES.items()], i18n.language()
        )
        spoken.settled = self.came_in
        yield spoken
        yield self.field("name", _("Your name"), _("as you like to be greeted"))
        roles, sides = wording.options("user_role"), wording.options("people.side")
        yield ChoiceRow("role", _("Your role"), roles, roles[0][0])
        asked = _("Who deserves a little attention this week?")
        yield Static(prose(asked), id="who", classes="words")
        for one in PEOPLE:
            yield self.field(one, _("Somebody"), _("a name"))
            yield ChoiceRow(f"side-{one}", "", [(None, "–"), *sides])

    @on(ChoiceRow.Changed, "#field-language")
    async def _spoken(self, event: ChoiceRow.Changed) -> None:
        """Go on in the language that was chosen."""
        i18n.use(event.value or i18n.SOURCE)
        self.app.keep_drafts()
        self.keep()
        await self.recompose()
        BaseScreen.on_mount(self)
        self.restore()
        self.query_one("#field-language").focus()
        await self.app.speak_again()

    def save(self) -> bool:
        """Keep the answers as a whole."""
        said, chosen = self.said(), self.chosen()
        first_run.begin(
            self.companion,
            language=chosen["language"] or "",
            name=said["name"],
            roles=[chosen["role"] or ""],
            who=[(said[one], chosen[f"side-{one}"]) for one in PEOPLE],
        )
        return True

    def action_skip(self) -> None:
        """Leave the rest open; what was filled in by now is kept."""
        if any(typed.unsaved for typed in self.query(LineInput)):
            self.action_save()
            return
        spoken = self.query_one("#field-language", ChoiceRow)
        language = spoken.value if spoken.changed else None
        self.attempt(lambda: first_run.skip(self.companion, language))
        for typed in self.query(LineInput):
            typed.settled = typed.value  # nobody will ask for it again
        self.app.keep_drafts()
        self.app.drop_drafts((self.DRAFT,))
        self.dismiss(True)
