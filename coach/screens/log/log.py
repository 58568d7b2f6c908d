"""Log: everything that was noted, newest first, filtered as one types."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.model.errors import CoachError
from coach.rules.search.terms import Entry
from coach.screens.base.list_place import FilterPlace
from coach.screens.base.place import ELSEWHERE, NOTE
from coach.screens.log.entry import edit, remove
from coach.services import privacy
from coach.services.answer import Answer
from coach.services.log import search
from coach.services.log.search import Log
from coach.widgets.frame.card import Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.text import cells, line

IDLE = 0.1
"""Seconds after which everything asked for is on the glass."""

WIDE = 100
"""From so many cells on there is room for everything beside an entry."""


class LogPlace(FilterPlace[Entry]):
    """The long list, and a line to find something in it."""

    NAME = "log"
    CSS_PATH = "log.tcss"
    AUTO_FOCUS = "EntryList"
    NOT_FOUND = N_("Nothing here says that. {key} shows everything again.")
    INVITATION = (N_("What you note will stand here. {key} writes the first line."), "l")
    BINDINGS = [
        NOTE,
        listed("e", "edit", N_("Edit"), tooltip=N_("Change this entry")),
        listed("d,delete", "remove", N_("Delete"), "delete", N_("Delete this entry")),
        *ELSEWHERE,
    ]

    book: Log | None = None
    objection = ""

    def body(self) -> ComposeResult:
        """Lay out the filter and the list."""
        asked = _("a word, with:anna, kind:listen, since:monday, impact>=7")
        yield from self.filter_line(asked)
        yield Static(id="misfit")
        yield EntryList(opens="entry")
        yield Hint("", id="nothing")

    def reload(self) -> None:
        """Read everything, and show what the filter lets through."""
        self.book = search.page(self.companion)
        self.spared = privacy.mask(self.companion) if self.app.hide_names else None
        self.has_read = True
        self.find()
        self.set_timer(IDLE, self._read_on)

    def _read_on(self) -> None:
        """Get ready for a search, some texts between two looks at the keyboard."""
        if self.book and self.book.read_on():
            self.call_later(self._read_on)

    def find(self) -> None:
        """Show the entries that fit what is typed."""
        assert self.book
        typed = self.typed
        misfit = ""
        # While a filter is being typed its last word is often only half there.
        for said in (typed, typed.rpartition(" ")[0]):
            try:
                self.shown = self.book.find(said)
                break
            except CoachError as error:
                misfit = misfit or str(error)
        self._object(misfit)
        self.show_list(self._row, self._named)
        self.tell_found(len(self.book.entries))

    def _object(self, sentence: str) -> None:
        misfit = self.query_one("#misfit", Static)
        if sentence != self.objection:
            self.objection = sentence
            misfit.update(line(sentence), layout=False)
            misfit.set_class(bool(sentence), "-said")

    def _row(self, index: int) -> EntryRow:
        assert self.book
        found = self.book.line(self.shown[index])
        if self.spared:
            found = self.spared.over(found)
        row = self.entry_row(found)
        if self.size.width >= WIDE:
            return row
        return replace(row, meta=" · ".join(row.meta.split(" · ")[:2]))

    def _named(self, index: int) -> str:
        entry = self.shown[index]
        return f"{entry.table} {entry.id}"

    def tell_count(self, count: str) -> None:
        """Say how many there are; the line beside it stays where it is."""
        assert self.book
        every, told = len(self.book.entries), self.query_one("#count", Static)
        some = _("{n} of {every}").format(n=every, every=every)
        # As wide as it may get.
        told.styles.width = max(map(cells, (self.counted(every), some))) + told.gutter.width
        told.update(line(count), layout=False)

    def counted(self, every: int) -> str:
        """Return how many entries there are."""
        return ngettext("{n} entry", "{n} entries", every).format(n=every)

    def action_edit(self) -> None:
        """Change the entry in hand."""
        if entry := self.in_hand:
            edit(self, entry.table, entry.id)

    def action_remove(self) -> None:
        """Delete the entry in hand, after asking."""
        if entry := self.in_hand:
            remove(self, entry.table, entry.id, self._removed)

    def _removed(self, answer: Answer) -> None:
        self.reload()
        self.tell(answer)
