"""A tree fallen across the river, and the ways round it."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

WHEELS = ("me", "we", "other", "nobody")
STATUSES = ("open", "branched", "cleared", "parked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One way round it."""

    text: str
    effort: str = ""
    chosen: bool = False
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Something in the way."""

    id: str
    text: str
    person_id: str | None = None
    frame_id: str | None = None
    wheel: str | None = None
    """Who can move it."""

    branches: tuple[Branch, ...] = ()
    status: str = "open"
    parked_until: date | None = None
    pack_ref: str | None = None
