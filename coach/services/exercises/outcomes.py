"""Outcomes: what the answers of an exercise say together, now, kept, and over time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from operator import attrgetter
from statistics import fmean
from typing import Final

from coach.companion import Companion
from coach.i18n import _
from coach.model.exercise import Came, Exercise, Run, Step
from coach.model.reflection import Reflection
from coach.model.types import Json
from coach.rules.exercises import steps
from coach.rules.exercises.outcome import OutcomeResult, outcome_of
from coach.rules.exercises.series import ExerciseSeries, Point, Track, over_time
from coach.services import wording
from coach.services.exercises import exercises

NEAR: Final = timedelta(days=13)
"""Marks of two weeks up to a day are told beside it."""


def in_words(step: Step, value: Json) -> str:
    """Return an answer as it reads."""
    return steps.kind_of(step).reads(value, wording.long_day)


def came(exercise: Exercise, answers: Mapping[str, Json]) -> Came | None:
    """Return what came out, to be kept in the words of today."""
    found = outcome_of(exercise, answers)
    if not found.key:
        return None
    lines = (*found.lines, *_told_below(exercise, answers))
    return Came(
        kind=found.kind, key=found.key, name=found.name, text=found.text, lines=lines
    )


def _told_below(exercise: Exercise, answers: Mapping[str, Json]) -> Iterator[str]:
    """Yield the answers that are told below what came out, such as a day."""
    for name in exercise.outcome.tell:
        step = exercise.step(name)
        if said := in_words(step, answers.get(name)):
            yield f"{step.name.say().rstrip('?')}: {said}"


def again(companion: Companion, run: Run) -> OutcomeResult:
    """Return what came out of a kept exercise: drawn while its pack is there, else told."""
    exercise = companion.library.exercise(run.pack_ref)
    kept = run.outcome
    if kept is None:
        return OutcomeResult(kind="none")
    told = OutcomeResult(
        kind="none", key=kept.key, name=kept.name, text=kept.text, lines=kept.lines
    )
    if exercise is None:
        return told
    drawn = outcome_of(exercise, run.given)
    if drawn.kind != kept.kind or drawn.key != kept.key:
        return told
    return replace(drawn, name=kept.name, text=kept.text, lines=kept.lines)


def series(companion: Companion, ref: str) -> ExerciseSeries:
    """Return how an exercise went from time to time, with how many times."""
    done = sorted(exercises.finished(companion, ref), key=attrgetter("id"))
    exercise = exercises.whole(companion, ref)
    over = over_time(exercise, [(run.day, run.given) for run in done])
    beside = tuple(_beside(companion, mark, [run.day for run in done])
                   for mark in exercise.beside)  # fmt: skip
    drawn = tuple(track for track in beside if track.points)
    if not drawn or not over.lines:
        return over
    words = _("Below it the mean of two weeks before. It does not say what causes what.")
    return replace(over, lines=(*over.lines, *drawn), words=f"{over.words} {words}")


def _beside(companion: Companion, mark: str, days: list[date]) -> Track:
    """Return the mean of a mark over the two weeks before each of these days."""
    points = []
    for day in days:
        near = companion.store.since(Reflection, day - NEAR, day)
        values = [value for one in near if (value := getattr(one, mark)) is not None]
        if values:
            points.append(Point(day=day, value=round(fmean(values))))
    name = wording.field("reflections", mark)
    return Track(name=name, points=tuple(points), least=1, most=10)
