"""Read a phrase as a day and a time of day, once for every way to say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

from coach.fastclass import dataclass
from coach.model.text import fold
from coach.rules.dates import distance, weeks
from coach.rules.dates import words as said
from coach.rules.dates.distance import shift
from coach.rules.dates.words import (
    AFTERNOON,
    AT,
    EVENING,
    GLUED_PARTS,
    MORNING,
    NAMED,
    NIGHT,
    NOW,
    PARTS,
    WEEKDAYS,
    opens_a_day,
    vocabulary,
)

Reading: TypeAlias = tuple[date, time | None]

Words: TypeAlias = tuple[str, ...]

Lean: TypeAlias = Literal["past", "next"]
Figures: TypeAlias = tuple[int | None, int, int]


_ISO_BREAK = re.compile(r"(?<=\d)t(?=\d\d:)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d{1,2} )")
_DAY = r"\d+(?:[-:./]\d+){0,2}"
_MARKS = r"(?:10|[1-9])\.\.(?:10|[1-9])\+?"
_FIGURES = re.compile(
    rf"(?!{_MARKS}$)-?{_DAY}(?:\.\.{_DAY}|[uh]\d*|am|pm|uur|st|nd|rd|th|e|de|ste)?"
)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a day is read against."""

    now: datetime
    lean: Lean

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now.date()


def readings(text: str, against: Reckoning) -> frozenset[Reading]:
    """Return every way in which the phrase can be read."""
    words = words_of(text)
    if " ".join(words) in NOW:
        return frozenset(((against.today, distance.to_the_minute(against.now)),))
    found = (
        distance.read(words, against.now),
        _day(words, against),
        _timed(words, against),
    )
    return frozenset(reading for reading in found if reading)


def words_of(text: str) -> Words:
    """Return the words of a phrase as they are compared."""
    plain = fold(text).replace("’", "'").replace("‘", "'").replace("½", ".5")
    plain = _ISO_BREAK.sub(" ", _DECIMAL_COMMA.sub(".", plain).replace(",", " "))
    return tuple(word.rstrip(".") or word for word in plain.split())


def is_meant(text: str) -> bool:
    """Whether a phrase can only have been meant as a day."""
    words = words_of(text)
    if not words or not (_FIGURES.fullmatch(words[0]) or opens_a_day(words)):
        return False
    known = vocabulary()
    return all(
        word in known
        or _FIGURES.fullmatch(word)
        or any(_is_slip(word, right) for right in known)
        for word in words
    )


def _is_slip(word: str, right: str) -> bool:
    """Whether a longer word has one letter too many, too few or amiss."""
    if len(right) < 5 or abs(len(word) - len(right)) > 1:
        return False
    pairs = enumerate(zip(word, right, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), len(right) - 1)
    return (
        word[at + 1 :] == right[at + 1 :]
        or word[at:] == right[at + 1 :]
        or word[at + 1 :] == right[at:]
    )


def opening(line: str, now: datetime, lean: Lean) -> tuple[str, str] | None:
    """Return the words at the beginning of a line that say another day or time than now.

    Twice: as they stand, and as they would have to stand before a colon.
    """
    words = line.split()
    for size in range(min(5, len(words)), 0, -1):
        phrase = " ".join(words[:size]).rstrip(",;:")
        found = readings(phrase, Reckoning(now, lean))
        if len(found) != 1 or phrase in said.ONE_ON_ONE:
            continue
        ((day, clock),) = found
        said_now = now.date(), clock and now.time()
        if lean == "next":
            is_other = day > now.date()
        else:
            is_other = (day, clock) < said_now if clock else day < now.date()
        return (phrase, phrase.lower()) if is_other else None
    return None


_AT_A_TIME = re.compile(
    r"(?i)(?<![^\s(])(?:(?:at|om)\s+(?:\d{1,2}[:uh]\d\d(?:\s?[ap]\.?m\.?)?"
    r"|\d{1,2}\s?(?:[ap]\.?m\.?|(?P<bare>u|uur|o['’]clock)))|om\s+\d{1,2}\.\d\d)"
    r"(?![^\s.,;:!?)])"
)
_BUSINESS = 7
"""An hour before this one, said alone, may as well be one of the afternoon."""


def clock_in(line: str, now: datetime) -> time | None:
    """Return the one time of today that is said within a line: coffee with Bo at 10:30."""
    found = list(_AT_A_TIME.finditer(line))
    if len(found) != 1:
        return None
    match, against = found[0], Reckoning(now, "past")
    if any(map(_names_a_day, words_of(line[: match.start()])[-1:])):
        return None
    after = [word.rstrip(".,;:!?)") for word in line[match.end() :].split()[:4]]
    for size in range(len(after), -1, -1):
        read = [*readings(" ".join((match[0], *after[:size])), against)]
        if not read:
            continue
        day, clock = read[0]
        is_vague = match["bare"] and not size and clock and clock.hour < _BUSINESS
        is_today = len(read) == 1 and day == now.date()
        return clock if is_today and not is_vague else None
    return None


def _names_a_day(word: str) -> bool:
    return word in said.OPENINGS or word in NAMED or word in said.MONTHS or word in WEEKDAYS


def _day(words: Words, against: Reckoning) -> Reading | None:
    found = read_day(words, against, None)
    return (found[0], None) if found else None


