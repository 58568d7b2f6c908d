"""Plain data classes, made in half the time: every start of the program makes dozens.

Most of what `dataclasses` does for a class is to compile methods that differ from those of
any other class in their field names only. Here classes share the ones that are seldom
called, which read the names from the class; and the one that sets the fields is compiled
when the first object is made, for most classes are made long before, or in vain.
"""

from __future__ import annotations

import dataclasses
from dataclasses import FrozenInstanceError, field, fields, make_dataclass
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
        """As `dataclasses.dataclass`, without `order`, `unsafe_hash` and `InitVar`."""

        def made(plain):
            if repr and "__repr__" not in vars(plain):
                plain.__repr__ = _told
            options.update(init=False, eq=False, repr=False)
            whole = _shared(lambda: _dataclass(plain, **options))
            if "__init__" not in vars(plain):
                whole.__init__ = _later(whole, frozen=options.get("frozen", False))
            if eq:
                whole.__eq__ = _equals
                whole.__hash__ = _hashed if options.get("frozen") else None
            return whole

        return made if cls is None else made(cls)


def _no_change(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_removal(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _shared(make: Callable[[], Any]) -> Any:
    """Return what Python makes, but what would be compiled for each frozen class."""
    theirs = getattr(dataclasses, FROZEN, None)
    if not theirs:
        return make()
    setattr(dataclasses, FROZEN, lambda *_of_it: (_no_change, _no_removal))
    try:
        return make()
    finally:
        setattr(dataclasses, FROZEN, theirs)


def _later(kind: type[Any], *, frozen: bool) -> Callable[..., None]:
    """Return what begins the first object, and has that compiled for all others."""

    def begin(self: Any, /, *args: object, **given: object) -> None:
        kind.__init__ = _compiled(kind, frozen=frozen)
        kind.__init__(self, *args, **given)

    begin.__name__ = "__init__"
    return begin


def _compiled(kind: type[Any], *, frozen: bool) -> Callable[..., None]:
    """Return what Python compiles for a class of these fields."""
    places = [
        (one.name, object, field(
            default=one.default, default_factory=one.default_factory, init=one.init,
            kw_only=one.kw_only,
        ))
        for one in fields(kind)
    ]  # fmt: skip
    body: dict[str, object] = {"__doc__": kind.__doc__ or kind.__name__}
    if after := getattr(kind, "__post_init__", None):
        body["__post_init__"] = after
    twin = _shared(
        lambda: make_dataclass(
            kind.__name__, places, namespace=body, repr=False, eq=False, frozen=frozen,
            slots=True,
        )
    )  # fmt: skip
    made: Callable[..., None] = twin.__init__
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made


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
