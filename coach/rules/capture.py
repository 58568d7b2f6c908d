"""Read the line in which people log: a day, names, tags, minutes, marks, and the text."""

from __future__ import annotations

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import one_line, refuse_surrogates
from coach.plain import dataclass
from coach.rules import dates, names
from coach.rules.capture_signs import Signs
from coach.rules.names import Known, Unsure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from coach.rules.dates import When
    from coach.rules.dates_days import Lean

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

    kind: str | None = None
    tags: tuple[str, ...] = ()
    minutes: int | None = None

    again_on: date | None = None
    """The day to come back to it."""

    before: int | None = None
    after: int | None = None

    left: tuple[str, ...] = ()
    """Signs for which an act has no place: they stay in the text."""

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
    when, rest = dates.prefix(line.strip(), now, lean)
    signs = Signs(rest)
    again = signs.take_again()
    kind, tags = signs.take_tags()
    minutes = signs.take_minutes()
    before, after = signs.take_marks()
    left: tuple[str, ...] = ()
    if lean == "next" or after is not None:
        left = signs.put_back(*_homeless(lean, timed=timed))
        kind, tags, again = None, (), None
    if lean == "next":
        before = after = None
    mentions = names.mentions(rest, people, signs.rest)
    person_ids, new_names, unsure = names.settle(mentions, chosen or {})
    text = signs.text(mentions)
    if after is None:
        _refuse_silence(text)
    return Captured(
        typed=line,
        text=text,
        when=when,
        person_ids=person_ids,
        new_names=new_names,
        unsure=unsure,
        kind=kind,
        tags=tags,
        minutes=None if timed else minutes,
        again_on=None if again is None else _again_on(again, now),
        before=before,
        after=after,
        left=left,
        stray=signs.stray_marks() if after is None else "",
        stray_lengths=signs.stray_lengths(),
    )


def _homeless(lean: Lean, *, timed: bool) -> tuple[str, ...]:
    """Return the signs for which an act has no place; one to come has no marks yet."""
    signs: tuple[str, ...] = ("again", "tags")
    if lean == "next":
        signs += ("marks",)
    return (*signs, "minutes") if timed else signs


def _refuse_silence(text: str) -> None:
    if not one_line(text):
        example = _("coffee with @Sanne #listen 15m")
        message = _("Say in a few words what it was, for example: {example}")
        raise CoachError(message.format(example=example))


def _again_on(said: str, now: datetime) -> date:
    when = dates.read(said, now, "next")
    if when is None:
        message = _(
            "No day to come back to it can be read from “{said}”. "
            'These would work: again:tuesday, again:"next week", again:20-11.'
        )
        raise CoachError(message.format(said=said[: dates.LONGEST]))
    if when.day < now.date():
        message = _(
            "“{said}” has already been, so there is no coming back to it then. "
            'These would work: again:tuesday, again:"next week", again:20-11.'
        )
        raise CoachError(message.format(said=said))
    return when.day
