"""An exercise done again and again: its marks and choices over time, with how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from coach.fastclass import dataclass
from coach.model.exercise import Exercise, Step
from coach.model.pack import Words
from coach.rules.exercises import steps
from coach.rules.exercises.answers import Answers
from coach.rules.exercises.outcome import outcome_of

Runs: TypeAlias = Iterable[tuple[date, Answers]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One mark over time."""

    step: str
    name: Words
    least: int
    most: int
    points: tuple[tuple[date, int], ...]
    """The oldest first; a run without this mark is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often each choice was made, whenever it was asked."""

    step: str
    name: Words
    counts: tuple[tuple[str, Words, int], ...]
    n: int
    """How many times something was chosen, be it one thing or several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """All runs of one exercise."""

    n: int
    tracks: tuple[Track, ...]
    tallies: tuple[Tally, ...]
    outcomes: tuple[tuple[date, str, Words], ...]
    """On which day which outcome came up, and what it is called."""


def over_time(exercise: Exercise, runs: Runs) -> Series:
    """Return how the answers went from run to run."""
    ordered = sorted(runs, key=lambda run: run[0])
    once = [(step, steps.kind_of(step)) for step in exercise.steps if not step.repeat]
    results = [(day, outcome_of(exercise, answers)) for day, answers in ordered]
    return Series(
        n=len(ordered),
        tracks=tuple(_track(step, ordered) for step, kind in once if kind.is_mark),
        tallies=tuple(_tally(step, ordered) for step, kind in once if kind.has_choices),
        outcomes=tuple(
            (day, result.key, result.cell.name) for day, result in results if result.key
        ),
    )


def _track(step: Step, runs: list[tuple[date, Answers]]) -> Track:
    points = []
    for day, answers in runs:
        value = answers.get(step.id)
        if isinstance(value, int) and not isinstance(value, bool):
            points.append((day, value))
    return Track(
        step=step.id, name=step.name, least=step.least, most=step.most, points=tuple(points)
    )


def _tally(step: Step, runs: list[tuple[date, Answers]]) -> Tally:
    known = {each.id for each in step.choices}
    said: Counter[str] = Counter()
    n = 0
    for _day, answers in runs:
        value = answers.get(step.id)
        given = value if isinstance(value, list) else [value]
        chosen = {each for each in given if isinstance(each, str)} & known
        said.update(chosen)
        n += bool(chosen)
    counts = tuple((each.id, each.text, said[each.id]) for each in step.choices)
    return Tally(step=step.id, name=step.name, counts=counts, n=n)
