"""Numbers that one is steered by: two that count, of which one has its counterweight."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, time, timedelta
from random import Random
from typing import Any, Final, Literal

from coach.model.direction import Measure, Room, Sample
from coach.model.types import Json
from coach.services.demo.script import FOLDER
from coach.services.demo.times import at, new_id

SEED: Final = 312
WEEKS: Final = 24
"""So many weeks ago they were written down."""

ASKED: Final = ((20, 71, 24), (16, 75, 20), (12, 74, 27), (8, 80, 25), (4, 84, 25))
"""Weeks ago, the share that was right the first time, and of how many."""

LATELY: Final = (1, 1, 0, 1, 1, 1, 1)
"""What customers said in the last week: right the first time, or not."""

WAITED: Final = ((20, 6.0), (16, 5.5), (12, 6.5), (8, 5.0), (4, 4.5), (0, 4.0))
CALLED: Final = ((12, 41), (8, 44), (4, 47), (0, 46))


def _words(language: Literal["en", "nl"]) -> dict[str, Any]:
    with (FOLDER / f"numbers.{language}.toml").open("rb") as file:
        return tomllib.load(file)


def signature(language: Literal["en", "nl"]) -> Json:
    """Return the three things by which others know that it was Sam."""
    things: Json = _words(language)["signature"]
    return things


def measures(language: Literal["en", "nl"], today: date) -> Iterator[Measure | Room]:
    """Yield the room there is, and three numbers with how they stood, week by week."""
    words = _words(language)
    rng = Random(SEED)
    monday = today - timedelta(days=today.weekday())

    def on(weeks: int) -> date:
        return monday - timedelta(weeks=weeks)

    def made(minute: int) -> str:
        return new_id(at(on(WEEKS), time(16, minute)), rng)

    asked = [Sample(day=on(weeks), value=share, n=n) for weeks, share, n in ASKED]
    share = 100 * sum(LATELY) / len(LATELY)
    asked.append(Sample(day=on(0), value=share, n=len(LATELY), answers=LATELY))
    first = Measure(
        id=made(10), kind="first_time_right", samples=tuple(asked),
        due_on=today + timedelta(weeks=10), review_on=today + timedelta(weeks=3),
        **words["first"],
    )  # fmt: skip
    waited = tuple(Sample(day=on(weeks), value=days) for weeks, days in WAITED)
    called = tuple(Sample(day=on(weeks), value=many) for weeks, many in CALLED)
    for minute, room in enumerate(words["room"]):
        yield Room(id=made(40 + minute), **room)
    yield first
    yield Measure(
        id=made(20), kind="aht", type="quantity", samples=waited, partner_id=first.id,
        **words["wait"],
    )  # fmt: skip
    yield Measure(
        id=made(30), kind="volume", type="quantity", samples=called, **words["calls"]
    )
