"""Records and documents: the same facts, as a dataclass and as JSON.

A field that equals its default is left out of the document; what the document holds beyond
that is not ours.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from importlib import import_module

from coach.model.kinds import has_table, kind_of
from coach.model.text import keepable, one_line
from coach.store.fields import PLAIN, READERS, Unreadable, clocked, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from dataclasses import Field
    from typing import Any

    from coach.model.kind import RecordKind
    from coach.model.types import Document, Json, Part, R, Record
    from coach.store.fields import Read


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
        self.plain = PLAIN.get(first, set()) | ({type(None)} if "None" in others else set())
        if first == "datetime" and "date" not in others:
            self.read: Read = clocked
        elif first in PLAIN or first in READERS:
            self.read = READERS.get(first, refuse)
        elif first.startswith("tuple["):
            part = first.removeprefix("tuple[").removesuffix(", ...]")
            self.read = _parts(getattr(import_module(module), part))
        else:
            self.read = _part(getattr(import_module(module), first))

    def keep_to_a_line(self) -> None:
        """Read what is shown where there is one line for it, whoever wrote it."""
        plain, read = self.plain, self.read

        def shown(value: Json) -> Any:
            found = value if type(value) in plain else read(value)
            if isinstance(found, tuple):
                return tuple(map(one_line, found))
            return one_line(found) if isinstance(found, str) else found

        self.plain, self.read = set(), shown


@cache
def _asked(kind: type[Part]) -> frozenset[str]:
    """Return the stored names of the fields that a document cannot do without."""
    return frozenset(n for n, field in _fields(kind).items() if field.default is MISSING)


@cache
def _fields(kind: type[Part]) -> dict[str, _Field]:
    """Return the fields by the names under which they are stored."""
    stored_as = kind_of(kind).stored_as if has_table(kind) else {}
    known = {
        stored_as.get(field.name, field.name): _Field(field, kind.__module__)
        for field in fields(kind)
        if field.name != "id"
    }
    for field in known.values():
        told = kind_of(kind).fields.get(field.name) if has_table(kind) else None
        if told and told.shown:
            field.keep_to_a_line()
    return known


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
        record = kind(**values)
    except (ValueError, TypeError) as error:
        raise Unreadable(key) from error
    if not _is_of_its_day(kind_of(kind), key, document):
        raise Unreadable(key)
    return record


def readable(kind: type[R] | None, key: str, document: Document | None) -> R | None:
    """Return the record that this document holds, if it is one."""
    found = () if kind is None or document is None else records_of(kind, [(key, document)])
    return found[0] if found else None


def fits(kind: type[Record], key: str, document: Document) -> bool:
    """Whether this document holds a record, found out without making it."""
    return not misfit(kind, key, document)


def misfit(kind: type[Record], key: str, document: Document) -> str:
    """Return the stored name of the first field that keeps this from being a record."""
    known = _fields(kind)
    for name, value in document.items():
        try:
            if (field := known.get(name)) and type(value) not in field.plain:
                field.read(value)
        except (ValueError, TypeError):
            return name
    if not _asked(kind) <= document.keys():
        return min(_asked(kind) - document.keys())
    return "" if _is_of_its_day(kind_of(kind), key, document) else "id"


def _is_of_its_day(kind: RecordKind, key: str, document: Document) -> bool:
    """Whether the id begins with the day, in a table of which that is expected."""
    return not kind.daily or key.startswith(day_of(kind, document)[:10])


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
    return _keepable(plain)


def without_controls(document: Document) -> Document:
    """Return a document as it may be kept: without what only a terminal reads."""
    try:
        return {keepable(key): _keepable(one) for key, one in document.items()}
    except RecursionError:
        return document  # no record of ours goes so deep


def _keepable(value: Json) -> Json:
    if isinstance(value, str):
        return keepable(value)
    if isinstance(value, list):
        return [_keepable(one) for one in value]
    return without_controls(value) if isinstance(value, dict) else value


def day_of(kind: RecordKind, document: Document) -> str:
    """Return the day and time of a document as they are stored, or nothing."""
    for name in kind.days:
        if isinstance(value := document.get(name), str):
            return value
    return ""
