"""Exercises: all that the packs bring, found by theme, time and role."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.screens.base.list_place import FilterPlace
from coach.screens.base.place import ELSEWHERE
from coach.services import wording
from coach.services.exercises import exercises
from coach.services.exercises.exercises import ExerciseLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.text import line, prose


class ExercisesPlace(FilterPlace[ExerciseLine]):
    """The list, a line to narrow it, and what the one in hand is about."""

    NAME = "exercises"
    CSS_PATH = "exercises.tcss"
    NOT_FOUND = N_("No exercise fits that. {key} shows everything again.")
    INVITATION = (N_("All packs are off. {key} leads to Packs."), "0")
    BINDINGS = [
        listed(
            "t", "over_time", N_("Over time"),
            tooltip=N_("What you filled in, and how it went over time"),
        ),
        listed("p", "app.open('programmes')", N_("Programmes"), "programmes"),
        listed("g", "app.open('guides')", N_("To read"), "guides"),
        listed(
            "w", "on_paper", N_("On paper"), "to-file",
            N_("As a page to print, with all that may come out"),
        ),
        listed("slash", "app.find", N_("Find"), "find", N_("Find an exercise")),
        *ELSEWHERE,
    ]  # fmt: skip

    def body(self) -> ComposeResult:
        """Lay out the filter, the list, and what is in hand."""
        yield from self.filter_line(_("a word, a theme, a role; 5 is at most five minutes"))
        yield from self.beside(
            EntryList(timed=False, verb=N_("Begin")), Hint("", id="nothing"),
            Static(id="intro"), Static(id="facts"),
        )  # fmt: skip

    def read(self) -> Sequence[ExerciseLine]:
        """Return what there is."""
        page = exercises.page(self.companion)
        return (*page.lines, *page.choices)

    def fitting(self, typed: str) -> Sequence[ExerciseLine]:
        """Return the exercises that fit what is typed."""
        return tuple(one for one in self.every if exercises.fits(one, typed))

    def counted(self, every: int) -> str:
        """Return how many exercises there are."""
        return ngettext("{n} exercise", "{n} exercises", every).format(n=every)

    def row(self, one: ExerciseLine) -> EntryRow:
        """Return one as the list shows it."""
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

    def tell_of(self, one: ExerciseLine) -> None:
        """Tell what the exercise in hand is about."""
        self.query_one("#about", Card).entitle(one.title, wording.minutes(one.minutes))
        self.write("#intro", prose(one.intro))
        facts = [wording.label("seed", one.seed), wording.label("for_role", one.role)]
        if one.last:
            day = wording.day(one.last, self.companion.today())
            facts.append(_("last {day}").format(day=day))
        self.write("#facts", line(" · ".join(filter(None, facts)), "$ink-faint"))

    @on(EntryList.Chosen, "EntryList")
    def _begin(self) -> None:
        """Begin the one in hand, or go on with it."""
        if one := self.in_hand:
            self.app.open("lens_choices" if one.is_choices else "exercise", one.ref)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to look back on what there is to look back on here."""
        if action == "over_time":
            return not (self.in_hand and self.in_hand.is_choices)
        return super().check_action(action, parameters)

    def action_over_time(self) -> None:
        """See what was filled in before, and how it went."""
        if one := self.in_hand:
            self.app.open("series", one.ref)

    def action_on_paper(self) -> None:
        """Write the exercise in hand as a page to print."""
        if one := self.in_hand:
            self.app.open("exercise_file", one.ref)
