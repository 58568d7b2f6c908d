"""Read a phrase as a day and a time of day, once for every way to say it."""

from __future__ import annotations

import re
from datetime import timedelta

from coach.model.text import fold
from coach.rules.dates import clock as clocks
from coach.rules.dates import day as days
from coach.rules.dates import distance
from coach.rules.dates import words as said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.rules.dates.reckoning import Reading, Reckoning, Words

_ISO_BREAK = re.compile(r"(?<=\d)t(?=\d\d:)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d{1,2} )")
_DAY = r"\d+(?:[-:./]\d+){0,2}"
_MARKS = r"(?:10|[1-9])\.\.(?:10|[1-9])\+?"
_FIGURES = re.compile(
    rf"(?!{_MARKS}$)-?{_DAY}(?:\.\.{_DAY}|[uh]\d*|am|pm|uur|st|nd|rd|th|e|de|ste)?"
)


def readings(text: str, against: Reckoning) -> frozenset[Reading]:
    """Return every way in which the phrase can be read."""
    words = words_of(text)
    if " ".join(words) in said.NOW:
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
    if not words or not (_FIGURES.fullmatch(words[0]) or _opens_a_day(words)):
        return False
    known = _vocabulary()
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


def _vocabulary() -> frozenset[str]:
    """Return every word that a day may be said with."""
    phrases = (*said.NAMED, *said.NOW)
    return frozenset().union(
        (word for phrase in phrases for word in phrase.split()),
        said.WEEKDAYS, said.MONTHS, said.UNITS, said.NUMBERS, said.PARTS,
        said.LAST, said.NEXT, said.THIS, said.JUST_PAST, said.AGO, said.AHEAD, said.AT,
        said.FILLERS, said.VAGUE,
        ("anderhalf", "anderhalve", "uur", "am", "pm", "a.m", "p.m", "o'clock", "noon"),
        ("'s",),
    )  # fmt: skip


def _opens_a_day(words: Words) -> bool:
    """Whether a day is probably meant, judged by how the words begin."""
    first = words[0]
    if first in said.EVERYDAY:
        return False
    if first in said.LAST or first in said.NEXT:
        return len(words) > 1
    is_counted = first in said.NUMBERS and len(words) > 2
    return first in said.WEEKDAYS or first in said.NAMED or is_counted


def _day(words: Words, against: Reckoning) -> Reading | None:
    found = days.read_day(words, against, None)
    return (found[0], None) if found else None


def _timed(words: Words, against: Reckoning) -> Reading | None:
    body, part_after = clocks.without_part(words)
    for rest, last in _splits(body):
        clock = clocks.read_clock(last)
        if clock is None:
            continue
        found = days.read_day(rest, against, clock) if rest else (against.today, "")
        if found:
            day, part = found
            clock, later = clocks.in_part(clock, part or part_after)
            return day + timedelta(days=later), clock
    return None


def _splits(words: Words) -> Iterator[tuple[Words, Words]]:
    """Yield the words that may be a time after those that may be a day, longest first."""
    for size in range(min(3, len(words)), 0, -1):
        yield words[:-size], words[-size:]
        yield words[size:], words[:size]
