"""Read the day that words say: a weekday, a day of the month, one of the calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

from coach.fastclass import dataclass
from coach.rules import numerals
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
    today, led = against.today, _led(words)
    words = words[len(led) :]
    if not words:
        return None
    if (found := _named(words, today)) or (found := _early_or_late(words, against)):
        return found
    words, part = _without_night(words) or without_part(words)
    if part and words and (found := _named(words, today)):
        return NamedDay(found.date, part)
    if not words:
        return None
    if (weekday := _weekday(words, against)) is not None:
        return NamedDay(weekday, part, is_weekday=True)
    day = (
        _beside(words, against)
        or _week(words, against)
        or weeks.day_in(words, today, against.lean)
        or _of_a_month(words, against, led)
        or _calendar(words, against)
        or _days_away(words, against)
    )
    is_figures = not any(sign.isalpha() for word in words for sign in word)
    return NamedDay(day, part, is_figures=is_figures) if day else None


def _led(words: Words) -> Words:
    """Return the small words in front: op de."""
    fillers = (at for at, word in enumerate(words) if word not in said.FILLERS)
    return words[: next(fillers, len(words))]


def _named(words: Words, today: date) -> NamedDay | None:
    named = said.NAMED.get(" ".join(words))
    return NamedDay(today + timedelta(days=named[0]), named[1]) if named else None


def _early_or_late(words: Words, against: Reckoning) -> NamedDay | None:
    """Read vanmorgen vroeg, late last night and earlier today, which say no hour."""
    for soft, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        found = read(rest, against) if soft in said.EARLY_OR_LATE else None
        if found and (found.part or rest[-1] in said.NAMED):
            early = said.MORNING if soft in said.EARLY else ""
            return NamedDay(found.date, found.part or early, found.is_weekday)
    return None


def _without_night(words: Words) -> tuple[Words, str] | None:
    """Take the night off the two days that it joins: de nacht van vrijdag op zaterdag."""
    match words:
        case [*lead, "nacht", "van", first, "op", second] if set(lead) <= {"in", "de"}:
            before, after = said.WEEKDAYS.get(first), said.WEEKDAYS.get(second)
            if before is not None and after == (before + 1) % 7:
                return (first,), said.NIGHT
    return None


def _weekday(words: Words, against: Reckoning) -> date | None:
    weekday, today = said.WEEKDAYS.get(" ".join(words)), against.today
    if weekday is None:
        return None
    if against.lean == "next":
        return _coming(weekday, today)
    return today if weekday == today.weekday() else _gone(weekday, today)


def _days_away(words: Words, against: Reckoning) -> date | None:
    """Read 3 days ago, and what is counted from another day: vandaag over een week."""
    if found := distance.read(words, against.now):
        return found[0] if found[1] is None else None
    if base := _named(words[:1], against.today):
        rest = words[1:]
    elif base := _named(words[-1:], against.today):
        rest = words[:-1]
        if rest[-1:] == ("from",):
            rest = ("in", *rest[:-1])
        elif rest[-1:] in said.WEEKS_ON:
            rest = ("in", *rest)
    found = distance.read(rest, against.now) if base and rest else None
    if base is None or found is None or found[1] is not None:
        return None
    return found[0] + (base.date - against.today)


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


def _gone(weekday: int, today: date) -> date:
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)


def _beside(words: Words, against: Reckoning) -> date | None:
    """Read a weekday with a word beside it: last friday, maandag jl., a.s. vrijdag."""
    if len(words) == 3 and words[0] in said.THIS and turn(words[1]):
        words = words[1:]  # this past monday
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
    if len(words) == 4:
        words = tuple(word for word in words if word not in said.OF)
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
        step = turn(of_it[1]) if len(of_it) == 3 else None
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
