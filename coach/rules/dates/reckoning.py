"""What a phrase is read as, and what it is read against."""

from __future__ import annotations

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime, time
    from typing import Literal, TypeAlias

    Words: TypeAlias = tuple[str, ...]
    """A phrase, as it is compared."""

    Reading: TypeAlias = tuple[date, time | None]
    """A day, and the time of it where one was said."""

    Lean: TypeAlias = Literal["past", "next"]
    """On which side of today a day is looked for that does not say so itself."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a day is read against."""

    now: datetime
    lean: Lean

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now.date()
