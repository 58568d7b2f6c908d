"""Repeats: how often an act comes back, in words and as a rule of iCalendar.

What is kept is the rule and the day it counts from, as dateutil reads them.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from coach.fastclass import dataclass
from coach.model.text import fold
from coach.rules import numerals
from coach.rules.dates.words import UNITS, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES: Final = {
    "days": "DAILY", "weeks": "WEEKLY", "months": "MONTHLY", "years": "YEARLY",
}  # fmt: skip
EVERY: Final = frozenset(("every", "each", "elke", "elk", "iedere", "ieder", "alle"))
OTHER: Final = frozenset(("other", "andere", "second", "tweede"))
"""Between `every` and a length of time: each time one is left out."""

ORDINALS: Final = {
    **{word: number for word, number in numerals.ORDINALS.items() if number <= 4},
    "1st": 1, "1e": 1, "1ste": 1, "2nd": 2, "2e": 2, "2de": 2, "3rd": 3, "3e": 3, "3de": 3,
    "4th": 4, "4e": 4, "4de": 4, "last": -1, "laatste": -1,
}  # fmt: skip
ADVERBS: Final = {
    "daily": "every day", "dagelijks": "every day", "weekly": "every week",
    "wekelijks": "every week", "monthly": "every month", "maandelijks": "every month",
    "yearly": "every year", "jaarlijks": "every year", "fortnightly": "every 2 week",
    "tweewekelijks": "every 2 week", "om de": "every other", "every fortnight":
    "every 2 week",
}  # fmt: skip
WORKING: Final = re.compile(r"work(?:ing )?days?|weekdays?|werkdag(?:en)?")
WORKDAY: Final = "workday"
SMALL: Final = frozenset(("on", "op", "the", "de", "and", "en", "s"))
OF_THE_MONTH: Final = re.compile(
    r"\b(?:of|van|in) (?:the |de |each |every |elke |iedere )?(?:month|maand)$"
)
MOST: Final = 100
LATEST: Final = 28
"""Every month has so many days."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """How often something comes back, as far as the words for it tell apart."""

    unit: str
    """`days`, `weeks`, `months` or `years`."""

    count: int = 1
    weekdays: tuple[int, ...] = ()
    """Monday is 0."""

    place: int = 0
    """Which of those days of the month, -1 for the last; 0 for each of them."""


def read(said: str, week: Iterable[int]) -> str | None:
    """Return the rule that the words stand for; None when there is none in them.

    The days of the week that are worked say what a working day is.
    """
    words = _words(said)
    if not words or words[0] not in EVERY | ORDINALS.keys():
        return None
    monthly = _of_the_month(words, week)
    found = monthly or _every(words, week)
    return _rule(found) if found else None


def _words(said: str) -> list[str]:
    text = f" {' '.join(fold(said).replace(',', ' ').split())} "
    for adverb, plain in ADVERBS.items():
        text = text.replace(f" {adverb} ", f" {plain} ")
    text = WORKING.sub(WORKDAY, text)
    return [word for word in text.split() if word not in SMALL - {"s"}]


def _of_the_month(words: list[str], week: Iterable[int]) -> Repeat | None:
    text = " ".join(words)
    plain = OF_THE_MONTH.sub("", text).split()
    if plain and plain[0] in EVERY:
        plain = plain[1:]
    match plain:
        case [place, *days] if place in ORDINALS and (weekdays := _weekdays(days, week)):
            # Every second Monday is every other one, where no month is named.
            if OF_THE_MONTH.search(text) or ORDINALS[place] in (1, -1):
                return Repeat("months", 1, weekdays, ORDINALS[place])
    return None


def _every(words: list[str], week: Iterable[int]) -> Repeat | None:
    _every_word, *rest = words
    count = 1
    if rest and rest[0] in OTHER:
        count, rest = 2, rest[1:]
    if rest and (rest[0] in numerals.ARTICLES or rest[0] in numerals.WORDS):
        count, rest = numerals.WORDS.get(rest[0], 1), rest[1:]
    elif rest and rest[0].isdecimal() and 0 < int(rest[0]) < MOST:
        count, rest = int(rest[0]), rest[1:]
    match rest:
        case _ if words[0] not in EVERY:
            return None
        case [unit] if UNITS.get(unit):
            return Repeat(UNITS[unit], count)
        case [unit, *days] if UNITS.get(unit) == "weeks" and _weekdays(days, week):
            return Repeat("weeks", count, _weekdays(days, week))
        case [*days] if weekdays := _weekdays(days, week):
            return Repeat("weeks", count, weekdays)
    return None


def _weekdays(words: list[str], week: Iterable[int]) -> tuple[int, ...]:
    """Return the days of the week that all of these words are; none if one is not."""
    found: set[int] = set()
    for word in words:
        if word == WORKDAY:
            found.update(week)
            continue
        number = WEEKDAYS.get(word, WEEKDAYS.get(word.removesuffix("s")))
        number = WEEKDAYS.get(word.removesuffix("en")) if number is None else number
        if number is None:
            return ()
        found.add(number)
    return tuple(sorted(found))


def _rule(found: Repeat) -> str:
    parts = [f"FREQ={FREQUENCIES[found.unit]}"]
    if found.count > 1:
        parts.append(f"INTERVAL={found.count}")
    if found.weekdays:
        parts.append(f"BYDAY={','.join(CODES[day] for day in found.weekdays)}")
    if found.place:
        parts.append(f"BYSETPOS={found.place}")
    return ";".join(parts)


def rhythm(rule: str) -> Repeat | None:
    """Return how often a rule comes back; None for one that says more than words here."""
    plain = rule.rpartition("RRULE:")[2]
    parts = dict(part.partition("=")[::2] for part in plain.split(";"))
    units = {code: unit for unit, code in FREQUENCIES.items()}
    days = parts.get("BYDAY", "")
    try:
        return Repeat(
            units[parts["FREQ"]],
            int(parts.get("INTERVAL", 1)),
            tuple(CODES.index(day) for day in days.split(",")) if days else (),
            int(parts.get("BYSETPOS", 0)) if days else 0,
        )
    except (KeyError, ValueError):
        return None


def anchored(rule: str, day: date) -> str:
    """Return the rule as it counts from that day, in every month that is short as well."""
    rule = rule.rpartition("RRULE:")[2]
    plain = "BY" not in rule and day.day > LATEST
    if plain and rule.startswith(("FREQ=MONTHLY", "FREQ=YEARLY")):
        days = ",".join(map(str, range(LATEST, day.day + 1)))
        month = f"BYMONTH={day.month};" if rule.startswith("FREQ=YEARLY") else ""
        rule = f"{rule};{month}BYMONTHDAY={days};BYSETPOS=-1"
    return f"DTSTART:{day:%Y%m%d}\nRRULE:{rule}"


def first(rule: str, day: date) -> date:
    """Return the first day from that one on that fits the rule; it counts from there."""
    each = re.sub(r"INTERVAL=\d+;?", "", rule.rpartition("RRULE:")[2]).rstrip(";")
    return _found(anchored(each, day), day, ahead=True, included=True) or day


def after(rule: str, day: date) -> date | None:
    """Return the first day after that one; None for a rule that nobody can read."""
    return _found(rule, day, ahead=True, included=False)


def latest(rule: str, day: date) -> date | None:
    """Return the last day up to that one, if there is any."""
    return _found(rule, day, ahead=False, included=True)


def _found(rule: str, day: date, *, ahead: bool, included: bool) -> date | None:
    from dateutil.rrule import rrulestr  # most acts come once

    at = datetime.combine(day, time())
    try:
        days = rrulestr(rule)
        found = days.after(at, inc=included) if ahead else days.before(at, inc=included)
    except (ValueError, TypeError, OverflowError):
        return None
    return found.date() if found else None
