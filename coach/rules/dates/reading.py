"""Read the day that a person says, or refuse it with three that would do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from coach.fastclass import dataclass
from coach.i18n import _, language
from coach.model.errors import CoachError
from coach.rules.dates.words import (
    AFTER_AT,
    AGO,
    AT,
    BACK,
    EVERYDAY,
    ONE_ON_ONE,
    OPENINGS,
    UNITS,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.rules.dates.reckoning import Lean

LONGEST = 60
"""No day takes more characters to say, so no long line is searched for one."""

FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the time of day where one was said."""

    day: date
    clock: time | None = None


LONG_AGO, SOON = timedelta(days=300), timedelta(days=32)
"""A day that came so long ago, and comes again so soon, is not the past one."""


def read(text: str, now: datetime, lean: Lean) -> When | None:
    """Return the day said, or None when it cannot be read in exactly one way."""
    ways = _ways(text, now, lean)
    return ways[0] if len(ways) == 1 else None


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
        raise _unread(text, now, lean)
    if no_future:
        _refuse_future(when, now, text)
    if no_past and when.day < now.date():
        raise CoachError(
            _("“{said}” has already been. These would work: {examples}.").format(
                said=text.strip(), examples=examples("next")
            )
        )
    return when


def ahead(text: str, now: datetime) -> date | None:
    """Return the day said, which is still to come; none where nothing was said."""
    return expect(text, now, "next", no_past=True).day if text.strip() else None


def prefix(line: str, now: datetime, lean: Lean = "past") -> tuple[When | None, str]:
    """Return the day that a line begins with, and the rest of the line.

    That is the longest beginning before a colon and a space which reads as a day. A
    beginning made of figures and words of days which says none is refused.
    """
    beginnings = [said for end in _colons(line) if not _is_talk(said := line[:end])]
    for said in reversed(beginnings):
        when = None if _is_everyday(said) else read(said, now, lean)
        if when is not None:
            if lean == "past":
                _refuse_future(when, now, said)
            return when, line[len(said) + 1 :].lstrip()
    for said in beginnings:
        from coach.rules.dates.meant import is_meant  # most lines say no day at all

        if is_meant(said) or _both_hours(_ways(said, now, lean)):
            message = _("{sorry} If it is part of the text, begin with “today:”.")
            raise CoachError(message.format(sorry=_unread(said, now, lean)))
    return None, line


def left_in(line: str, now: datetime, lean: Lean = "past") -> tuple[str, str] | None:
    """Return what looks like a day at the beginning of a line and is left in the text.

    With it comes what would say that day there, with a colon behind it; nothing where it
    cannot be understood.
    """
    for end in _colons(line):
        said = line[:end].strip()
        if said == "1-1":
            return said, "1 jan"
        if _is_everyday(said):
            return said, _(EVERYDAY[said.lower()])
        if _counts_back(said.lower().split()):
            return said, ""
    words = line[:LONGEST].lower().split()[:5]
    if not words or (
        words[0] not in OPENINGS and not words[0][0].isdigit() and AGO.isdisjoint(words)
    ):
        return None
    from coach.rules.dates import sentence  # few lines begin like a day

    return sentence.opening(line, now, lean)


def when_in(line: str, now: datetime, head: str = "") -> When | None:
    """Return the one time that is said within a line: coffee with Bo at 10:30.

    It is a time of the day that was said before the line, in `head`; without it, of today.
    """
    _said, ways = _time_in(line, now, head)
    return ways[0] if len(ways) == 1 else None


def hours_in(line: str, now: datetime, head: str = "") -> tuple[str, time, time] | None:
    """Return the one time that a line says where it may be two, and both of them."""
    said, ways = _time_in(line, now, head)
    hours = _both_hours(ways)
    return (said, *hours) if hours else None


def moment(when: When, now: datetime) -> datetime | date:
    """Return the time that was said, where now is; a bare day where none was.

    An hour that the clock skipped is the one after it; of an hour that came twice it is
    the first, unless it was said how long ago it was.
    """
    if when.clock is None:
        return when.day
    at = datetime.combine(when.day, when.clock, now.tzinfo)
    return _instant(at).astimezone(now.tzinfo)


