"""Outcome: what came out of an exercise, drawn and in words, and what it may become."""

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
from coach.model.moment import day_of
from coach.rules.exercises.outcome import OutcomeResult
from coach.screens.base.place import SpokenPlace
from coach.screens.base.who import Chosen, ask_sides, asks_who
from coach.services import wording
from coach.services.answer import Answer
from coach.services.exercises import exercises, keep, outcomes
from coach.services.exercises.keep import KeepOption
from coach.widgets.charts.quadrant import Axis, Picture, Quadrant
from coach.widgets.charts.scale import Length, Lengths
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.text import line, prose

LOW_SCREEN = 30


class OfferList(ChoiceList):
    """What the answers may become."""

    BINDINGS = [listed("enter", "choose", N_("Keep it"), "outcome-keep")]

    def action_page(self, by: int) -> None:
        """Scroll the page around it, which may be longer than the window."""
        body = self.screen.query_one("#body")
        body.scroll_relative(y=by * max(1, body.size.height - 2), animate=False)


class OutcomePlace(SpokenPlace):
    """One exercise that was filled in."""

    NAME = "exercises"
    CSS_PATH = "outcome.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS = [
        listed("t", "over_time", N_("Over time")),
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
        filled = self.attempt(partial(exercises.kept, self.companion, self.about))
        if filled is None:
            if self.is_current and self.filled is not None:
                self.filled = None
                self.dismiss()
            return
        self.filled = filled
        self.offers = keep.offers(self.companion, filled)
        self._show(filled, self.veil(outcomes.again(self.companion, filled)))

    def _show(self, filled: Run, found: OutcomeResult) -> None:
        day = day_of(filled.finished_at or filled.started_at)
        told = wording.day(day, self.companion.today())
        title = Content.assemble(line(filled.title, "bold"), "  ", line(told, "$ink-faint"))
        self.query_one("#title", Static).update(title)
        self.query_one("#drawn").display = bool(found.scales)
        self._draw(found)
        self.query_one("#name", Static).update(line(found.name))
        self.query_one("#name").display = bool(found.name)
        said = found.text or ("" if found.lines else _("Kept as you said it:"))
        self.query_one("#words", Static).update(prose(said))
        self.query_one("#words").display = bool(said)
        below = tuple(told_below(found, self.veil(filled.said)))
        self.query_one("#lines", Static).update(Content("\n").join(below))
        self.query_one("#lines").display = bool(below)
        self._offer()

    def _draw(self, found: OutcomeResult) -> None:
        quadrant, lengths = self.query_one(Quadrant), self.query_one(Lengths)
        quadrant.display = bool(found.corners)
        lengths.display = not found.corners
        if found.corners:
            x, y = (
                Axis(name=one.name, value=one.value, least=one.least, most=one.most)
                for one in found.scales
            )
            picture = Picture(
                x=x, y=y, split=found.split, corners=found.corners, here=found.key
            )
            quadrant.show(picture, 3 if self.size.height < LOW_SCREEN else 5)
        else:
            lengths.show(
                [
                    Length(
                        name=one.name, value=one.value, least=one.least, most=one.most,
                        here=one.here,
                    )
                    for one in found.scales
                ]
            )  # fmt: skip

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
        picks.display = bool(rows)
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
        self.reload()
        self.tell(answer)
        ask_sides(self, answer)

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
