"""Read a phrase as a day and a time of day, once for every way to say it."""

from __future__ import annotations

import re
from datetime import time, timedelta

from coach.model.text import fold
from coach.rules.dates import clock as clocks
from coach.rules.dates import day as days
from coach.rules.dates import distance
from coach.rules.dates import words as said
from coach.rules.dates.clock import Clock
from coach.rules.dates.parts import DAY, HALF_DAY, HOUR, SPANS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from coach.rules.dates.day import NamedDay
    from coach.rules.dates.reckoning import Reading, Reckoning, Words

_ISO_BREAK = r"(?<=\d)t(?=\d\d:)"
_DECIMAL_COMMA = r"(?<=\d),(?=\d{1,2} )"


def readings(text: str, against: Reckoning) -> frozenset[Reading]:
    """Return every way in which the phrase can be read."""
    words = words_of(text)
    if " ".join(words) in said.NOW:
        return frozenset(((against.today, distance.to_the_minute(against.now)),))
    try:
        found = (
            distance.read(words, against.now),
            _of_a_day(words, against),
            *_timed(words, against),
        )
    except OverflowError:
        return frozenset()  # it lies beyond the last day there is
    return frozenset(reading for reading in found if reading)


def words_of(text: str) -> Words:
    """Return the words of a phrase as they are compared."""
    plain = fold(text).replace("’", "'").replace("‘", "'").replace("½", ".5")
    plain = re.sub(_DECIMAL_COMMA, ".", plain).replace(",", " ")
    plain = re.sub(_ISO_BREAK, " ", plain)
    return tuple(word.rstrip(".") or word for word in plain.split())


def _of_a_day(words: Words, against: Reckoning) -> Reading | None:
    """Read a day alone; of its weekday today, a part that has yet to come is a week old."""
    day = days.read(words, against)
    if day is None:
        return None
    starts = SPANS[day.part][0][0] if day.part else 0
    reading = day.date, None
    now = against.now.hour * HOUR + against.now.minute
    return _a_week_earlier(reading) if _is_today(day, against) and starts > now else reading


def _timed(words: Words, against: Reckoning) -> Iterator[Reading]:
    """Read a time, of today or beside a day: om 9 uur, 8 uur gisteravond."""
    if words and (clock := clocks.read(words)):
        yield from _of_no_day(clock, against)
    for at in range(1, len(words)):
        head, tail = words[:at], words[at:]
        for of_day, of_time in ((head, tail), (tail, head)):
            clock = clocks.read(of_time)
            day = days.read(of_day, against) if clock else None
            if clock and day:
                yield from _together(day, clock, against)


def _of_no_day(clock: Clock, against: Reckoning) -> Iterator[Reading]:
    if clock.part == said.AT_NIGHT:
        clock = Clock(clock.minutes, clock.is_sure)
        for minute in clock.minutes_of_day(said.THIS_NIGHT):
            yield _this_night(minute, against)
        return
    for minute in clock.minutes_of_day(""):
        is_midnight = minute == DAY
        yield _this_night(minute, against) if is_midnight else _at(against.today, minute)


def _together(day: NamedDay, clock: Clock, against: Reckoning) -> Iterator[Reading]:
    if day.is_figures and clock.is_written and not (day.part or clock.part):
        noon = HALF_DAY if clock.minutes < HOUR else 0
        clock = Clock(clock.minutes + noon, is_sure=True)
    for minute in clock.minutes_of_day(day.part):
        if day.part == said.THIS_NIGHT:
            yield _this_night(minute, against)
            continue
        reading = _at(day.date, minute)
        is_later = _is_today(day, against) and reading > _now(against)
        yield _a_week_earlier(reading) if is_later else reading


def _this_night(minute: int, against: Reckoning) -> Reading:
    """Return the nearest time at this minute of a night, on the side that is meant."""
    nights = against.today - timedelta(days=1), against.today
    before, after = (_at(night, minute) for night in nights)
    if against.lean == "past":
        return after if after <= _now(against) else before
    return before if before > _now(against) else after


def _at(day: date, minute: int) -> Reading:
    """Return the time at a minute of a day; those of the next count on."""
    later, minute = divmod(minute, DAY)
    return day + timedelta(days=later), time(*divmod(minute, HOUR))


def _now(against: Reckoning) -> Reading:
    return against.today, against.now.time()


def _is_today(day: NamedDay, against: Reckoning) -> bool:
    """Whether a weekday looked for in the past is the one that it is today."""
    return day.is_weekday and against.lean == "past" and day.date == against.today


def _a_week_earlier(reading: Reading) -> Reading:
    return reading[0] - timedelta(weeks=1), reading[1]
