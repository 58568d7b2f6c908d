"""Periods in words, and the one that is meant."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.review import Review, review_id
from coach.rules.dates import periods as said_periods
from coach.rules.review import periods
from coach.rules.review.periods import Period
from coach.services import wording
from coach.services.settings import settings

THIS: Final = {
    "week": N_("this week"), "month": N_("this month"), "quarter": N_("this quarter"),
    "year": N_("this year"),
}  # fmt: skip
BEFORE: Final = {
    "week": N_("the week before"), "month": N_("the month before"),
    "quarter": N_("the quarter before"), "year": N_("the year before"),
}  # fmt: skip
NEXT: Final = {
    "week": N_("next week"), "month": N_("next month"), "quarter": N_("next quarter"),
    "year": N_("next year"),
}  # fmt: skip
ONE_DAY: Final = timedelta(days=1)

LATE: Final = 2
"""On so many first days of a week the one before is meant, while it is not finished."""


def worked(companion: Companion) -> frozenset[int]:
    """Return the days of the week that are worked."""
    return settings.calendar(companion).week


def meant(companion: Companion, kind: str = "week", on: str | None = None) -> Period:
    """Return the period that was said; without a day the one that asks to be looked at."""
    now = companion.now()
    if on is None:
        return current(companion, kind)
    stretch = said_periods.read(on, now)
    if stretch is None:
        raise CoachError(
            _("“{said}” is no stretch of time. These would work: {examples}.").format(
                said=on,
                examples=", ".join(
                    (_("last week"), _("week 46"), _("october"), wording.written_day(now))
                ),
            )
        )
    if stretch[0] > now.date():
        raise CoachError(_("That is still to come: there is nothing to look back on yet."))
    return periods.around(kind, stretch[0])


def current(companion: Companion, kind: str = "week") -> Period:
    """Return the period of today; early in a week the one before, while it is open."""
    found = periods.around(kind, companion.today())
    if kind == "week" and (companion.today() - found.first).days < LATE:
        kept = companion.store.get(Review, review_id(kind, found.before.first))
        if kept and kept.reached and not kept.finished:
            return found.before
    return found


def title(companion: Companion, period: Period) -> str:
    """Return what a look back is called: Your week, 16 to 20 November."""
    if period.kind == "week":
        days = [period.first + timedelta(days=n) for n in range(7)]
        worked = [day for day in days if day.weekday() in settings.calendar(companion).week]
        first, last = (worked or days)[0], (worked or days)[-1]
        return _("Your week, {span}").format(
            span=_span(first, last, companion.today().year)
        )
    if period.kind == "year":
        return _("Your year, {year}").format(year=period.first.year)
    month = _(wording.MONTHS[period.first.month - 1])
    if period.kind == "month":
        return _("Your month, {month} {year}").format(month=month, year=period.first.year)
    until = _(wording.MONTHS[period.last.month - 1])
    return _("Your quarter, {first} to {last} {year}").format(
        first=month, last=until, year=period.first.year
    )


def number(period: Period) -> str:
    """Return the number by which a period is told among others, in two signs."""
    if period.kind == "week":
        return str((period.first + ONE_DAY).isocalendar().week)
    if period.kind == "year":
        return f"{period.first.year % 100:02}"
    months = periods.MONTHS[period.kind]
    return str((period.first.month - 1) // months + 1)


def _span(first: date, last: date, year: int) -> str:
    month, until = (_(wording.MONTHS[day.month - 1]) for day in (first, last))
    begins = f"{first.day} {month}" if month != until else str(first.day)
    ends = f"{last.day} {until}"
    if last.year != year:
        ends += f" {last.year}"
    return _("{first} to {last}").format(first=begins, last=ends)
