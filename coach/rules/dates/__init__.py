"""Read days and times as people say them, in Dutch and English at once.

Day first, and never a guess: what can be read in two ways is not read at all.
"""

from __future__ import annotations

from datetime import date, datetime, time

from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.rules.dates.words import EVERYDAY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.rules.dates.parser import Lean

LONGEST = 60
"""No day takes more characters to say, so no long line is searched for one."""

FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the time of day where one was said."""

    day: date
    clock: time | None = None


def read(text: str, now: datetime, lean: Lean) -> When | None:
    """Return the day said, or None when it cannot be read in exactly one way."""
    if len(text) > LONGEST:
        return None
    from coach.rules.dates.parser import readings  # most lines say no day at all

    try:
        found = [when for when in readings(text, now, lean) if _is_in_range(when[0])]
    except OverflowError:
        return None  # it lies beyond the last day there is
    return When(*found[0]) if len(found) == 1 else None


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
        _refuse_future(when, now, text)
    if no_past and when.day < now.date():
        raise CoachError(
            _("“{said}” has already been. These would work: {examples}.").format(
                said=text.strip(), examples=examples("next")
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
                _refuse_future(when, now, said)
            return when, line[len(said) + 1 :].lstrip()
    for said in beginnings:
        from coach.rules.dates.parser import is_meant  # most lines say no day at all

        if is_meant(said):
            message = _("{sorry} If it is part of the text, begin with “today:”.")
            raise CoachError(message.format(sorry=_unread(said, lean)))
    return None, line


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


def _unread(said: str, lean: Lean) -> CoachError:
    message = _("No day can be read from “{said}”. These would work: {examples}.")
    return CoachError(message.format(said=said.strip()[:LONGEST], examples=examples(lean)))


def _refuse_future(when: When, now: datetime, said: str) -> None:
    if datetime.combine(when.day, when.clock or time.min, now.tzinfo) > now:
        message = _("“{said}” is still to come. These would work: {examples}.")
        raise CoachError(message.format(said=said.strip(), examples=examples("past")))


def _is_in_range(day: date) -> bool:
    return FIRST_YEAR <= day.year <= LAST_YEAR
