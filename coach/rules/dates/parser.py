"""Read a phrase as a day and a time of day, once for every way to say it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from coach.model.text import fold
from coach.rules.dates import dates_clock, dates_days
from coach.rules.dates.words import AGO, NOW, SHORT_UNITS, opens_a_day, vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from coach.rules.dates.dates_clock import Words
    from coach.rules.dates.dates_days import Lean

    Reading: TypeAlias = tuple[date, time | None]

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
    count, unit = dates_days.number(words[0]), SHORT_UNITS.get(words[1])
    if count is None or unit is None:
        return None
    then = now - timedelta(**{unit: count})
    return then.date(), _to_the_minute(then)


def _day(words: Words, now: datetime, lean: Lean) -> Reading | None:
    found = dates_days.read(words, now, lean, None)
    return (found[0], None) if found else None


def _timed(words: Words, now: datetime, lean: Lean) -> Reading | None:
    body, part_after = dates_clock.without_part(words)
    for rest, said in dates_clock.splits(body):
        clock = dates_clock.read(said)
        if clock is None:
            continue
        found = dates_days.read(rest, now, lean, clock) if rest else (now.date(), "")
        if found:
            day, part = found
            clock, later = dates_clock.in_part(clock, part or part_after)
            return day + timedelta(days=later), clock
    return None
