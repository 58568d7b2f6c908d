"""A map of days: a square for each, darker with more, and a cursor that walks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar, Final

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.widgets.charts import Chart
from coach.widgets.frame.key_bar import listed, quiet, unlisted
from coach.widgets.text import padded

SQUARE: Final = "■"
SHAPES: Final = "·▫▪■■"
"""The squares where there are no colours: their form tells what their ink would."""

CURSOR: Final = "◆"
_LABELS: Final = 5
"""How many cells the days of the week take."""

_THURSDAY: Final = timedelta(days=3)
_A_WEEK: Final = timedelta(days=7)
_FULL: Final = 0.75
_SOME: Final = 0.25


@dataclass(frozen=True, slots=True)
class HeatDay:
    """One day: how dark it is from 0 to 4, or nothing; and how much went either way."""

    level: int | None = 0
    up: int = 0
    down: int = 0


NO_DAY: Final = HeatDay(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatDays:
    """The days of a map, and the words around it."""

    first: date
    """The first day of the first week."""

    today: date
    days: Mapping[date, HeatDay]
    weekdays: tuple[tuple[int, str], ...]
    """The days of the week that are shown, as many days after the first, with a word."""

    months: tuple[str, ...]
    """Twelve short words."""

    @property
    def weeks(self) -> int:
        """How many weeks there are."""
        return (self.today - self.first).days // 7 + 1

    def week(self, number: int) -> date:
        """Return the first day of a week."""
        return self.first + number * _A_WEEK

    def columns(self, width: int) -> tuple[list[int], bool]:
        """Return where each week stands, and whether there is room between all of them.

        Where there is not, an empty cell stands before the first week of a month.
        """
        wide = width >= _LABELS + 2 * self.weeks
        places, at, month = [], 0, 0
        for number in range(self.weeks):
            now = (self.week(number) + _THURSDAY).month
            if month and now != month and not wide:
                at += 1
            places.append(at)
            at, month = at + (2 if wide else 1), now
        return places, wide


class YearMap(Chart, can_focus=True):
    """Weeks as columns, days of the week as rows; a cursor walks them, and enter opens."""

    BINDINGS: ClassVar = [
        listed("left", "walk(-7)", N_("Walk"), "walk", shown_as="←→↑↓"),
        listed("enter", "open", N_("Open the day"), "day-open"),
        unlisted("right", "walk(7)", "", "walk-right"),
        unlisted("up", "walk(-1)", "", "walk-up"),
        unlisted("down", "walk(1)", "", "walk-down"),
        quiet("left_square_bracket", "month(-1)", N_("Month before"), "month-before"),
        quiet("right_square_bracket", "month(1)", N_("Month after"), "month-after"),
        quiet("home", "end(0)", N_("First day"), "day-first"),
        quiet("end", "end(1)", N_("Today"), "day-last"),
    ]

    shown: reactive[HeatDays | None] = reactive(None, layout=True)
    cursor: reactive[date | None] = reactive(None)

    @dataclass
    class Pointed(Message):
        """The cursor stands on another day."""

        day: date

    @dataclass
    class Opened(Message):
        """The user opens a day."""

        day: date

    def show(self, days: HeatDays) -> None:
        """Show these days, with the cursor where it was, or on today."""
        self.shown = days
        if self.cursor is None:
            self.cursor = days.today

    def render(self) -> Content:
        """Return the months and the squares."""
        found = self.shown
        if found is None:
            return Content("")
        places, wide = found.columns(self.content_size.width)
        rows = [self._months(found, places)]
        rows += [
            Content.assemble(*self._row(found, places, number, word, wide=wide))
            for number, word in found.weekdays
        ]
        return Content("\n").join(rows)

    def _months(self, found: HeatDays, places: Sequence[int]) -> Content:
        parts: list[tuple[str, str]] = [(" " * _LABELS, "")]
        end, month = 0, 0
        for number, at in enumerate(places):
            thursday = found.week(number) + _THURSDAY
            if thursday.month == month:
                continue
            month = thursday.month
            following = next(
                (
                    place for other, place in enumerate(places[number:], number)
                    if (found.week(other) + _THURSDAY).month != month
                ),
                at + _LABELS,
            )  # fmt: skip
            word = found.months[month - 1]
            if at < end or following - at <= len(word):
                continue
            here = self.cursor and (self.cursor.year, self.cursor.month) == (
                thursday.year, month,
            )  # fmt: skip
            ink = "bold $foreground" if here else "$ink-faint"
            parts += [(" " * (at - end), ""), (word, ink)]
            end = at + len(word)
        return Content.assemble(*parts)

    def _row(
        self, found: HeatDays, places: Sequence[int], number: int, word: str, *, wide: bool
    ) -> Iterator[tuple[str, str]]:
        cursor = self.cursor
        is_here = cursor is not None and (cursor - found.first).days % 7 == number
        yield padded(word, _LABELS), "bold $foreground" if is_here else "$ink-faint"
        end = 0
        for week, at in enumerate(places):
            if at > end:
                first = (found.week(week) + _THURSDAY).day <= _A_WEEK.days
                edge = wide and first and not self.plain
                yield (" " * (at - end - 1) + "│", "$line") if edge else (
                    " " * (at - end), "",
                )  # fmt: skip
            yield self._square(found, found.week(week) + timedelta(days=number))
            end = at + 1

    def _square(self, found: HeatDays, day: date) -> tuple[str, str]:
        if day == self.cursor:
            return CURSOR, "bold $accent"
        level = found.days.get(day, NO_DAY).level
        if level is None or day > found.today:
            return " ", ""
        if self.plain:
            return SHAPES[level], "bold" if level == len(SHAPES) - 1 else ""
        return SQUARE, f"$heat-{level}"

    def watch_cursor(self) -> None:
        """Tell where it stands."""
        if self.cursor:
            self.post_message(self.Pointed(self.cursor))

    def action_walk(self, by: int) -> None:
        """Walk so many days; days of the week that are not shown are passed over."""
        if self.cursor is None or self.shown is None:
            return
        shown = {number for number, _word in self.shown.weekdays}
        day = self.cursor + timedelta(days=by)
        while (day - self.shown.first).days % 7 not in shown:
            day += timedelta(days=1 if by > 0 else -1)
        self._to(day)

    def action_month(self, by: int) -> None:
        """Walk about a month."""
        self.action_walk(28 * by)

    def action_end(self, last: int) -> None:
        """Go to the first or the last day."""
        if self.shown:
            self._to(self.shown.today if last else self.shown.first)

    def _to(self, day: date) -> None:
        if self.shown and self.shown.first <= day <= self.shown.today:
            self.cursor = day

    def action_open(self) -> None:
        """Open the day in hand."""
        if self.cursor:
            self.post_message(self.Opened(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the day that was clicked; again opens it."""
        offset = event.get_content_offset(self)
        if offset is None or self.shown is None:
            return
        places, _wide = self.shown.columns(self.content_size.width)
        row = offset.y - 1
        week = next((n for n, at in enumerate(places) if at == offset.x - _LABELS), None)
        if week is None or not 0 <= row < len(self.shown.weekdays):
            return
        day = self.shown.week(week) + timedelta(days=self.shown.weekdays[row][0])
        if day == self.cursor:
            self.action_open()
        else:
            self._to(day)


