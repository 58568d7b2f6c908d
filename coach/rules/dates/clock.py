"""Read a time of day, on a clock of twelve hours or of twenty-four.

An hour of a clock of twelve is one of two. The part of the day it is said of tells which;
where it leaves none or both, no time is read.
"""

from __future__ import annotations

import re

from coach.fastclass import dataclass
from coach.i18n import language
from coach.rules import numerals
from coach.rules.dates import words as said
from coach.rules.dates.parts import DAY, HALF_DAY, HOUR, SPANS, without_part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.rules.dates.reckoning import Words

BUSINESS = 7 * HOUR
"""An hour before this one, said alone, may as well be one of the afternoon."""

_FIGURES = (
    r"(?P<hour>\d{1,2})(?:[:.uh](?P<minute>\d\d)(?P<second>:\d\d)?)?"
    r"(?P<mark>am|pm|a\.m|p\.m|uur|u|h|o'clock)?"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as it was said."""

    minutes: int
    """Since midnight, or since noon where it may be both; a whole day ends it."""

    is_sure: bool
    """Whether it tells in which half of the day it is."""

    is_written: bool = False
    """Whether it is in figures, minutes and all."""

    part: str = ""
    """The part of the day that it names itself."""

    def minutes_of_day(self, part: str) -> tuple[int, ...]:
        """Return the minutes that may be meant in that part of a day.

        Those of the next day count on.
        """
        found = self._within(self.part) if self.part else self._within(part)
        if not self.part or not part:
            return found
        clocks = (Clock(minute % DAY, is_sure=True) for minute in found)
        return tuple(minute for clock in clocks for minute in clock._within(part))

    def _within(self, part: str) -> tuple[int, ...]:
        if part:
            spans = SPANS[part]
            return tuple(
                way
                for way in self._ways()
                if any(first <= way < end for first, end in spans)
            )
        if self.is_sure or self.minutes >= BUSINESS:
            return (self.minutes,)
        noon = self.minutes + HALF_DAY
        return (noon,) if self.minutes < HOUR else (self.minutes, noon)

    def _ways(self) -> tuple[int, ...]:
        if self.is_sure:
            return self.minutes, self.minutes + DAY
        later = self.minutes + HALF_DAY, self.minutes + DAY
        # What is called twelve is not the beginning of its own day.
        return later if self.minutes < HOUR else (self.minutes, *later)


def read(words: Words) -> Clock | None:
    """Return the time that exactly these words say; a number alone says none."""
    for body, part in _apart(words):
        found = _face(body, may_be_bare=bool(part)) if body else None
        if found:
            return Clock(found.minutes, found.is_sure, found.is_written, part)
    return None


def _apart(words: Words) -> Iterator[tuple[Words, str]]:
    """Yield what may be a time, and the part of the day beside it."""
    yield words, ""
    body, part = without_part(words)
    if part and words[: len(body)] == body:
        yield body, part
    for size in (1, 2, 3):
        body, part = without_part(words[:size])
        if part and not body:
            yield words[size:], part


def _face(words: Words, *, may_be_bare: bool) -> Clock | None:
    """Read a time without a part of the day: 9:30, half tien, at nine, kwart over 9."""
    tongue = ""
    if words[:3] == said.AT_OR_NEAR:
        words = (words[0], *words[3:])
    elif words[:1] == ("zo",) and words[1:2] and words[1] in said.BEFORE_AN_HOUR:
        words = words[1:]  # a Sunday as well
    if words[-1] in said.SHARP:
        words = words[:-1]
    while words and (words[0] in said.BEFORE_AN_HOUR or words[0] in said.ROUGHLY):
        tongue = tongue or said.TONGUES.get(words[0], "")
        may_be_bare = may_be_bare or words[0] in said.BEFORE_AN_HOUR
        words = words[1:]
    phrase = " ".join(words)
    if phrase in said.NOON:
        return Clock(HALF_DAY, is_sure=True)
    if phrase in said.MIDNIGHT:
        return Clock(DAY, is_sure=True)
    return _figures(words, may_be_bare) or _spoken(words, tongue, may_be_bare)


def _figures(words: Words, may_be_bare: bool) -> Clock | None:
    if len(words) == 3 and words[1] == "uur":
        words = (f"{words[0]}:{words[2]}",)
    match = re.fullmatch(_FIGURES, "".join(words))
    if match is None or not (may_be_bare or match["minute"] or match["mark"]):
        return None
    if len(words) > 1 and words[1:] != (match["mark"],):
        return None
    hour, minute, mark = int(match["hour"]), int(match["minute"] or 0), match["mark"] or ""
    if minute >= HOUR:
        return None
    of_twelve = Clock(hour % 12 * HOUR + minute, False, is_written=bool(match["minute"]))
    if mark in said.HALVES_OF_A_DAY:
        return _of_half(of_twelve, mark) if 1 <= hour <= 12 else None
    if hour > 12 or match["hour"].startswith("0") or match["second"]:
        return Clock(hour * HOUR + minute, is_sure=True) if hour < 24 else None
    return of_twelve


def _of_half(clock: Clock | None, mark: str) -> Clock | None:
    """Return a time of a clock of twelve hours in the half of the day that a mark says."""
    if clock is None or clock.is_sure:
        return None
    return Clock(clock.minutes + said.HALVES_OF_A_DAY[mark] * HALF_DAY, is_sure=True)


def _spoken(words: Words, tongue: str, may_be_bare: bool) -> Clock | None:
    match words:
        case ["half", hour]:
            return _half(hour, tongue)
        case ["half", "past", hour]:
            return _on_the_hour(hour, 30)
        case [*rest, mark] if rest and mark in said.HALVES_OF_A_DAY:
            return _of_half(_spoken(tuple(rest), tongue, may_be_bare=True), mark)
        case [hour] if may_be_bare and numerals.WORDS.get(hour, 0) <= 12:
            return _on_the_hour(hour)
        case [hour, "uur" | "o'clock"]:
            return _on_the_hour(hour)
        case [hour, minute] if hour in numerals.ENGLISH:
            past = numerals.ENGLISH.get(minute, 0)
            return _on_the_hour(hour, past) if 10 <= past < HOUR else None
        case [*count, side, "half", hour] if side in said.AROUND_HALF:
            return _on_the_hour(hour, _minutes(tuple(count), said.AROUND_HALF[side]), -30)
        case [*_count, "to" | "till", _hour] if not _is_no_range(words, tongue):
            return None
        case [*count, side, hour] if side in said.AROUND_HOUR:
            return _on_the_hour(hour, _minutes(tuple(count), said.AROUND_HOUR[side]))
    return None


def _is_no_range(words: Words, tongue: str) -> bool:
    """Whether ten to nine can only be a time: from ten to twelve is said like that too."""
    is_led = bool(tongue) and not words[0].isdecimal()
    return is_led or " ".join(words[:-2]) in said.QUARTER or len(words) > 3


def _on_the_hour(hour: str, past: int | None = 0, before: int = 0) -> Clock | None:
    """Return the time so many minutes past an hour, which may be in figures."""
    number = int(hour) if hour.isdecimal() else numerals.WORDS.get(hour, 0)
    if past is None or not 0 < number < 24:
        return None
    minutes = number * HOUR + past + before
    if number > 12:
        return Clock(minutes % DAY, is_sure=True)
    return Clock(minutes % HALF_DAY, is_sure=False)


def _half(hour: str, tongue: str) -> Clock | None:
    """Read half nine, which is half past nine, and half negen, which is an hour earlier."""
    if hour in numerals.ENGLISH:
        tongue = "en"
    elif hour in numerals.DUTCH or (not tongue and language() == "nl"):
        tongue = "nl"
    return _on_the_hour(hour, 30 if tongue == "en" else -30) if tongue else None


def _minutes(words: Words, sign: int) -> int | None:
    """Return how many minutes these words say: kwart, a quarter, ten, 5 minuten."""
    if " ".join(words) in said.QUARTER:
        return 15 * sign
    is_unit = words[-1:] and said.SHORT_UNITS.get(words[-1]) == "minutes"
    phrase = " ".join(words[:-1] if is_unit else words)
    number = int(phrase) if phrase.isdecimal() else numerals.value(phrase) or 0
    is_usual = number % 5 == 0 or is_unit
    return number * sign if 0 < number < 30 and is_usual else None
