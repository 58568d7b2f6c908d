"""Whose way it was: how many of the last notes follow the course, and which do not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from coach.fastclass import dataclass

LAST: Final = 15
"""So many notes are looked at."""


@dataclass(frozen=True, slots=True)
class Flagged:
    """One note, and whether it follows the course; none: that was not said."""

    table: str
    id: str
    at: str
    """The time or the day in ISO form, so that they sort by it."""

    course: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the last notes follow the course."""

    yes: tuple[Flagged, ...]
    no: tuple[Flagged, ...]
    open: tuple[Flagged, ...]

    @property
    def n(self) -> int:
        """How many were looked at."""
        return len(self.yes) + len(self.no) + len(self.open)


def share(notes: Iterable[Flagged]) -> Share:
    """Return the share among the last fifteen."""
    last = sorted(notes, key=lambda one: (one.at, one.id), reverse=True)[:LAST]
    return Share(
        yes=tuple(one for one in last if one.course is True),
        no=tuple(one for one in last if one.course is False),
        open=tuple(one for one in last if one.course is None),
    )