class MirrorBars(Chart):
    """A bar each week: one side upwards, the other downwards, from one line."""

    shown: reactive[HeatDays | None] = reactive(None, layout=True)
    cursor: reactive[date | None] = reactive(None)
    tall: reactive[int] = reactive(3, layout=True)
    most: reactive[int] = reactive(16)
    """What fills all lines of a side: the same whatever there is."""

    def show(self, days: HeatDays, *, tall: int, most: int) -> None:
        """Show the weeks of these days."""
        self.shown, self.tall, self.most = days, tall, most

    def render(self) -> Content:
        """Return the bars."""
        found = self.shown
        if found is None:
            return Content("")
        places, _wide = found.columns(self.content_size.width)
        weeks = [self._week(found, number) for number in range(found.weeks)]
        here = (self.cursor - found.first).days // 7 if self.cursor else -1
        lines = [
            self._bars(places, [up for up, _down in weeks], part, here, up=True)
            for part in reversed(range(self.tall))
        ]
        length, cross = places[-1] + 1, places[here] if here >= 0 else -1
        ground = Content.styled(" " * _LABELS + "─" * length, "$line")
        if cross >= 0:
            ground = Content.assemble(
                (" " * _LABELS + "─" * cross, "$line"), ("┼", "$foreground"),
                ("─" * (length - cross - 1), "$line"),
            )  # fmt: skip
        lines.append(ground)
        lines += [
            self._bars(places, [down for _up, down in weeks], part, here, up=False)
            for part in range(self.tall)
        ]
        return Content("\n").join(lines)

    def _week(self, found: HeatDays, number: int) -> tuple[int, int]:
        first = found.week(number)
        some = [found.days.get(first + timedelta(days=n), NO_DAY) for n in range(7)]
        return sum(one.up for one in some), sum(one.down for one in some)

    def _bars(
        self,
        places: Sequence[int],
        counts: Sequence[int],
        part: int,
        here: int,
        *,
        up: bool,
    ) -> Content:
        pieces: list[tuple[str, str]] = [(" " * _LABELS, "")]
        end = 0
        ink = "$heat-3" if up else "$secondary"
        for number, (at, count) in enumerate(zip(places, counts, strict=True)):
            rest = min(count, self.most) / self.most * self.tall - part
            sign = " "
            if rest > _FULL:
                sign = "█"
            elif rest > _SOME:
                sign = "▄" if up else "▀"
            elif count and not part:
                sign = "▁" if up else "▔"
            style = ink if number == here else f"{ink} 62%"
            pieces += [(" " * (at - end), ""), (sign, style)]
            end = at + 1
        return Content.assemble(*pieces)
