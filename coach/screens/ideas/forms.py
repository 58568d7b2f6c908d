"""Ideas by hand: a new one, its five lines, an answer, a contribution, how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.idea import SMART, Ambition, Idea
from coach.screens.base.change import remove
from coach.screens.base.dialog import PickDialog
from coach.screens.base.form import RecordForm
from coach.screens.base.who import Chosen, asks_who
from coach.screens.log.entry import EditDialog
from coach.services.answer import Answer
from coach.services.editing import edit as entries
from coach.services.editing.fields import FieldReader
from coach.services.ideas import contributions, ideas
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import Field
from coach.widgets.text import prose

NARROW: Final = 11
"""So many cells a label takes beside many words to choose from."""


class NewIdea(RecordForm):
    """One line is enough; `about` is the ambition that it serves."""

    TITLE = N_("An idea")
    TYPED = "idea {name} {about}"

    def body(self) -> ComposeResult:
        """Lay out the lines."""
        yield self.field("text", _("The idea"), _("in one line; @name and #theme work"))
        yield self.field("benefit", _("For the customer"), _("what they notice of it"))
        yield self.field("by", _("By"), _("empty is your own"))

    def save(self) -> None:
        """Put it on the list; a name that may be two people is asked about."""
        asks_who(self, partial(self._add, self.said()), self.done)

    def _add(self, said: dict[str, str], chosen: Chosen) -> Answer:
        return ideas.add(
            self.companion, said["text"], benefit=said["benefit"], by=said["by"],
            serves=self.about or None, chosen=chosen,
        )  # fmt: skip


class IdeaForm(EditDialog):
    """A few fields of an idea, under its own title."""

    ASK: ClassVar[str] = ""
    """What is said above the lines."""

    FEW = 5

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        assert isinstance(self.entry.record, Idea)
        self.named = self.entry.record.title

    def body(self) -> ComposeResult:
        """Lay out what is asked, and the lines."""
        if self.ASK:
            yield Static(prose(_(self.ASK), "$ink-soft"), classes="words")
        yield from super().body()


class SmartDialog(IdeaForm):
    """The five lines that make an idea ready to begin; each may stay open."""

    ONLY = SMART
    ASK = N_("Five short lines. Each may stay open.")
    HINTS: ClassVar = {
        "specific": N_("what happens, where, for whom"),
        "measurable": N_("by what you see that it works"),
        "achievable": N_("who wants it too, who helps"),
        "relevant": N_("which promise to customers it serves"),
        "time_bound": N_("when it begins, when you look back"),
    }

    def line(self, shown: FieldReader) -> Field:
        """Return the line, with its letter in front."""
        letter, hint = "SMART"[SMART.index(shown.name)], _(self.HINTS[shown.name])
        return self.field(shown.name, f"{letter}  {shown.label}", hint, shown.value)


class AnswerDialog(IdeaForm):
    """Yes, no or later, with one sentence why."""

    AUTO_FOCUS = "ChoiceRow"
    ONLY = ("answer", "answer_why")
    ASK = N_("Yes, no or later: any of them helps, with one sentence why.")


class StatusDialog(IdeaForm):
    """How it stands, and what was learned."""

    AUTO_FOCUS = "ChoiceRow"
    # Five words and their label find room on one line.
    DEFAULT_CSS = f"StatusDialog #form Field > .label {{ width: {NARROW}; }}"
    ONLY = ("status", "learned")
    ASK = N_("What did you learn? Stopping with a lesson is a fine result.")

    def line(self, shown: FieldReader) -> Field | ChoiceRow:
        """Return the line, close to its label."""
        row = super().line(shown)
        if isinstance(row, ChoiceRow):
            row.room = NARROW
        return row


class ReachDialog(IdeaForm):
    """How far it came, and what it lives on in."""

    AUTO_FOCUS = "ChoiceRow"
    ONLY = ("reach", "embedded_in")


class ContributeDialog(RecordForm):
    """A line from somebody, for an idea or an ambition."""

    TITLE = N_("Somebody adds something")

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.entry = entries.choose(companion, about)

    def body(self) -> ComposeResult:
        """Lay out whose it is and what they say."""
        record = self.entry.record
        missing = next(
            (one.by for one in getattr(record, "contributions", ()) if not one.text), ""
        )
        yield Field("by", _("Who"), missing, placeholder=_("a name"),
                    draft=f"contribute by {self.about}")  # fmt: skip
        yield Field("text", _("Their words"), placeholder=_("I bring …"),
                    draft=f"contribute {self.about}")  # fmt: skip

    def save(self) -> Answer:
        """Keep the line."""
        record = self.entry.record
        assert isinstance(record, (Idea, Ambition))
        said = self.said()
        return contributions.contribute(self.companion, record, said["by"], said["text"])


ACTIONS: Final = {
    "smart": N_("Five short lines (SMART)"),
    "idea_answer": N_("Answer it: yes, no or later"),
    "contribute": N_("Somebody adds something"),
    "idea_status": N_("How it stands, and what you learned"),
    "idea_reach": N_("How far it came"),
    "edit": N_("Change all of it"),
    "delete": N_("Delete"),
}
"""What can be done with an idea, by the form that does it."""


class IdeaActions(PickDialog):
    """A short list; a number opens the form."""

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        idea = entries.choose(companion, about).record
        assert isinstance(idea, Idea)
        self.named = idea.title

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return what can be done."""
        return [(name, _(words)) for name, words in ACTIONS.items()]

    def pick(self, choice: str) -> None:
        """Go on to the form."""
        if choice == "delete":
            remove(self, "ideas", self.about, self.done)
            return
        self.lead_on(choice, self.about)
