"""Something that could be better for the customer, what came of it, and what it serves."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

SMART = ("specific", "measurable", "achievable", "relevant", "time_bound")
"""The five lines that make an idea ready to begin; each may stay open."""

ENDED = ("done", "stopped")
"""How an idea stands that is over: what was learned of it is asked."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What somebody adds, in their own words; without any their line is still open."""

    by: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One idea, from a first thought to what was learned of it."""

    id: str
    title: str
    benefit: str = ""
    """What the customer gets from it."""

    by: str = ""
    person_ids: tuple[str, ...] = ()
    """For which customers, or whom else, it is meant."""

    contributions: tuple[Contribution, ...] = ()
    ambition_id: str | None = None
    status: str = "new"
    specific: str = ""
    measurable: str = ""
    achievable: str = ""
    relevant: str = ""
    time_bound: str = ""
    due_on: date | None = None
    reach: str | None = None
    embedded_in: str = ""
    """Where it lives on after it was done."""

    learned: str = ""
    answer: str | None = None
    answer_why: str = ""
    tags: tuple[str, ...] = ()
    moved_on: date | None = None
    """The last day on which anything about it changed."""

    pack_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambition:
    """Something grand, with what each of us brings to it."""

    id: str
    text: str
    scope: str = "me"
    benefit: str = ""
    """What would be so good about it for a customer."""

    horizon_days: int | None = None
    """How far away it is, in days from when it was written down."""

    contributions: tuple[Contribution, ...] = ()
    again_on: date | None = None
    """The day to look at it again."""

    parked_until: date | None = None
    """The day until which it may rest, and on which it wakes."""

    pack_ref: str | None = None
