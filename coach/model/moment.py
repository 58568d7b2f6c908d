"""Attention given, received or seen."""

from __future__ import annotations

from datetime import date, datetime

from coach.fastclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One moment of attention."""

    id: str

    at: datetime | date
    """A time with its offset, or a bare day when only that is known."""

    typed: str = ""
    """The line as it was entered, byte for byte."""

    text: str
    """The sentence without date, tags, minutes and marks."""

    person_ids: tuple[str, ...] = ()
    side: str | None = None
    kind: str | None = None
    flow: str = "given"
    channel: str | None = None
    minutes: int | None = None
    tags: tuple[str, ...] = ()
    again_on: date | None = None
    """The day to come back to it."""

    spoken: bool | None = None
    """Whether an appreciation was said to the person."""

    course: bool | None = None
    """Whether it follows the direction."""

    own_way: bool | None = None
    signature: bool | None = None
    """Whether it shows what others know me by."""


def day_of(at: datetime | date) -> date:
    """Return the calendar day of a time or of a bare day."""
    return at.date() if isinstance(at, datetime) else at
