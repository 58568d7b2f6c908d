"""Read a time of day, and the part of the day it is said of."""

from __future__ import annotations

import re
from datetime import time

from coach.rules.dates import words as said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.rules.dates.reckoning import Words

SMALL_HOURS = 6
"""Until this hour the night belongs to the day before."""

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.uh](?P<minute>\d\d)(?::\d\d)?)?"
    r"(?P<mark>am|pm|a\.m|p\.m|uur|u|h|o'clock)?"
)
_BEFORE_PART = (("in", "the"), ("in", "de"), ("'s",))


def read_clock(words: Words) -> time | None:
    """Return the time that exactly these words say; a number alone says none."""
    is_led = words[0] in said.AT
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
    if before and (part := said.PARTS.get(last)):
        for lead in _BEFORE_PART:
            if tuple(before[-len(lead) :]) == lead:
                return tuple(before[: -len(lead)]), part
        return tuple(before), part
    if before and last == "morgen" and before[-1] in said.WEEKDAYS:
        return tuple(before), said.MORNING
    for ending, part in said.GLUED_PARTS.items():
        stem = last.removesuffix(ending)
        if stem != last and (stem in said.WEEKDAYS or stem in said.NAMED):
            return (*before, stem), part
    return words, ""


def in_part(clock: time, part: str) -> tuple[time, int]:
    """Return the time meant in a part of the day, and how many days later it falls."""
    if part == said.NIGHT and clock.hour < SMALL_HOURS:
        return clock, 1
    if part in {said.AFTERNOON, said.EVENING, said.NIGHT} and 0 < clock.hour < 12:
        return clock.replace(hour=clock.hour + 12), 0
    return clock, 0
