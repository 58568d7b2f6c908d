"""Reflect: a day in a few keys, and a line if there is one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from textual import events, on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.reflection import FOUR, MARKS, Reflection, asks_filter
from coach.screens.base.dialog import ROOMY
from coach.screens.base.form import RecordForm
from coach.services import wording
from coach.services.answer import Answer
from coach.services.editing import edit
from coach.services.reflection import reflect
from coach.services.settings import device, settings
from coach.widgets.forms.answer_row import (
    HIGHEST,
    AnswerRow,
    ChoiceLines,
    ChoiceRow,
    MarkKeys,
)
from coach.widgets.forms.line_input import Field
from coach.widgets.frame.card import CardHead
from coach.widgets.text import keyed, line

ASKED: Final = {
    "control": N_("How much was in your own hands?"),
    "creativity": N_("How much room was there for your own way?"),
    "impact": N_("How much difference did you make for somebody?"),
    "energy": N_("How much energy is left?"),
    "heart": N_("How much did you want it for the customer?"),
    "hand": N_("And how much of it did you do?"),
}
THEN: Final = MARKS[len(FOUR) :]
AIRY: Final = 30
"""From so many lines on there is air between the questions."""


class DayChoice(ChoiceRow):
    """The days to choose from; the sheet follows at once."""

    @property
    def day(self) -> date:
        """The day that is taken."""
        return date.fromisoformat(self.value or "")

    def watch_at(self) -> None:
        """Turn to the day, before another key can reach what is asked about it."""
        if isinstance(self.screen, ReflectDialog):
            self.screen.turn(self.day)

    def on_key(self, event: events.Key) -> None:
        """Take a digit as the first mark: a day is never chosen by number."""
        if event.character and event.character.isdecimal():
            event.stop()
            marks = self.screen.query(MarkKeys).first()
            self.screen.set_focus(marks)
            marks.action_mark(int(event.character) or HIGHEST)


class ReflectDialog(RecordForm):
    """A look back on a day; what was answered before is shown and can be changed."""

    AUTO_FOCUS = "MarkKeys"
    CSS_PATH = "reflect.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (ROOMY, "-close"), (AIRY, "-tall")]

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.day = date.fromisoformat(about) if about else settings.day_lived(companion)
        self.looking = reflect.reflected(companion, self.day)
        self.days = self._days()

    def _days(self) -> tuple[date, ...]:
        """The days to choose from: this one, and those that were left open."""
        days = {self.companion.today(), self.day, *self.looking.left_open}
        return tuple(sorted(days, reverse=True))

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
            yield DayChoice("day", _("Day"), days, self.day.isoformat())
        for name in FOUR:
            yield MarkKeys(name, wording.field("reflections", name))
        yield Static(keyed(_("Two more if you like; {key} saves."), "ctrl+s"), id="more")
        for name in THEN:
            yield MarkKeys(name, wording.field("reflections", name))
        came = wording.options("reflections.filter")
        yield ChoiceLines("filter", _("What came in between?"), [(None, "–"), *came])
        yield Field("text", _("A line"), placeholder=_("what stays with you"))

    def on_mount(self) -> None:
        """Show the day as it was answered so far."""
        self._fill()

    def _fill(self) -> None:
        """Put what is stored on the sheet, and over it what was left half answered."""
        stored = self.looking.reflection or Reflection(id="", day=self.day)
        for marks in self.query(MarkKeys):
            marks.settled = marks.value = getattr(stored, marks.field)
        between = self.query_one(ChoiceLines)
        between.settle(stored.filter)
        typed = self.query_one(Field).input
        typed.draft = f"reflect {self.day.isoformat()}"
        typed.settle(stored.text)
        typed.value = device.kept(self.companion, typed.draft) or typed.value
        self.restore()
        note = _("noted before") if self.looking.reflection else ""
        head = self.query_one(CardHead)
        head.title, head.note = self.heading(), note
        self._ask_between()

    def answers(self) -> Iterable[AnswerRow]:
        """Return the marks and what came in between; the day is where they go."""
        return [row for row in self.query(AnswerRow) if not isinstance(row, DayChoice)]

    def _ask_between(self) -> None:
        """Ask what came in between where heart and hand lie far apart."""
        marks = {one.field: one.value for one in self.query(MarkKeys)}
        between = self.query_one(ChoiceLines)
        apart = asks_filter(marks["heart"], marks["hand"])
        asked = apart or between.value is not None
        if self.focused is between and not asked:
            # Left to itself the focus would go to the day, and the next key turn it.
            self.query_one(Field).input.focus()
        between.display = asked

    def focus_next(self, selector: str | type[Widget] = "*") -> Widget | None:
        """Go on to what is asked next, which goes by the marks given so far."""
        self._ask_between()
        if self.focused is not self.query(MarkKeys).last():
            return super().focus_next(selector)
        # The toolkit knows what is shown now only after the next layout.
        between = self.query_one(ChoiceLines)
        after = between if between.display else self.query_one(Field).input
        self.set_focus(after)
        return after

    @on(MarkKeys.Marked)
    def _marked(self) -> None:
        self._ask_between()

    def turn(self, day: date) -> None:
        """Turn to another day, with all that belongs to it."""
        if day == self.day:
            return
        self.keep()
        self.app.keep_drafts()
        self.day = day
        self.looking = reflect.reflected(self.companion, day)
        self._fill()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Ask the question of the mark in hand."""
        mark = event.widget.field if isinstance(event.widget, MarkKeys) else ""
        asked = ASKED.get(mark)
        self.write("#asked", line(_(asked) if asked else ""))

    def _given(self) -> dict[str, int | str | None]:
        """Return what was answered in another way than before."""
        typed, between = self.query_one(Field), self.query_one(ChoiceLines)
        given: dict[str, int | str | None] = {
            one.field: one.value for one in self.query(MarkKeys) if one.changed
        }
        if typed.changed:
            given["text"] = typed.value
        if between.changed and between.display:
            given["filter"] = between.value
        return given

    def action_save(self) -> None:
        """Save; a day that stays as it was needs no saving."""
        if self.looking.reflection and not self._given():
            self.action_leave()
        else:
            super().action_save()

    def save(self) -> Answer:
        """Write the day down; a mark that was taken back is taken back."""
        given = self._given()
        if self.looking.reflection and None in given.values():
            said = {name: str(value or "") for name, value in given.items()}
            return edit.change(self.companion, "reflections", self.day.isoformat(), said)
        return reflect.reflect(self.companion, self.day, **given)  # type: ignore[arg-type]  # by name: marks, filter and text


def _brief(day: date, today: date) -> str:
    """Return a day of the past week by its name alone."""
    if 1 < (today - day).days < 7:
        return _(wording.SHORT_WEEKDAYS[day.weekday()])
    return wording.day(day, today)
