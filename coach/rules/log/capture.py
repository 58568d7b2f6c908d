"""Read the line in which people log: a day, names, tags, minutes, marks, and the text."""

from __future__ import annotations

from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import one_line, refuse_surrogates
from coach.rules import dates
from coach.rules.log import names
from coach.rules.log.names import Known, Unsure
from coach.rules.log.signs import Signs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime, time
    from typing import Any

    from coach.rules.dates import When
    from coach.rules.dates.reckoning import Lean

__all__ = ["Captured", "Known", "Unsure", "read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """What a line says."""

    typed: str
    """The line byte for byte."""

    text: str
    """The sentence that is left: with the names, without signs."""

    when: When | None = None
    person_ids: tuple[str, ...] = ()

    new_names: tuple[str, ...] = ()
    """Names of people who are not known yet."""

    unsure: tuple[Unsure, ...] = ()
    """Names that several people answer to."""

    maybe: tuple[str, ...] = ()
    """The ids of people who may be meant by a word without a capital."""

    strangers: tuple[str, ...] = ()
    """What may be the names of people who are not known yet."""

    kind: str | None = None
    flow: str | None = None
    """Whether it was received, only seen, or is still to come; none: not said."""

    spoken: bool | None = None
    """Whether what was noticed was said to the person; none: not said."""

    own_way: bool | None = None
    course: bool | None = None
    signature: bool | None = None
    """Whose way it was: my own, that of the course, one that others know me by."""

    sweet: bool | None = None
    """Whether strength, customer and result met in what was done."""

    tags: tuple[str, ...] = ()
    minutes: int | None = None

    again_on: date | None = None
    """The day to come back to it."""

    before: int | None = None
    after: int | None = None

    left: tuple[str, ...] = ()
    """Signs for which an act has no place: they stay in the text."""

    day_left: tuple[str, str] | None = None
    """What looks like a day and stays in the text, and what would say that day in front."""

    hour_left: tuple[str, time, time] | None = None
    """An hour that stays in the text, and both of those that it may be."""

    stray: str = ""
    """What looks like marks and is none: it stays in the text."""

    stray_lengths: tuple[str, ...] = ()
    """What looks like how long it took, and is too much of it: it stays in the text."""


def read(
    line: str,
    now: datetime,
    people: Sequence[Known],
    chosen: Mapping[str, str] | None = None,
    *,
    lean: Lean = "past",
    timed: bool = False,
) -> Captured:
    """Return what the line says; `chosen` settles unsure names by what was said.

    The line of a moment leans to the past, where a day to come is refused; the line of
    a plan leans to what is next. Where how long it takes was said apart, what the line
    says of it is text.
    """
    refuse_surrogates(line)
    whole = line.strip()
    when, rest = dates.prefix(whole, now, lean)
    signs = Signs(rest)
    said = _said(signs, now, planned=lean == "next", timed=timed)
    mentions, maybe, strangers = names.named(rest, people, signs.rest)
    person_ids, new_names, unsure = names.settle(mentions, chosen or {})
    text = signs.text(mentions)
    if said.get("after") is None:
        _refuse_silence(text)
        said["stray"] = signs.stray_marks()
    head = whole.removesuffix(rest).rstrip(": ")
    said |= _timed(when, head, signs.rest, now) if lean == "past" else {"when": when}
    return Captured(
        typed=line,
        text=text,
        day_left=dates.left_in(rest, now, lean) if when is None else None,
        person_ids=person_ids,
        new_names=new_names,
        unsure=unsure,
        maybe=tuple(dict.fromkeys(one.ids[0] for one in maybe)),
        strangers=strangers,
        stray_lengths=signs.stray_lengths(),
        **said,
    )


def _timed(when: When | None, head: str, rest: str, now: datetime) -> dict[str, Any]:
    """Return when it was, with the time that the sentence says where none is in front."""
    if when and when.clock:
        return {"when": when}
    found = dates.when_in(rest, now, head)
    if found is None:
        return {"when": when, "hour_left": dates.hours_in(rest, now, head)}
    return {"when": found if dates.has_been(found, now) else when}


def _said(signs: Signs, now: datetime, *, planned: bool, timed: bool) -> dict[str, Any]:
    """Return what the signs say; those for which an act has no place stay in the text."""
    is_to_come = signs.begins_with_again()
    again = signs.take_again()
    said: dict[str, Any] = dict(signs.take_tags(planned=planned))
    minutes = signs.take_minutes()
    before, after = signs.take_marks()
    apart = ("minutes",) if timed else ()
    said["minutes"] = None if timed else minutes
    if planned:  # what is still to come has no marks yet
        return {**said, "left": signs.put_back("again", "marks", *apart)}
    said["again_on"] = None if again is None else _again_on(again, now)
    if after is None:
        if is_to_come:
            said.setdefault("flow", "to_come")
        return said
    return {**said, "before": before, "after": after, "left": signs.put_back(*apart)}


def _refuse_silence(text: str) -> None:
    if not one_line(text):
        example = _("coffee with @Sanne +listen 15m")
        message = _("Say in a few words what it was, for example: {example}")
        raise CoachError(message.format(example=example))


def _again_on(said: str, now: datetime) -> date:
    when = dates.read(said, now, "next")
    if when is None:
        message = _(
            "No day to come back to it can be read from “{said}”. "
            'These would work: again:tuesday, again:"next week", again:tomorrow.'
        )
        raise CoachError(message.format(said=said[: dates.LONGEST]))
    if when.day < now.date():
        message = _(
            "“{said}” has already been, so there is no coming back to it then. "
            'These would work: again:tuesday, again:"next week", again:tomorrow.'
        )
        raise CoachError(message.format(said=said))
    return when.day
