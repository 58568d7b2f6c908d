"""Due: another day for what comes back, and what is done with."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.dialog import PickDialog
from coach.screens.base.form import RecordForm
from coach.services.answer import Answer
from coach.services.today import due

NOTHING = N_("That comes back no more.")


class MoveDialog(PickDialog):
    """To which day: the near ones are a number away, another one is typed."""

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        found = due.of_record(companion, about)
        if found is None:
            raise CoachError(_(NOTHING))
        self.due = found
        self.shown = due.line(companion, found, due.records(companion)[found.table, about])
        self.named = self.shown.line.title

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer today only to what is of another day."""
        today = self.companion.today()
        found = [("today", _("today"))] if self.shown.day != today else []
        found.append(("tomorrow", _("tomorrow")))
        if self.shown.comes_again:
            found.append(("next", _("the next time")))
        return [*found, ("", _("another day"))]

    def pick(self, choice: str) -> Answer | None:
        """Move it; another day is asked for."""
        if choice:
            return due.move(self.companion, self.due, choice)
        self.lead_on("day", self.about)
        return None


class DayDialog(RecordForm):
    """One line for the day."""

    TITLE = N_("To which day?")
    TYPED = "day {about}"

    def body(self) -> ComposeResult:
        """Lay out the line."""
        yield self.field("day", _("Day"), _("tomorrow, friday, 12 dec, in two weeks"))

    def save(self) -> Answer:
        """Move it to that day."""
        found = due.of_record(self.companion, self.about)
        if found is None:
            raise CoachError(_(NOTHING))
        return due.move(self.companion, found, self.said()["day"])


class SettleDialog(PickDialog):
    """Which of a few things to come back to is done with now."""

    TITLE = N_("Is one of these done with?")

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer each that is open, and none of them."""
        there = due.records(self.companion)
        found = [
            (record.id, self.veil(due.title(record)))
            for record in there.values()
            if record.id in self.about.split()
        ]
        return [*found, ("", _("none of them"))]

    def pick(self, choice: str) -> Answer | None:
        """Let it come back no more."""
        if found := due.of_record(self.companion, choice):
            return due.settle(self.companion, found)
        self.dismiss(None)
        return None
