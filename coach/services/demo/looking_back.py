"""Looking back: the weeks that were looked back on, where half-days went, and a pulse."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final, Literal

from coach import i18n
from coach.content.library import Library
from coach.model.exercise import Exercise, Run
from coach.model.review import Review, review_id
from coach.model.types import Json, Record
from coach.services.demo import times
from coach.services.demo.times import at, new_id
from coach.services.exercises import outcomes, sessions

HALF_DAYS: Final = "patterns/day-parts"
PULSE: Final = "direction/mission-pulse"
WEEK: Final = timedelta(weeks=1)


def records(language: Literal["en", "nl"], today: date, first: date) -> Iterator[Record]:
    """Yield what was looked back on up to last week, oldest first."""
    path = Path(__file__).with_name(f"looking_back.{language}.toml")
    told = tomllib.loads(path.read_text("utf-8"))
    monday = today - timedelta(days=today.weekday())
    weeks = told["week"]
    for ago, words in zip(range(len(weeks), 0, -1), weeks, strict=True):
        week = monday - ago * WEEK
        if week >= first:
            yield Review(
                id=review_id("week", week), kind="week", period=week,
                written_on=week + timedelta(days=4), reached=7, finished=True, **words,
            )  # fmt: skip
    with i18n.speaking(language):  # what is told of it is kept in the words of the story
        yield from _half_days(told["half_days"], today, first)
        yield from _pulses(told["pulse"], today, first)


def _half_days(went: list[str], today: date, first: date) -> Iterator[Run]:
    exercise, rng = Library(None).exercise(HALF_DAYS), Random(len(went))
    days = times.workdays(today - 5 * WEEK, today - timedelta(days=1))
    for day, halves in zip(days, went, strict=False):
        morning, afternoon = halves.split()
        if exercise and day >= first:
            answers: dict[str, Json] = {"morning": morning, "afternoon": afternoon}
            yield _run(exercise, answers, day, rng)


def _pulses(marks: list[int], today: date, first: date) -> Iterator[Run]:
    exercise, rng = Library(None).exercise(PULSE), Random(len(marks))
    for ago, mark in zip(range(len(marks), 0, -1), marks, strict=True):
        day = today - timedelta(days=30 * ago - 8)
        if exercise and first <= day < today:
            yield _run(exercise, {"mine": mark}, day, rng)


def _run(exercise: Exercise, answers: Mapping[str, Json], day: date, rng: Random) -> Run:
    begun = at(day, time(17, 5))
    given: dict[str, Any] = dict(answers)
    run = Run(
        id=new_id(begun, rng), pack_ref=exercise.ref, at=len(exercise.steps),
        title=exercise.title.say(i18n.language()), started_at=begun,
        finished_at=begun + timedelta(minutes=1), answers=given,
        outcome=outcomes.came(exercise, given),
    )  # fmt: skip
    return replace(run, said=sessions.recorded(exercise, run))
