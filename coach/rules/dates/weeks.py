"""Read weeks by their number, and days in them: week 46, w46, 2026-W46-2, dinsdag week 46.

Numbers are those of ISO 8601, which every diary in Europe has; where weeks begin on Sunday
by choice, that is the Sunday before its Monday.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from coach.rules.dates import words as said
from coach.rules.weeks import WEEK, first_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.rules.dates.reckoning import Lean, Words

_WEEK = (
    r"(?:(?P<before>\d{4})(?:-| ?))?(?:w|wk|week) ?(?P<number>\d{1,2})"
    r"(?:-?(?P<day>(?<=-)[1-7]|(?<=\dw\d\d)[1-7]))?(?: (?P<after>\d{4}|'\d\d))?"
)
_SMALL = frozenset(("in", "of", "van", "de", "the"))


def day_in(words: Words, today: date, lean: Lean) -> date | None:
    """Return the day of a numbered week; where none is named its Monday, or today."""
    weekday, rest = _weekday(words)
    match = _numbered(rest)
    if match is None or (weekday is not None and match["day"]):
        return None
    if match["day"]:
        weekday = int(match["day"]) - 1
    mondays = _mondays(match, today, lean)
    if lean == "past":
        days = (monday + timedelta(days=weekday or 0) for monday in mondays)
        return next((day for day in days if day <= today or _year(match)), None)
    for monday in mondays:
        last = monday + timedelta(days=6 if weekday is None else weekday)
        if last >= today or _year(match):
            return max(monday, today) if weekday is None and last >= today else last
    return None


def span(words: Words, today: date) -> tuple[date, date] | None:
    """Return the first day of a numbered week and the day after its last."""
    match = _numbered(words)
    if match is None or match["day"]:
        return None
    firsts = (first_of(monday) for monday in _mondays(match, today, "past"))
    first = next((day for day in firsts if day <= today or _year(match)), None)
    return None if first is None else (first, first + WEEK)


def _numbered(words: Words) -> re.Match[str] | None:
    phrase = " ".join(word for word in words if word not in _SMALL)
    return re.fullmatch(_WEEK, phrase) if "w" in phrase else None


def _weekday(words: Words) -> tuple[int | None, Words]:
    if words and words[0] in said.WEEKDAYS:
        return said.WEEKDAYS[words[0]], words[1:]
    if words and words[-1] in said.WEEKDAYS:
        return said.WEEKDAYS[words[-1]], words[:-1]
    return None, words


def _year(match: re.Match[str]) -> int | None:
    if match["before"] and match["after"]:
        return 0  # two years are one too many
    figures = (match["before"] or match["after"] or "").lstrip("'")
    return int(figures) + (2000 if len(figures) == 2 else 0) if figures else None


def _mondays(match: re.Match[str], today: date, lean: Lean) -> Iterator[date]:
    """Yield the Mondays of the weeks that can be meant, the likeliest first."""
    year, step = _year(match), -1 if lean == "past" else 1
    # Eight years on there has always been a week 53.
    near = range(today.year - step, today.year + 9 * step, step)
    for one in near if year is None else (year,):
        try:
            yield date.fromisocalendar(one, int(match["number"]), 1)
        except ValueError:
            continue
