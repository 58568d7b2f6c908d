"""Exercises that were filled in: one that comes back, so that there is a series to see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random
from typing import Final, Literal

from coach import i18n
from coach.content.library import Library
from coach.model.exercise import Run
from coach.model.types import Json
from coach.services.demo.script import Script
from coach.services.demo.times import at, new_id
from coach.services.exercises import outcomes, sessions

SERIES: Final = "small/heart-head-hand"
STEPS: Final = ("wanted", "heart", "hand", "between", "true", "smallest")
EVERY: Final = timedelta(weeks=2)


def runs(
    script: Script, language: Literal["en", "nl"], today: date, first: date
) -> Iterator[Run]:
    """Yield each time it was filled in, every two weeks on a Thursday, oldest first."""
    exercise = Library(None).exercise(SERIES)
    if exercise is None:
        return
    rng = Random(len(script.filled_in))
    thursday = today - timedelta(days=(today.weekday() - 3) % 7)
    with i18n.speaking(language):  # what is told of it is kept in the words of the story
        for ago, said in enumerate(reversed(script.filled_in)):
            day = thursday - ago * EVERY
            if day < first or day >= today:
                continue
            given = zip(STEPS, said, strict=True)
            answers: dict[str, Json] = {step: value for step, value in given if value}
            begun = at(day, time(16, 40))
            run = Run(
                id=new_id(begun, rng), pack_ref=SERIES, title=exercise.title.say(language),
                started_at=begun, finished_at=begun + timedelta(minutes=4), at=len(STEPS),
                answers=answers, outcome=outcomes.came(exercise, answers),
            )  # fmt: skip
            yield replace(run, said=sessions.recorded(exercise, run))
