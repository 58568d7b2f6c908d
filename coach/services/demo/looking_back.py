"""Looking back: the weeks that were looked back on, and exercises that come back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import Final

from coach import i18n
from coach.content.library import Library
from coach.model.exercise import Exercise, Run
from coach.model.review import Review, review_id
from coach.model.types import Json, Record
from coach.services.demo import times
from coach.services.demo.script import Script, words
from coach.services.demo.times import at, new_id
from coach.services.exercises import outcomes, sessions

SERIES: Final = "small/heart-head-hand"
STEPS: Final = ("wanted", "heart", "hand", "between", "true", "smallest")
HALF_DAYS: Final = "patterns/day-parts"
PULSE: Final = "direction/mission-pulse"
WEEK: Final = timedelta(weeks=1)


def records(script: Script, today: date, first: date) -> Iterator[Record]:
    """Yield what was looked back on and filled in up to last week."""
    told = words("looking_back", script.language)
    yield from _weeks(told["week"], today, first)
    with i18n.speaking(script.language):  # what is told of it is in the words of the story
        yield from _series(script.filled_in, today, first)
        yield from _half_days(told["half_days"], today, first)
        yield from _pulses(told["pulse"], today, first)


def _weeks(weeks: list[dict[str, str]], today: date, first: date) -> Iterator[Review]:
    monday = today - timedelta(days=today.weekday())
    for ago, said in zip(range(len(weeks), 0, -1), weeks, strict=True):
        week = monday - ago * WEEK
        if week >= first:
            yield Review(
                id=review_id("week", week), kind="week", period=week,
                written_on=week + timedelta(days=4), reached=7, finished=True, **said,
            )  # fmt: skip


def _series(
    times_said: tuple[tuple[str | int, ...], ...], today: date, first: date
) -> Iterator[Run]:
    """Yield an exercise that was filled in every two weeks on a Thursday."""
    rng = Random(len(times_said))
    thursday = today - timedelta(days=(today.weekday() - 3) % 7)
    for ago, said in enumerate(reversed(times_said)):
        day = thursday - ago * 2 * WEEK
        if first <= day < today:
            given = dict(zip(STEPS, said, strict=True))
            answers = {step: value for step, value in given.items() if value}
            yield from filled_in(SERIES, answers, at(day, time(16, 40)), rng)


def _half_days(went: list[str], today: date, first: date) -> Iterator[Run]:
    rng = Random(len(went))
    days = times.workdays(today - 5 * WEEK, today - timedelta(days=1))
    for day, halves in zip(days, went, strict=False):
        morning, afternoon = halves.split()
        if day >= first:
            answers = {"morning": morning, "afternoon": afternoon}
            yield from filled_in(HALF_DAYS, answers, at(day, time(17, 5)), rng)


def _pulses(marks: list[int], today: date, first: date) -> Iterator[Run]:
    rng = Random(len(marks))
    for ago, mark in zip(range(len(marks), 0, -1), marks, strict=True):
        day = today - timedelta(days=30 * ago - 8)
        if first <= day < today:
            yield from filled_in(PULSE, {"mine": mark}, at(day, time(17, 5)), rng)


def filled_in(
    ref: str, said: Mapping[str, Json], begun: datetime, rng: Random
) -> Iterator[Run]:
    """Yield an exercise as it was filled in then, where its pack is here."""
    exercise, answers = _exercise(ref), dict(said)
    if exercise is not None:
        run = Run(
            id=new_id(begun, rng), pack_ref=ref, title=exercise.title.say(i18n.language()),
            started_at=begun, finished_at=begun + timedelta(minutes=exercise.minutes),
            at=len(exercise.steps), answers=answers,
            outcome=outcomes.came(exercise, answers),
        )  # fmt: skip
        yield replace(run, said=sessions.recorded(exercise, run))


@cache
def _exercise(ref: str) -> Exercise | None:
    return Library(None).exercise(ref)
