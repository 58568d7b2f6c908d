"""Log: everything that was noted, newest first, filtered as one types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.timer import Timer
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.model.errors import CoachError
from coach.rules.search.terms import Entry, Selection
from coach.screens.base.dialog import LEAVE, QUIT, Dialog
from coach.screens.base.list_place import FilterPlace
from coach.screens.base.place import ELSEWHERE, NOTE
from coach.screens.log.rows import brief_day, log_row
from coach.services import privacy, wording
from coach.services.log import preview, search
from coach.services.log.preview import Preview
from coach.services.log.search import Log
from coach.widgets.charts.month import MonthChart
from coach.widgets.frame.card import Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.lists.log_list import LogList, LogRow, heads
from coach.widgets.lists.preview import NOTHING, EntryPreview, PreviewRow
from coach.widgets.text import cells, line

IDLE = 0.1
"""Seconds after which everything asked for is on the glass."""

PAUSE = 0.04
"""Seconds after which the entry in hand is read, and no longer passed."""


class LogPlace(FilterPlace[Entry]):
    """The long list, and a line to find something in it."""

    NAME = "log"
    CSS_PATH = "log.tcss"
    NOT_FOUND = N_("Nothing here says that. {key} shows everything again.")
    INVITATION = (N_("What you note will stand here. {key} writes the first line."), "l")
    BINDINGS = [
        NOTE,
        listed("g", "calendar", N_("Day"), tooltip=N_("Go to a day")),
        listed("e", "edit", N_("Edit"), tooltip=N_("Change this entry")),
        quiet("d,delete", "remove", N_("Delete"), "delete", N_("Delete this entry")),
        quiet(
            "p", "person", N_("Their page"), "person", N_("The page of whom it is about")
        ),
        quiet("v", "views", N_("Views"), "views", N_("Saved views, and keep this search")),
        *ELSEWHERE,
    ]

    book: Log | None = None
    objection = ""
    _day = ""
    """The day that is read where its name has gone by."""

    _soon: Timer | None = None

    def body(self) -> ComposeResult:
        """Lay out the filter and the list."""
        asked = _("a word, with:anna, kind:listen, since:monday, impact>=7")
        yield from self.filter_line(asked)
        yield Static(id="misfit")
        with Container(id="sides"):
            yield LogList(verb=N_("Open"), opens="entry")
            yield EntryPreview()
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
        self._show_days()
        self.tell_found(len(self.book.entries))
        if self.query_one(EntryPreview).shown is NOTHING:
            self._read_in_hand()
        else:
            self.look()  # whoever types reads no preview between two letters

    @property
    def _most(self) -> int:
        """How many lines a text may take."""
        return 2 if self.is_wide else 1

    def _show_days(self) -> None:
        days = self.query_one(LogList)
        days.most = self._most
        days.show_days(len(self.shown), self._row, self._named, self._measure)

    def _measure(self, rows: range, room: int) -> Iterator[tuple[int, int]]:
        """Yield how many lines stand above each entry, and how many its text takes."""
        found = self.shown
        above = found[rows.start - 1].day if rows.start else None
        some = [found[at] for at in rows]
        for head, one in zip(heads((one.day for one in some), above), some, strict=True):
            yield head, 1 + (cells(one.text) > room)

    def on_resize(self, _event: events.Resize) -> None:
        """Use the room there is: two lines for a text, or one."""
        if self.has_read and self.query_one(LogList).most != self._most:
            self._show_days()

    def _object(self, sentence: str) -> None:
        if sentence != self.objection:
            self.objection = sentence
            self._say_above()

    @on(LogList.Passed)
    def _pass_day(self, event: LogList.Passed) -> None:
        self._day = event.day
        self._say_above()

    def _say_above(self) -> None:
        """Say above the list what cannot be read, or else the day one is in."""
        misfit = self.query_one("#misfit", Static)
        misfit.update(line(self.objection or self._day), layout=False)
        misfit.set_class(bool(self.objection), "-said")

    def _row(self, index: int) -> LogRow:
        assert self.book
        found = self.book.line(self.shown[index])
        if self.spared:
            found = self.spared.over(found)
        day = wording.said_day(found.day, self.companion.today())
        return log_row(found, wording.capital(day))

    def look(self) -> None:
        """Show the entry that the cursor came to, once it rests there."""
        if self._soon is None:
            self._soon = self.set_timer(PAUSE, self._read_in_hand)
        else:
            self._soon.reset()

    def _read_in_hand(self) -> None:
        """Show the entry in hand whole."""
        if self._soon is not None:
            self._soon.stop()
            self._soon = None
        view, at = self.query_one(EntryPreview), self.query_one(LogList).cursor
        found = self.shown
        if self.book is None or not isinstance(found, Selection) or at >= len(found):
            view.shown, view.display = NOTHING, False
            return
        read = partial(preview.preview, self.companion, self.book, found.places[at])
        if page := self.attempt(read):
            view.shown, view.display = self._preview(self.veil(page)), True

    def _preview(self, page: Preview) -> PreviewRow:
        today = self.companion.today()
        name = next((name for name, _side in page.people), "")
        day = wording.capital(wording.long_day(page.day)).removesuffix(f" {today.year}")
        return PreviewRow(
            day=day, at=page.at, glyph=page.glyph, kind=page.kind, text=page.text,
            people=page.people, facts=page.facts, marks=page.marks,
            earlier_title=_("Before this, with {name}").format(name=name),
            earlier=tuple((brief_day(one.day, today), one.text) for one in page.before),
            key=("p", _("the page of {name}").format(name=name)) if name else ("", ""),
        )  # fmt: skip

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

    def action_calendar(self) -> None:
        """Ask for a day, and go to it."""
        if self.book is None:
            return
        entry = self.in_hand
        begin = date.fromisoformat(entry.day) if entry else None
        dialog = CalendarDialog(self.companion, self.book.days(), begin)
        self.app.push_screen(dialog, self._go_to)

    def _go_to(self, day: date | None) -> None:
        """Bring the day into hand, or the last one before it on which there is anything."""
        found = self.shown
        if day is not None and isinstance(found, Selection) and len(found):
            there = search.first_on(found, day)
            self.query_one(LogList).jump(min(there, len(found) - 1))

    def action_person(self) -> None:
        """Go to the page of whom the entry in hand is about."""
        if (entry := self.in_hand) and entry.people:
            self.app.open("person", entry.people[0])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a page only where there is somebody."""
        if action == "calendar":
            return bool(len(self.shown))
        if action == "person":
            return bool(self.in_hand and self.in_hand.people)
        return super().check_action(action, parameters)

    def action_views(self) -> None:
        """Offer what was saved, and to save what is looked for."""
        self.app.open("views", self.typed)

    def entry_of(self, one: Entry) -> tuple[str, str]:
        """Return where it is kept."""
        return one.table, one.id


