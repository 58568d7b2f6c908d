"""Records and documents: the same facts, as a dataclass and as JSON.

A new kind of record is one dataclass and one entry in `TABLES`. A field that equals its
default is left out of the document; what the document holds beyond that is not ours.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module

from coach.store.copies import copied

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import Field
    from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar

    from coach.model.json import Json
    from coach.store.lines import Document

    class Part(Protocol):
        """Any of the dataclasses in `coach.model`."""

        __dataclass_fields__: ClassVar[dict[str, Any]]

    class Record(Part, Protocol):
        """Any of them that has a table."""

        @property
        def id(self) -> str:
            """What it is known by, for ever."""

    R = TypeVar("R", bound=Record)
    Read: TypeAlias = Callable[[Json], Any]


class Kind:
    """Where records of one kind are kept, and which fields say their day."""

    __slots__ = ("days", "module", "stored_as", "table")

    def __init__(
        self, table: str, module: str, *days: str, stored_as: dict[str, str] | None = None
    ) -> None:
        self.table = table
        self.module = module
        self.days = days
        """The stored fields that may hold its day; the first one filled in counts."""

        self.stored_as = stored_as or {}
        """Stored names of fields whose name is no good in Python."""


TABLES = {
    "Person": Kind("people", "person"),
    "Moment": Kind("moments", "moment", "at"),
    "Act": Kind("acts", "act", "done_at", "planned_on"),
    "Feedback": Kind("feedback", "feedback", "at"),
    "Reflection": Kind("reflections", "reflection", "day"),
    "Away": Kind("away", "away", "from", stored_as={"first": "from", "last": "to"}),
    "Setting": Kind("settings", "setting"),
    "Pattern": Kind("patterns", "pattern"),
    "Tick": Kind("ticks", "pattern", "day"),
    "Slip": Kind("slips", "pattern", "at"),
    "Nudge": Kind("nudges", "nudge", "shown_at"),
    "Run": Kind("runs", "run", "finished_at", "started_at"),
    "Idea": Kind("ideas", "idea"),
    "Obstacle": Kind("obstacles", "obstacle"),
    "Measure": Kind("measures", "measure"),
    "Frame": Kind("frames", "frame"),
    "Course": Kind("course", "course"),
}
"""By the name of the class, so that a command loads only the records it uses."""


def kind_of(record: type[Record]) -> Kind:
    """Return where records of this class are kept."""
    return TABLES[record.__name__]


def class_of(table: str) -> type[Any] | None:
    """Return the class whose records are in this table, if this program knows it."""
    for name, kind in TABLES.items():
        if kind.table == table:
            found: type[Any] = getattr(import_module(f"coach.model.{kind.module}"), name)
            return found
    return None


class Unreadable(ValueError):  # noqa: N818 (it never reaches anybody)
    """A document does not hold what its kind of record holds."""


def _day(value: Json) -> date:
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        return date.fromisoformat(value)
    raise Unreadable


def _time(value: Json) -> datetime | date:
    if not isinstance(value, str) or len(value) == 10:
        return _day(value)
    time = datetime.fromisoformat(value)
    if time.tzinfo is None:
        raise Unreadable
    return time


def _list_of(allowed: type) -> Read:
    def read(value: Json) -> tuple[Json, ...]:
        if isinstance(value, list) and {allowed}.issuperset(map(type, value)):
            return tuple(value)
        raise Unreadable

    return read


def _refuse(_value: Json) -> None:
    raise Unreadable


_PLAIN: dict[str, set[type]] = {
    "str": {str},
    "int": {int},
    "bool": {bool},
    "float": {float, int},
    "Json": {str, int, bool, float, type(None)},
}
"""The types that a field of these words takes as they are."""

_READERS: dict[str, Read] = {
    "date": _day,
    "datetime": _time,
    "tuple[str, ...]": _list_of(str),
    "tuple[int, ...]": _list_of(int),
    "Json": copied,
}


def _part(kind: type[Any]) -> Read:
    """Return what reads a part of a record that is a dataclass of its own."""

    def read(value: Json) -> Any:
        if isinstance(value, dict):
            return kind(**_values(kind, value))
        raise Unreadable

    return read


def _parts(kind: type[Any]) -> Read:
    """Return what reads a list of such parts."""
    one = _part(kind)

    def read(value: Json) -> tuple[Any, ...]:
        if isinstance(value, list):
            return tuple(map(one, value))
        raise Unreadable

    return read


class _Field:
    """How one field of a record is stored."""

    __slots__ = ("default", "name", "plain", "read")

    def __init__(self, field: Field[Any], module: str) -> None:
        first, *others = str(field.type).split(" | ")
        self.name = field.name
        self.default = field.default
        self.plain = _PLAIN.get(first, set()) | (
            {type(None)} if "None" in others else set()
        )
        if first in _PLAIN or first in _READERS:
            self.read = _READERS.get(first, _refuse)
        elif first.startswith("tuple["):
            part = first.removeprefix("tuple[").removesuffix(", ...]")
            self.read = _parts(getattr(import_module(module), part))
        else:
            self.read = _part(getattr(import_module(module), first))


@cache
def _fields(kind: type[Part]) -> dict[str, _Field]:
    """Return the fields by the names under which they are stored."""
    stored_as = TABLES[kind.__name__].stored_as if kind.__name__ in TABLES else {}
    return {
        stored_as.get(field.name, field.name): _Field(field, kind.__module__)
        for field in fields(kind)
        if field.name != "id"
    }


def _values(kind: type[Part], document: Document) -> dict[str, Any]:
    """Return what this document says about each field."""
    known, values = _fields(kind), {}
    for name, value in document.items():
        if name in known:
            field = known[name]
            values[field.name] = value if type(value) in field.plain else field.read(value)
    return values


def record_of(kind: type[R], key: str, document: Document) -> R:
    """Return the record that this document holds."""
    try:
        values = _values(kind, document)
        values["id"] = key
        return kind(**values)
    except (ValueError, TypeError) as error:
        raise Unreadable(key) from error


def records_of(kind: type[R], documents: Iterable[tuple[str, Document]]) -> tuple[R, ...]:
    """Return the records that these hold; what is none stays a document."""
    records = []
    for key, document in documents:
        try:
            records.append(record_of(kind, key, document))
        except Unreadable:
            continue
    return tuple(records)


def document_of(record: Record, stored: Document | None = None) -> Document:
    """Return the document for this record, with what else was stored in it."""
    return _document(record, stored)


def _document(record: Part, stored: Document | None) -> Document:
    known = _fields(type(record))
    document = {name: value for name, value in (stored or {}).items() if name not in known}
    for name, field in known.items():
        value = getattr(record, field.name)
        if field.default is MISSING or value != field.default:
            before = (stored or {}).get(name)
            document[name] = _json(value, before if isinstance(before, dict) else None)
    return document


def _json(value: Any, stored: Document | None) -> Json:
    if is_dataclass(value) and not isinstance(value, type):
        return _document(value, stored)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_json(one, None) for one in value]
    plain: Json = value
    return plain


def day_of(kind: Kind, document: Document) -> str:
    """Return the day and time of a document as they are stored, or nothing."""
    for name in kind.days:
        if isinstance(value := document.get(name), str):
            return value
    return ""
