"""Log: everything that was noted, newest first, filtered as one types."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.model.errors import CoachError
from coach.rules.search.terms import Entry, Selection
from coach.screens.base.place import ELSEWHERE, SpokenPlace
from coach.screens.base.rows import entry_row
from coach.screens.log.edit import edit
from coach.screens.log.entry import remove
from coach.services import live, wording
from coach.services.answer import Answer
from coach.services.log import search
from coach.services.log.search import Log
from coach.services.privacy import NameMask
from coach.widgets.forms.line_input import FilterLine, LineInput, PromptLine
from coach.widgets.frame.card import Hint
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.text import cells, line

IDLE = 0.1
"""Seconds after which everything asked for is on the glass."""

WIDE = 100
"""From so many cells on there is room for everything beside an entry."""


class LogPlace(SpokenPlace):
    """The long list, and a line to find something in it."""

    NAME = "log"
    CSS_PATH = "log.tcss"
    AUTO_FOCUS = "EntryList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "l",
            "app.open('note')",
            N_("Note down"),
            tooltip=N_("Log a moment"),
            id="coach.log",
        ),
        Binding("e", "edit", N_("Edit"), tooltip=N_("Change this entry"), id="coach.edit"),
        Binding(
            "d,delete", "remove", N_("Delete"), tooltip=N_("Delete this entry"),
            id="coach.delete",
        ),
        *ELSEWHERE,
    ]  # fmt: skip

    book: Log | None = None
    found: Selection = Selection.all_of(())
    objection = ""

    def body(self) -> ComposeResult:
        """Lay out the filter and the list."""
        with Horizontal(id="top"):
            asked = _("a word, with:anna, kind:listen, since:monday, impact>=7")
            yield PromptLine("/", FilterLine(asked, self._typed, id="filter"))
            yield Static(id="count")
        yield Static(id="misfit")
        yield EntryList()
        yield Hint("", id="nothing")

    def reload(self) -> None:
        """Read everything, and show what the filter lets through."""
        self.book = search.page(self.companion)
        self.spared = NameMask(live.names(self.companion)) if self.app.hide_names else None
        self._find()
        self.set_timer(IDLE, self._read_on)

    def _read_on(self) -> None:
        """Get ready for a search, some texts between two looks at the keyboard."""
        if self.book and self.book.read_on():
            self.call_later(self._read_on)

    def _find(self) -> None:
        assert self.book
        typed = self.query_one("#filter", LineInput).value
        misfit = ""
        # While a filter is being typed its last word is often only half there.
        for said in (typed, typed.rpartition(" ")[0]):
            try:
                self.found = self.book.find(said)
                break
            except CoachError as error:
                misfit = misfit or str(error)
        self._object(misfit)
        self.query_one(EntryList).show(len(self.found), self._row, self._named)
        self._tell_count(typed)
        self._invite(filtered=bool(typed))

    def _object(self, sentence: str) -> None:
        misfit = self.query_one("#misfit", Static)
        if sentence != self.objection:
            self.objection = sentence
            misfit.update(line(sentence), layout=False)
            misfit.set_class(bool(sentence), "-said")

    def _row(self, index: int) -> EntryRow:
        assert self.book
        found = self.book.line(self.found[index])
        if self.spared:
            found = self.spared.over(found)
        row = entry_row(found, wording.day(found.day, self.book.now.date()))
        if self.size.width >= WIDE:
            return row
        return replace(row, meta=" · ".join(row.meta.split(" · ")[:2]))

    def _named(self, index: int) -> str:
        entry = self.found[index]
        return f"{entry.table} {entry.id}"

    def _tell_count(self, typed: str) -> None:
        assert self.book
        every, told = len(self.book.entries), self.query_one("#count", Static)
        some = _("{n} of {every}")
        all_ = ngettext("{n} entry", "{n} entries", every).format(n=every)
        # As wide as it may get, so that the line beside it stays where it is.
        widest = max(map(cells, (all_, some.format(n=every, every=every))))
        told.styles.width = widest + told.gutter.width
        said = some.format(n=len(self.found), every=every) if typed else all_
        told.update(line(said), layout=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing that needs an entry while there is none."""
        if action in ("edit", "remove"):
            return bool(self.found)
        return super().check_action(action, parameters)

    def _invite(self, *, filtered: bool) -> None:
        shown = self.query_one(EntryList)
        if shown.display != bool(self.found):
            shown.display = bool(self.found)
            self.refresh_bindings()
        hint = self.query_one("#nothing", Hint)
        if self.found:
            hint.show("")
        elif filtered:
            hint.show(_("Nothing here says that. {key} shows everything again."), "escape")
        else:
            hint.show(_("What you note will stand here. {key} writes the first line."), "l")

    def _typed(self) -> None:
        if self.book:
            self.query_one(EntryList).sift()
            self._find()

    @on(LineInput.Submitted, "#filter")
    def _to_the_list(self) -> None:
        self.query_one(EntryList).focus()

    def action_back(self) -> None:
        """Leave the filter; from the list, show everything again."""
        typed = self.query_one("#filter", LineInput)
        if typed.has_focus and self.found:
            self.query_one(EntryList).focus()
        else:
            typed.value = ""
            self.query_one(EntryList).focus()

    def _in_hand(self) -> Entry | None:
        at = self.query_one(EntryList).cursor
        return self.found[at] if at < len(self.found) else None

    @on(EntryList.Chosen)
    def _look_into(self, event: EntryList.Chosen) -> None:
        self.attempt(lambda: self.app.open("entry", event.id))

    def action_edit(self) -> None:
        """Change the entry in hand."""
        if entry := self._in_hand():
            edit(self, entry.table, entry.id)

    def action_remove(self) -> None:
        """Delete the entry in hand, after asking."""
        if entry := self._in_hand():
            remove(self, entry.table, entry.id, self._removed)

    def _removed(self, answer: Answer) -> None:
        self.reload()
        self.tell(answer)
