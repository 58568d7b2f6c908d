"""Read a phrase as a day and a time of day, once for every way to say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

from coach.model.text import fold
from coach.rules.dates import words as said
from coach.rules.dates.words import (
    AFTERNOON,
    AGO,
    AT,
    EVENING,
    GLUED_PARTS,
    MORNING,
    NAMED,
    NIGHT,
    NOW,
    PARTS,
    SHORT_UNITS,
    WEEKDAYS,
    opens_a_day,
    vocabulary,
)

Reading: TypeAlias = tuple[date, time | None]

Words: TypeAlias = tuple[str, ...]

Lean: TypeAlias = Literal["past", "next"]
Figures: TypeAlias = tuple[int | None, int, int]


_ISO_BREAK = re.compile(r"(?<=\d)t(?=\d\d:)")
_DAY = r"\d+(?:[-:./]\d+){0,2}"
_MARKS = r"(?:10|[1-9])\.\.(?:10|[1-9])\+?"
_FIGURES = re.compile(
    rf"(?!{_MARKS}$)-?{_DAY}(?:\.\.{_DAY}|[uh]\d*|am|pm|uur|st|nd|rd|th|e|de|ste)?"
)


def readings(text: str, now: datetime, lean: Lean) -> frozenset[Reading]:
    """Return every way in which the phrase can be read."""
    words = words_of(text)
    if " ".join(words) in NOW:
        return frozenset(((now.date(), _to_the_minute(now)),))
    found = (_distance(words, now), _day(words, now, lean), _timed(words, now, lean))
    return frozenset(reading for reading in found if reading)


def words_of(text: str) -> Words:
    """Return the words of a phrase as they are compared."""
    plain = fold(text).replace("’", "'").replace("‘", "'").replace(",", " ")
    plain = _ISO_BREAK.sub(" ", plain)
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


def _to_the_minute(now: datetime) -> time:
    return now.time().replace(second=0, microsecond=0)


def _distance(words: Words, now: datetime) -> Reading | None:
    """Read the distances that say a time: 2 hours ago, 10 minuten geleden."""
    if len(words) != 3 or words[2] not in AGO:
        return None
    count, unit = number(words[0]), SHORT_UNITS.get(words[1])
    if count is None or unit is None:
        return None
    then = now - timedelta(**{unit: count})
    return then.date(), _to_the_minute(then)


def _day(words: Words, now: datetime, lean: Lean) -> Reading | None:
    found = read_day(words, now, lean, None)
    return (found[0], None) if found else None


def _timed(words: Words, now: datetime, lean: Lean) -> Reading | None:
    body, part_after = without_part(words)
    for rest, last in splits(body):
        clock = read_clock(last)
        if clock is None:
            continue
        found = read_day(rest, now, lean, clock) if rest else (now.date(), "")
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


_NUMBERED = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d\d))?")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WRITTEN = re.compile(r"(\d{1,2})[-/]?([a-z]{3,})(?:[-/]?(\d{4}|\d\d))?")
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|de|ste)?")
_YEAR = re.compile(r"\d{4}|\d\d")
_GLUED = re.compile(r"(-?)(\d{1,4})([a-z]+)")


def read_day(
    words: Words, now: datetime, lean: Lean, clock: time | None
) -> tuple[date, str] | None:
    """Return the day that exactly these words say, and the part of it they name."""
    today = now.date()
    while words and words[0] in said.FILLERS:
        words = words[1:]
    if named := said.NAMED.get(" ".join(words)):
        return today + timedelta(days=named[0]), named[1]
    words, part = without_part(words)
    if part and (named := said.NAMED.get(" ".join(words))):
        return today + timedelta(days=named[0]), part
    day = (
        _weekday(words, now, lean, clock)
        or _beside(words, today, lean)
        or _week(words, today)
        or _days_between(words, today)
        or _calendar(words, today, lean)
    )
    return (day, part) if day else None


def number(word: str) -> int | None:
    """Return the number that a word or some figures say."""
    if word.isdecimal() and len(word) <= 4:
        return int(word)
    return said.NUMBERS.get(word)


def shift(day: date, unit: str, count: int) -> date | None:
    """Return the day so many days, weeks, months or years on; months end in time."""
    try:
        if unit in {"days", "weeks"}:
            return day + timedelta(**{unit: count})
        # Only months and years need it, and every line of the shell would pay for it.
        from dateutil.relativedelta import relativedelta

        return day + relativedelta(months=count * 12 if unit == "years" else count)
    except (OverflowError, ValueError):
        return None


def _weekday(words: Words, now: datetime, lean: Lean, clock: time | None) -> date | None:
    weekday, today = said.WEEKDAYS.get(" ".join(words)), now.date()
    if weekday is None:
        return None
    if lean == "next":
        return _coming(weekday, today)
    is_later_today = clock is not None and clock > now.time()
    is_today = weekday == today.weekday() and not is_later_today
    return today if is_today else _gone(weekday, today)


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


def _gone(weekday: int, today: date) -> date:
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)


def _beside(words: Words, today: date, lean: Lean) -> date | None:
    """Read a weekday with a word beside it: last friday, maandag jl., a.s. vrijdag."""
    if len(words) != 2:
        return None
    first, second = words
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
        ahead = weekday - today.weekday()
        return today + timedelta(days=ahead % 7 if lean == "next" else ahead)
    return None


def _week(words: Words, today: date) -> date | None:
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
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(weeks=step, days=weekday)
    unit = said.UNITS.get(words[1])
    return shift(today, unit, step) if step and unit and len(words[1]) > 3 else None


def turn(word: str) -> int | None:
    """Return -1 for a word like last, 0 for this, 1 for next."""
    if word in said.LAST:
        return -1
    if word in said.NEXT:
        return 1
    return 0 if word in said.THIS else None


def _days_between(words: Words, today: date) -> date | None:
    """Read so many days ago or ahead: 3 dagen geleden, -3d, in 2 weeks."""
    sign = 0
    if words[-1:] and words[-1] in said.AGO:
        words, sign = words[:-1], -1
    elif words[:1] and words[0] in said.AHEAD:
        words, sign = words[1:], 1
    elif words[-2:] in said.HENCE:
        words, sign = words[:-2], 1
    if len(words) == 1 and (match := _GLUED.fullmatch(words[0])):
        if bool(match[1]) == bool(sign):
            return None
        words, sign = (match[2], match[3]), sign or -1
    if len(words) != 2 or not sign:
        return None
    count, unit = number(words[0]), said.UNITS.get(words[1])
    return None if count is None or unit is None else shift(today, unit, sign * count)


def _calendar(words: Words, today: date, lean: Lean) -> date | None:
    """Read a day of the calendar, with a weekday in front if it is the right one."""
    if len(words) > 1 and words[0] in said.WEEKDAYS:
        day = _calendar(words[1:], today, lean)
        return day if day and day.weekday() == said.WEEKDAYS[words[0]] else None
    figures = _numbered(words[0]) if len(words) == 1 else _written(words)
    if figures is None:
        return None
    year, month, day_of_month = figures
    if year is not None:
        return _valid(year, month, day_of_month)
    step = -1 if lean == "past" else 1
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
    words = tuple(word for word in words if word not in {"of", "van"})
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
    return int(figures) + (2000 if len(figures) == 2 else 0)


def _valid(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None
