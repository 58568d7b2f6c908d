"""Read the day that words say: a weekday, a day of the month, one of the calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

from coach.fastclass import dataclass
from coach.rules.dates import distance, weeks
from coach.rules.dates import words as said
from coach.rules.dates.clock import without_part
from coach.rules.dates.distance import shift
from coach.rules.dates.reckoning import Reckoning
from coach.rules.weeks import first_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from coach.rules.dates.reckoning import Words

    Figures: TypeAlias = tuple[int | None, int, int]

# As text, for `re` keeps what it compiled: a day pays only for what it is tried as.
_NUMBERED = r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|'?\d\d))?"
_YEAR_FIRST = r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})"
_COMPACT = r"(\d{4})(\d\d)(\d\d)"
_WRITTEN = r"(\d{1,2})[-/]?([a-z]{3,})(?:[-/]?(\d{4}|'?\d\d))?"
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th|e|de|ste)?"
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th|e|de|ste)"
_YEAR = r"\d{4}|'?\d\d"


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that words say, and what they tell besides."""

    date: date
    part: str = ""
    """The part of it that they name."""

    is_weekday: bool = False
    """Whether they say no more than which day of the week it is."""

    is_figures: bool = False
    """Whether they are figures only."""


def read(words: Words, against: Reckoning) -> NamedDay | None:
    """Return the day that exactly these words say."""
    today, fillers = against.today, 0
    while words and words[0] in said.FILLERS:
        words, fillers = words[1:], fillers + 1
    if named := said.NAMED.get(" ".join(words)):
        return NamedDay(today + timedelta(days=named[0]), named[1])
    words, part = without_part(words)
    if part and (named := said.NAMED.get(" ".join(words))):
        return NamedDay(today + timedelta(days=named[0]), part)
    if not words:
        return None
    if (weekday := _weekday(words, against)) is not None:
        return NamedDay(weekday, part, is_weekday=True)
    day = (
        _beside(words, against)
        or _week(words, against)
        or weeks.day_in(words, today, against.lean)
        or _of_a_month(words, against, is_led=fillers > 0)
        or _calendar(words, against)
        or _days_away(words, against)
    )
    is_figures = not any(sign.isalpha() for word in words for sign in word)
    return NamedDay(day, part, is_figures=is_figures) if day else None


def _weekday(words: Words, against: Reckoning) -> date | None:
    weekday, today = said.WEEKDAYS.get(" ".join(words)), against.today
    if weekday is None:
        return None
    if against.lean == "next":
        return _coming(weekday, today)
    return today if weekday == today.weekday() else _gone(weekday, today)


def _days_away(words: Words, against: Reckoning) -> date | None:
    found = distance.read(words, against.now)
    return found[0] if found and found[1] is None else None


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


def _gone(weekday: int, today: date) -> date:
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)


def _beside(words: Words, against: Reckoning) -> date | None:
    """Read a weekday with a word beside it: last friday, maandag jl., a.s. vrijdag."""
    if len(words) != 2:
        return None
    first, second = words
    today = against.today
    if first in said.WEEKDAYS:
        if second in said.JUST_PAST:
            return _gone(said.WEEKDAYS[first], today)
        return _coming(said.WEEKDAYS[first], today) if second in said.SOON else None
    weekday = said.WEEKDAYS.get(second)
    if weekday is None:
        return None
    if first in said.LAST or first in said.JUST_PAST:
        return _gone(weekday, today)
    if first in said.NEXT:
        return _coming(weekday, today)
    if first in said.THIS:
        if against.lean == "next":
            return today + timedelta(days=(weekday - today.weekday()) % 7)
        return _in_week(weekday, 0, against)
    return None


def _in_week(weekday: int, step: int, against: Reckoning) -> date:
    """Return a weekday of the week that it is, or so many weeks on."""
    first = first_of(against.today)
    return first + timedelta(weeks=step, days=(weekday - first.weekday()) % 7)


def _week(words: Words, against: Reckoning) -> date | None:
    """Read last month, and a weekday in its week: volgende week dinsdag."""
    weekday = None
    if len(words) == 3:
        weekday = said.WEEKDAYS.get(words[0], said.WEEKDAYS.get(words[2]))
        words = words[1:] if words[0] in said.WEEKDAYS else words[:2]
        if weekday is None or words[1] != "week":
            return None
    if len(words) != 2:
        return None
    step = turn(words[0])
    if weekday is not None and step is not None:
        return _in_week(weekday, step, against)
    unit = said.UNITS.get(words[1])
    return shift(against.today, unit, step) if step and unit and len(words[1]) > 3 else None