def _timed(words: Words, against: Reckoning) -> Reading | None:
    body, part_after = without_part(words)
    for rest, last in splits(body):
        clock = read_clock(last)
        if clock is None:
            continue
        found = read_day(rest, against, clock) if rest else (against.today, "")
        if found:
            day, part = found
            clock, later = in_part(clock, part or part_after)
            return day + timedelta(days=later), clock
    return None


SMALL_HOURS = 6
"""Until this hour the night belongs to the day before."""

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.uh](?P<minute>\d\d)(?::\d\d)?)?"
    r"(?P<mark>am|pm|a\.m|p\.m|uur|u|h|o'clock)?"
)
_BEFORE_PART = (("in", "the"), ("in", "de"), ("'s",))


def splits(words: Words) -> Iterator[tuple[Words, Words]]:
    """Yield the words that may be a time after those that may be a day, longest first."""
    for size in range(min(3, len(words)), 0, -1):
        yield words[:-size], words[-size:]
        yield words[size:], words[:size]


def read_clock(words: Words) -> time | None:
    """Return the time that exactly these words say; a number alone says none."""
    is_led = words[0] in AT
    body = words[is_led:]
    if body == ("noon",):
        return time(12)
    match = _CLOCK.fullmatch("".join(body))
    if match is None or not (is_led or match["minute"] or match["mark"]):
        return None
    if len(body) > 1 and body[1:] != (match["mark"],):
        return None
    hour, minute, mark = int(match["hour"]), int(match["minute"] or 0), match["mark"] or ""
    if mark.startswith(("a", "p")):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if mark.startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def without_part(words: Words) -> tuple[Words, str]:
    """Take the part of the day off the end: 's avonds, in the morning, vrijdagmiddag."""
    if not words:
        return words, ""
    *before, last = words
    if before and (part := PARTS.get(last)):
        for lead in _BEFORE_PART:
            if tuple(before[-len(lead) :]) == lead:
                return tuple(before[: -len(lead)]), part
        return tuple(before), part
    if before and last == "morgen" and before[-1] in WEEKDAYS:
        return tuple(before), MORNING
    for ending, part in GLUED_PARTS.items():
        stem = last.removesuffix(ending)
        if stem != last and (stem in WEEKDAYS or stem in NAMED):
            return (*before, stem), part
    return words, ""


def in_part(clock: time, part: str) -> tuple[time, int]:
    """Return the time meant in a part of the day, and how many days later it falls."""
    if part == NIGHT and clock.hour < SMALL_HOURS:
        return clock, 1
    if part in {AFTERNOON, EVENING, NIGHT} and 0 < clock.hour < 12:
        return clock.replace(hour=clock.hour + 12), 0
    return clock, 0


_NUMBERED = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|'?\d\d))?")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WRITTEN = re.compile(r"(\d{1,2})[-/]?([a-z]{3,})(?:[-/]?(\d{4}|'?\d\d))?")
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|de|ste)?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|de|ste)")
_YEAR = re.compile(r"\d{4}|'?\d\d")


def read_day(
    words: Words, against: Reckoning, clock: time | None
) -> tuple[date, str] | None:
    """Return the day that exactly these words say, and the part of it they name."""
    today, fillers = against.today, 0
    while words and words[0] in said.FILLERS:
        words, fillers = words[1:], fillers + 1
    if named := said.NAMED.get(" ".join(words)):
        return today + timedelta(days=named[0]), named[1]
    words, part = without_part(words)
    if part and (named := said.NAMED.get(" ".join(words))):
        return today + timedelta(days=named[0]), part
    day = (
        _weekday(words, against, clock)
        or _beside(words, against)
        or _week(words, against)
        or weeks.day_in(words, today, against.lean)
        or _of_a_month(words, against, is_led=fillers > 0)
        or _calendar(words, against)
    )
    return (day, part) if day else None


def _weekday(words: Words, against: Reckoning, clock: time | None) -> date | None:
    weekday, today = said.WEEKDAYS.get(" ".join(words)), against.today
    if weekday is None:
        return None
    if against.lean == "next":
        return _coming(weekday, today)
    is_later_today = clock is not None and clock > against.now.time()
    is_today = weekday == today.weekday() and not is_later_today
    return today if is_today else _gone(weekday, today)


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
    if first in said.LAST:
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
    first = weeks.first_of(against.today)
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
    match = _ORDINAL.fullmatch(words[0]) if words else None
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
    if match := _NUMBERED.fullmatch(word):
        return _year(match[4]), int(match[3]), int(match[1])
    if match := _YEAR_FIRST.fullmatch(word):
        return int(match[1]), int(match[3]), int(match[4])
    if match := _COMPACT.fullmatch(word):
        return int(match[1]), int(match[2]), int(match[3])
    if (match := _WRITTEN.fullmatch(word)) and match[2] in said.MONTHS:
        return _year(match[3]), said.MONTHS[match[2]], int(match[1])
    return None


def _written(words: Words) -> Figures | None:
    """Read 20 nov, nov 20, the 1st of may 2026."""
    words = tuple(word for word in words if word not in said.OF)
    if len(words) not in {2, 3}:
        return None
    *_, year = (None, *words[2:])
    day_of_month, month = words[:2] if words[1] in said.MONTHS else words[1::-1]
    match = _NUMBER.fullmatch(day_of_month)
    if match is None or month not in said.MONTHS or (year and not _YEAR.fullmatch(year)):
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
