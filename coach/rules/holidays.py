"""Public holidays: a small table for three countries, and days of one's own."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from coach.fastclass import dataclass

COUNTRIES = ("nl", "be", "uk")

GUESSED = {"nl": "nl", "en": "uk"}
"""The country whose public holidays hold where nobody chose, by the language."""

EASTER_MONDAY, ASCENSION, WHIT_MONDAY, GOOD_FRIDAY = 1, 39, 50, -2
"""Days after Easter."""

FIXED = {
    "nl": ((1, 1), (12, 25), (12, 26)),
    "be": ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)),
    "uk": (),
}
"""Month and day of those that never move."""

AFTER_EASTER = {
    "nl": (EASTER_MONDAY, ASCENSION, WHIT_MONDAY),
    "be": (EASTER_MONDAY, ASCENSION, WHIT_MONDAY),
    "uk": (GOOD_FRIDAY, EASTER_MONDAY),
}

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


@dataclass(frozen=True, slots=True)
class Holidays:
    """The public holidays that somebody has off."""

    country: str = ""
    own: tuple[str, ...] = ()
    """Days of one's own: `12-24` every year, `2026-05-15` once."""

    def __contains__(self, day: date) -> bool:
        return day in of_year(self.country, self.own, day.year)

    def within(self, first: date, last: date) -> list[date]:
        """Return those from the first to the last day, both included."""
        if not (self.country or self.own):
            return []
        return [
            day
            for year in range(first.year, last.year + 1)
            for day in of_year(self.country, self.own, year)
            if first <= day <= last
        ]


NONE = Holidays()


@lru_cache(maxsize=128)
def of_year(country: str, own: tuple[str, ...], year: int) -> frozenset[date]:
    """Return the holidays of a year."""
    return frozenset((*_public(country, year), *_own(own, year)))


def _public(country: str, year: int) -> list[date]:
    if country not in COUNTRIES or not 1583 <= year <= 4099:
        return []
    from dateutil.easter import easter  # a note from the shell asks for no holidays

    days = [date(year, *each) for each in FIXED[country]]
    days += [easter(year) + timedelta(days=after) for after in AFTER_EASTER[country]]
    if country == "nl":
        kings_day = date(year, 4, 27)
        days.append(kings_day - timedelta(days=kings_day.weekday() == SUNDAY))
        if year % 5 == 0:  # liberation is a day off for most once in five years
            days.append(date(year, 5, 5))
    if country == "uk":
        days += [_monday(year, 5, 1), _monday(year, 5, 25), _monday(year, 8, 25)]
        days += _moved(year)
    return days


def _monday(year: int, month: int, day: int) -> date:
    """Return the first Monday from that day on."""
    first = date(year, month, day)
    return first + timedelta(days=(MONDAY - first.weekday()) % 7)


def _moved(year: int) -> list[date]:
    """Return New Year and Christmas; in a weekend the next working day is off instead."""
    new_year, christmas = date(year, 1, 1), date(year, 12, 25)
    return [
        new_year + timedelta(days={SATURDAY: 2, SUNDAY: 1}.get(new_year.weekday(), 0)),
        christmas + timedelta(days={SATURDAY: 2, SUNDAY: 2}.get(christmas.weekday(), 0)),
        christmas + timedelta(days={4: 3, SATURDAY: 3}.get(christmas.weekday(), 1)),
    ]


def _own(own: tuple[str, ...], year: int) -> list[date]:
    found = []
    for said in own:
        try:
            day = date.fromisoformat(said if len(said) > 5 else f"{year}-{said}")
        except ValueError:  # 29 February, in most years
            continue
        if day.year == year:
            found.append(day)
    return found
