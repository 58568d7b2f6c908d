"""Read how far away a day or a time is: 3 days ago, an hour and a half ago, in 2 weeks."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from coach.rules import numerals
from coach.rules.dates import words as said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.rules.dates.reckoning import Reading, Words

_GLUED = r"(-?)(\d{1,4})([a-z]+)"
_DECIMAL = r"\d{0,3}\.\d{1,2}"
_HALF_AFTER = r"(.+?)(?:eneen)?[eë]n(?:half|halve)"
"""Two and a half as one word: tweeënhalf."""

DAY = 24 * 60
MONTH = 30
"""Days of a month of which a half is said."""


def read(words: Words, now: datetime) -> Reading | None:
    """Return the day so far away, and the time of it where hours or minutes were said."""
    while words and words[0] in said.ROUGHLY:
        words = words[1:]
    sign, body = _direction(words)
    if not sign or not body:
        return None
    parts = [_amount(part) for part in _parts(body)]
    if len(parts) == 1 and parts[0]:
        return _one(*parts[0], sign, now)
    minutes = [said.MINUTES.get(part[1], 0) * part[0] for part in parts if part]
    return _timed(sum(minutes) * sign, now) if all(minutes) and all(parts) else None


def number(word: str) -> int | None:
    """Return the number that a word or some figures say."""
    if word.isdecimal() and len(word) <= 4:
        return int(word)
    return 1 if word in numerals.ARTICLES else numerals.value(word)


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


def _direction(words: Words) -> tuple[int, Words]:
    """Return whether it is back or ahead, and the words for how much."""
    if words[-1:] and words[-1] in said.AGO:
        return -1, _unglued(words[:-1])
    if words[:1] and words[0] in said.AHEAD:
        return 1, _unglued(_without_time(words[1:]))
    if words[-2:] in said.HENCE:
        return 1, _unglued(words[:-2])
    if len(words) == 1 and words[0].startswith("-"):
        return -1, _unglued((words[0][1:],))
    return 0, ()


def _without_time(words: Words) -> Words:
    """Take off what says nothing: in two weeks' time."""
    if words[-1:] != ("time",):
        return words
    *before, unit = words[:-1] or ("",)
    return (*before, unit.removesuffix("s").removesuffix("'")) if "'" in unit else words


def _unglued(words: Words) -> Words:
    """Part figures and their unit: 2d, 30m."""
    if len(words) == 1 and (match := re.fullmatch(_GLUED, words[0])) and not match[1]:
        return match[2], said.GLUED_UNITS.get(match[3], match[3])
    return words


def _parts(words: Words) -> list[Words]:
    """Return the parts of a length that is said in two units: 1 uur en 10 minuten."""
    for at, word in enumerate(words):
        if word in said.AND and words[at + 1 :] not in said.AND_A_HALF:
            first, second = words[:at], words[at + 1 :]
            if _amount(first) and _amount(second):
                return [first, second]
    return [words]


def _amount(words: Words) -> tuple[float, str] | None:
    """Return how much of which unit: 2 hours, anderhalve week, an hour and a half."""
    half = 0.0
    if words[-2:] in said.AND_A_HALF and words[-3] in said.AND:
        words, half = words[:-3], 0.5
    *count, unit = _in_weeks(_quarters(words) or ("",))
    if unit in said.LONE and not count:
        count = ["1"]
    if unit not in said.UNITS and unit not in said.MINUTES:
        return None
    found = _count(tuple(count))
    return None if found is None else (found + half, unit)


def _in_weeks(words: Words) -> Words:
    """Return a fortnight as the two weeks that it is."""
    *count, unit = words
    found = _count(tuple(count)) if unit in said.FORTNIGHTS else None
    return (f"{found * 2:g}", "weeks") if found else words


def _quarters(words: Words) -> Words:
    """Return quarters of an hour as the one word that Dutch has for them."""
    if words[-2:] == ("kwart", "uur"):
        return (*words[:-2], "kwartier")
    if words[-3:] == ("of", "an", "hour") and words[-4:-3] in (("quarter",), ("quarters",)):
        return (*words[:-4], "kwartier")
    return words


def _count(words: Words) -> float | None:
    """Return how many these words say, halves included."""
    phrase = " ".join(words)
    if phrase in said.HALVES:
        return said.HALVES[phrase]
    if re.fullmatch(_DECIMAL, phrase):
        return float(phrase)
    if words[2:] in said.AND_A_HALF and words[1] in said.AND:
        whole = number(words[0])
    elif match := re.fullmatch(_HALF_AFTER, phrase):
        whole = number(match[1])
    else:
        return number(phrase)
    return None if whole is None else whole + 0.5


def _one(count: float, unit: str, sign: int, now: datetime) -> Reading | None:
    if unit in said.MINUTES:
        return _timed(said.MINUTES[unit] * count * sign, now)
    unit = said.UNITS[unit]
    whole, part = int(count), count - int(count)
    if unit == "days" and part:
        return _timed(DAY * count * sign, now)
    if unit == "years" and (count * 12).is_integer():
        unit, whole, part = "months", int(count * 12), 0
    day = shift(now.date(), unit, sign * whole)
    days = int({"weeks": 7, "months": MONTH}.get(unit, 0) * part)
    if day is None or (part and not days):
        return None
    try:
        return day + timedelta(days=sign * days), None
    except OverflowError:
        return None


def _timed(minutes: float, now: datetime) -> Reading | None:
    """Return the day and time so many minutes away, also where the clock was changed."""
    try:
        then = (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)
    except OverflowError:
        return None
    return then.date(), to_the_minute(then)


def to_the_minute(now: datetime) -> time:
    """Return the time of day, in which of two equal hours it is included."""
    return now.time().replace(second=0, microsecond=0)
