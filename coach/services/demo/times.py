"""Times and ids of the past, from nothing but the day and the seed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from random import Random
from typing import Final

ZONE: Final = timezone(timedelta(hours=1))
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
NEVER: Final = datetime.min.replace(tzinfo=UTC)
MILLISECOND: Final = timedelta(milliseconds=1)


def at(day: date, clock: time) -> datetime:
    """Return that time of that day."""
    return datetime.combine(day, clock, ZONE)


def new_id(moment: datetime, rng: Random) -> str:
    """Return an id as it would have been given at that moment."""
    number = (moment - EPOCH) // MILLISECOND
    if number < 0:
        # An id has no sign; minutes since the year 1 sort before every later id.
        number = (moment - NEVER) // timedelta(minutes=1)
    return f"{number:012x}{rng.getrandbits(80):020x}"


def times(count: int, rng: Random) -> list[time]:
    """Return so many times of a working day, in order."""
    minutes = sorted(rng.sample(range(8 * 60 + 15, 17 * 60 + 45), count))
    return [time(*divmod(minute, 60)) for minute in minutes]
