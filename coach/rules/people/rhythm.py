"""How often people are seen: the last contact, the usual interval, the balance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from coach.fastclass import dataclass
from coach.rules.calendar import Calendar

GAPS: Final = 8
"""The usual interval looks at so many gaps between contacts at most."""

ENOUGH: Final = 4
"""With fewer contacts than this nothing is called usual."""

BALANCE_DAYS: Final = 10
"""The balance looks at so many working days."""


LEAST: Final = 3
"""Of fewer moments no kind is called usual."""

UNSAID_AFTER: Final = 2
"""An appreciation that was not said may be brought up after so many working days."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One time that somebody was given attention."""

    table: str
    id: str
    day: str
    """The day in ISO form, so that ten years of them sort and compare cheaply."""

    person_ids: tuple[str, ...]
    side: str | None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often one person is seen, in working days."""

    days: tuple[date, ...]
    """The days of the latest contacts, oldest first."""

    usual: float | None
    """The median of the last eight gaps; None with fewer than four contacts."""

    gap: int | None
    """Working days since the last contact; None without any."""

    gaps: tuple[int, ...] = ()
    """The working days between those of them on which nobody was away, oldest first."""

    @property
    def last(self) -> date | None:
        """The day of the last contact: it only ever moves forward."""
        return self.days[-1] if self.days else None


@dataclass(frozen=True, slots=True)
class Balance:
    """Contacts per side in a window."""

    colleague: int
    customer: int
    unknown: int


def seen_on(at: object, today: str) -> str:
    """Return the day of a contact from when it was; nothing for none or one to come.

    Another device, an import or an older version may have kept what does not fit.
    """
    day = at[:10] if isinstance(at, str) else ""
    return day if day <= today else ""


def rhythm(days: Sequence[str], calendar: Calendar, today: date) -> Rhythm:
    """Return the rhythm of the days on which somebody was seen, oldest first."""
    been = [found for day in days if (found := seen_on(day, today.isoformat()))]
    latest = tuple(map(date.fromisoformat, been[-GAPS - 1 :]))
    # A card that comes to the sickbed makes nobody somebody who is seen every day.
    there = [day for day in latest if not calendar.is_away(day)]
    gaps = tuple(calendar.between(a, b) for a, b in pairwise(there))
    usual = _usual(gaps) if len(there) >= ENOUGH else None
    gap = calendar.between(latest[-1], today) if latest else None
    return Rhythm(latest, usual, gap, gaps)


def _usual(gaps: Sequence[int]) -> float:
    from statistics import median  # whoever just began has nobody seen often enough

    return float(median(gaps))


def is_long(gap: float, usual: float) -> bool:
    """Return whether a silence is longer than all but one ordinary gap in twenty."""
    return gap > 2 * usual + 1


def may_be_said(noticed: date, calendar: Calendar, today: date) -> bool:
    """Return whether an appreciation has been kept to oneself for long enough to ask."""
    return calendar.between(noticed, today) > UNSAID_AFTER


def out_of_sight(seen: Rhythm, wish: int | None) -> float:
    """Return how far the silence exceeds the rhythm, as a ratio; 0 while it does not.

    The user's own wish counts from the day it passes; the usual interval U only from
    2 x U + 1, where one ordinary gap in twenty still lies beyond.
    """
    if seen.gap is None:
        return 0.0
    if wish:
        return seen.gap / wish if seen.gap > wish else 0.0
    if seen.usual is None or not is_long(seen.gap, seen.usual):
        return 0.0
    return seen.gap / max(seen.usual, 1.0)


def side_of(contact: Contact, sides: Mapping[str, str | None]) -> str | None:
    """Return the side of a contact: its own, or the one that all its people share."""
    return contact.side or shared_side(contact.person_ids, sides)


def shared_side(person_ids: Iterable[str], sides: Mapping[str, str | None]) -> str | None:
    """Return the side on which all of these people stand, as far as it is one."""
    found = {sides.get(person_id) for person_id in person_ids}
    return found.pop() if len(found) == 1 else None


def balance(contacts: Iterable[Contact], sides: Mapping[str, str | None]) -> Balance:
    """Return how many contacts went to each side; an unknown side is counted apart."""
    found = [side_of(contact, sides) for contact in contacts]
    return Balance(found.count("colleague"), found.count("customer"), found.count(None))


def mostly(kinds: Iterable[str | None]) -> str | None:
    """Return the kind that more than half of these are; of few of them none is."""
    found = [kind for kind in kinds if kind]
    if len(found) < LEAST:
        return None
    most = max(sorted(set(found)), key=found.count)
    return most if found.count(most) * 2 > len(found) else None
