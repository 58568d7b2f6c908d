"""Everything that may come out of an exercise, and with which answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from coach.fastclass import dataclass
from coach.i18n import _, language
from coach.model.exercise import Cell, Exercise
from coach.rules.exercises.outcome import GapOutcome, QuadrantOutcome
from coach.services import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleOutcome:
    """One way in which it may come out."""

    key: str
    """As the outcome of a run calls it: a corner, `above`, the number of a row."""

    when: str
    """The answers with which it does, in words."""

    name: str
    text: str


def possible(exercise: Exercise) -> tuple[PossibleOutcome, ...]:
    """Return all of them, in the order in which they are written down."""
    return tuple(_OF[exercise.outcome.kind](exercise))


def _one(key: str, when: str, cell: Cell) -> PossibleOutcome:
    said = language()
    return PossibleOutcome(
        key=key, when=when, name=cell.name.say(said), text=cell.text.say(said)
    )


def _called(exercise: Exercise, step: str) -> str:
    return exercise.step(step).name.say(language()).rstrip("?.")


def _quadrant(exercise: Exercise) -> Iterator[PossibleOutcome]:
    out = exercise.outcome
    split = wording.number(out.split)
    for key in (key for key in QuadrantOutcome.cells if key in out.cells):
        across, up = key.split("_")
        sides = (
            _above(_called(exercise, step), split)
            if side == "high"
            else _at_most(_called(exercise, step), split)
            for step, side in ((out.x, across), (out.y, up))
        )
        yield _one(key, ", ".join(sides), out.cells[key])


def _above(name: str, split: str) -> str:
    return _("{name} above {n}").format(name=name, n=split)


def _at_most(name: str, split: str) -> str:
    return _("{name} at most {n}").format(name=name, n=split)


def _gap(exercise: Exercise) -> Iterator[PossibleOutcome]:
    out = exercise.outcome
    names = {"first": _called(exercise, out.start), "other": _called(exercise, out.end)}
    words = {
        "above": _("{first} higher than {other}"),
        "level": _("{first} and {other} level, or at most {n} apart"),
        "below": _("{first} lower than {other}"),
    }
    if not out.near:
        words["level"] = _("{first} and {other} level")
    for key in (key for key in GapOutcome.cells if key in out.cells):
        yield _one(key, words[key].format(n=out.near, **names), out.cells[key])


def _lowest(exercise: Exercise) -> Iterator[PossibleOutcome]:
    of = ", ".join(_called(exercise, step) for step in exercise.outcome.of)
    yield _one(
        "lowest", _("the lowest of: {names}").format(names=of), exercise.outcome.cell
    )


def _table(exercise: Exercise) -> Iterator[PossibleOutcome]:
    said = language()
    for number, row in enumerate(exercise.outcome.rows, 1):
        answers = (
            f"{_called(exercise, name)}: {exercise.step(name).choice(value).say(said)}"
            for name, value in row.when
        )
        when = ", ".join(answers) or _("in all other cases")
        yield _one(str(number), when, row.cell)


def _none(_exercise: Exercise) -> Iterator[PossibleOutcome]:
    yield from ()


_OF: Final[dict[str, Callable[[Exercise], Iterator[PossibleOutcome]]]] = {
    "quadrant": _quadrant, "gap": _gap, "lowest": _lowest, "table": _table, "none": _none,
}  # fmt: skip
