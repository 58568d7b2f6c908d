"""A memory: something good from before, the same all day, and nothing of a hard day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from coach.fastclass import dataclass
from coach.model.act import Act, Feedback
from coach.model.moment import Moment, day_of
from coach.model.pattern import Slip
from coach.model.reflection import Reflection
from coach.model.types import Record
from coach.rules.calendar import Calendar
from coach.rules.reflection import marks

YEARS: Final = 20
"""So many years back the same day is looked at."""

REST: Final = timedelta(days=14)
"""What is newer than this is not a memory yet."""

QUARTER: Final = timedelta(days=91)
"""A good moment is looked for in so many days before that."""

LOW: Final = 3
"""With energy, or control, creativity and impact together, down here a day was hard."""

GREAT: Final = 9
GOOD_DAY: Final = 8
SPOT: Final = 3
WARM: Final = frozenset(("appreciate", "celebrate"))
GOT: Final = WARM | {"help", "care", "trust", "present"}
"""The kinds of attention that stay with whoever gives or gets them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What comes to mind today."""

    record: Record
    day: date
    years: int = 0
    """How many years ago today; 0 for a good moment of another day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mercy:
    """What is not brought up: hard days, days away, and people who are left in peace."""

    hard: frozenset[date] = frozenset()
    calendar: Calendar = Calendar()
    in_peace: frozenset[str] = frozenset()

    def spares(self, one: Record, day: date) -> bool:
        """Return whether it is left alone."""
        is_hard = day in self.hard or self.calendar.is_away(day)
        return is_hard or not self.in_peace.isdisjoint(people_in(one))


def same_days(today: date) -> tuple[date, ...]:
    """Return this day in earlier years, the latest first.

    The last of February in a year without a twenty-ninth has that one as well.
    """
    found = []
    for year in range(today.year - 1, today.year - YEARS - 1, -1):
        if (today.month, today.day) != (2, 29):
            found.append(today.replace(year=year))
        if (today.month, today.day) == (2, 28) and not _leaps(today.year) and _leaps(year):
            found.append(date(year, 2, 29))
        if (today.month, today.day) == (2, 29) and _leaps(year):
            found.append(date(year, 2, 29))
    return tuple(found)


def _leaps(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def quarter(today: date) -> tuple[date, date]:
    """Return the first and the last day among which a good moment is looked for."""
    last = today - REST
    return last - QUARTER + timedelta(days=1), last


def hard_days(records: Iterable[Record]) -> frozenset[date]:
    """Return the days that were hard: low marks, a slip, or harsh words."""
    hard = set()
    for one in records:
        match one:
            case Reflection() if _is_low(one):
                hard.add(one.day)
            case Slip():
                hard.add(day_of(one.at))
            case Feedback() if one.valence == "negative" or one.form == "complaint":
                hard.add(day_of(one.at))
    return frozenset(hard)


def _is_low(one: Reflection) -> bool:
    mean = marks.mean(one)
    tired = one.energy is not None and one.energy <= LOW
    return tired or (mean is not None and mean <= LOW)


def day_of_record(one: Record) -> date | None:
    """Return the day of what can be remembered; None for what cannot."""
    match one:
        case Moment() if one.text and one.flow != "to_come":
            return day_of(one.at)
        case Act() if one.text and one.status == "done" and one.done_at:
            return day_of(one.done_at)
        case Feedback() if one.words:
            return day_of(one.at)
        case Reflection() if one.text:
            return one.day
    return None


def is_good(one: Record) -> bool:
    """Whether it stands out as something good."""
    match one:
        case Moment():
            warm = GOT if one.flow == "received" else WARM
            return one.kind in warm or bool(one.signature)
        case Act():
            is_great = (one.after or 0) >= GREAT or len(set(one.sweet_spot)) == SPOT
            return is_great or bool(one.signature)
        case Feedback():
            is_great = one.score_kind in ("mark_10", "nps") and (one.score or 0) >= GREAT
            return one.valence == "positive" or bool(one.recommended) or is_great
        case Reflection():
            return (marks.mean(one) or 0) >= GOOD_DAY
    return False


def people_in(one: Record) -> tuple[str, ...]:
    """Return the ids of those whom it names."""
    match one:
        case Moment():
            return one.person_ids
        case Act() | Feedback():
            return (one.person_id,) if one.person_id else ()
    return ()


def chosen(records: Iterable[Record], mercy: Mercy, today: date) -> Memory | None:
    """Return what comes to mind: of this day in an earlier year, else a good moment.

    On this day what was good goes first. Of several the day itself decides, so that it is
    the same in every program and however often it is looked at.
    """
    days = set(same_days(today))
    first, last = quarter(today)
    then, good = list[tuple[Record, date]](), list[tuple[Record, date]]()
    for one in records:
        day = day_of_record(one)
        if day is None or mercy.spares(one, day):
            continue
        if day in days:
            then.append((one, day))
        elif first <= day <= last and is_good(one):
            good.append((one, day))
    if not (found := then or good):
        return None
    record, day = min(found, key=lambda row: (not is_good(row[0]), _lot(row[0], today)))
    return Memory(record=record, day=day, years=today.year - day.year if then else 0)


def _lot(one: Record, today: date) -> bytes:
    """Return what decides among several: another order each day, alike everywhere."""
    return sha256(f"{today.isoformat()} {one.id}".encode()).digest()
