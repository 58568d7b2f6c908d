"""Small acts: a gesture, a step, something to do for somebody."""

from __future__ import annotations

from datetime import date, datetime

from coach.fastclass import dataclass

A_DAY = 2
"""So many acts are planned for one day at most, and stand on Today."""

SWEET = ("strength", "customer", "result")
"""Where these three meet is the sweet spot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A small act or gesture, planned or done."""

    id: str
    text: str
    person_id: str | None = None
    side: str | None = None
    """The side of who it was for, where it is no longer known who that was."""

    kind: str | None = None
    """The kind of attention that it gives, one of those of a moment."""

    tags: tuple[str, ...] = ()
    detail: str = ""
    """What I know about this person that makes it personal."""

    size_min: int | None = None
    """How long it takes, in minutes."""

    from_sentence: str = ""
    """The sentence from above that it makes something of."""

    planned_on: date | None = None
    repeats: str = ""
    """The rule by which it comes back until it is let go, and the day it counts from."""

    again_on: date | None = None
    """The day to come back to what was done."""

    status: str = "planned"
    done_at: datetime | date | None = None

    before: int | None = None
    """The mark before, 1 to 10."""

    after: int | None = None
    """The mark after, 1 to 10."""

    marked_by: str | None = None
    """Who gave the marks: `me` or `customer`."""

    signature: bool | None = None
    own_way: bool | None = None
    course: bool | None = None
    sweet_spot: tuple[str, ...] = ()
    """Which of strength, customer and result it touches."""

    secret: bool = False
    ambition_id: str | None = None
    pack_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What came back."""

    id: str
    at: datetime | date
    words: str
    """Literally what was said."""

    person_id: str | None = None
    act_id: str | None = None
    moment_id: str | None = None
    form: str | None = None
    valence: str | None = None
    score_kind: str = "none"
    score: int | None = None
    recommended: bool | None = None
