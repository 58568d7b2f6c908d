"""Plain data classes, made in half the time: every start of the program makes dozens.

Most of what `dataclasses` does for a class is to compile methods that differ from those of
any other class in their field names only. Here classes share the ones that are seldom
called, which read the names from the class.
"""

from __future__ import annotations

import dataclasses
from dataclasses import FrozenInstanceError, fields
from dataclasses import dataclass as _dataclass
from operator import attrgetter

FROZEN = "_frozen_get_del_attr"
"""What Python compiles for each frozen class; a Python without it takes its own time."""

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
            theirs = getattr(dataclasses, FROZEN, None)
            if theirs:
                setattr(dataclasses, FROZEN, lambda *_of_it: (_no_change, _no_removal))
            try:
                whole = _dataclass(plain, eq=False, repr=False, **options)
            finally:
                if theirs:
                    setattr(dataclasses, FROZEN, theirs)
            if eq:
                whole.__eq__ = _equals
                whole.__hash__ = _hashed if options.get("frozen") else None
            return whole

        return made if cls is None else made(cls)


def _no_change(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_removal(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_no_change.__name__, _no_removal.__name__ = "__setattr__", "__delattr__"

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