def turn(word: str) -> int | None:
    """Return -1 for a word like last, 0 for this, 1 for next."""
    if word in said.LAST:
        return -1
    if word in said.NEXT:
        return 1
    return 0 if word in said.THIS else None


def _of_a_month(words: Words, against: Reckoning, *, is_led: bool) -> date | None:
    """Read a day of the month alone: op de 3e, the 3rd of last month."""
    match = re.fullmatch(_ORDINAL, words[0]) if words else None
    if match is None:
        return None
    today, number = against.today, int(match[1])
    first, of_it = today.replace(day=1), words[1:]
    if of_it and of_it[0] in said.OF and said.UNITS.get(of_it[-1]) == "months":
        step = turn(of_it[1]) if len(of_it) == 3 else None
        if step is not None:
            month = shift(first, "months", step)
            return month and _valid(month.year, month.month, number)
        is_led, of_it = True, of_it[1:-1]
    # Without a word in front it is the third of anything.
    return _nearest(number, against) if is_led and not set(of_it) - said.THE else None


def _nearest(number: int, against: Reckoning) -> date | None:
    """Return the nearest day with this number in its month."""
    step = -1 if against.lean == "past" else 1
    for ahead in range(3):  # of two months on end, one has 31 days
        month = shift(against.today.replace(day=1), "months", ahead * step)
        day = month and _valid(month.year, month.month, number)
        if day and (day - against.today).days * step >= 0:
            return day
    return None


def _calendar(words: Words, against: Reckoning) -> date | None:
    """Read a day of the calendar, with a weekday in front if it is the right one."""
    if len(words) > 1 and words[-1] in said.JUST_PAST:
        return _calendar(words[:-1], Reckoning(against.now, "past"))
    if len(words) > 1 and words[-1] in said.SOON:
        return _calendar(words[:-1], Reckoning(against.now, "next"))
    if len(words) > 1 and words[0] in said.WEEKDAYS:
        day = _calendar(words[1:], against)
        return day if day and day.weekday() == said.WEEKDAYS[words[0]] else None
    figures = _numbered(words[0]) if len(words) == 1 else _written(words)
    if figures is None:
        return None
    year, month, day_of_month = figures
    if year is not None:
        return _valid(year, month, day_of_month)
    today, step = against.today, -1 if against.lean == "past" else 1
    # Eight years on there has always been a 29 February, also around 1900 and 2100.
    years = range(today.year, today.year + 9 * step, step)
    days = (_valid(year, month, day_of_month) for year in years)
    return next((day for day in days if day and (day - today).days * step >= 0), None)


def _numbered(word: str) -> Figures | None:
    if match := re.fullmatch(_NUMBERED, word):
        return _year(match[4]), int(match[3]), int(match[1])
    if match := re.fullmatch(_YEAR_FIRST, word):
        return int(match[1]), int(match[3]), int(match[4])
    if match := re.fullmatch(_COMPACT, word):
        return int(match[1]), int(match[2]), int(match[3])
    if (match := re.fullmatch(_WRITTEN, word)) and match[2] in said.MONTHS:
        return _year(match[3]), said.MONTHS[match[2]], int(match[1])
    return None


def _written(words: Words) -> Figures | None:
    """Read 20 nov, nov 20, the 1st of may 2026."""
    words = tuple(word for word in words if word not in said.OF)
    if len(words) not in {2, 3}:
        return None
    *_, year = (None, *words[2:])
    day_of_month, month = words[:2] if words[1] in said.MONTHS else words[1::-1]
    match = re.fullmatch(_NUMBER, day_of_month)
    if (
        match is None
        or month not in said.MONTHS
        or (year and not re.fullmatch(_YEAR, year))
    ):
        return None
    return _year(year), said.MONTHS[month], int(match[1])


def _year(figures: str | None) -> int | None:
    if figures is None:
        return None
    figures = figures.lstrip("'")
    return int(figures) + (2000 if len(figures) == 2 else 0)


def _valid(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None
