"""An exercise done again and again: its marks and choices over time, with how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from coach.fastclass import dataclass
from coach.i18n import _, language, ngettext
from coach.model.exercise import Exercise, ScaleOfMarks, Step
from coach.rules.exercises import steps
from coach.rules.exercises.answers import Answers
from coach.rules.exercises.outcome import mean_of, outcome_of

Runs: TypeAlias = Iterable[tuple[date, Answers]]

FEW = 5
"""Below so many times nothing is concluded from a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One mark on one day."""

    day: date
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One mark over time."""

    name: str
    points: tuple[Point, ...]
    """The oldest first; a run without this mark is left out."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often each choice was made, whenever it was asked."""

    name: str
    counts: tuple[tuple[str, int], ...]
    n: int
    """How many times something was chosen, be it one thing or several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseSeries:
    """One exercise over time, with how many times."""

    ref: str
    title: str
    n: int
    words: str
    lines: tuple[Track, ...] = ()
    counts: tuple[Tally, ...] = ()
    outcomes: tuple[tuple[date, str], ...] = ()
    """On which day what came out."""


def over_time(exercise: Exercise, runs: Runs) -> ExerciseSeries:
    """Return how the answers went from run to run."""
    ordered = sorted(runs, key=lambda run: run[0])
    once = [(step, steps.kind_of(step)) for step in exercise.steps if not step.repeat]
    scales = exercise.outcome.scales
    tracks = [_means(exercise, one, ordered) for one in scales] or [
        _track(step, ordered) for step, kind in once if kind.is_mark
    ]
    tallies = [_tally(step, ordered) for step, kind in once if kind.has_choices]
    results = [(day, outcome_of(exercise, answers)) for day, answers in ordered]
    return ExerciseSeries(
        ref=exercise.ref,
        title=exercise.title.say(language()),
        n=len(ordered),
        words=_in_words(tracks, len(ordered)),
        lines=tuple(track for track in tracks if track.points),
        counts=tuple(tally for tally in tallies if tally.n),
        outcomes=tuple((day, result.name) for day, result in results if result.key),
    )


def _track(step: Step, runs: list[tuple[date, Answers]]) -> Track:
    marks = ((day, answers.get(step.id)) for day, answers in runs)
    points = (Point(day=day, value=mark) for day, mark in marks if type(mark) is int)
    name = step.name.say(language())
    return Track(name=name, points=tuple(points), least=step.least, most=step.most)


def _means(
    exercise: Exercise, scale: ScaleOfMarks, runs: list[tuple[date, Answers]]
) -> Track:
    """Return how the mean of some marks went."""
    means = ((day, mean_of(exercise, answers, scale)) for day, answers in runs)
    points = (Point(day=day, value=mean) for day, mean in means if mean is not None)
    steps_of = [exercise.step(name) for name in scale.of]
    return Track(
        name=scale.name.say(language()), points=tuple(points),
        least=min(one.least for one in steps_of), most=max(one.most for one in steps_of),
    )  # fmt: skip


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
    counts = tuple((each.text.say(language()), said[each.id]) for each in step.choices)
    return Tally(name=step.name.say(language()), counts=counts, n=n)


def _in_words(tracks: list[Track], n: int) -> str:
    if n == 0:
        return _("Not filled in yet.")
    times = ngettext("Filled in once (n = {n}).", "Filled in {n} times (n = {n}).", n)
    told = [times.format(n=n)]
    if n < FEW and tracks:
        told.append(_("That is too few to see a line in it."))
    for track in tracks:
        if len(track.points) >= FEW:
            told.append(f"{track.name}: {_move([one.value for one in track.points])}.")
    return " ".join(told)


def _move(values: list[float]) -> str:
    """Say how the later half lies beside the earlier one."""
    half = len(values) // 2
    before, after = values[:half], values[-half:]
    change = sum(after) / len(after) - sum(before) / len(before)
    if change >= 1:
        return _("a little higher lately")
    if change <= -1:
        return _("a little lower lately")
    return _("about the same")
