"""A month of days to choose one from; days on which something was written stand out."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.text import one_line
from coach.widgets.charts import Chart
from coach.widgets.frame.key_bar import listed, unlisted

_DAY = 5
"""How many cells a day takes."""

_MANY = 4
"""From so many entries on a day is a full one."""


class MonthChart(Chart, can_focus=True):
    """Walks from day to day and says which one was chosen."""

    BINDINGS = [
        unlisted("left", "walk(-1)", N_("The day before"), "day-before"),
        unlisted("right", "walk(1)", N_("The day after"), "day-after"),
        unlisted("up", "walk(-7)", N_("A week back"), "week-before"),
        unlisted("down", "walk(7)", N_("A week on"), "week-after"),
        listed("pageup", "turn(-1)", N_("Month back"), "month-before"),
        listed("pagedown", "turn(1)", N_("Month on"), "month-after"),
        unlisted("home", "go_home", N_("Today"), "to-today"),
        unlisted("enter", "take", N_("Go there"), "take-day"),
    ]

    day: reactive[date] = reactive(date.min, layout=True)
    """The day in hand."""

    @dataclass
    class Chosen(Message):
        """The user wants this day."""

        day: date

    def __init__(
        self,
        today: date,
        counts: Mapping[date, int],
        *,
        weekdays: Sequence[str],
        months: Sequence[str],
    ) -> None:
        super().__init__()
        self.today = today
        self.counts = counts
        """How many entries each day has."""

        self.weekdays = tuple(map(one_line, weekdays))
        self.months = tuple(map(one_line, months))
        self.set_reactive(MonthChart.day, today)

    def render(self) -> Content:
        """Return the month of the day in hand, a line for each week."""
        day = self.day
        title = Content.styled(f" {self.months[day.month - 1]} {day.year}", "bold")
        names = "".join(f"{name[:2]:>{_DAY - 2}}  " for name in self.weekdays)
        weeks = calendar.Calendar().monthdatescalendar(day.year, day.month)
        lines = [Content("").join(self._told(one) for one in week) for week in weeks]
        lines += [Content("")] * (6 - len(lines))
        return Content("\n").join([title, Content.styled(names, "$ink-faint"), *lines])

    def _told(self, day: date) -> Content:
        if day.month != self.day.month:
            return Content(" " * _DAY)
        count = self.counts.get(day, 0)
        held, now = day == self.day, day == self.today
        ink = (
            "$ink-faint" if not count else "bold $primary" if count >= _MANY else "$primary"
        )
        sign = "·" if not count else "▪" if count < _MANY else "■"
        number = f"{day.day:>2}"
        return Content.assemble(
            ("›" if held else " ", "$primary"),
            (number, f"{'bold ' if held else ''}{'underline ' if now else ''}$foreground"),
            (sign, ink),
            " ",
        ).stylize("on $held" if held else "")

    def action_walk(self, days: int) -> None:
        """Go on by so many days."""
        self.day = max(min(self.day + timedelta(days=days), _LAST), _FIRST)

    def action_turn(self, months: int) -> None:
        """Go on by a month, to the same day or the last one there is."""
        number = self.day.year * 12 + self.day.month - 1 + months
        year, month = max(_FIRST.year, min(_LAST.year, number // 12)), number % 12 + 1
        last = calendar.monthrange(year, month)[1]
        self.day = date(year, month, min(self.day.day, last))

    def action_go_home(self) -> None:
        """Go to today."""
        self.day = self.today

    def action_take(self) -> None:
        """Choose the day in hand."""
        self.post_message(self.Chosen(self.day))

    def on_click(self, event: events.Click) -> None:
        """Choose the day under the mouse."""
        if (at := event.get_content_offset(self)) is None:
            return
        weeks = calendar.Calendar().monthdatescalendar(self.day.year, self.day.month)
        if 0 <= at.y - 2 < len(weeks) and at.x // _DAY < len(self.weekdays):
            day = weeks[at.y - 2][at.x // _DAY]
            if day.month == self.day.month:
                self.day = day
                self.action_take()


_FIRST, _LAST = date(1970, 1, 1), date(2199, 12, 31)
