"""Tables of cases: what is meant, and every way in which it is said."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

Meant = TypeVar("Meant")


def each(table: Mapping[Meant, Iterable[str]]) -> list[tuple[str, Meant]]:
    """Return each thing that is said with what is meant by it."""
    return [(said, meant) for meant, many in table.items() for said in many]
