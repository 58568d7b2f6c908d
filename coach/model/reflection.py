"""How a day was, in a few marks and a line."""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass

MARKS = ("control", "creativity", "impact", "energy", "heart", "hand")
FOUR = MARKS[:4]
"""The marks that lists and pictures show, and in which order a command takes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """One day looked back on; its id is the day. Marks are 1 to 10, None: not answered."""

    id: str
    day: date
    control: int | None = None
    creativity: int | None = None
    impact: int | None = None
    energy: int | None = None

    heart: int | None = None
    """How much I wanted it for the customer."""

    hand: int | None = None
    """How much I did of it."""

    filter: str | None = None
    """What came between heart and hand."""

    text: str = ""
    question_ref: str | None = None
    question: str = ""
    """The words of the question as they were asked."""

    answer: str = ""

    @property
    def distance(self) -> int | None:
        """How far the hand stayed behind the heart; never below 0."""
        if self.heart is None or self.hand is None:
            return None
        return max(0, self.heart - self.hand)


FILTER_FROM = 3
"""From this distance between heart and hand on, it is worth asking what came between."""


def asks_filter(heart: int | None, hand: int | None) -> bool:
    """Return whether heart and hand lie so far apart that something came between."""
    return heart is not None and hand is not None and heart - hand >= FILTER_FROM
