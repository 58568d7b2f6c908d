"""Series: one exercise over time, with how many times it was done."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from coach.i18n import N_, _
from coach.model.exercise import Run
from coach.model.moment import day_of
from coach.rules.exercises.series import ExerciseSeries, Track
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK, TALL
from coach.services import wording
from coach.services.exercises import exercises, outcomes
from coach.widgets.charts.scale import Counts
from coach.widgets.charts.series import SeriesChart, SeriesRow
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.text import line

LATELY = 40
"""So many times are drawn."""

FEW = 3
"""More marks than this are drawn lower, to stay on one page."""


class RunList(EntryList):
    """What was filled in, newest first."""

    TIMED = False

    BINDINGS = [listed("enter", "choose", N_("Look at it"), "series-look")]


class SeriesPlace(ListPlace[Run]):
    """What was filled in of one exercise, and how it went."""

    NAME = "exercises"
    CSS_PATH = "series.tcss"
    AUTO_FOCUS = "EntryList"
    BINDINGS = [BACK]

    def body(self) -> ComposeResult:
        """Lay out the marks, the choices and the days."""
        yield Static(id="title")
        yield Static(id="words")
        with Card(_("Marks"), id="marks"):
            yield SeriesChart()
        yield Vertical(id="counts")
        with Card(_("Filled in"), id="days"):
            yield RunList()
            yield Hint(_("Not filled in yet. {key} leads back."), "escape", id="nothing")

    def reload(self) -> None:
        """Read everything that was filled in."""
        over = self.attempt(partial(outcomes.series, self.companion, self.about))
        if over is None:
            return
        done = exercises.page(self.companion).done
        self.shown = tuple(run for run in done if run.pack_ref == self.about)
        self.query_one("#title", Static).update(line(over.title))
        self.query_one("#words", Static).update(line(over.words, "$ink-soft"))
        self._draw(over)
        self.call_later(self._count, over)
        self.show_list(self._row)

    def _draw(self, over: ExerciseSeries) -> None:
        self.query_one("#marks").display = bool(over.lines)
        low = self.size.height < TALL or len(over.lines) > FEW
        drawn = [self._course(one) for one in over.lines]
        self.query_one(SeriesChart).show(drawn, 2 if low else 4)

    def _course(self, one: Track) -> SeriesRow:
        points, today = one.points[-LATELY:], self.companion.today()
        figure = _("{value} last time, n = {n}")
        return SeriesRow(
            name=one.name,
            values=tuple(point.value for point in points),
            least=one.least,
            most=one.most,
            figure=figure.format(value=points[-1].value, n=len(one.points)),
            first=wording.short_day(points[0].day, today),
            last=wording.short_day(points[-1].day, today),
        )

    async def _count(self, over: ExerciseSeries) -> None:
        room = self.query_one("#counts", Vertical)
        await room.remove_children()
        for one in over.counts:
            counts = Counts()
            await room.mount(Card(one.name, counts, note=f"n = {one.n}"))
            counts.show(one.counts)

    def _row(self, index: int) -> EntryRow:
        run = self.shown[index]
        name = run.outcome.name if run.outcome else ""
        told = name or " · ".join(one.text for one in run.said) or run.title
        day = day_of(run.finished_at or run.started_at)
        row = EntryRow(
            id=run.id, title=told, day=wording.day(day, self.companion.today()), glyph="▫"
        )
        return self.veil(row)

    @on(EntryList.Chosen, "EntryList")
    def _look(self) -> None:
        """Look at the one in hand."""
        if run := self.in_hand:
            self.app.open("outcome", run.id)
