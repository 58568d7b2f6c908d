"""Newcomer: somebody to know, by name."""

from __future__ import annotations

from textual.app import ComposeResult

from coach.i18n import N_, _
from coach.screens.base.form import RecordForm
from coach.services import wording
from coach.services.answer import Answer
from coach.services.people import lookup
from coach.widgets.forms.choice_row import ChoiceRow
from coach.widgets.forms.field import Field


class NewPersonDialog(RecordForm):
    """A name and a side; the rest comes by itself."""

    TITLE = N_("Somebody new")
    DRAFT = "newcomer side"

    def body(self) -> ComposeResult:
        """Lay out the name and the side."""
        placeholder = _("first name and surname, or a group")
        yield Field("name", _("Name"), placeholder=placeholder, draft="newcomer")
        sides = wording.options("people.side")
        yield ChoiceRow("side", _("Side"), [(None, _("not known yet")), *sides])

    def save(self) -> Answer:
        """Add them."""
        name = self.query_one(Field).value
        return lookup.add(self.companion, name, self.query_one(ChoiceRow).value)
