"""A prompt that was shown, and what was answered."""

from __future__ import annotations

from datetime import date, datetime

from coach.fastclass import dataclass
from coach.model.moment import day_of
from coach.model.types import Json

RESPONSES = ("did_it", "opened", "not_now", "does_not_fit")
"""What can be answered; ignored is what stays without an answer when the day ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One rule on one day; its id is made from both."""

    id: str
    rule: str
    """The trigger by which its words are found."""

    shown_at: datetime | date
    text: str = ""
    """The words as they were then, with their placeholders."""

    facts: Json = None
    """The figures in them."""

    record_ids: tuple[str, ...] = ()
    """What it was concluded from."""

    about: str = ""
    """The person, act or pattern it is about."""

    response: str | None = None

    @property
    def day(self) -> date:
        """The day it was shown."""
        return day_of(self.shown_at)


def nudge_id(rule: str, day: date) -> str:
    """Return the id of the one showing that a rule can have on a day."""
    return f"{day.isoformat()}-{rule}"
