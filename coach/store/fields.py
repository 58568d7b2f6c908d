"""Values: what a field of a record may hold, as it is stored."""

from __future__ import annotations

from datetime import date, datetime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeAlias

    from coach.model.types import Document, Json

    Read: TypeAlias = Callable[[Json], Any]


def copied(value: Json) -> Json:
    """Return the same JSON, sharing nothing."""
    whole: list[Any] = [value]
    todo: list[tuple[Any, Any]] = [(whole, 0)]
    while todo:  # a function that calls itself comes to an end where lists go too deep
        within, at = todo.pop()
        if isinstance(within[at], (dict, list)):
            part = within[at] = within[at].copy()
            keys = part if isinstance(part, dict) else range(len(part))
            todo += [(part, key) for key in keys if isinstance(part[key], (dict, list))]
    found: Json = whole[0]
    return found


def copy_of(document: Mapping[str, Json]) -> Document:
    """Return a document that may be changed."""
    return {name: copied(value) for name, value in document.items()}


class Unreadable(ValueError):  # noqa: N818 (it never reaches anybody)
    """A document does not hold what its kind of record holds."""


LARGEST = 10**12
"""Nothing that is counted or measured here is larger; beyond it sums have no end."""


def _day(value: Json) -> date:
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        return date.fromisoformat(value)
    raise Unreadable


def _time(value: Json) -> datetime | date:
    if not isinstance(value, str) or len(value) == 10:
        return _day(value)
    time = datetime.fromisoformat(value)
    # Where only its day is asked, that is read as it is written.
    if time.tzinfo is None or not value[4:5] == value[7:8] == "-":
        raise Unreadable
    return time


def clocked(value: Json) -> datetime:
    """Return a time of which more than the day is known."""
    if isinstance(time := _time(value), datetime):
        return time
    raise Unreadable


def _whole(value: Json) -> int:
    if type(value) is int and -LARGEST <= value <= LARGEST:
        return value
    raise Unreadable


def _number(value: Json) -> float:
    if type(value) in (int, float) and -LARGEST <= value <= LARGEST:  # type: ignore[operator]
        return value  # type: ignore[return-value]
    raise Unreadable


def _list_of(allowed: type) -> Read:
    def read(value: Json) -> tuple[Json, ...]:
        if isinstance(value, list) and {allowed}.issuperset(map(type, value)):
            return tuple(value)
        raise Unreadable

    return read


def refuse(_value: Json) -> None:
    """Take nothing but what the field takes as it is."""
    raise Unreadable


PLAIN: dict[str, set[type]] = {
    "str": {str},
    "bool": {bool},
    "Json": {str, int, bool, float, type(None)},
}
"""The types that a field of these words takes as they are."""

READERS: dict[str, Read] = {
    "date": _day,
    "datetime": _time,
    "int": _whole,
    "float": _number,
    "tuple[str, ...]": _list_of(str),
    "tuple[int, ...]": _list_of(int),
    "Json": copied,
}
"""What reads the others; it raises ValueError where the value is none of these."""
