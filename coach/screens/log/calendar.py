"""A calendar: one key and a few steps lead to any day of the log."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.screens.base.dialog import LEAVE, QUIT, Dialog
from coach.services import wording
from coach.widgets.charts.month import MonthChart
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import line


class CalendarDialog(Dialog[date], inherit_bindings=False):
    """Asks for a day; those on which something was noted stand out."""

    TITLE = N_("Go to a day")
    AUTO_FOCUS = "MonthChart"
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
        self.query_one("#told", Static).update(line(f"{told}: {words}"))

    def action_take(self) -> None:
        """Go to the day in hand."""
        self.dismiss(self.query_one(MonthChart).day)

    @on(MonthChart.Chosen)
    def _chosen(self, event: MonthChart.Chosen) -> None:
        self.dismiss(event.day)