def examples(lean: Lean) -> str:
    """Return three days that can be read."""
    if lean == "past":
        return _("yesterday 14:30, last friday, 20 nov")
    return _("tomorrow, next friday, in 2 weeks")


def _colons(line: str) -> Iterator[int]:
    for at, sign in enumerate(line[: LONGEST + 1]):
        if sign == ":" and not line[at + 1 : at + 2].strip():
            yield at


def _counts_back(words: list[str]) -> bool:
    """Whether this ends as a day long ago does; who is called back is no day."""
    *before, last = words or [""]
    return last in AGO and (last not in BACK or not UNITS.keys().isdisjoint(before[-1:]))


def _is_everyday(said: str) -> bool:
    """Whether this begins a sentence rather than names a day: Zo: klaar, do: call Bo."""
    word = said.strip()
    return word.lower() in EVERYDAY and (word[:1].isupper() or language() == "en")


def _may_be_an_hour(word: str) -> bool:
    from coach.rules import numerals  # few lines have a word that stands before an hour

    return word[0].isdigit() or word in AFTER_AT or word in numerals.WORDS


def _is_talk(said: str) -> bool:
    """Whether this is what people call a talk of two: 1-1, 1 op 1."""
    return " ".join(said.lower().split()) in ONE_ON_ONE


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)


def _unread(said: str, now: datetime, lean: Lean) -> CoachError:
    if hours := _both_hours(_ways(said, now, lean)):
        early, late = (f"{hour:%H:%M}" for hour in hours)
        message = _("“{said}” may be {early} or {late}: say which of the two.")
        return CoachError(message.format(said=said.strip(), early=early, late=late))
    message = _("No day can be read from “{said}”. These would work: {examples}.")
    return CoachError(message.format(said=said.strip()[:LONGEST], examples=examples(lean)))


def _ways(text: str, now: datetime, lean: Lean) -> list[When]:
    """Return every way in which a text can be read as a day that there is room for."""
    if len(text) > LONGEST:
        return []
    from coach.rules.dates import phrase  # most lines say no day at all
    from coach.rules.dates.reckoning import Reckoning

    found = phrase.readings(text, Reckoning(now, lean))
    return [When(*reading) for reading in found if _is_in_range(reading[0])]


def _both_hours(ways: list[When]) -> tuple[time, time] | None:
    """Return both hours that one said without a part of the day may be."""
    hours = sorted({way.clock for way in ways if way.clock})
    return (hours[0], hours[1]) if len(ways) == len(hours) == 2 else None


def _time_in(line: str, now: datetime, head: str) -> tuple[str, list[When]]:
    words = line.lower().split()
    if not any(
        word.lstrip("(") in AT and _may_be_an_hour(words[at])
        for at, word in enumerate(words[:-1], 1)
    ):
        return "", []
    from coach.rules.dates import sentence  # few lines say a time

    said, found = sentence.time_in(line, now, head)
    return said, [When(*reading) for reading in found]


def has_been(when: When, now: datetime) -> bool:
    """Return whether this day, or this time, has begun."""
    start = datetime.combine(when.day, when.clock or time.min, now.tzinfo)
    return _instant(start) <= _instant(now)


def _refuse_future(when: When, now: datetime, said: str) -> None:
    if not has_been(when, now):
        message = _("“{said}” is still to come. These would work: {examples}.")
        raise CoachError(message.format(said=said.strip(), examples=examples("past")))
    if now.date() - when.day > LONG_AGO and _is_near(read(said, now, "next"), now):
        message = _(
            "“{said}” is still to come. The one of last year is written with its year: "
            "{day}."
        )
        day = f"{when.day:%d-%m-%Y}"
        raise CoachError(message.format(said=said.strip(), day=day))


def _is_near(coming: When | None, now: datetime) -> bool:
    """Whether this is ahead, and so near that hardly anybody means the one before it."""
    return coming is not None and coming.day > now.date() > coming.day - SOON


def _is_in_range(day: date) -> bool:
    return FIRST_YEAR <= day.year <= LAST_YEAR
