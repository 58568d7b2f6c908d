"""Views: what one looks for again and again, each a number away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import PickDialog
from coach.screens.base.form import RecordForm
from coach.services.answer import Answer
from coach.services.log import views
from coach.widgets.text import prose

TO_SAVE: Final = ":"
"""No view is called so."""


class ViewsDialog(PickDialog):
    """The saved views; and what is looked for now may become one."""

    TITLE = N_("Saved views")

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.there = views.every(companion)

    def words(self) -> str:
        """Return how there comes to be one, where there is none."""
        if self.there or self.about:
            return ""
        return _("Look for something in the log, and press {key} to keep it.").format(
            key="v"
        )

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer each view, and to save what is looked for."""
        rows = [(name, self.veil(f"{name}: {said}")) for name, said in self.there.items()]
        if self.about.strip():
            told = _("Keep “{query}” as a view").format(query=self.veil(self.about.strip()))
            rows.append((TO_SAVE, told))
        return rows

    def pick(self, choice: str) -> Answer | None:
        """Show what the view finds, or lead on to its name."""
        if choice == TO_SAVE:
            self.lead_on("view", self.about.strip())
        else:
            self.dismiss(None)
            self.app.call_later(self.app.visit, "log", "#filter", choice)
        return None


class ViewDialog(RecordForm):
    """The name of a view."""

    TITLE = N_("Keep as a view")
    TYPED = "view {name}"

    def body(self) -> ComposeResult:
        """Lay out what is looked for, and a line for the name."""
        yield Static(prose(self.veil(self.about), "$ink-soft"), classes="words")
        yield self.field("name", _("Name"), _("a short name"))

    def save(self) -> Answer:
        """Keep it."""
        return views.save(self.companion, self.said()["name"], self.about)
