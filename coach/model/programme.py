"""A programme: the tips and exercises of a pack, followed step by step."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

DAILY, WEEKLY, FORTNIGHTLY = "day", "week", "two_weeks"
RHYTHMS = (DAILY, WEEKLY, FORTNIGHTLY)
"""How long a step lasts: a working day, a week, or two."""

RUNNING, WAITING, PAUSED, STOPPED = "running", "waiting", "paused", "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """What was chosen about one; its id is its pack, so two devices cannot make two."""

    id: str
    title: str
    """As it was called on that day."""

    begun_on: date
    """The first day of the step that it went on with; of one that stopped, its last day."""

    status: str = RUNNING
    done: int = 0
    """How many steps lay behind it on that day."""
