"""Outcome: what came out of an exercise, what it may become, and how it went over time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.model.exercise import RecordedAnswer, Run
from coach.rules.exercises.outcome import OutcomeResult, figure
from coach.rules.exercises.series import ExerciseSeries, Track
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK, Place
from coach.screens.base.who import Chosen, ask_sides, asks_who
from coach.services import wording
from coach.services.answer import Answer
from coach.services.exercises import exercises, keep, outcomes
from coach.services.exercises.keep import KeepOption
from coach.widgets.charts.columns import SeriesChart, SeriesRow
from coach.widgets.charts.lengths import Counts
from coach.widgets.charts.outcomes import Lengths, Quadrant
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.text import line, prose


class OfferList(ChoiceList):
    """What the answers may become."""

    BINDINGS = [listed("enter", "choose", N_("Keep it"), "outcome-keep")]

    def action_page(self, by: int) -> None:
        """Scroll the page around it, which may be longer than the window."""
        body = self.screen.query_one("#body")
        body.scroll_relative(y=by * max(1, body.size.height - 2), animate=False)


class OutcomePlace(Place):
    """One exercise that was filled in."""

    NAME = "exercises"
    CSS_PATH = "outcome.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS = [
        listed("t", "over_time", N_("Over time")),
        listed("g", "share", N_("Share"), "share-outcome"),
        listed("escape", "back", N_("Finish")),
    ]

    filled: Run | None = None
    offers: tuple[KeepOption, ...] = ()

    def body(self) -> ComposeResult:
        """Lay out the picture beside the words, and the offers under them."""
        yield Static(id="title")
        with Horizontal(id="came"):
            with Vertical(id="drawn"):
                yield Quadrant()
                yield Lengths()
            with Vertical(id="told"):
                yield Static(id="name")
                yield Static(id="words")
                yield Static(id="lines")
        with Card(_("What you could make of it"), id="offers"):
            yield OfferList()
            yield Hint("", id="nothing")

    def reload(self) -> None:
        """Read what came out; one that is gone leads back."""
        if filled := self.found(exercises.kept):
            self.filled = filled
            self.offers = keep.offers(self.companion, filled)
            self._show(filled, self.veil(outcomes.again(self.companion, filled)))

    def _show(self, filled: Run, found: OutcomeResult) -> None:
        told = wording.day(filled.day, self.companion.today())
        title = Content.assemble(line(filled.title, "bold"), "  ", line(told, "$ink-faint"))
        self.write("#title", title)
        self.query_one("#drawn").display = bool(found.scales)
        self._draw(found)
        self.put("#name", line(found.name))
        said = found.text or ("" if found.lines else _("Kept as you said it:"))
        self.put("#words", prose(said))
        below = told_below(found, self.veil(filled.said))
        self.put("#lines", Content("\n").join(below))
        self._offer()

    def _draw(self, found: OutcomeResult) -> None:
        quadrant, lengths = self.query_one(Quadrant), self.query_one(Lengths)
        quadrant.display = bool(found.corners)
        lengths.display = not found.corners
        if found.corners:
            quadrant.show(found, 5 if self.is_tall else 3)
        else:
            lengths.show(found.scales)

    def _offer(self) -> None:
        rows = [
            PickRow(
                id=one.id,
                text=f"{one.what}: {one.text}",
                note=_("kept") if one.became else "",
            )
            for one in self.offers
        ]
        picks = self.query_one(ChoiceList)
        picks.offer(self.veil(tuple(rows)), [one.id for one in self.offers if one.became])
        hint = _("It is kept in your log. {key} leads back.")
        self.query_one("#nothing", Hint).show("" if rows else hint, "escape")

    @on(ChoiceList.Chosen, "ChoiceList")
    def _keep(self, event: ChoiceList.Chosen) -> None:
        event.stop()
        if self.filled is None or event.index >= len(self.offers):
            return
        offer = self.offers[event.index]
        asks_who(self, partial(self._become, self.filled, offer), self._became)

    def _become(self, filled: Run, offer: KeepOption, chosen: Chosen) -> Answer:
        """Turn an answer into a record."""
        who = ("", *chosen.values())[-1]
        return keep.keep_as(self.companion, filled, offer, who=who)

    def _became(self, answer: Answer) -> None:
        self.carried_out(answer)
        ask_sides(self, answer)

    def action_share(self) -> None:
        """Make a card of it, which goes nowhere by itself."""
        if self.filled:
            self.app.open("share", "outcome", self.filled.id)

    def action_over_time(self) -> None:
        """See how this exercise went from time to time."""
        if self.filled:
            self.app.open("series", self.filled.pack_ref)


def told_below(found: OutcomeResult, said: tuple[RecordedAnswer, ...]) -> Iterator[Content]:
    """Yield the lines under the words of an outcome, each shown literally."""
    if found.scales:
        for one in found.lines[len(found.scales) :]:
            yield prose(f"\n{one}", "$ink-soft")
    elif found.parts:
        for at, (about, name, text) in enumerate(found.parts):
            if at:
                yield Content("")
            head = line(f"{about}:", "$ink-soft")
            yield Content.assemble(head, " ", line(name, "bold"))
            if text:
                yield prose(text)
    elif found.lines:
        for one in found.lines:
            yield prose(f"· {one}", "$ink-soft")
    else:
        yield from _answers(said)


def _answers(said: tuple[RecordedAnswer, ...]) -> Iterator[Content]:
    """Yield each question and what was said, under the line that it was asked for."""
    about = ""
    for one in said:
        yield Content("")
        if one.about and one.about != about:
            yield line(f"“{one.about}”", "$secondary")
        about = one.about
        yield line(one.ask, "$ink-soft")
        yield prose(one.text)


LATELY = 40
"""So many times are drawn."""

FEW = 3
"""More marks than this are drawn lower, to stay on one page."""


class SeriesPlace(ListPlace[Run]):
    """What was filled in of one exercise, and how it went."""

    NAME = "exercises"
    CSS_PATH = "outcome.tcss"
    BINDINGS = [BACK]

    def body(self) -> ComposeResult:
        """Lay out the marks, the choices and the days."""
        yield Static(id="title")
        yield Static(id="words")
        with Card(_("Marks"), id="marks"):
            yield SeriesChart()
        yield Vertical(id="counts")
        with Card(_("Filled in"), id="days"):
            yield EntryList(timed=False, verb=N_("Look at it"), opens="outcome")
            yield Hint(_("Not filled in yet. {key} leads back."), "escape")

    def reload(self) -> None:
        """Read everything that was filled in."""
        over = outcomes.series(self.companion, self.about)
        done = exercises.page(self.companion).done
        self.shown = tuple(run for run in done if run.pack_ref == self.about)
        self.write("#title", line(over.title))
        self.write("#words", line(over.words, "$ink-soft"))
        self._draw(over)
        self.call_later(self._count, over)
        self.show_list()

    def _draw(self, over: ExerciseSeries) -> None:
        self.query_one("#marks").display = bool(over.lines)
        low = not self.is_tall or len(over.lines) > FEW
        drawn = [self._course(one) for one in over.lines]
        self.query_one(SeriesChart).show(drawn, 2 if low else 4)

    def _course(self, one: Track) -> SeriesRow:
        points, today = one.points[-LATELY:], self.companion.today()
        told = _("{value} last time, n = {n}")
        return SeriesRow(
            name=one.name,
            values=tuple(point.value for point in points),
            least=one.least,
            most=one.most,
            figure=told.format(value=figure(points[-1].value), n=len(one.points)),
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

    def row(self, run: Run) -> EntryRow:
        """Return one of the times as the list shows it."""
        name = run.outcome.name if run.outcome else ""
        told = name or " · ".join(one.text for one in run.said) or run.title
        when = wording.day(run.day, self.companion.today())
        return EntryRow(id=run.id, title=told, day=when, glyph="▫")
