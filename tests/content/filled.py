"""Exercises to fill in: those that are built in, and small ones made for a test."""

import tomllib
from functools import cache

from coach.content.findings import Finding
from coach.content.library import Library
from coach.content.make import exercise as make_exercise
from coach.content.make import pack as make_pack
from coach.model.exercise import Exercise
from coach.model.pack import Pack
from coach.model.types import Json
from tests.packing import MANIFEST

Answers = dict[str, Json]


@cache
def library() -> Library:
    return Library(None)


def exercises(library: Library) -> tuple[Exercise, ...]:
    """Return every exercise that is offered, with its steps."""
    found = (library.exercise(one.ref) for one in library.headings())
    return tuple(exercise for exercise in found if exercise)


def problems(library: Library) -> tuple[Finding, ...]:
    """Return what is wrong with installed packs, as far as they have been read."""
    return tuple(each for _path, found in library.aside() for each in found)


def built_in(ref: str) -> Exercise:
    found = library().exercise(ref)
    assert found is not None
    return found


def pack() -> Pack:
    return make_pack(tomllib.loads(MANIFEST))


def made(text: str) -> Exercise:
    """Return an exercise from a few lines; every question is called by its id."""
    head = 'id = "tried"\nminutes = 1\ntitle.en = "x"\nintro.en = "x"\n'
    return make_exercise(pack(), tomllib.loads(head + text))


def step(name: str, kind: str = "line", more: str = "") -> str:
    """Return the lines of a step."""
    return f'[[step]]\nid = "{name}"\nkind = "{kind}"\nask.en = "{name}"\n{more}\n'


YES_NO = 'choices = [{ id = "yes", en = "Yes" }, { id = "no", en = "No, or later" }]'
