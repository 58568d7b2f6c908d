"""Days that count for nobody."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

LABELS = ("holiday", "ill", "leave")


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A period from the first to the last day, both away; it silences and excludes."""

    id: str
    first: date
    last: date
    label: str = "holiday"
