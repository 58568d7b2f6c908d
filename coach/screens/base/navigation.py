"""Ways: how a place is known before anybody goes there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from coach.fastclass import dataclass

if TYPE_CHECKING:
    from coach.companion import Companion


def always(_companion: Companion) -> bool:
    """Return that a place belongs in the bar whatever it holds."""
    return True


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """The name, the key and the title of a place, and where it is found."""

    name: str
    """What it is called inside the program."""

    key: str
    """The key that leads there from anywhere."""

    title: str
    """The name in the bar, in the language of the source."""

    found: str
    """Its module and class; it is imported when somebody goes there."""

    holds: Callable[[Companion], bool] = always
    """Whether there is anything there, so that it joins the bar."""


PAGES: Final = {
    "person": "coach.screens.people.person:PersonPlace",
    "pack": "coach.screens.packs.pack:PackPlace",
    "exercise": "coach.screens.exercises.run:ExercisePlace",
    "outcome": "coach.screens.exercises.outcome:OutcomePlace",
    "series": "coach.screens.exercises.series:SeriesPlace",
}
"""Places about one thing, opened over the place one comes from.

They lead to each other by these names; each is imported when somebody turns to it.
"""
