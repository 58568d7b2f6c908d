"""People: colleagues and customers, when they were last seen, who waits, who is new."""

from __future__ import annotations

from textual.app import ComposeResult

from coach.i18n import N_, _, ngettext
from coach.model.text import fold
from coach.screens.base.form import RecordForm
from coach.screens.base.list_place import FilterPlace
from coach.screens.base.place import ELSEWHERE, NOTE
from coach.screens.base.who import ask_earlier
from coach.screens.log.entry import edit
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
    AUTO_FOCUS = "DirectoryList"
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

    def reload(self) -> None:
        """Read the register, and show whom the filter lets through."""
        self.everyone = directory.page(self.companion).rows
        self.has_read = True
        self.find()

    def find(self) -> None:
        """Show whoever fits the words that are typed."""
        words = fold(self.typed).split()
        self.shown = tuple(row for row in self.everyone if row.fits(words))
        rows = self.veil(tuple(map(directory_row, self.shown)))
        self.show_list(rows.__getitem__)
        self.tell_found(len(self.everyone))

    def counted(self, every: int) -> str:
        """Return how many people are known."""
        return ngettext("{n} person", "{n} people", every).format(n=every)

    def action_edit(self) -> None:
        """Change the person in hand."""
        if one := self.in_hand:
            edit(self, "people", one.person.id)


def directory_row(row: PersonRow) -> DirectoryRow:
    """Return somebody as a row of the register."""
    return DirectoryRow(
        id=row.person.id,
        name=row.person.name,
        since=row.since or "–",
        usual=row.usual,
        reason=row.reason,
        note=row.note,
    )


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

    def done(self, result: Answer) -> None:
        """Leave with them; then ask about earlier lines that name them."""
        super().done(result)
        self.app.call_later(ask_earlier, self.app, (result.record.id,))
