"""Find a day or a time in a sentence that sets none apart."""

from __future__ import annotations

from coach.rules import numerals
from coach.rules.dates import clock as clocks
from coach.rules.dates import day as days
from coach.rules.dates import words as said
from coach.rules.dates.phrase import readings, words_of
from coach.rules.dates.reckoning import Reckoning

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from coach.rules.dates.reckoning import Lean, Reading, Words


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


MOST = 7
"""No time of day takes more words, the one before it included."""

_ENDS = ".,;:!?)"
_ABBREVIATED = frozenset(("a.m.", "p.m."))


def time_in(line: str, now: datetime, head: str) -> tuple[str, frozenset[Reading]]:
    """Return the one time that a line says, as it stands, and every way to read it.

    It is one of the day that was said before the line, in `head`; without it, of today.
    """
    words, against = line.split(), Reckoning(now, "past")
    phrases = [
        phrase
        for at, word in enumerate(words)
        if word.lower().lstrip("(") in said.AT and (phrase := _time_at(words, at, against))
    ]
    if len(phrases) != 1:
        return "", frozenset()
    found = readings(f"{head} {phrases[0]}", against)
    told = {way for way in found if way[1] and (head or way[0] == now.date())}
    return phrases[0], frozenset(told)


def _time_at(words: list[str], at: int, against: Reckoning) -> str:
    """Return the words from here on that say a time, with those before it of its day."""
    following = [*_up_to_a_stop(words[at : at + MOST])]
    for size in range(len(following), 1, -1):
        phrase = " ".join(following[:size])
        if not _is_plain(words_of(phrase)) and _is_time(phrase, against):
            return " ".join((*_day_before(words[:at], against), phrase))
    return ""


def _up_to_a_stop(words: list[str]) -> Iterator[str]:
    for word in words:
        is_short = word.lower() in _ABBREVIATED
        yield word.lstrip("(") if is_short else word.lstrip("(").rstrip(_ENDS)
        if word[-1] in _ENDS and not is_short:
            return


def _is_plain(words: Words) -> bool:
    """Whether this is a number that may be of anything: at 9 people, at 9.45 each."""
    lead, *rest = (word for word in words if word not in said.ROUGHLY)
    if len(rest) != 1:
        return False
    number = rest[0].replace(".", "", 1 if lead == "at" else 0)
    return number.isdecimal() or number in numerals.WORDS


def _is_time(phrase: str, against: Reckoning) -> bool:
    return clocks.read(words_of(phrase)) is not None or bool(readings(phrase, against))


def _day_before(words: list[str], against: Reckoning) -> list[str]:
    """Return the words that end here and say a day, or may: gisteravond om 8 uur."""
    for size in (3, 2, 1):
        phrase = words_of(" ".join(words[-size:]))
        if days.read(phrase, against):
            return words[-size:]
    last = words_of(" ".join(words[-1:]))
    return words[-1:] if last and _is_of_a_day(last[0]) else []


def _is_of_a_day(word: str) -> bool:
    return word in said.OPENINGS or word in said.MONTHS
