"""A number that is steered by, or a goal of quality."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

TYPES = ("quantity", "quality", "outcome")
KINDS = (
    "csat", "nps", "ces", "first_time_right", "mark_10",
    "own_question", "aht", "volume", "cost", "other",
)  # fmt: skip
STATUSES = ("active", "resting", "stopped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """How it stood on a day."""

    day: date
    value: float
    n: int | None = None


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
    partner: str = ""
    """The number of quality beside a number of quantity, in words."""

    partner_id: str | None = None
    side_effects: str = ""
    samples: tuple[Sample, ...] = ()
    review_on: date | None = None
    status: str = "active"
    pack_ref: str | None = None