class CalendarDialog(Dialog[date], inherit_bindings=False):
    """Asks for a day; those on which something was noted stand out."""

    TITLE = N_("Go to a day")
    BINDINGS = [listed("enter", "take", N_("Go there"), "take-day"), LEAVE, QUIT]
    DEFAULT_CSS = """
    CalendarDialog > #sheet { width: 60; }
    CalendarDialog #told { margin: 1 0; padding: 0 1; color: $ink-soft; }
    """

    def __init__(
        self, companion: Companion, counts: Mapping[date, int], day: date | None
    ) -> None:
        super().__init__(companion)
        self.counts, self.begin = counts, day

    def body(self) -> ComposeResult:
        """Lay out the month, and a word about the day in hand."""
        weekdays = [_(name) for name in wording.SHORT_WEEKDAYS]
        months = [wording.capital(_(name)) for name in wording.MONTHS]
        today = self.companion.today()
        yield MonthChart(today, self.counts, weekdays=weekdays, months=months)
        yield Static(id="told")

    def on_mount(self) -> None:
        """Begin on the day that is read."""
        month = self.query_one(MonthChart)
        month.day = self.begin or month.today
        self.watch(month, "day", self._tell)

    def _tell(self, day: date) -> None:
        count = self.counts.get(day, 0)
        words = ngettext("{n} entry", "{n} entries", count).format(n=count)
        told = wording.capital(wording.said_day(day, self.companion.today()))
        if not count:
            words = _("nothing noted")
        self.write("#told", line(f"{told}: {words}"))

    def action_take(self) -> None:
        """Go to the day in hand."""
        self.dismiss(self.query_one(MonthChart).day)

    @on(MonthChart.Chosen)
    def _chosen(self, event: MonthChart.Chosen) -> None:
        self.dismiss(event.day)
