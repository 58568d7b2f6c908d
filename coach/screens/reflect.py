"""Reflect: a day in a few keys, and a line if there is one."""

from __future__ import annotations

from datetime import date
from typing import Final

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.reflection import FILTERS, MARKS, Reflection
from coach.screens.sheet import Sheet
from coach.services import drafts, entries, reflect, words
from coach.services.answer import Answer
from coach.widgets.card import CardHead
from coach.widgets.choice_lines import ChoiceLines
from coach.widgets.choice_row import ChoiceRow
from coach.widgets.field import Field
from coach.widgets.glass import keyed, line
from coach.widgets.line_input import LineInput
from coach.widgets.mark_keys import MarkKeys

ASKED: Final = {
    "control": N_("How much was in your own hands?"),
    "creativity": N_("How much room was there for your own way?"),
    "impact": N_("How much difference did you make for somebody?"),
    "energy": N_("How much energy is left?"),
    "heart": N_("How much did you want it for the customer?"),
    "hand": N_("And how much of it did you do?"),
}
FIRST: Final = MARKS[:4]
THEN: Final = MARKS[4:]
DAYS_BACK: Final = 4
"""So many days left open can be chosen here; more do not fit on a line."""


class Reflect(Sheet):
    """A look back on a day; what was answered before is shown and can be changed."""

    AUTO_FOCUS = "MarkKeys"
    CSS_PATH = "reflect.tcss"

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.day = date.fromisoformat(about) if about else companion.today()
        self.looking = reflect.look(companion, self.day)
        self.days = self._days()

    def _days(self) -> tuple[date, ...]:
        """The days to choose from: this one, and those that were left open."""
        open_days = self.looking.missed[:DAYS_BACK]
        return tuple(sorted({self.companion.today(), self.day, *open_days}, reverse=True))

    def heading(self) -> str:
        """Return the day in words."""
        return _("A look back on {day}").format(day=self.looking.title)

    def draft(self) -> str:
        """Return the name under which the marks of this day are kept."""
        return f"reflect {self.day.isoformat()} marks"

    def body(self) -> ComposeResult:
        """Lay out the days, the marks and the line."""
        yield Static(id="asked")
        if len(self.days) > 1:
            today = self.companion.today()
            days = [(day.isoformat(), _brief(day, today)) for day in self.days]
            yield ChoiceRow("day", _("Day"), days, self.day.isoformat())
        for name in FIRST:
            yield MarkKeys(name, words.label("mark", name))
        yield Static(keyed(_("Two more if you like; {key} saves."), "ctrl+s"), id="more")
        for name in THEN:
            yield MarkKeys(name, words.label("mark", name))
        came = [(name, words.label("filter", name)) for name in FILTERS]
        yield ChoiceLines("filter", _("What came in between?"), [(None, "–"), *came])
        yield Field("text", _("A line"), placeholder=_("what stays with you"))

    def on_mount(self) -> None:
        """Show the day as it was answered so far."""
        self._fill()

    def _fill(self) -> None:
        """Put what is stored on the sheet, and over it what was left half answered."""
        stored = self.looking.reflection or Reflection(id="", day=self.day)
        for marks in self.query(MarkKeys):
            marks.settled = marks.value = getattr(stored, marks.mark)
        between = self.query_one(ChoiceLines)
        between.settle(stored.filter)
        typed = self.query_one(Field).input
        typed.draft = f"reflect {self.day.isoformat()}"
        typed.settle(stored.text)
        typed.value = drafts.kept(self.companion, typed.draft) or typed.value
        self.restore()
        note = _("noted before; change what you like") if self.looking.reflection else ""
        head = self.query_one(CardHead)
        head.title, head.note = self.heading(), note
        self._ask_between()

    def _ask_between(self) -> None:
        """Ask what came in between where heart and hand lie far apart."""
        marks = {one.mark: one.value for one in self.query(MarkKeys)}
        between = self.query_one(ChoiceLines)
        apart = reflect.asks_filter(marks["heart"], marks["hand"])
        between.display = apart or between.value is not None

    @on(MarkKeys.Marked)
    def _marked(self) -> None:
        between = self.query_one(ChoiceLines)
        before = between.display
        self._ask_between()
        if between.display and not before and not isinstance(self.focused, MarkKeys):
            # The mark led on to the line, when this was not on the sheet yet.
            between.focus()

    @on(ChoiceRow.Changed, "#field-day")
    def _turned(self, event: ChoiceRow.Changed) -> None:
        event.stop()
        self.app.keep_drafts()
        event.row.settled = event.value
        self.day = date.fromisoformat(event.value or self.day.isoformat())
        self.looking = reflect.look(self.companion, self.day)
        self._fill()

    @on(LineInput.Submitted)
    def _submitted(self) -> None:
        self.action_save()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Ask the question of the mark in hand."""
        mark = event.widget.mark if isinstance(event.widget, MarkKeys) else ""
        asked = ASKED.get(mark)
        self.query_one("#asked", Static).update(line(_(asked) if asked else ""))

    def save(self) -> Answer:
        """Write the day down; a mark that was taken back is taken back."""
        marks = {one.mark: one.value for one in self.query(MarkKeys) if one.changed}
        typed, between = self.query_one(Field), self.query_one(ChoiceLines)
        given: dict[str, int | str | None] = dict(marks)
        if typed.changed:
            given["text"] = typed.value
        if between.changed and between.display:
            given["filter"] = between.value
        if self.looking.reflection and None in given.values():
            said = {name: str(value or "") for name, value in given.items()}
            return entries.change(self.companion, "reflections", self.day.isoformat(), said)
        return reflect.reflect(self.companion, self.day, **given)  # type: ignore[arg-type]  # by name: marks, filter and text


def _brief(day: date, today: date) -> str:
    """Return a day of the past week by its name alone."""
    if 1 < (today - day).days < 7:
        return _(words.SHORT_WEEKDAYS[day.weekday()])
    return words.day(day, today)
