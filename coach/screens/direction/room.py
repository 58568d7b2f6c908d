"""My room: what I may do without asking, and the last times I used it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.form import RecordForm
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK, ELSEWHERE
from coach.services import wording
from coach.services.answer import Answer
from coach.services.direction import room
from coach.services.direction.room import RoomLine
from coach.widgets.forms.answer_row import ChoiceLines
from coach.widgets.forms.line_input import Field
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.lists.text_list import ListRow, TextList
from coach.widgets.text import line, prose


class RoomPlace(ListPlace[RoomLine]):
    """What I may decide, spend and take; below, when I last did."""

    NAME = "room"
    CSS_PATH = "room.tcss"
    AUTO_FOCUS = "TextList"
    BINDINGS = [
        listed("n", "app.open('new_room')", N_("New"), "new-room", N_("More room")),
        listed("e", "edit", N_("Edit"), "edit-room", N_("Change this room")),
        listed("d,delete", "remove", N_("Delete"), "delete-room"),
        BACK,
        *ELSEWHERE,
    ]

    def body(self) -> ComposeResult:
        """Lay out the room there is, and its last uses."""
        yield Static(line(_("How much room I have"), "bold"), id="title")
        told = _("What I may decide, spend and take for a customer, without asking.")
        yield Static(line(told, "$ink-soft"), id="words")
        with Vertical(id="list"):
            yield TextList(id="room", opens="edit", verb=N_("Change"))
            yield Hint(_("What may you do without asking? {key} writes it down."), "n")
        with Card(_("Used last"), id="used"):
            yield EntryList(timed=False, opens="entry", bar=False)
            yield Static(id="unused")

    def reload(self) -> None:
        """Read it all."""
        page = self.veil(room.page(self.companion))
        self.shown = page.rows
        self.show_list()
        today = self.companion.today()
        used = [
            EntryRow(id=one.id, title=one.text, day=wording.day(one.day, today), glyph="□")
            for one in page.used
        ]
        listing = self.query_one("#used EntryList", EntryList)
        listing.fill(used)
        listing.display = bool(used)
        told = _("A note with +room, or the exercise on room, shows up here.")
        self.write("#unused", prose("" if used else told, "$ink-soft"))

    def row(self, one: RoomLine) -> ListRow:
        """Return one as the list shows it."""
        by = _("from {name}").format(name=one.by) if one.by else ""
        end = " · ".join(filter(None, (one.kind, by)))
        return ListRow(id=one.record.id, title=one.record.text, end=end, sign="")

    def entry_of(self, one: RoomLine) -> tuple[str, str]:
        """Return where it is kept."""
        return "room", one.record.id


class NewRoomDialog(RecordForm):
    """Something that I may do, of which kind, and who gave it."""

    TITLE = N_("What I may do without asking")
    TYPED = "room {name}"

    def body(self) -> ComposeResult:
        """Lay out the lines."""
        example = _("refund up to fifty euro, an hour without the queue")
        yield self.field("text", _("What"), example)
        kinds = wording.options("room.kind")
        yield ChoiceLines("kind", _("Kind"), [("", "–"), *kinds], "")
        yield Field("person_id", _("From"), placeholder=_("a name"), draft="room person")

    def save(self) -> Answer:
        """Keep it."""
        said = self.said() | {"kind": self.query_one(ChoiceLines).value or ""}
        text = said.pop("text")
        fields = {name: value for name, value in said.items() if value}
        return room.add(self.companion, text, fields)
