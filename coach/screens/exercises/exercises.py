"""Exercises: all that the packs bring, found by theme, time and role."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.screens.base.place import ELSEWHERE, SpokenPlace
from coach.services import wording
from coach.services.exercises import exercises
from coach.services.exercises.exercises import ExerciseLine, Exercises
from coach.widgets.forms.line_input import FilterLine, LineInput, PromptLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.text import line, prose


class ExerciseList(EntryList):
    """Exercises, pack by pack."""

    TIMED = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", N_("Begin"), id="coach.exercise-begin"),
    ]


class ExercisesPlace(SpokenPlace):
    """The list, a line to narrow it, and what the one in hand is about."""

    NAME = "exercises"
    CSS_PATH = "exercises.tcss"
    AUTO_FOCUS = "EntryList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "t", "over_time", N_("Over time"),
            tooltip=N_("What you filled in, and how it went over time"),
            id="coach.exercise-series",
        ),
        Binding(
            "slash", "app.find", N_("Find"), tooltip=N_("Find an exercise"), id="coach.find"
        ),
        *ELSEWHERE,
    ]  # fmt: skip

    page: Exercises | None = None
    shown: tuple[ExerciseLine, ...] = ()

    def body(self) -> ComposeResult:
        """Lay out the filter, the list, and what is in hand."""
        with Horizontal(id="top"):
            asked = _("a word, a theme, a role; 5 is at most five minutes")
            yield PromptLine("/", FilterLine(asked, self._typed, id="filter"))
            yield Static(id="count")
        with Horizontal(id="sides"):
            with Vertical(id="list"):
                yield ExerciseList()
                yield Hint("", id="nothing")
            with Card("", id="about"):
                yield Static(id="intro")
                yield Static(id="facts")

    def reload(self) -> None:
        """Read what there is, and show what the filter lets through."""
        self.page = self.attempt(lambda: exercises.page(self.companion))
        self._find()

    def _find(self) -> None:
        if self.page is None:
            return
        typed = self.query_one("#filter", LineInput).value
        every = self.page.lines
        self.shown = tuple(one for one in every if exercises.fits(one, typed))
        self.query_one(EntryList).show(len(self.shown), self._row)
        self.query_one(EntryList).display = bool(self.shown)
        self.query_one("#about").display = bool(self.shown)
        count = ngettext("{n} exercise", "{n} exercises", len(every)).format(n=len(every))
        if typed:
            count = _("{n} of {every}").format(n=len(self.shown), every=len(every))
        self.query_one("#count", Static).update(line(count))
        self._invite(filtered=bool(typed))
        self._tell()

    def _invite(self, *, filtered: bool) -> None:
        hint = self.query_one("#nothing", Hint)
        if self.shown:
            hint.show("")
        elif filtered:
            hint.show(_("No exercise fits that. {key} shows everything again."), "escape")
        else:
            hint.show(_("All packs are off. {key} leads to Packs."), "0")

    def _row(self, index: int) -> EntryRow:
        one = self.shown[index]
        size = ngettext("{n} min", "{n} min", one.minutes).format(n=one.minutes)
        state = _("half done") if one.half else ""
        if one.times and not one.half:
            state = ngettext("once", "{n} times", one.times).format(n=one.times)
        role = wording.label("for_role", one.role) if one.role != "all" else ""
        return EntryRow(
            id=one.ref,
            title=one.title,
            meta=" · ".join(filter(None, (state, role, size))),
            day=one.pack_name,
            glyph="◐" if one.half else "●" if one.times else "○",
        )

    def _in_hand(self) -> ExerciseLine | None:
        at = self.query_one(EntryList).cursor
        return self.shown[at] if at < len(self.shown) else None

    @on(EntryList.Pointed, "EntryList")
    def _tell(self) -> None:
        """Tell what the exercise in hand is about."""
        one = self._in_hand()
        if one is None:
            return
        self.query_one("#about", Card).entitle(one.title, wording.minutes(one.minutes))
        self.query_one("#intro", Static).update(prose(one.intro))
        facts = [wording.label("seed", one.seed), wording.label("for_role", one.role)]
        if one.last:
            day = wording.day(one.last, self.companion.today())
            facts.append(_("last {day}").format(day=day))
        told = " · ".join(filter(None, facts))
        self.query_one("#facts", Static).update(line(told, "$ink-faint"))

    def _typed(self) -> None:
        self.query_one(EntryList).sift()
        self._find()

    @on(LineInput.Submitted, "#filter")
    def _to_the_list(self) -> None:
        if self.shown:
            self.query_one(EntryList).focus()

    @on(EntryList.Chosen, "EntryList")
    def _begin(self) -> None:
        """Go through the exercise in hand, or go on with it."""
        if one := self._in_hand():
            self.app.open("exercise", one.ref)

    def action_over_time(self) -> None:
        """See what was filled in before, and how it went."""
        if one := self._in_hand():
            self.app.open("series", one.ref)

    def action_back(self) -> None:
        """Leave the filter; from the list, show everything again."""
        typed, found = self.query_one("#filter", LineInput), self.query_one(EntryList)
        if not (typed.has_focus and self.shown):
            typed.value = ""
        found.focus()
