"""A talk with one person: what waits for it, what was said, and what was promised."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something to bring up the next time; it waits until it was talked about."""

    id: str
    text: str
    person_id: str | None = None
    status: str = "open"
    talked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something that the user promised; it is seen until it is kept."""

    id: str
    text: str
    person_id: str | None = None
    due_on: date | None = None
    status: str = "open"
    kept_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One talk with one person, as it is remembered: no field holds a judgement."""

    id: str
    day: date
    person_id: str | None = None
    kind: str = "one_on_one"
    """A `one_on_one` with a colleague, or a `visit` to a customer."""

    text: str = ""
    """What was said."""

    seen: str = ""
    """What I want them to know that I saw."""

    appreciation: str = ""
    needs: str = ""
    """What they need."""

    growth: str = ""
    question: str = ""
