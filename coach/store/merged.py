"""Who became one with somebody else: whatever names them means who that is now.

Also what arrives later, from a device that did not know of it yet. So nothing has to be
written anew, and taking it back is enough to part them again.
"""

from __future__ import annotations

from coach.model.kind import NAMES_ONE, NAMES_SEVERAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.model.types import Document, Json

INTO = "merged_into"


def moved(people: Mapping[str, Document]) -> dict[str, str]:
    """Return who everybody is now that was made one with somebody else, by their ids.

    Of people who were each made the other, on two devices, the oldest stays.
    """
    into = {
        key: target
        for key, person in people.items()
        if isinstance(target := person.get(INTO), str) and target in people
    }
    return {key: last for key in into if (last := _last(into, key)) != key}


def _last(into: Mapping[str, str], key: str) -> str:
    way = [key]
    while (following := into.get(way[-1])) is not None:
        if following in way:
            return min(way[way.index(following) :])
        way.append(following)
    return way[-1]


def of_today(document: Document, known: Mapping[str, str]) -> Document:
    """Return a document that names people as they are now; the same one where it does."""
    if not known:
        return document
    several = document.get(NAMES_SEVERAL)
    for name in NAMES_ONE:
        if (one := document.get(name)) and _now(one, known) != one:
            document = {**document, name: _now(one, known)}
    if isinstance(several, list) and any(_now(each, known) != each for each in several):
        ids: list[Json] = [*dict.fromkeys(str(_now(each, known)) for each in several)]
        document = {**document, NAMES_SEVERAL: ids}
    return document


def _now(person_id: Json, known: Mapping[str, str]) -> Json:
    return known.get(person_id, person_id) if isinstance(person_id, str) else person_id
