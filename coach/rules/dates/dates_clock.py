"""Read times of day: 14:30, 14u30, 2:30pm, om 9 uur, 8 uur 's avonds."""

from __future__ import annotations

import re
from datetime import time

from coach.rules.dates.words import (
    AFTERNOON,
    AT,
    EVENING,
    GLUED_PARTS,
    MORNING,
    NAMED,
    NIGHT,
    PARTS,
    WEEKDAYS,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    Words: TypeAlias = tuple[str, ...]

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


def read(words: Words) -> time | None:
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
