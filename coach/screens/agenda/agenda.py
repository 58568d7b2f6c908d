"""Agenda: the meetings of today, each a number away from being a moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.rules.log.words import kind_of
from coach.screens.base.dialog import PickDialog
from coach.screens.base.form import RecordForm
from coach.services import wording
from coach.services.agenda import agenda
from coach.services.answer import Answer
from coach.services.settings import settings
from coach.widgets.forms.line_input import Field
from coach.widgets.text import prose

TO_SETTINGS = "settings"


class AgendaDialog(PickDialog):
    """The meetings of today; taking one is to note it."""

    TITLE = N_("Today's meetings")

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.found: agenda.DayAgenda | None = None
        self.sorry = ""
        if settings.current(companion).agenda:
            try:
                self.found = agenda.of_day(companion)
            except CoachError as error:
                self.sorry = str(error)

    def words(self) -> str:
        """Return how to have some, where there are none."""
        if self.sorry:
            return self.sorry
        if self.found is None:
            return _(
                "Name the file or folder in which your calendar program keeps your agenda. "
                "It is read when you ask, and nothing of it is kept but what you note."
            )
        return _("Which one would you like to note?") if self.found.rows else ""

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer each meeting, or the way to the settings."""
        if self.found is None:
            return [(TO_SETTINGS, _("Name the file"))]
        rows = [self.veil(f"{row.when}  {row.told}") for row in self.found.rows]
        return [(str(at), row) for at, row in enumerate(rows, 1)] or [
            ("", _("No meetings."))
        ]

    def pick(self, choice: str) -> Answer | None:
        """Lead on to the note, or to the setting."""
        if choice == TO_SETTINGS:
            self.lead_on("settings", "agenda")
        elif choice and self.found:
            self.lead_on("meeting", f"{self.found.day.isoformat()} {choice}")
        else:
            self.dismiss(None)
        return None


class MeetingDialog(RecordForm):
    """What happened in a meeting, in one line, and which kind of attention it was."""

    DEFAULT_CSS = """
    MeetingDialog .words { margin-bottom: 1; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        day, _space, number = about.partition(" ")
        found = agenda.of_day(companion, day=date.fromisoformat(day))
        self.row = agenda.choose(found, int(number))
        self.named = f"{self.row.when}  {self.row.title}"

    def body(self) -> ComposeResult:
        """Lay out who is in it, the line and the kind."""
        known = wording.listing([one.name for one in self.row.people])
        told = self.veil(known) or _("Nobody in it is known here; @name adds somebody.")
        yield Static(prose(told, "$secondary" if known else "$ink-faint"), classes="words")
        said = _("what happened, in your own words")
        yield Field("line", _("Line"), placeholder=said, draft=f"meeting {self.about}")
        kinds = ", ".join(
            label.lower() for _value, label in wording.options("moments.kind")
        )
        yield Field(
            "kind", _("Kind"), placeholder=kinds, draft=f"meeting kind {self.about}"
        )

    def save(self) -> Answer:
        """Keep it as a moment."""
        said = self.said()
        kind = kind_of(said["kind"]) if said["kind"] else None
        if said["kind"] and kind is None:
            told = _("“{said}” is no kind of attention.")
            raise CoachError(told.format(said=said["kind"]))
        return agenda.note(self.companion, self.row, said["line"], kind)
