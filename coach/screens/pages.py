"""Pages: a place about one thing, opened over the place one comes from and found late."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coach.screens.way import found

if TYPE_CHECKING:
    from coach.screens.place import Place

PAGES: Final = {
    "exercise": "coach.screens.exercise:ExercisePlace",
    "outcome": "coach.screens.exercise_outcome:OutcomePlace",
    "series": "coach.screens.exercise_series:SeriesPlace",
}
"""Pages lead to each other by these names; each is imported when somebody turns to it."""


def page(place: Place, name: str, about: str, *more: str) -> Place:
    """Return the page of this name, with the way back to where one is."""
    return found(PAGES[name])(place.companion, place.tour, about, *more)
