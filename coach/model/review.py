"""A look back over a stretch of time: where it moved, and one small step on."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

KINDS = ("week", "month", "quarter", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One look back; its id is made of its kind and its first day."""

    id: str
    kind: str = "week"
    period: date
    """The first day of what is looked back on."""

    written_on: date
    """The day on which it was begun."""

    movement: str | None = None
    """Whether it went a bit more to customers: `more`, `same` or `back`."""

    glad_of: str = ""
    helped: str = ""
    in_the_way: str = ""
    met: str = ""
    """Where strength, customer and result came together."""

    let_go: str = ""
    next_small_step: str = ""
    act_id: str | None = None
    """The small act that the step became."""

    reached: int = 0
    """How many of its questions were gone through, answered or not."""

    finished: bool = False
    """Whether all of it was gone through."""


def review_id(kind: str, period: date) -> str:
    """Return what the look back on that period is known by, on every device."""
    return f"{kind}-{period.isoformat()}"
