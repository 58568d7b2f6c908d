"""Read a day of the calendar: 20-11-2026, 20 nov, the third of may, op de 3e."""

from __future__ import annotations

import re
from datetime import date

from coach.rules import numerals
from coach.rules.dates import words as said
from coach.rules.dates.distance import shift
from coach.rules.dates.reckoning import Reckoning

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from coach.rules.dates.reckoning import Words

    Figures: TypeAlias = tuple[int | None, int, int]
    """A year, where one was said, a month and a day of it."""

# As text, for `re` keeps what it compiled: a day pays only for what it is tried as.
_NUMBERED = r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|'?\d\d))?"
_YEAR_FIRST = r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})"
_COMPACT = r"(\d{4})(\d\d)(\d\d)"
_WRITTEN = r"(\d{1,2})[-/]?([a-z]{3,})(?:[-/]?(\d{4}|'?\d\d))?"
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th|e|de|ste)?"
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th|e|de|ste)"
_YEAR = r"\d{4}|'?\d\d"


def read(words: Words, against: Reckoning, led: Words) -> date | None:
    """Return the day that the words say, behind the small words that led to them."""
    return _of_a_month(words, against, led) or _dated(words, against)


def _of_a_month(words: Words, against: Reckoning, led: Words) -> date | None:
    """Read a day of the month alone: op de 3e, the third of last month, friday the 13th."""
    if len(words) > 1 and words[0] in said.WEEKDAYS:
        rest = words[2:] if words[1] in said.THE else words[1:]
        day = _of_a_month(rest, against, ("on",))
        return day if day and day.weekday() == said.WEEKDAYS[words[0]] else None
    if not words:
        return None
    match = re.fullmatch(_ORDINAL, words[0])
    number = int(match[1]) if match else numerals.ORDINALS.get(words[0])
    if number is None:
        return None
    first, of_it = against.today.replace(day=1), words[1:]
    # Without a word in front it is the third of anything.
    is_led = bool(led) if match else not said.ON.isdisjoint(led)
    if of_it and of_it[0] in said.OF and said.UNITS.get(of_it[-1]) == "months":
        step = said.turn(of_it[1]) if len(of_it) == 3 else None
        if step is not None:
            month = shift(first, "months", step)
            return month and _valid(month.year, month.month, number)
        is_led, of_it = True, of_it[1:-1]
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


def _dated(words: Words, against: Reckoning) -> date | None:
    """Read a day of the calendar, with a weekday in front if it is the right one."""
    if len(words) > 1 and words[-1] in said.JUST_PAST:
        return _dated(words[:-1], Reckoning(against.now, "past"))
    if len(words) > 1 and words[-1] in said.SOON:
        return _dated(words[:-1], Reckoning(against.now, "next"))
    if len(words) > 1 and words[0] in said.WEEKDAYS:
        day = _dated(words[1:], against)
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
    number = _number(day_of_month)
    if not number or month not in said.MONTHS or (year and not re.fullmatch(_YEAR, year)):
        return None
    return _year(year), said.MONTHS[month], number


def _number(word: str) -> int | None:
    """Return the day of a month: 20, 20th, twentieth, twintig; an article is none."""
    if match := re.fullmatch(_NUMBER, word):
        return int(match[1])
    if word in numerals.DUTCH and word not in numerals.ARTICLES:
        return numerals.DUTCH[word]
    return numerals.ORDINALS.get(word)


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
