"""Tables in the order of their days, and other work that is done once and then kept."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from coach.store.records import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from typing import Any, TypeAlias, TypeVar

    from coach.store.lines import Document
    from coach.store.merge import Replica
    from coach.store.records import Kind

    T = TypeVar("T")

    Dated: TypeAlias = tuple[str, str, Document]
    """When it was as it is stored, the id, the document."""

_AT = itemgetter(0)


class Kept:
    """What was made of a state, for as long as that state does not change."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[Replica, int, Any]] = {}

    def get(self, name: Hashable, state: Replica, make: Callable[[], T]) -> T:
        """Return what was made under this name, or make it now."""
        kept = self._made.get(name)
        if kept is None or kept[0] is not state or kept[1] != state.changes:
            kept = self._made[name] = (state, state.changes, make())
        made: T = kept[2]
        return made


def by_day(kind: Kind, documents: dict[str, Document]) -> Sequence[Dated]:
    """Return the documents of a table, oldest first."""
    dated = [(day_of(kind, found), key, found) for key, found in documents.items()]
    return sorted(dated, key=itemgetter(0, 1))


def between(dated: Sequence[Dated], begin: str, end: str) -> Sequence[Dated]:
    """Return what lies from the first to the last day, both included."""
    first = bisect_left(dated, begin, key=_AT)
    return dated[first : bisect_left(dated, end + "~", key=_AT)]
