"""Small acts: a gesture, a step, something to do for somebody."""

from __future__ import annotations

from datetime import date, datetime

from coach.fastclass import dataclass

STATUSES = ("idea", "planned", "done", "dropped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A small act or gesture, planned or done."""

    id: str
    text: str
    person_id: str | None = None
    detail: str = ""
    """What I know about this person that makes it personal."""

    size_min: int | None = None
    """How long it takes, in minutes."""

    planned_on: date | None = None
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
