"""Plain data classes, made in half the time: every start of the program makes dozens.

Most of what `dataclasses` does for a class is to compile methods that differ from those of
any other class in their field names only. Here classes share the ones that are seldom
called, which read the names from the class.
"""

from __future__ import annotations

from dataclasses import dataclass as _dataclass
from dataclasses import fields
from operator import attrgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 (the same, to all who check)
    from typing import Any
else:

    def dataclass(cls=None, /, *, eq=True, repr=True, **options):  # noqa: A002
        """As `dataclasses.dataclass`, without `order` and `unsafe_hash`."""

        def made(plain):
            if repr and "__repr__" not in vars(plain):
                plain.__repr__ = _told
            whole = _dataclass(plain, eq=False, repr=False, **options)
            if eq:
                whole.__eq__ = _equals
                whole.__hash__ = _hashed if options.get("frozen") else None
            return whole

        return made if cls is None else made(cls)


_reads: dict[type[Any], Callable[[Any], object]] = {}


def _compared(one: Any) -> object:
    """Return everything by which this object is told from others of its kind."""
    kind = type(one)
    if kind not in _reads:
        names = [field.name for field in fields(kind) if field.compare]
        _reads[kind] = attrgetter(*names) if names else lambda _one: None
    return _reads[kind](one)


def _equals(self: object, other: object) -> object:
    if type(other) is not type(self):
        return NotImplemented
    return _compared(self) == _compared(other)


def _hashed(self: object) -> int:
    return hash(_compared(self))


def _told(self: Any) -> str:
    told = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"
