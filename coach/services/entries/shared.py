"""What many entries have in common, kept once: ten years of them have to stay small."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Final

from coach.rules.people import shared_side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.model.types import Json

NO_MARKS: Final[Mapping[str, int]] = {}
NO_SIDES: Final[Mapping[str, str | None]] = {}


def state(value: Json) -> str | None:
    """Return one of a few words, or None."""
    return intern(value) if isinstance(value, str) else None


class Shared:
    """Reads the parts of documents; what equals what was read before is the same."""

    def __init__(
        self,
        names: Mapping[str, str],
        patterns: Mapping[str, str],
        sides: Mapping[str, str | None] = NO_SIDES,
    ) -> None:
        self.patterns = patterns
        """The names of patterns by id."""

        self._names = names
        self._sides = sides
        self._side_of: dict[tuple[str, ...], str | None] = {}
        self._people: dict[tuple[str, ...], tuple[tuple[str, ...], str]] = {}
        self._words: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}
        self._marks: dict[tuple[tuple[str, int], ...], Mapping[str, int]] = {(): NO_MARKS}
        self._texts: dict[str, str] = {}

    def people(self, said: Json) -> tuple[tuple[str, ...], str]:
        """Return the ids of these people, or of this one, and their names."""
        ids = tuple(map(str, said if isinstance(said, list) else [said] if said else ()))
        if ids not in self._people:
            named = " ".join(self._names.get(one, "") for one in ids)
            self._people[ids] = (ids, named)
        return self._people[ids]

    def side(self, own: Json, people: tuple[str, ...]) -> str | None:
        """Return the side that was told, else that of the people as known now."""
        if own:
            return state(own)
        if people not in self._side_of:
            self._side_of[people] = shared_side(people, self._sides)
        return self._side_of[people]

    def words(self, said: Json) -> tuple[str, ...]:
        """Return a list of words."""
        words = tuple(map(str, said)) if isinstance(said, list) else ()
        return self._words.setdefault(words, words)

    def marks(self, *given: tuple[str, Json]) -> Mapping[str, int]:
        """Return the numbers among these by their names."""
        numbers = {name: mark for name, mark in given if isinstance(mark, int)}
        return self._marks.setdefault(tuple(numbers.items()), numbers)

    def text(self, said: Json) -> str:
        """Return a text; short ones are often written again."""
        text = str(said or "")
        return self._texts.setdefault(text, text) if len(text) < _OFTEN else text


_OFTEN: Final = 80
