"""Read days and times as people say them, in Dutch and English at once.

Day first, and never a guess: what can be read in two ways is not read at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import fold
from coach.rules import dates_clock, dates_days
from coach.rules.dates_days import Here
from coach.rules.dates_words import AGO, EVERYDAY, NOW, SHORT_UNITS, opens_a_day, vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.rules.dates_clock import Words
    from coach.rules.dates_days import Lean

LONGEST = 60
"""No day takes more characters to say, so no long line is searched for one."""

FIRST_YEAR, LAST_YEAR = 1900, 2100

_ISO_BREAK = re.compile(r"(?<=\d)t(?=\d\d:)")
_FIGURES = re.compile(r"-?\d+(?:[-:./]\d+){0,2}(?:[uh]\d*|am|pm|uur|st|nd|rd|th|e|de|ste)?")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the time of day where one was said."""

    day: date
    clock: time | None = None


def read(text: str, now: datetime, lean: Lean) -> When | None:
    """Return the day said, or None when it cannot be read in exactly one way."""
    if len(text) > LONGEST:
        return None
    here, words = Here(now, lean), words_of(text)
    if " ".join(words) in NOW:
        return When(here.today, now.time().replace(second=0, microsecond=0))
    readings = (_hours_ago(words, here), _whole(words, here), _timed(words, here))
    found = {when for when in readings if when and _is_in_range(when.day)}
    return found.pop() if len(found) == 1 else None


def expect(
    text: str,
    now: datetime,
    lean: Lean,
    *,
    no_future: bool = False,
    no_past: bool = False,
) -> When:
    """Return the day said; one that cannot be used is answered with three that can."""
    when = read(text, now, lean)
    if when is None:
        raise _unread(text, lean)
    if no_future:
        _refuse_future(when, now)
    if no_past and when.day < now.date():
        raise CoachError(
            _("{day} has already been. These would work: {examples}.").format(
                day=when.day.isoformat(), examples=examples("next")
            )
        )
    return when


def prefix(line: str, now: datetime, lean: Lean = "past") -> tuple[When | None, str]:
    """Return the day that a line begins with, and the rest of the line.

    That is the longest beginning before a colon and a space which reads as a day. A
    beginning made of figures and words of days which says none is refused.
    """
    beginnings = [line[:end] for end in _colons(line)]
    for said in reversed(beginnings):
        when = None if _is_everyday(said) else read(said, now, lean)
        if when is not None:
            if lean == "past":
                _refuse_future(when, now)
            return when, line[len(said) + 1 :].lstrip()
    for said in beginnings:
        if _is_meant(words_of(said)):
            message = _("{sorry} If it is part of the text, begin with “today:”.")
            raise CoachError(message.format(sorry=_unread(said, lean)))
    return None, line


def words_of(text: str) -> Words:
    """Return the words of a phrase as they are compared."""
    plain = fold(text).replace("’", "'").replace("‘", "'").replace(",", " ")
    plain = _ISO_BREAK.sub(" ", plain)
    return tuple(word.rstrip(".") or word for word in plain.split())


def examples(lean: Lean) -> str:
    """Return three days that can be read."""
    if lean == "past":
        return _("yesterday 14:30, last friday, 20 nov")
    return _("tomorrow, next friday, in 2 weeks")


def _colons(line: str) -> Iterator[int]:
    for at, sign in enumerate(line[: LONGEST + 1]):
        if sign == ":" and not line[at + 1 : at + 2].strip():
            yield at


def _is_everyday(said: str) -> bool:
    """Whether this begins a sentence rather than names a day: Zo: klaar."""
    word = said.strip()
    return word[:1].isupper() and word.lower() in EVERYDAY


def _is_meant(words: Words) -> bool:
    """Whether such words can only have been meant as a day."""
    if not words or not (_FIGURES.fullmatch(words[0]) or opens_a_day(words)):
        return False
    known = vocabulary()
    return all(
        word in known
        or _FIGURES.fullmatch(word)
        or any(_is_slip(word, right) for right in known)
        for word in words
    )


def _is_slip(word: str, right: str) -> bool:
    """Whether a longer word has one letter too many, too few or amiss."""
    if len(right) < 5 or abs(len(word) - len(right)) > 1:
        return False
    pairs = enumerate(zip(word, right, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), len(right) - 1)
    return (
        word[at + 1 :] == right[at + 1 :]
        or word[at:] == right[at + 1 :]
        or word[at + 1 :] == right[at:]
    )


def _unread(said: str, lean: Lean) -> CoachError:
    message = _("No day can be read from “{said}”. These would work: {examples}.")
    return CoachError(message.format(said=said.strip()[:LONGEST], examples=examples(lean)))


def _refuse_future(when: When, now: datetime) -> None:
    if when.day > now.date():
        message = _("{day} is still to come. These would work: {examples}.")
        day = when.day.isoformat()
        raise CoachError(message.format(day=day, examples=examples("past")))


def _is_in_range(day: date) -> bool:
    return FIRST_YEAR <= day.year <= LAST_YEAR


def _hours_ago(words: Words, here: Here) -> When | None:
    """Read the distances that say a time: 2 hours ago, 10 minuten geleden."""
    if len(words) != 3 or words[2] not in AGO:
        return None
    count, unit = dates_days.number(words[0]), SHORT_UNITS.get(words[1])
    if count is None or unit is None:
        return None
    then = here.now - timedelta(**{unit: count})
    return When(then.date(), then.time().replace(second=0, microsecond=0))


def _whole(words: Words, here: Here) -> When | None:
    found = dates_days.read(words, here, None)
    return When(found[0]) if found else None


def _timed(words: Words, here: Here) -> When | None:
    body, part_after = dates_clock.without_part(words)
    for rest, said in dates_clock.splits(body):
        clock = dates_clock.read(said)
        if clock is None:
            continue
        found = dates_days.read(rest, here, clock) if rest else (here.today, "")
        if found:
            day, part = found
            clock, later = dates_clock.in_part(clock, part or part_after)
            return When(day + timedelta(days=later), clock)
    return None
