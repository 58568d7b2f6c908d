"""Outcomes: what the answers of an exercise say together, in words and over time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, language, ngettext
from coach.model.errors import CoachError
from coach.model.exercise import Came, Exercise, Run, Step
from coach.model.moment import day_of
from coach.model.types import Json
from coach.rules.exercises import steps
from coach.rules.exercises.outcome import OutcomeResult, outcome_of
from coach.rules.exercises.series import Tally, Track, over_time
from coach.services import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """One mark with its scale, to draw."""

    name: str
    value: int
    least: int = 1
    most: int = 10
    low: str = ""
    high: str = ""
    here: bool = False
    """Whether it is one that the outcome speaks of, among others beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView:
    """What came out of an exercise, ready to be drawn or told."""

    kind: str
    key: str = ""
    name: str = ""
    text: str = ""
    lines: tuple[str, ...] = ()
    """The same in plain sentences: the marks, and what belongs to each line of a list."""

    scales: tuple[Scale, ...] = ()
    """Quadrant: from left to right, and from bottom to top. Gap and lowest: each mark."""

    split: float = 5.5
    corners: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, str, str], ...] = ()
    """Table: the line, the name that fits it, and the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One mark on one day."""

    day: date
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeLine:
    """One mark over time."""

    name: str
    points: tuple[Point, ...]
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceCount:
    """How often each choice was made."""

    name: str
    counts: tuple[tuple[str, int], ...]
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseSeries:
    """One exercise over time, with how many times."""

    ref: str
    title: str
    n: int
    words: str
    lines: tuple[OutcomeLine, ...] = ()
    counts: tuple[ChoiceCount, ...] = ()
    outcomes: tuple[tuple[date, str], ...] = ()


def in_words(step: Step, value: Json) -> str:
    """Return an answer as it reads."""
    return steps.kind_of(step).reads(value, wording.long_day)


def came(exercise: Exercise, answers: Mapping[str, Json]) -> Came | None:
    """Return what came out, to be kept in the words of today."""
    found = view(exercise, answers)
    if not found.key:
        return None
    return Came(
        kind=found.kind, key=found.key, name=found.name, text=found.text, lines=found.lines
    )


def view(exercise: Exercise, answers: Mapping[str, Json]) -> OutcomeView:
    """Return what came out of these answers."""
    result = outcome_of(exercise, answers)
    said = language()
    found = OutcomeView(
        kind=result.kind,
        key=result.key,
        name=result.cell.name.say(said),
        text=result.cell.text.say(said),
        scales=_scales(exercise, result),
        split=result.split,
        corners=tuple((key, name.say(said)) for key, name in result.corners),
        parts=tuple(
            (one.about.say(said), one.cell.name.say(said), one.cell.text.say(said))
            for one in result.parts
            if one.value is None
        ),
    )
    return replace(found, lines=tuple(_told(found, result)))


def _scales(exercise: Exercise, result: OutcomeResult) -> tuple[Scale, ...]:
    said = language()
    drawn = tuple(
        Scale(
            name=axis.name.say(said), value=axis.value, least=axis.least, most=axis.most,
            low=axis.low.say(said), high=axis.high.say(said),
        )
        for axis in result.axes
    )  # fmt: skip
    marks = [step for step in exercise.steps if step.id in exercise.outcome.of]
    most = max((step.most for step in marks), default=10)
    least = min((step.least for step in marks), default=1)
    lowest = tuple(
        Scale(
            name=one.about.say(said), value=one.value, least=least, most=most,
            here=one in result.parts,
        )
        for one in result.marks
        if one.value is not None
    )  # fmt: skip
    return (*drawn, *lowest)


def _told(found: OutcomeView, result: OutcomeResult) -> Iterator[str]:
    spoken_of = [one for one in found.scales if one.here] or found.scales
    for scale in spoken_of:
        yield _("{name}: {value} on a scale of {least} to {most}").format(
            name=scale.name.rstrip("?."), value=scale.value,
            least=scale.least, most=scale.most,
        )  # fmt: skip
    if result.gap is not None:
        yield _("The difference is {n}.").format(n=abs(result.gap))
    for about, name, text in found.parts:
        yield f"{about}: {name}. {text}"


def again(companion: Companion, run: Run) -> OutcomeView:
    """Return what came out of a kept exercise: drawn while its pack is there, else told."""
    exercise = companion.library.exercise(run.pack_ref)
    kept = run.outcome
    if kept is None:
        return OutcomeView(kind="none")
    told = OutcomeView(
        kind="none", key=kept.key, name=kept.name, text=kept.text, lines=kept.lines
    )
    if exercise is None or not isinstance(run.answers, dict):
        return told
    drawn = view(exercise, run.answers)
    if drawn.kind != kept.kind or drawn.key != kept.key:
        return told
    return replace(drawn, name=kept.name, text=kept.text, lines=kept.lines)


def series(companion: Companion, ref: str) -> ExerciseSeries:
    """Return how an exercise went from time to time, with how many times."""
    exercise = companion.library.exercise(ref)
    if exercise is None:
        raise CoachError(_("This exercise is in no pack that is in use now."))
    runs = [
        (day_of(run.finished_at), run.answers)
        for run in sorted(companion.store.all(Run), key=lambda run: run.id)
        if run.pack_ref == ref and run.finished_at and isinstance(run.answers, dict)
    ]
    course = over_time(exercise, runs)
    return ExerciseSeries(
        ref=ref,
        title=exercise.title.say(language()),
        n=course.n,
        words=_course(course.tracks, course.n),
        lines=tuple(_line(track) for track in course.tracks if track.points),
        counts=tuple(_count(tally) for tally in course.tallies if tally.n),
        outcomes=tuple((day, name.say(language())) for day, _key, name in course.outcomes),
    )


def _line(track: Track) -> OutcomeLine:
    return OutcomeLine(
        name=track.name.say(language()),
        points=tuple(Point(day=day, value=value) for day, value in track.points),
        least=track.least,
        most=track.most,
    )


def _count(tally: Tally) -> ChoiceCount:
    return ChoiceCount(
        name=tally.name.say(language()),
        counts=tuple((text.say(language()), n) for _id, text, n in tally.counts),
        n=tally.n,
    )


FEW = 5
"""Below so many times nothing is concluded from a line."""


def _course(tracks: tuple[Track, ...], n: int) -> str:
    if n == 0:
        return _("Not filled in yet.")
    times = ngettext("Filled in once (n = {n}).", "Filled in {n} times (n = {n}).", n)
    told = [times.format(n=n)]
    if n < FEW and tracks:
        told.append(_("That is too few to see a line in it."))
    for track in tracks:
        values = [value for _day, value in track.points]
        if len(values) >= FEW:
            told.append(f"{track.name.say(language())}: {_move(values)}.")
    return " ".join(told)


def _move(values: list[int]) -> str:
    """Say how the later half lies beside the earlier one."""
    half = len(values) // 2
    before, after = values[:half], values[-half:]
    change = sum(after) / len(after) - sum(before) / len(before)
    if change >= 1:
        return _("a little higher lately")
    if change <= -1:
        return _("a little lower lately")
    return _("about the same")
