"""Something that could be better for the customer, and what came of it."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One idea, from a first thought to what was learned of it."""

    id: str
    title: str
    benefit: str = ""
    """What the customer gets from it."""

    by: str = ""
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
    pack_ref: str | None = None
