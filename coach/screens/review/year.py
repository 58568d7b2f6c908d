"""A year of attention: a square for each day, and a cursor that walks them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.rules.review.year import NO_DAY, first_day, level
from coach.screens.base.place import BACK, Place
from coach.services import wording
from coach.services.review import year
from coach.services.review.year import DayTold, YearPage
from coach.widgets.charts import is_plain
from coach.widgets.charts.heatmap import (
    SHAPES,
    SQUARE,
    HeatDay,
    HeatDays,
    MirrorBars,
    YearMap,
)  # fmt: skip
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.told import ToldLines, ToldRow
from coach.widgets.text import fit, line

MOST = 16
"""So many moments in a week fill a bar."""


class YearPlace(Place):
    """Fifty-three weeks of attention, the day in hand told in words."""

    NAME = "review"
    CSS_PATH = "year.tcss"
    AUTO_FOCUS = "YearMap"
    BINDINGS = [BACK, listed("g", "app.open('charts')", N_("Charts"), "charts")]

    page: YearPage | None = None

    def body(self) -> ComposeResult:
        """Lay out the map, the weeks, the day in hand, and the words."""
        with Horizontal(id="head"):
            yield Static(id="title")
            yield Static(id="scale")
        yield Static(id="first")
        yield YearMap()
        yield Static(id="legend")
        yield MirrorBars()
        yield Static(id="day")
        yield Static(id="quote")
        with Container(id="below"):
            yield Static(line(_("Days of the week")))
            yield Static(line(_("In words")))
            yield ToldLines(id="weekdays")
            yield ToldLines(id="words")
        yield Static(id="more")

    def reload(self) -> None:
        """Read the year."""
        page = self.page = year.page(self.companion)
        days = heat_days(page)
        self.write("#title", line(_("A year of attention")))
        self.write("#scale", self._scale())
        first, *more = page.words
        self.write("#first", line(first))
        self.query_one(YearMap).show(days)
        tall = 3 if self.is_tall else 2
        self.query_one(MirrorBars).show(days, tall=tall, most=MOST)
        self.write("#legend", Content.assemble(
            (_("Each week"), "bold $ink-soft"), "  ",
            ("▲ ", "$heat-3"), (_("colleagues"), "$ink-faint"), "   ",
            ("▼ ", "$secondary"), (_("customers"), "$ink-faint"),
        ))  # fmt: skip
        self.query_one("#weekdays", ToldLines).show([*_weekdays(page)])
        self.query_one("#words", ToldLines).show([ToldRow(text=one) for one in more])
        self.write("#more", line(" ".join(more)))
        self._tell()

    def _scale(self) -> Content:
        squares = [
            (f"{SHAPES[n]} ", "") if is_plain(self.app) else (f"{SQUARE} ", f"$heat-{n}")
            for n in range(5)
        ]
        return Content.assemble(
            (_("none") + " ", "$ink-faint"), *squares, (_("five or more"), "$ink-faint")
        )

    @on(YearMap.Pointed)
    def _tell(self) -> None:
        """Tell the day in hand in words."""
        day = self.query_one(YearMap).cursor
        self.query_one(MirrorBars).cursor = day
        if day is None:
            return
        told = self.veil(year.day(self.companion, day))
        head = f"{wording.long_day(day).removesuffix(f' {self.companion.today().year}')}  "
        short = line(in_short(told, self.page), "$ink-soft")
        self.write("#day", Content.assemble((head, "bold"), short))
        quote = fit(told.quote, max(1, self.size.width - 6))
        nothing = line(_("Nothing was written down."), "$ink-faint")
        self.write("#quote", line(f"“{quote}”") if quote else nothing)

    @on(YearMap.Opened)
    def _open(self, event: YearMap.Opened) -> None:
        event.stop()
        self.app.visit("log", "#filter", f"on:{event.day.isoformat()}")

    def why_name(self) -> str:
        """Return what explains the map."""
        return "chart:year"


def in_short(told: DayTold, page: YearPage | None) -> str:
    """Return a day in a line: how many moments, with whom, and its marks."""
    found = page.days.get(told.day, NO_DAY) if page else NO_DAY
    if found.free and not found.total:
        return _("a free day, it counts for nobody")
    n = found.total
    moments = ngettext("one moment", "{n} moments", n).format(n=n) if n else _("no moment")
    return " · ".join(filter(None, (moments, ", ".join(told.who), told.marks)))


def heat_days(page: YearPage) -> HeatDays:
    """Return the year as a map draws it."""
    first = first_day(page.today)
    shown = sorted({(day - first).days % 7 for day, one in page.days.items()
                    if one.total or day.weekday() in page.worked})  # fmt: skip
    return HeatDays(
        first=first, today=page.today,
        days={
            day: HeatDay(
                None if one.free and not one.total else level(one.total),
                one.colleagues, one.customers,
            )
            for day, one in page.days.items()
        },
        weekdays=tuple((n, _short(first + timedelta(days=n))) for n in shown or range(5)),
        months=tuple(_(month) for month in wording.SHORT_MONTHS),
    )  # fmt: skip


def _short(day: date) -> str:
    return _(wording.SHORT_WEEKDAYS[day.weekday()])


def _weekdays(page: YearPage) -> Iterator[ToldRow]:
    """Yield the mean of each day of the week as a thin bar; a moment takes four cells."""
    for name, mean in page.weekdays:
        if mean is not None:
            bar = "━" * round(mean * 4)
            yield ToldRow(lead=name, text=f"{bar} {wording.number(mean)}", ink="$heat-3")
