"""The course over time: what is said anew, and what carries over to the next version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from coach.model.direction import Course, Value
from coach.model.text import fold

UNNAMED: Final = "–"
"""The name of what nobody gave one."""

BEHAVIOURS: Final = 5
"""So many behaviours are plenty for one value."""


def current(courses: Iterable[Course], scope: str) -> Course | None:
    """Return the version that holds now for whom it is."""
    return next(iter(versions(courses, scope)), None)


def versions(courses: Iterable[Course], scope: str) -> tuple[Course, ...]:
    """Return every version for whom it is, the one that holds now first."""
    found = (one for one in courses if one.scope == scope)
    return tuple(sorted(found, key=lambda one: (one.version, one.id), reverse=True))


def latest(courses: Iterable[Course]) -> tuple[Course, ...]:
    """Return what holds now for me, the team and the organisation, last written first."""
    known = tuple(courses)
    scopes = dict.fromkeys(one.scope for one in known)
    found = (current(known, scope) for scope in scopes)
    return tuple(
        sorted((one for one in found if one), key=lambda one: one.id, reverse=True)
    )


def next_version(before: Course | None, said: Course) -> Course:
    """Return what was said as the next version, with all that carries over."""
    if before is None:
        return replace(said, version=1, values=with_values((), said.values))
    return replace(
        said,
        statement=said.statement or before.statement,
        scope=before.scope,
        version=before.version + 1,
        contributors=distinct((*before.contributors, *said.contributors)),
        values=with_values(before.values, said.values),
    )


def with_values(before: Sequence[Value], more: Iterable[Value]) -> tuple[Value, ...]:
    """Return values with more of them; what has the same name is one and the same.

    Behaviour that was brought without a name goes with the only value there is.
    """
    found = list(before)
    for value in more:
        name = value.name
        if name == UNNAMED and len(found) == 1:
            name = found[0].name
        places = [at for at, one in enumerate(found) if fold(one.name) == fold(name)]
        if places:
            found[places[0]] = _joined(found[places[0]], value)
        else:
            found.append(value)
    return tuple(found)


def _joined(old: Value, new: Value) -> Value:
    brought = {one.behaviour: one for one in (*old.brought, *new.brought)}
    return replace(
        old,
        behaviours=distinct((*old.behaviours, *new.behaviours)),
        example=new.example or old.example,
        by=old.by or new.by,
        brought=tuple(brought.values()),
    )


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Return each text once, as it was first written."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(fold(text), text)
    return tuple(found.values())


def cleared(courses: Sequence[Course], strange: Sequence[Course]) -> list[Course]:
    """Return versions as they are without those that were never a course.

    What they had put among the values is left out, the others are counted anew, and what
    somebody brought to one of them carries over to the next.
    """
    others = {one.id for one in strange}
    foreign: set[Value] = set()
    found: list[Course] = []
    before: dict[str, Course] = {}
    for course in sorted((*courses, *strange), key=lambda one: one.id):
        if course.id in others:
            # What it only copied stands in a version before it, and carries over.
            foreign |= {*course.values}
            continue
        values = tuple(value for value in course.values if value not in foreign)
        earlier = before.get(course.scope)
        after = next_version(earlier, replace(course, values=values))
        before[course.scope] = after
        found.append(after)
    return found
