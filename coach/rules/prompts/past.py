"""What was shown before, and how it was received: who shows less is asked less."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from coach.fastclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from coach.model.prompt import Nudge

MOST: Final = 8
"""A cool-down grows to so many times itself at most."""

REFUSED, IGNORED = 2, 3
"""So many times not now in a row, or ignored, doubles the cool-down."""

SHOWINGS, SHARE = 5, 0.20
"""After so many showings, less welcome than this is hardly welcome at all."""

WELCOME: Final = frozenset({"did_it", "opened"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """How one rule was received so far."""

    last: date | None = None
    """The last day it was shown."""

    slower: int = 1
    """How many times its own cool-down it stays away."""

    refused: int = 0
    ignored: int = 0

    misfit: date | None = None
    """The last day it was said not to fit."""

    shown: int = 0
    """Showings whose day is over or that were answered."""

    welcome: int = 0

    @property
    def offers_to_go(self) -> bool:
        """Whether it helps so seldom that it may better be switched off."""
        return self.shown >= SHOWINGS and self.welcome < SHARE * self.shown

    def after(self, nudge: Nudge, today: date) -> Past:
        """Return the past with one more showing."""
        seen = replace(self, last=nudge.day)
        if nudge.response is None and nudge.day >= today:
            return seen
        seen = replace(seen, shown=self.shown + 1)
        if nudge.response in WELCOME:
            return replace(seen, welcome=self.welcome + 1, slower=1, refused=0, ignored=0)
        if nudge.response == "does_not_fit":
            return replace(seen, misfit=nudge.day, refused=0)
        if nudge.response == "not_now":
            refused = self.refused + 1
            return replace(seen, refused=refused)._slowed(refused=refused == REFUSED)
        ignored = self.ignored + 1
        return replace(seen, ignored=ignored, refused=0)._slowed(ignored=ignored == IGNORED)

    def _slowed(self, *, refused: bool = False, ignored: bool = False) -> Past:
        """Return the past after a count was full: quieter, and counting anew."""
        if not (refused or ignored):
            return self
        return replace(
            self,
            slower=min(MOST, self.slower * 2),
            refused=0 if refused else self.refused,
            ignored=0 if ignored else self.ignored,
        )


NEVER: Final = Past()


def look_back(nudges: Iterable[Nudge], today: date) -> dict[str, Past]:
    """Return how each rule was received, by trigger."""
    found: dict[str, Past] = {}
    for nudge in sorted(nudges, key=lambda one: (one.day, one.id)):
        found[nudge.rule] = found.get(nudge.rule, NEVER).after(nudge, today)
    return found
