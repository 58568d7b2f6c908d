"""What the answers of an exercise say together, as plain values and words.

A description is compared with answers; nothing in it is ever evaluated.
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.fastclass import dataclass
from coach.model.exercise import NO_CELL, Cell, Exercise, Outcome, OutcomeRow, Step
from coach.model.pack import NOTHING, Words
from coach.model.types import Json
from coach.rules.exercises.answers import Answers, lines

MOST_LOWEST = 3
"""Equal marks are shown together, but never more than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeAxis:
    """One side of a quadrant or of a gap: a mark with its scale."""

    name: Words
    value: int
    least: int
    most: int
    low: Words = NOTHING
    high: Words = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of several things that the outcome speaks of: a step, or a line of a list."""

    about: Words
    value: int | None = None
    cell: Cell = NO_CELL


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeResult:
    """What came out; `key` is empty as long as an answer is missing."""

    kind: str
    key: str = ""
    """Which of the possible outcomes: a corner, `above`, the number of a row."""

    cell: Cell = NO_CELL
    axes: tuple[OutcomeAxis, ...] = ()
    """Quadrant: from left to right, and from bottom to top. Gap: from and to."""

    split: float = 0
    corners: tuple[tuple[str, Words], ...] = ()
    """Quadrant: the names of all four fields."""

    gap: int | None = None
    marks: tuple[Part, ...] = ()
    """Lowest: every mark it was chosen among, as they were asked."""

    parts: tuple[Part, ...] = ()


def outcome_of(exercise: Exercise, answers: Answers) -> OutcomeResult:
    """Return what came out of these answers."""
    outcome = exercise.outcome
    match outcome.kind:
        case "quadrant":
            return _quadrant(exercise, outcome, answers)
        case "gap":
            return _gap(exercise, outcome, answers)
        case "lowest":
            return _lowest(exercise, outcome, answers)
        case "table":
            return _table(exercise, outcome, answers)
    return OutcomeResult(kind="none")


def _axis(step: Step, answers: Answers) -> OutcomeAxis | None:
    value = answers.get(step.id)
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return OutcomeAxis(
        name=step.name,
        value=value,
        least=step.least,
        most=step.most,
        low=step.low,
        high=step.high,
    )


def _quadrant(exercise: Exercise, outcome: Outcome, answers: Answers) -> OutcomeResult:
    x = _axis(exercise.step(outcome.x), answers)
    y = _axis(exercise.step(outcome.y), answers)
    if not x or not y:
        return OutcomeResult(kind="quadrant")
    sides = ("high" if axis.value > outcome.split else "low" for axis in (x, y))
    key = "_".join(sides)
    return OutcomeResult(
        kind="quadrant",
        key=key,
        cell=outcome.cells[key],
        axes=(x, y),
        split=outcome.split,
        corners=tuple((name, cell.name) for name, cell in outcome.cells.items()),
    )


def _gap(exercise: Exercise, outcome: Outcome, answers: Answers) -> OutcomeResult:
    start = _axis(exercise.step(outcome.start), answers)
    end = _axis(exercise.step(outcome.end), answers)
    if not start or not end:
        return OutcomeResult(kind="gap")
    gap = start.value - end.value
    side = "above" if gap > 0 else "below"
    key = "level" if abs(gap) <= outcome.near else side
    return OutcomeResult(
        kind="gap", key=key, cell=outcome.cells[key], axes=(start, end), gap=gap
    )


def _lowest(exercise: Exercise, outcome: Outcome, answers: Answers) -> OutcomeResult:
    marks = [part for name in outcome.of for part in _marks(exercise.step(name), answers)]
    ordered = sorted(marks, key=lambda part: part.value or 0)
    if not ordered:
        return OutcomeResult(kind="lowest")
    last = ordered[: outcome.count][-1].value
    shown = [part for part in ordered if (part.value or 0) <= (last or 0)]
    most = max(outcome.count, MOST_LOWEST)
    return OutcomeResult(
        kind="lowest", key="lowest", cell=outcome.cell,
        marks=tuple(marks), parts=tuple(shown[:most]),
    )  # fmt: skip


def _marks(step: Step, answers: Answers) -> Iterator[Part]:
    """Yield the marks of a step: one, or one for each line it went through."""
    if not step.repeat:
        if axis := _axis(step, answers):
            yield Part(about=step.name, value=axis.value)
        return
    for line, value in _by_line(step.repeat, step.id, answers):
        if isinstance(value, int):
            yield Part(about=_plain(line), value=value)


def _by_line(over: str, step: str, answers: Answers) -> Iterator[tuple[str, Json]]:
    said = answers.get(step)
    values = said if isinstance(said, list) else []
    for place, line in enumerate(lines(answers, over)):
        yield line, values[place] if place < len(values) else None


def _plain(line: str) -> Words:
    """Return the user's own line, which is the same in every language."""
    return Words((("", line),), "")


def _table(exercise: Exercise, outcome: Outcome, answers: Answers) -> OutcomeResult:
    steps = {name for row in outcome.rows for name, _value in row.when}
    over = next((exercise.step(name).repeat for name in sorted(steps)), "")
    if not over:
        key, cell = _row(outcome.rows, answers) if _have(steps, answers) else ("", NO_CELL)
        return OutcomeResult(kind="table", key=key, cell=cell)
    parts = []
    for place, line in enumerate(lines(answers, over)):
        here = {name: _at(answers.get(name), place) for name in steps}
        if _have(steps, here):
            parts.append(Part(about=_plain(line), cell=_row(outcome.rows, here)[1]))
    return OutcomeResult(kind="table", key="lines" if parts else "", parts=tuple(parts))


def _at(value: Json, place: int) -> Json:
    return value[place] if isinstance(value, list) and place < len(value) else None


def _have(steps: set[str], answers: Answers) -> bool:
    return all(answers.get(name) is not None for name in steps)


def _row(rows: tuple[OutcomeRow, ...], answers: Answers) -> tuple[str, Cell]:
    """Return the first row that fits, with its number; nothing when none does."""
    for number, row in enumerate(rows, 1):
        if all(fits(answers.get(name), value) for name, value in row.when):
            return str(number), row.cell
    return "", NO_CELL


def fits(said: Json, wanted: str) -> bool:
    """Return whether an answer has a choice, alone or among others."""
    return wanted in said if isinstance(said, list) else said == wanted
