"""A year of attention: its days, its months, and what it says in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.act import Act
from coach.model.moment import Moment
from coach.model.reflection import Reflection
from coach.model.text import one_line
from coach.rules.log.words import short_name
from coach.rules.review import series
from coach.rules.review import year as figures
from coach.rules.review.figures import Noted, done_on
from coach.rules.review.series import Line
from coach.rules.review.year import MonthOfAttention, YearDay
from coach.services import wording
from coach.services.entries import lines
from coach.services.patterns import growth
from coach.services.people import contacts
from coach.services.review.chart_figures import Drawn
from coach.services.review.recap import day_in_words
from coach.services.settings import settings


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPage:
    """Fifty-three weeks of days, and what they say."""

    today: date
    days: Mapping[date, YearDay]
    worked: frozenset[int]
    weekdays: tuple[tuple[str, float | None], ...]
    """The days of the week that are worked, with their mean."""

    words: tuple[str, ...]


def page(companion: Companion) -> YearPage:
    """Return the year up to today."""
    today = companion.today()
    return companion.store.kept(("year", today), lambda: _page(companion, today))


def _page(companion: Companion, today: date) -> YearPage:
    calendar = settings.calendar(companion)
    given = contacts.given(companion, figures.first_day(today))
    days = figures.days(
        given, calendar, today, growth.began(companion) or figures.first_day(today)
    )
    means = figures.weekdays(days)
    return YearPage(
        today=today, days=days, worked=calendar.week,
        weekdays=tuple(
            (_(wording.WEEKDAYS[n]), means[n]) for n in sorted(calendar.week)
        ),
        words=tuple(in_words(days, figures.months(days, calendar))),
    )  # fmt: skip


def in_words(days: Mapping[date, YearDay], found: list[MonthOfAttention]) -> list[str]:
    """Return the year in a few sentences."""
    total = sum(one.total for one in days.values())
    if not total:
        return [_("Nothing noted yet. The first moment lights the first square.")]
    colleagues = sum(one.colleagues for one in days.values())
    customers = sum(one.customers for one in days.values())
    leans = {
        "even": _("as much for colleagues as for customers"),
        "colleague": _("a little more for colleagues"),
        "customer": _("a little more for customers"),
    }
    moments = plural("One moment of attention", "{n} moments of attention", total)
    said = [
        _("{moments}, {lean} ({colleagues} : {customers}).").format(
            moments=moments, lean=leans[figures.lean(colleagues, customers)],
            colleagues=colleagues, customers=customers,
        )
    ]  # fmt: skip
    if ends := figures.extremes(found):
        for told, one in zip((_("Most in {month} ({n})."), _("Quietest in {month} ({n}).")),
                             ends, strict=True):  # fmt: skip
            month = _(wording.MONTHS[one.first.month - 1])
            said.append(told.format(month=month, n=one.total))
    if free := sum(one.free for one in found):
        said.append(
            plural(
                "One free day counts for nobody.", "{n} free days count for nobody.", free
            )
        )
    return said


def draw(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the year by the month: the same in numbers."""
    found = page(companion)
    calendar = settings.calendar(companion)
    by = {one.first: one for one in figures.months(found.days, calendar)}
    shown = [by.get(first) for first in firsts]
    lines = tuple(
        Line(
            name=name, most=4 * series.MOMENTS, tone=tone,
            values=tuple(
                None if one is None else float(getattr(one, side)) for one in shown
            ),
            n=sum(getattr(one, side) for one in shown if one),
        )
        for name, side, tone in (
            (_("Colleagues"), "colleagues", "mark"),
            (_("Customers"), "customers", "people"),
        )
    )  # fmt: skip
    return Drawn(
        words=" ".join(found.words), n=len(noted.contacts), lines=lines,
        figures=tuple(
            (name, "–" if mean is None else wording.number(mean))
            for name, mean in found.weekdays
            if noted.contacts
        ),
        entries=tuple((one.table, one.id) for one in noted.contacts),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTold:
    """One day in words."""

    day: date
    who: tuple[str, ...]
    marks: str
    quote: str
    """What was written of the day itself, else in the last of its moments."""


def day(companion: Companion, on: date) -> DayTold:
    """Return what was on one day."""
    store, names = companion.store, lines.names(companion)
    moments = [one for one in store.since(Moment, on, on) if one.flow == "given"]
    acts = [one for one in store.since(Act, on, on) if done_on(one) == on]
    ids = [*(who for one in moments for who in one.person_ids),
           *(one.person_id for one in acts if one.person_id)]  # fmt: skip
    kept = store.get(Reflection, on.isoformat())
    texts = [*(one.text for one in moments), *(one.text for one in acts)]
    quote = kept.text if kept and kept.text else next(filter(None, reversed(texts)), "")
    return DayTold(
        day=on, quote=one_line(quote), marks=day_in_words(kept) if kept else "",
        who=tuple(dict.fromkeys(short_name(names[one]) for one in ids if one in names)),
    )  # fmt: skip
