"""Find a day or a time in a sentence that sets none apart."""

from __future__ import annotations

import re

from coach.rules.dates import words as said
from coach.rules.dates.phrase import readings, words_of
from coach.rules.dates.reckoning import Reckoning

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime, time

    from coach.rules.dates.reckoning import Lean


def opening(line: str, now: datetime, lean: Lean) -> tuple[str, str] | None:
    """Return the words at the beginning of a line that say another day or time than now.

    Twice: as they stand, and as they would have to stand before a colon.
    """
    words = line.split()
    for size in range(min(5, len(words)), 0, -1):
        phrase = " ".join(words[:size]).rstrip(",;:")
        found = readings(phrase, Reckoning(now, lean))
        if len(found) != 1 or phrase in said.ONE_ON_ONE:
            continue
        ((day, clock),) = found
        said_now = now.date(), clock and now.time()
        if lean == "next":
            is_other = day > now.date()
        else:
            is_other = (day, clock) < said_now if clock else day < now.date()
        return (phrase, phrase.lower()) if is_other else None
    return None


_AT_A_TIME = re.compile(
    r"(?i)(?<![^\s(])(?:(?:at|om)\s+(?:\d{1,2}[:uh]\d\d(?:\s?[ap]\.?m\.?)?"
    r"|\d{1,2}\s?(?:[ap]\.?m\.?|(?P<bare>u|uur|o['’]clock)))|om\s+\d{1,2}\.\d\d)"
    r"(?![^\s.,;:!?)])"
)
_BUSINESS = 7
"""An hour before this one, said alone, may as well be one of the afternoon."""


def clock_in(line: str, now: datetime) -> time | None:
    """Return the one time of today that is said within a line: coffee with Bo at 10:30."""
    found = list(_AT_A_TIME.finditer(line))
    if len(found) != 1:
        return None
    match, against = found[0], Reckoning(now, "past")
    if any(map(_names_a_day, words_of(line[: match.start()])[-1:])):
        return None
    after = [word.rstrip(".,;:!?)") for word in line[match.end() :].split()[:4]]
    for size in range(len(after), -1, -1):
        read = [*readings(" ".join((match[0], *after[:size])), against)]
        if not read:
            continue
        day, clock = read[0]
        is_vague = match["bare"] and not size and clock and clock.hour < _BUSINESS
        is_today = len(read) == 1 and day == now.date()
        return clock if is_today and not is_vague else None
    return None


def _names_a_day(word: str) -> bool:
    named = (said.OPENINGS, said.NAMED, said.MONTHS, said.WEEKDAYS)
    return any(word in words for words in named)
