"""Read the day that words say: yesterday, last friday, a day of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from coach.fastclass import dataclass
from coach.rules.dates import calendar, distance, weeks
from coach.rules.dates import words as said
from coach.rules.dates.distance import shift
from coach.rules.dates.parts import without_part
from coach.rules.weeks import first_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.rules.dates.reckoning import Reckoning, Words


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that words say, and what they tell besides."""

    date: date
    part: str = ""
    """The part of it that they name."""

    is_weekday: bool = False
    """Whether they say no more than which day of the week it is."""

    is_figures: bool = False
    """Whether they are figures only."""


def read(words: Words, against: Reckoning) -> NamedDay | None:
    """Return the day that exactly these words say."""
    today, led = against.today, _led(words)
    words = words[len(led) :]
    if not words:
        return None
    if (found := _named(words, today)) or (found := _early_or_late(words, against)):
        return found
    words, part = _without_night(words) or without_part(words)
    if part and words and (found := _named(words, today)):
        return NamedDay(found.date, part)
    if not words:
        return None
    if (weekday := _weekday(words, against)) is not None:
        return NamedDay(weekday, part, is_weekday=True)
    day = (
        _beside(words, against)
        or _week(words, against)
        or weeks.day_in(words, today, against.lean)
        or calendar.read(words, against, led)
        or _days_away(words, against)
    )
    is_figures = not any(sign.isalpha() for word in words for sign in word)
    return NamedDay(day, part, is_figures=is_figures) if day else None


def _led(words: Words) -> Words:
    """Return the small words in front: op de."""
    fillers = (at for at, word in enumerate(words) if word not in said.FILLERS)
    return words[: next(fillers, len(words))]


def _named(words: Words, today: date) -> NamedDay | None:
    named = said.NAMED.get(" ".join(words))
    return NamedDay(today + timedelta(days=named[0]), named[1]) if named else None


def _early_or_late(words: Words, against: Reckoning) -> NamedDay | None:
    """Read vanmorgen vroeg, late last night and earlier today, which say no hour."""
    for soft, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        found = read(rest, against) if soft in said.EARLY_OR_LATE else None
        if found and (found.part or rest[-1] in said.NAMED):
            early = said.MORNING if soft in said.EARLY else ""
            return NamedDay(found.date, found.part or early, found.is_weekday)
    return None


def _without_night(words: Words) -> tuple[Words, str] | None:
    """Take the night off the two days that it joins: de nacht van vrijdag op zaterdag."""
    match words:
        case [*lead, "nacht", "van", first, "op", second] if set(lead) <= {"in", "de"}:
            before, after = said.WEEKDAYS.get(first), said.WEEKDAYS.get(second)
            if before is not None and after == (before + 1) % 7:
                return (first,), said.NIGHT
    return None


def _weekday(words: Words, against: Reckoning) -> date | None:
    weekday, today = said.WEEKDAYS.get(" ".join(words)), against.today
    if weekday is None:
        return None
    if against.lean == "next":
        return _coming(weekday, today)
    return today if weekday == today.weekday() else _gone(weekday, today)


def _days_away(words: Words, against: Reckoning) -> date | None:
    """Read 3 days ago, and what is counted from another day: vandaag over een week."""
    if found := distance.read(words, against.now):
        return found[0] if found[1] is None else None
    if base := _named(words[:1], against.today):
        rest = words[1:]
    elif base := _named(words[-1:], against.today):
        rest = words[:-1]
        if rest[-1:] == ("from",):
            rest = ("in", *rest[:-1])
        elif rest[-1:] in said.WEEKS_ON:
            rest = ("in", *rest)
    found = distance.read(rest, against.now) if base and rest else None
    if base is None or found is None or found[1] is not None:
        return None
    return found[0] + (base.date - against.today)


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


def _gone(weekday: int, today: date) -> date:
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)


def _beside(words: Words, against: Reckoning) -> date | None:
    """Read a weekday with a word beside it: last friday, maandag jl., a.s. vrijdag."""
    if len(words) == 3 and words[0] in said.THIS and said.turn(words[1]):
        words = words[1:]  # this past monday
    if len(words) != 2:
        return None
    first, second = words
    today = against.today
    if first in said.WEEKDAYS:
        if second in said.JUST_PAST:
            return _gone(said.WEEKDAYS[first], today)
        return _coming(said.WEEKDAYS[first], today) if second in said.SOON else None
    weekday = said.WEEKDAYS.get(second)
    if weekday is None:
        return None
    if first in said.LAST or first in said.JUST_PAST:
        return _gone(weekday, today)
    if first in said.NEXT:
        return _coming(weekday, today)
    if first in said.THIS:
        if against.lean == "next":
            return today + timedelta(days=(weekday - today.weekday()) % 7)
        return _in_week(weekday, 0, against)
    return None


def _in_week(weekday: int, step: int, against: Reckoning) -> date:
    """Return a weekday of the week that it is, or so many weeks on."""
    first = first_of(against.today)
    return first + timedelta(weeks=step, days=(weekday - first.weekday()) % 7)


def _week(words: Words, against: Reckoning) -> date | None:
    """Read last month, and a weekday in its week: volgende week dinsdag."""
    weekday = None
    if len(words) == 4:
        words = tuple(word for word in words if word not in said.OF)
    if len(words) == 3:
        weekday = said.WEEKDAYS.get(words[0], said.WEEKDAYS.get(words[2]))
        words = words[1:] if words[0] in said.WEEKDAYS else words[:2]
        if weekday is None or words[1] != "week":
            return None
    if len(words) != 2:
        return None
    step = said.turn(words[0])
    if weekday is not None and step is not None:
        return _in_week(weekday, step, against)
    unit = said.UNITS.get(words[1])
    return shift(against.today, unit, step) if step and unit and len(words[1]) > 3 else None
