"""Parts: the branches of an obstacle and the values of a course, typed as one line."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from coach.model.direction import Value
from coach.model.obstacle import Branch

Part: TypeAlias = Branch | Value

BETWEEN = ";"


def typed(part: object) -> str:
    """Return a part as the user would type it."""
    if isinstance(part, Branch):
        return part.text
    if isinstance(part, Value):
        told = ", ".join(part.behaviours)
        return f"{part.name}: {told}" if told else part.name
    return str(part)


def read(name: str, said: str) -> tuple[Part, ...]:
    """Return the parts of a line that was typed."""
    lines = [line.strip() for line in said.split(BETWEEN) if line.strip()]
    if name == "branches":
        return tuple(Branch(text=line) for line in lines)
    return tuple(_value(line) for line in lines)


def _value(line: str) -> Value:
    head, _colon, told = line.partition(":")
    behaviours = tuple(part.strip() for part in told.split(",") if part.strip())
    return Value(name=head.strip(), behaviours=behaviours)


def carried(before: object, now: object) -> object:
    """Return the parts with what belongs to them and cannot be typed on that line.

    A part is the one of the same name; where as many are left as there were, one of
    another name is the one that stood in its place.
    """
    if not isinstance(before, tuple) or not isinstance(now, tuple):
        return now
    named = {_name(part): part for part in before}
    if len(before) != len(now):
        return tuple(_filled(named.get(_name(part)), part) for part in now)
    left = {_name(part) for part in now}
    return tuple(
        _filled(named.get(_name(part)) or (None if _name(old) in left else old), part)
        for old, part in zip(before, now, strict=True)
    )


def _name(part: object) -> str:
    return part.text if isinstance(part, Branch) else typed(part).partition(":")[0]


def _filled(old: object, part: object) -> object:
    if isinstance(old, Branch) and isinstance(part, Branch):
        return replace(old, text=part.text)
    if isinstance(old, Value) and isinstance(part, Value):
        return replace(old, name=part.name, behaviours=part.behaviours)
    return part
