"""Tables in the order of their days, and other work that is done once and then kept."""

from __future__ import annotations

from bisect import bisect_left

from coach.model.kinds import class_of
from coach.store.records import day_of, fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from typing import Any, TypeVar

    from coach.model.kind import RecordKind
    from coach.model.types import Document
    from coach.store.journal.folder import Places

    T = TypeVar("T")


class Kept:
    """What was made of the journal, for as long as nothing is added to it."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[Places, Any]] = {}

    def get(self, name: Hashable, places: Places, make: Callable[[], T]) -> T:
        """Return what was made under this name of the files up to here, or make it now."""
        kept = self._made.get(name)
        if kept is None or kept[0] != places:
            kept = self._made[name] = (places, make())
        made: T = kept[1]
        return made


class Fitting:
    """Documents that are what their table holds, so that each is looked at only once."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Document]] = {}

    def of(self, table: str, documents: dict[str, Document]) -> dict[str, Document]:
        """Return those of a table that hold what it is for; the dictionary is new."""
        kind, known = class_of(table), self._known.get(table, {})
        found = {
            key: document
            for key, document in documents.items()
            if known.get(key) is document or kind is None or fits(kind, key, document)
        }
        self._known[table] = found
        return found.copy()


class Timeline:
    """The documents of a table, oldest first."""

    __slots__ = ("ats", "document", "ids")

    def __init__(
        self, ats: Sequence[str], ids: Sequence[str], document: Callable[[int], Document]
    ) -> None:
        self.ats = ats
        """When each was, as it is stored."""

        self.ids = ids
        self.document = document
        """What is in this place."""

    def span(self, begin: str, end: str) -> range:
        """Return the places from the first to the last day, both included."""
        return range(bisect_left(self.ats, begin), bisect_left(self.ats, end + "~"))


def by_day(kind: RecordKind, documents: dict[str, Document]) -> Timeline:
    """Return the documents of a table, oldest first."""
    dated = [(day_of(kind, found), key) for key, found in documents.items()]
    dated.sort()
    ids = [key for _at, key in dated]
    found = [documents[key] for key in ids]
    return Timeline([at for at, _key in dated], ids, found.__getitem__)
