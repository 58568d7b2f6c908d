"""What the answers of customers come to, always with how many there were.

Below five answers there is no figure: the answers themselves say more than it would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from statistics import fmean
from typing import Final

from coach.fastclass import dataclass
from coach.model.direction import Sample

FEW: Final = 5
"""From so many answers on a figure is told."""

LATELY: Final = timedelta(days=90)
"""Answers of so long before the last one are taken together."""


def csat(answers: Sequence[int]) -> float:
    """Return how many per cent gave a 4 or a 5 on the scale of 1 to 5.

    These are the two top boxes of the scale of five, a custom of survey research without
    one author; the American index asks on ten points (Fornell and others, 1996).
    """
    return _share(answer >= 4 for answer in answers)


def nps(answers: Sequence[int]) -> float:
    """Return the per cent of 9 and 10 minus that of 0 to 6 (Reichheld, 2003).

    That it foretells growth was not confirmed (Keiningham and others, 2007).
    """
    return _share(one >= 9 for one in answers) - _share(one <= 6 for one in answers)


def ces(answers: Sequence[int]) -> float:
    """Return the mean of how easy it was, 1 to 7 (Dixon, Freeman and Toman, 2010).

    The scale of seven, on which 7 is easy, is that of their later book (Dixon, Toman and
    DeLisi, 2013).
    """
    return fmean(answers)


def first_time_right(answers: Sequence[int]) -> float:
    """Return how many per cent were solved at the first contact, where 1 is yes.

    The custom of customer services; the thought that it pays is older (Crosby, 1979).
    """
    return _share(answer > 0 for answer in answers)


def _share(hits: Iterable[bool]) -> float:
    with_figures = [*hits]
    return 100 * sum(with_figures) / len(with_figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """How answers become a figure, and what both may be."""

    of: Callable[[Sequence[int]], float]
    answers: tuple[int, int]
    """The lowest and the highest that somebody may answer."""

    figures: tuple[float, float]
    """The lowest and the highest that it may come to."""

    in_percent: bool = False
    yes_or_no: bool = False

    def is_answer(self, number: float) -> bool:
        """Whether somebody may answer this."""
        low, high = self.answers
        return number.is_integer() and low <= number <= high

    def is_figure(self, number: float) -> bool:
        """Whether it may come to this."""
        least, most = self.figures
        return least <= number <= most


FORMULAS: Final[Mapping[str, Formula]] = {
    "csat": Formula(of=csat, answers=(1, 5), figures=(0, 100), in_percent=True),
    "nps": Formula(of=nps, answers=(0, 10), figures=(-100, 100)),
    "ces": Formula(of=ces, answers=(1, 7), figures=(1, 7)),
    "first_time_right": Formula(
        of=first_time_right, answers=(0, 1), figures=(0, 100), in_percent=True,
        yes_or_no=True,
    ),
    "mark_10": Formula(of=fmean, answers=(1, 10), figures=(1, 10)),
    "own_question": Formula(of=fmean, answers=(0, 10), figures=(-(10**9), 10**9)),
}  # fmt: skip
"""The kinds of numbers that are made of answers."""

LESS_IS_BETTER: Final = frozenset(("aht", "cost"))
"""Of these kinds a lower figure is nearer to the aim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityPoint:
    """How it stood over some days."""

    day: date
    """The last of them."""

    value: float
    n: int | None = None
    answers: tuple[int, ...] = ()

    @property
    def is_few(self) -> bool:
        """Whether there are too few answers for a figure."""
        return self.n is not None and self.n < FEW


def points(samples: Iterable[Sample], kind: str | None) -> tuple[QualityPoint, ...]:
    """Return the figures by their days, and the answers taken together by month."""
    ordered = sorted(samples, key=lambda one: one.day)
    formula = FORMULAS.get(kind or "")
    found = [
        QualityPoint(day=one.day, value=one.value, n=one.n if formula else None)
        for one in ordered
        if not (one.answers and formula)
    ]
    if formula:
        asked = [one for one in ordered if one.answers]
        months = groupby(asked, key=lambda one: one.day.replace(day=1))
        found += [_together([*month], formula) for _first, month in months]
    return tuple(sorted(found, key=lambda one: one.day))


def latest(samples: Sequence[Sample], kind: str | None) -> QualityPoint | None:
    """Return how it stands: the last figure, or the answers of the last three months."""
    if not samples:
        return None
    ordered = sorted(samples, key=lambda one: one.day)
    last, formula = ordered[-1], FORMULAS.get(kind or "")
    if not (last.answers and formula):
        return QualityPoint(day=last.day, value=last.value, n=last.n if formula else None)
    since = last.day - LATELY
    return _together([s for s in ordered if s.answers and s.day > since], formula)


def _together(samples: Sequence[Sample], formula: Formula) -> QualityPoint:
    answers = tuple(answer for one in samples for answer in one.answers)
    return QualityPoint(
        day=samples[-1].day, value=formula.of(answers), n=len(answers), answers=answers
    )


def with_figures(found: Iterable[QualityPoint]) -> Iterator[QualityPoint]:
    """Yield those of which a figure is told."""
    return (one for one in found if not one.is_few)


def standing(
    found: Sequence[QualityPoint], aim: float | None, *, less: bool = False
) -> str:
    """Return how a goal stands by its figures: done, on_course, stuck, or nothing to say.

    It is on course when the last figure is nearer to the aim than the first of the last
    three, and stuck when it is not.
    """
    figures = [one.value for one in with_figures(found)]
    if aim is None or not figures:
        return ""
    if figures[-1] <= aim if less else figures[-1] >= aim:
        return "done"
    if len(figures) < 2:
        return ""
    before = figures[-3:][0]
    return "on_course" if abs(aim - figures[-1]) < abs(aim - before) else "stuck"
