"""People: colleagues and customers, when they were last seen, who waits, who is new."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from coach.i18n import N_, _, ngettext
from coach.model.text import fold
from coach.screens.base.form import RecordForm
from coach.screens.base.list_place import FilterPlace
from coach.screens.base.place import ELSEWHERE, NOTE
from coach.screens.base.who import ask_earlier
from coach.services import wording
from coach.services.answer import Answer
from coach.services.people import directory, lookup
from coach.services.people.directory import PersonRow
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import Field
from coach.widgets.frame.card import Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.text_list import DirectoryList, DirectoryRow


class PeoplePlace(FilterPlace[PersonRow]):
    """The register, and a line to find somebody in it."""

    NAME = "people"
    CSS_PATH = "people.tcss"
    NOT_FOUND = N_("Nobody fits that. {key} shows everybody again.")
    INVITATION = (N_("Nobody is known yet. {key} adds somebody."), "n")
    BINDINGS = [
        NOTE,
        listed("n", "app.open('new_person')", N_("New"), "newcomer", N_("Add somebody")),
        listed("e", "edit", N_("Edit"), tooltip=N_("Change this person")),
        listed("slash", "app.find", N_("Find"), "find", N_("Find somebody")),
        *ELSEWHERE,
    ]

    def body(self) -> ComposeResult:
        """Lay out the filter and the register."""
        yield from self.filter_line(_("a name, a side, a word from a note"))
        yield DirectoryList(opens="person")
        yield Hint("", id="nothing")

    def read(self) -> Sequence[PersonRow]:
        """Return the register."""
        return directory.page(self.companion).rows

    def fitting(self, typed: str) -> Sequence[PersonRow]:
        """Return whoever fits the words that are typed."""
        words = fold(typed).split()
        return tuple(one for one in self.every if one.fits(words))

    def row(self, one: PersonRow) -> DirectoryRow:
        """Return somebody as a row of the register."""
        return DirectoryRow(
            id=one.person.id,
            name=one.person.name,
            since=one.since or "–",
            usual=one.usual,
            reason=one.reason,
            note=one.note,
        )

    def entry_of(self, one: PersonRow) -> tuple[str, str]:
        """Return where somebody is kept."""
        return "people", one.person.id

    def counted(self, every: int) -> str:
        """Return how many people are known."""
        return ngettext("{n} person", "{n} people", every).format(n=every)


class NewPersonDialog(RecordForm):
    """A name and a side; the rest comes by itself."""

    TITLE = N_("Somebody new")
    DRAFT = "newcomer side"
    TYPED = "newcomer"

    def body(self) -> ComposeResult:
        """Lay out the name and the side."""
        yield self.field("name", _("Name"), _("first name and surname, or a group"))
        sides = wording.options("people.side")
        yield ChoiceRow("side", _("Side"), [(None, _("not known yet")), *sides])

    def save(self) -> Answer:
        """Add them."""
        name = self.query_one(Field).value
        return lookup.add(self.companion, name, self.query_one(ChoiceRow).value)

    def done(self, result: Answer) -> None:
        """Leave with them; then ask about earlier lines that name them."""
        super().done(result)
        self.app.call_later(ask_earlier, self.app, (result.record.id,))
