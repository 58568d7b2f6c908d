"""What a made-up past is made of: its days, their mood, times, ids, and cards to deal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise
from random import Random
from typing import Final, Generic, TypeVar

MOODS: Final = (
    (1, 6.5), (75, 6.8), (140, 7.0), (195, 6.6), (222, 7.5), (245, 6.8),
    (262, 5.2), (276, 5.8), (300, 6.9), (324, 7.5), (355, 6.8), (367, 6.5),
)  # fmt: skip
"""A mark from 1 to 10 by day of the year: a dip in September, and then upwards."""

PULL: Final = (0.0, 0.6, 0.4, 0.4, 0.0)
"""How many working days earlier things happen, by weekday: Tuesdays are busy."""

PERIODS: Final = (
    (31, 1, 14, "holiday"),
    (43, 4, 1, "ill"),
    (52, 4, 10, "holiday"),
)
"""Every year's days away: ISO week, weekday, number of days, label."""


LATELY: Final = timedelta(days=12)
"""Whoever shows the demo was here all this time, so that there is something to see."""


def mood_of(day: date) -> float:
    """Return how a day like this usually feels."""
    number = day.timetuple().tm_yday
    for (first, start), (last, end) in pairwise(MOODS):
        if number < last:
            return start + (end - start) * (number - first) / (last - first)
    return MOODS[-1][1]


def periods(first: date, last: date) -> Iterator[tuple[date, date, str]]:
    """Yield first day, last day and label of the periods away; none in the last weeks."""
    for year in range(first.year - 1, last.year + 1):
        for week, weekday, length, label in PERIODS:
            start = date.fromisocalendar(year, week, weekday)
            end = start + timedelta(days=length - 1)
            if first <= start and end < last - LATELY:
                yield start, end, label


def workdays(first: date, last: date) -> Iterator[date]:
    """Yield the days on which somebody was at work, `last` included."""
    away = [(start, end) for start, end, _ in periods(first, last)]
    for distance in range((last - first).days + 1):
        day = first + timedelta(days=distance)
        if day.weekday() < 5 and not any(start <= day <= end for start, end in away):
            yield day


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


T = TypeVar("T")


class Deck(Generic[T]):
    """Cards that are shuffled whenever all of them have been dealt."""

    def __init__(self, cards: Sequence[T], rng: Random) -> None:
        self._cards = tuple(cards)
        self._rng = rng
        self._left: list[T] = []
        self._dealt = 0

    @property
    def fresh(self) -> bool:
        """Whether the next card was not seen before."""
        return self._dealt < len(self._cards)

    def deal(self) -> T:
        """Return the next card."""
        if not self._left:
            self._left = self._rng.sample(self._cards, len(self._cards))
        self._dealt += 1
        return self._left.pop()
