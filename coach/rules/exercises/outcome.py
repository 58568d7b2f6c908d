"""What the answers of an exercise say together: each way of drawing them is one class.

A description is compared with answers; nothing in it is ever evaluated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from coach.fastclass import dataclass
from coach.i18n import _, language, written
from coach.model.exercise import NO_CELL, Cell, Exercise, ScaleOfMarks, Step
from coach.model.types import Json
from coach.rules.exercises.answers import Answers, lines, of_line

MOST_LOWEST = 3
"""Equal marks are shown together, but never more than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """One mark with its scale, to draw."""

    name: str
    value: float
    """A whole mark, or a mean with one decimal."""

    least: int = 1
    most: int = 10
    here: bool = False
    """Whether it is one that the outcome speaks of, among others beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeResult:
    """What came out, ready to be drawn or told."""

    kind: str
    key: str = ""
    """Which of the possible outcomes: a corner, `above`, the number of a row.

    It is empty as long as an answer is missing.
    """

    name: str = ""
    text: str = ""
    lines: tuple[str, ...] = ()
    """The same in plain sentences: the marks, and what belongs to each line of a list."""

    scales: tuple[Scale, ...] = ()
    """Quadrant: from left to right, and from bottom to top. Gap and lowest: each mark."""

    split: float = 5.5
    corners: tuple[tuple[str, str], ...] = ()
    """Quadrant: the names of all four fields."""

    parts: tuple[tuple[str, str, str], ...] = ()
    """Table: the line, the name that fits it, and the words."""


class OutcomeKind:
    """One way in which answers come together: none, where a class says nothing else."""

    name: str = "none"
    needs: tuple[str, ...] = ()
    """What a pack has to say of such an outcome."""

    also: tuple[str, ...] = ()
    """What it may say as well."""

    marks: tuple[str, ...] = ()
    """Which of that names a mark."""

    cells: tuple[str, ...] = ()
    """The names under which it has words."""

    def __init__(self, exercise: Exercise, answers: Answers) -> None:
        self.exercise = exercise
        self.outcome = exercise.outcome
        self.answers = answers

    def result(self) -> OutcomeResult:
        """Return what came out of the answers."""
        return OutcomeResult(kind=self.name)

    def came(
        self,
        key: str,
        cell: Cell = NO_CELL,
        *,
        scales: tuple[Scale, ...] = (),
        told: tuple[str, ...] = (),
        corners: tuple[tuple[str, str], ...] = (),
        parts: tuple[tuple[str, str, str], ...] = (),
    ) -> OutcomeResult:
        """Return what came out, with the marks and parts of it in sentences as well."""
        spoken_of = [one for one in scales if one.here] or scales
        by_part = (f"{about}: {name}. {text}" for about, name, text in parts)
        return OutcomeResult(
            kind=self.name, key=key, name=cell.name.say(language()),
            text=cell.text.say(language()), lines=(*map(_told, spoken_of), *told, *by_part),
            scales=scales, split=self.outcome.split, corners=corners, parts=parts,
        )  # fmt: skip

    def scales(self, *names: str) -> tuple[Scale, ...]:
        """Return the marks of these steps; none as long as one of them is open."""
        steps = [self.exercise.step(name) for name in names]
        found = tuple(
            Scale(name=step.name.say(language()), value=value, least=step.least,
                  most=step.most)
            for step in steps
            if type(value := self.answers.get(step.id)) is int
        )  # fmt: skip
        return found if len(found) == len(names) else ()


def _told(scale: Scale) -> str:
    return _("{name}: {value} on a scale of {least} to {most}").format(
        name=scale.name.rstrip("?."), value=figure(scale.value),
        least=scale.least, most=scale.most,
    )  # fmt: skip


def figure(value: float) -> str:
    """Return a mark as the language writes it."""
    return written(f"{value:g}")


class QuadrantOutcome(OutcomeKind):
    """Two marks that meet in one of four fields."""

    name = "quadrant"
    needs, also, marks = ("x", "y", "cells"), ("split",), ("x", "y")
    cells = ("high_high", "low_high", "high_low", "low_low")

    def result(self) -> OutcomeResult:
        """Return the field; what lies on the line between is low."""
        if not (scales := self.scales(self.outcome.x, self.outcome.y)):
            return super().result()
        sides = ("high" if one.value > self.outcome.split else "low" for one in scales)
        key, cells = "_".join(sides), self.outcome.cells
        names = tuple((field, cell.name.say(language())) for field, cell in cells.items())
        return self.came(key, cells[key], scales=scales, corners=names)


class GapOutcome(OutcomeKind):
    """One mark beside another."""

    name = "gap"
    needs, also = ("from", "to", "cells"), ("near", "back_from", "back_to")
    marks = ("from", "to", "back_from", "back_to")
    cells = ("above", "level", "below")

    def result(self) -> OutcomeResult:
        """Return on which side the first mark lies, or whether it is level."""
        if not (scales := self.scales(self.outcome.start, self.outcome.end)):
            return super().result()
        gap = scales[0].value - scales[1].value
        side = "above" if gap > 0 else "below"
        key = "level" if abs(gap) <= self.outcome.near else side
        told: tuple[str, ...] = (_("The difference is {n}.").format(n=figure(abs(gap))),)
        if back := self._back():
            scales += back
            other = abs(back[0].value - back[1].value)
            told += (_("The other way round it is {n}.").format(n=figure(other)),)
        return self.came(key, self.outcome.cells[key], scales=scales, told=told)

    def _back(self) -> tuple[Scale, ...]:
        """Return the marks of the other way round, where it is asked and answered."""
        if not (self.outcome.back_start and self.outcome.back_end):
            return ()
        return self.scales(self.outcome.back_start, self.outcome.back_end)


class LowestOutcome(OutcomeKind):
    """The lowest of several marks."""

    name = "lowest"
    needs, also = ("of", "text"), ("count", "name", "loop")

    def result(self) -> OutcomeResult:
        """Return all marks, and which of them are the lowest."""
        steps = [self.exercise.step(name) for name in self.outcome.of]
        marks = [mark for step in steps for mark in self._marks(step)]
        if not marks:
            return super().result()
        count, ordered = self.outcome.count, sorted(marks, key=itemgetter(1))
        last = ordered[:count][-1][1]
        lowest = [mark for mark in ordered if mark[1] <= last][: max(count, MOST_LOWEST)]
        least, most = min(s.least for s in steps), max(s.most for s in steps)
        scales = tuple(
            Scale(name=about, value=value, least=least, most=most,
                  here=(about, value) in lowest)
            for about, value in marks
        )  # fmt: skip
        told = (self._loop([name for name, _mark in lowest]),) if self.outcome.loop else ()
        return self.came("lowest", self.outcome.cell, scales=scales, told=told)

    def _loop(self, cut: Iterable[str]) -> str:
        """Return the steps that lead round, in one line, with scissors where to cut."""
        found = (self.exercise.step(name).repeat for name in self.outcome.of)
        steps = [line for name in found if name for line in lines(self.answers, name)]
        return " → ".join((*(f"{one} ✂" if one in cut else one for one in steps), "↺"))

    def _marks(self, step: Step) -> Iterator[tuple[str, int]]:
        """Yield the marks of a step: one, or one for each line it went through."""
        said = self.answers.get(step.id)
        asked = [(step.name.say(language()), said)]
        if step.repeat:
            about = lines(self.answers, step.repeat)
            asked = [(line, of_line(said, place)) for place, line in enumerate(about)]
        for name, value in asked:
            if type(value) is int:
                yield name, value


class MeansOutcome(OutcomeKind):
    """The mean of some marks for each of a few scales, as a questionnaire has them."""

    name = "means"
    needs, also = ("scales", "text"), ("name",)

    def result(self) -> OutcomeResult:
        """Return the means, of the scales of which every mark was given."""
        scales = tuple(filter(None, map(self._mean, self.outcome.scales)))
        if not scales:
            return super().result()
        told = _("Means of your own marks of this moment; not a validated test.")
        return self.came("means", self.outcome.cell, scales=scales, told=(told,))

    def _mean(self, scale: ScaleOfMarks) -> Scale | None:
        mean = mean_of(self.exercise, self.answers, scale)
        if mean is None:
            return None
        steps = [self.exercise.step(name) for name in scale.of]
        return Scale(
            name=scale.name.say(language()), value=mean,
            least=min(one.least for one in steps), most=max(one.most for one in steps),
        )  # fmt: skip


def mean_of(exercise: Exercise, answers: Answers, scale: ScaleOfMarks) -> float | None:
    """Return the mean of the marks of a scale; none while one of them is open."""
    marks = []
    for name in scale.of:
        step, said = exercise.step(name), answers.get(name)
        if type(said) is not int:
            return None
        marks.append(step.least + step.most - said if name in scale.turned else said)
    return round(sum(marks) / len(marks), 1)


class TableOutcome(OutcomeKind):
    """The first row of a table that fits, of the whole or of each line of a list."""

    name = "table"
    needs = ("rows",)

    def result(self) -> OutcomeResult:
        """Return the row that fits, or what fits each line."""
        steps = sorted({name for row in self.outcome.rows for name, _said in row.when})
        over = next((self.exercise.step(name).repeat for name in steps), "")
        if not over:
            key, cell = self._row({name: self.answers.get(name) for name in steps})
            return self.came(key, cell, told=tuple(self._others(steps, key)))
        parts = []
        for place, line in enumerate(lines(self.answers, over)):
            here = {name: of_line(self.answers.get(name), place) for name in steps}
            if None not in here.values():
                cell = self._row(here)[1]
                parts.append((line, cell.name.say(language()), cell.text.say(language())))
        return self.came("lines" if parts else "", parts=tuple(parts))

    def _others(self, steps: list[str], key: str) -> Iterator[str]:
        """Yield the words of the other rows, where several choices fit more than one."""
        chosen = self.answers.get(steps[0]) if len(steps) == 1 else None
        each = chosen if isinstance(chosen, list) else ()
        rows = dict(self._row({steps[0]: [one]}) for one in each)
        for number, cell in sorted(rows.items()):
            if number and number != key:
                yield f"{cell.name.say(language())}. {cell.text.say(language())}"

    def _row(self, answers: dict[str, Json]) -> tuple[str, Cell]:
        """Return the number and the words of the first row that fits, if one does."""
        if None in answers.values():
            return "", NO_CELL
        for number, row in enumerate(self.outcome.rows, 1):
            if all(fits(answers[name], value) for name, value in row.when):
                return str(number), row.cell
        return "", NO_CELL


KINDS: dict[str, type[OutcomeKind]] = {
    kind.name: kind
    for kind in (
        QuadrantOutcome, LowestOutcome, GapOutcome, MeansOutcome, TableOutcome, OutcomeKind,
    )
}  # fmt: skip
"""Every kind by the name that packs use."""


def outcome_of(exercise: Exercise, answers: Answers) -> OutcomeResult:
    """Return what came out of these answers."""
    return KINDS[exercise.outcome.kind](exercise, answers).result()


def result_of(exercise: Exercise, answers: Answers) -> str:
    """Return the word of the row as which it came out; none where it has none."""
    key = outcome_of(exercise, answers).key
    rows = exercise.outcome.rows
    return rows[int(key) - 1].result if rows and key.isdecimal() else ""


def fits(said: Json, wanted: str) -> bool:
    """Return whether an answer has a choice, alone or among others."""
    return wanted in said if isinstance(said, list) else said == wanted
