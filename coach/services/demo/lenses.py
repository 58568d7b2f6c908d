"""What was chosen between lenses, with a picture and three things to enjoy."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, time, timedelta
from random import Random
from typing import Any, Final

from coach.content.library import Library
from coach.model.direction import Picture
from coach.model.lenses import LensResult, LensWins, OwnLine
from coach.model.types import Json
from coach.rules.exercises.questionnaire import Questionnaire, score
from coach.rules.lenses import order
from coach.services.demo.script import FOLDER
from coach.services.demo.times import at, new_id

ORDER: Final = (
    "dialogue", "belonging", "insight", "wholeness", "reliability", "momentum",
    "achievement",
)  # fmt: skip
"""The lens that wins of a pair stands before the other one."""

OTHERWISE: Final = ("i11",)
"""Pairs that went the other way: nobody chooses the same way throughout."""

WEEKS_AGO: Final = 5


def words(language: str) -> dict[str, Any]:
    """Return what is said about lenses in this life."""
    return tomllib.loads((FOLDER / f"lenses.{language}.toml").read_text("utf-8"))


def results(language: str, today: date, first: date) -> Iterator[LensResult | Picture]:
    """Yield what was chosen on a Tuesday some weeks ago."""
    library = Library(None)
    asked = next(iter(library.questionnaires()), None)
    day = today - timedelta(weeks=WEEKS_AGO, days=(today.weekday() - 1) % 7)
    if asked is None or day < first:
        return
    told = words(language)
    begun = at(day, time(13, 5))
    said = dict(_sides(asked))
    found, names = score(asked, said), {one.id: one.name for one in library.lenses()}
    top = [names[lens].say(language) for lens in order.on_top(found.wins)]
    answers: dict[str, Json] = dict(said)
    yield Picture(
        id=new_id(begun + timedelta(minutes=6), Random(len(top))), lens="dialogue",
        sentence=told["picture"], scene=told["scene"],
    )  # fmt: skip
    yield LensResult(
        id=new_id(begun, Random(asked.version)),
        title=f"{asked.title.say(language)}: {', '.join(top)}", taken_at=begun,
        questionnaire=asked.ref, version=asked.version, answers=answers,
        wins=tuple(
            LensWins(lens=lens, name=names[lens].say(language), wins=won)
            for lens, won in found.wins
        ),
        consistency=found.consistency, ties=found.ties,
        own=tuple(OwnLine(**line) for line in told["own"]),
        activities=tuple(told["activities"]),
    )  # fmt: skip


def _sides(asked: Questionnaire) -> Iterator[tuple[str, str]]:
    for pair in asked.pairs:
        is_first = ORDER.index(pair.a.scale) < ORDER.index(pair.b.scale)
        yield pair.id, "a" if is_first != (pair.id in OTHERWISE) else "b"
