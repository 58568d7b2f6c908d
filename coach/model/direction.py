"""Where we are heading, in words that somebody can act on."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """Who brought a behaviour."""

    behaviour: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Something we find important, and what it looks like."""

    name: str
    behaviours: tuple[str, ...] = ()
    example: str = ""
    """A time at which it was seen."""

    by: str = ""
    brought: tuple[Brought, ...] = ()
    """Who brought which behaviour, as far as that is known."""

    def bringer(self, behaviour: str) -> str:
        """Return who brought this behaviour, or nothing."""
        found = (one.by for one in self.brought if one.behaviour == behaviour)
        return next(found, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One version of the course; older versions stay."""

    id: str
    statement: str
    scope: str = "me"
    version: int = 1
    contributors: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    again_on: date | None = None
    """The day to look at it again; the next version has one of its own."""

    pack_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One version of what we mean together by customer-centric."""

    id: str
    sentence: str
    words: tuple[str, ...] = ()
    """The words that were shared before there was a sentence."""

    contributors: tuple[str, ...] = ()
    tested_with: str = ""
    """The story of a customer that it was held against."""

    version: int = 1
    pack_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What customer-centric is for me, in one sentence."""

    id: str
    sentence: str
    scene: str = ""
    """What I see first when I hear the word."""

    lens: str | None = None
    pack_ref: str | None = None


HARD = ("law", "safety", "privacy")
"""The reasons for which a rule stays hard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One rule or agreement, written or not."""

    id: str
    text: str
    kind: str = "bank"
    reason: str | None = None
    verified: str | None = None
    decided_by: str = ""
    since: date | None = None
    """The day from which it holds; unknown, it is that on which it was written down."""

    asked_on: date | None = None
    """The day on which somebody last asked whether it is still meant like this."""

    note: str = ""
    pack_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """How it stood on a day."""

    day: date
    value: float
    n: int | None = None
    """From how many answers it was made; none: that was not told."""

    answers: tuple[int, ...] = ()
    """The answers themselves, where those were given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One number, with the number that keeps it honest."""

    id: str
    name: str
    type: str = "quality"
    kind: str | None = None
    question: str = ""
    """What it really tells about the customer."""

    target: str = ""
    sign: str = ""
    """What one would see or hear when it goes well."""

    partner: str = ""
    """The number of quality beside a number of quantity, in words."""

    partner_id: str | None = None
    side_effects: str = ""
    samples: tuple[Sample, ...] = ()
    due_on: date | None = None
    """The day by which it is to be so."""

    review_on: date | None = None
    status: str = "active"
    pack_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Something that I may do for a customer without asking."""

    id: str
    text: str
    kind: str | None = None
    """What it is room for: to decide, time, money, means or information."""

    person_id: str | None = None
    """Who gave it."""

    note: str = ""
    pack_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One way round it."""

    text: str
    effort: str = ""
    """How much of it there is, in words or as a mark."""

    chosen: bool = False
    chosen_on: date | None = None
    outcome: str = ""
    """What came of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Something in the way."""

    id: str
    text: str
    person_id: str | None = None
    frame_id: str | None = None
    wheel: str | None = None
    """Who can move it."""

    driver: str = ""
    """Who that is by name, where it is somebody else or nobody yet."""

    branches: tuple[Branch, ...] = ()
    status: str = "open"
    parked_until: date | None = None
    cleared_on: date | None = None
    pack_ref: str | None = None
