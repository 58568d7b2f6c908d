"""The one object that is handed on: what is remembered, what can be said, what time it is."""

from __future__ import annotations

from dataclasses import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from coach.store import Store


@dataclass(frozen=True, slots=True)
class Companion:
    """Everything a use case needs."""

    store: Store
    now: Callable[[], datetime]
    """The clock: a time with its offset."""

    def today(self) -> date:
        """Return the user's calendar day."""
        return self.now().date()
