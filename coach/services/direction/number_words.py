"""How a number stands, in words: its figure, its partner, its goal, and what was done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.act import Act
from coach.model.direction import Measure, Sample
from coach.model.moment import Moment, day_of
from coach.model.text import fold, one_line
from coach.model.types import Json
from coach.rules.direction import counting, quality
from coach.rules.direction.quality import QualityPoint
from coach.services import wording

WINDOW: Final = timedelta(days=30)
"""What was done is counted over so many days."""

FEW_ACTS: Final = 2
"""So many acts are told in their own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """One number as a list shows it."""

    record: Measure
    kind: str
    stands: str
    """How it stands in words, with from how many answers."""

    beside: str
    """The number that keeps it honest, or that there is none yet."""

    goal: str
    """How its goal stands, in one word; nothing where none was set."""

    @property
    def id(self) -> str:
        """By what it is named."""
        return self.record.id


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberPage:
    """One number as a whole: what we did stands before how it came out."""

    line: NumberLine
    did: tuple[str, ...]
    points: tuple[QualityPoint, ...]
    shift: str
    """How it changed since the time before, and what that cannot say."""

    facts: tuple[tuple[str, str], ...]


def line(measure: Measure, kept: Iterable[Measure]) -> NumberLine:
    """Return one number as the list shows it, beside the others."""
    kind = called(measure)
    return NumberLine(
        record=measure, stands=_stands(measure),
        kind="" if fold(kind) == fold(measure.name) else kind,
        beside=_beside(measure, [*kept]), goal=goal(measure),
    )  # fmt: skip


def page(companion: Companion, measure: Measure, kept: Sequence[Measure]) -> NumberPage:
    """Return one number as a whole."""
    found = quality.points(measure.samples, measure.kind)
    return NumberPage(
        line=line(measure, kept),
        did=_did(companion, measure),
        points=found,
        shift=_shift(measure, found),
        facts=_facts(companion, measure),
    )


def called(measure: Measure) -> str:
    """Return what kind of number it is, in words."""
    if measure.kind and measure.kind != "other":
        return wording.label("measures.kind", measure.kind)
    return wording.label("measures.type", measure.type)


def figure(measure: Measure, found: Sample | QualityPoint) -> str:
    """Return a figure in words, with from how many answers it was made."""
    formula = quality.FORMULAS.get(measure.kind or "")
    value = wording.number(found.value)
    if formula is None:
        return value
    value = f"{wording.number(found.value, 0)} %" if formula.in_percent else value
    if found.n is None:
        return _("{value} (n not told)").format(value=value)
    if found.n < quality.FEW:
        return plural(
            "{n} answer: too few for a figure", "{n} answers: too few for a figure", found.n
        )
    return _("{mean} (n = {n})").format(mean=value, n=found.n)


def answers(measure: Measure, found: Sample | QualityPoint) -> str:
    """Return the answers themselves, in words."""
    formula = quality.FORMULAS.get(measure.kind or "")
    if formula and formula.yes_or_no:
        said = [_("yes") if one else _("no") for one in found.answers]
    else:
        said = [str(one) for one in found.answers]
    return ", ".join(said)


def _point(measure: Measure, found: QualityPoint) -> str:
    if found.answers and found.is_few:
        return _("{mean} (n = {n})").format(
            mean=answers(measure, found), n=len(found.answers)
        )
    return figure(measure, found)


def _stands(measure: Measure) -> str:
    found = quality.latest(measure.samples, measure.kind)
    return _point(measure, found) if found else ""


def partner_of(measure: Measure, kept: Iterable[Measure]) -> str:
    """Return the number of quality beside this one: one of these, or in words."""
    for one in kept:
        if one.id == measure.partner_id:
            return one.name
    return measure.partner


def _beside(measure: Measure, kept: Sequence[Measure]) -> str:
    if partner := partner_of(measure, kept):
        return _("beside it: {partner}").format(partner=partner)
    if measure.type == "quantity":
        return _("no counterweight yet")
    name = fold(measure.name)
    held = [
        one.name
        for one in kept
        if one.id != measure.id
        and (one.partner_id == measure.id or fold(partner_of(one, kept)) == name)
    ]
    return _("stands beside {names}").format(names=wording.listing(held)) if held else ""


def goal(measure: Measure) -> str:
    """Return how a goal stands, as was said or as its figures tell; nothing for none."""
    if measure.status in ("on_course", "stuck", "done"):
        return wording.label("measures.status", measure.status)
    if measure.status != "active":
        return ""
    aim, below = counting.aim_of(measure.target)
    less = below or measure.kind in quality.LESS_IS_BETTER
    found = quality.points(measure.samples, measure.kind)
    return wording.label("measures.status", quality.standing(found, aim, less=less))


def is_goal(measure: Measure) -> bool:
    """Whether there is something to reach, and it is still in use."""
    is_in_use = measure.status in ("active", "on_course", "stuck")
    return is_in_use and bool(measure.target or measure.sign or measure.due_on)


def _did(companion: Companion, measure: Measure) -> tuple[str, ...]:
    """Return what was done before it came to this: the behaviour before the score."""
    found = quality.latest(measure.samples, measure.kind)
    last = found.day if found else companion.today()
    first = last - WINDOW
    acts = [a for a in companion.store.since(Act, first, last) if a.status == "done"]
    moments = companion.store.since(Moment, first, last)
    given = [one for one in moments if one.flow == "given"]
    told = [
        plural("{n} small act done", "{n} small acts done", len(acts)),
        plural("{n} moment of attention", "{n} moments of attention", len(given)),
    ]
    if not acts and not given and measure.samples:
        return (_("Nothing is noted from the month before. What did we begin to do?"),)
    latest = sorted(acts, key=lambda a: (day_of(a.done_at or first), a.id))[-FEW_ACTS:]
    return (" · ".join(told), *(one_line(act.text) for act in reversed(latest)))


def _shift(measure: Measure, found: Sequence[QualityPoint]) -> str:
    figures = [*quality.with_figures(found)]
    if len(figures) < 2:
        return ""
    before, now = figures[-2:]
    words = _("from {before} to {after}").format(
        before=figure(measure, before), after=figure(measure, now)
    )
    why = _("Beside each other; what caused what it does not say.")
    return wording.capital(f"{words}. {why}")


def _facts(companion: Companion, measure: Measure) -> tuple[tuple[str, str], ...]:
    today = companion.today()
    days = {
        name: wording.said_day(day, today) if day else ""
        for name, day in (("due_on", measure.due_on), ("review_on", measure.review_on))
    }
    told = {
        "target": measure.target, "sign": measure.sign, **days,
        "side_effects": measure.side_effects, "question": measure.question,
    }  # fmt: skip
    return tuple((wording.field("measures", k), v) for k, v in told.items() if v)


def derived(found: NumberLine) -> dict[str, Json]:
    """Return what follows from a number, as JSON knows it."""
    point = quality.latest(found.record.samples, found.record.kind)
    is_told = point is not None and not point.is_few
    return {
        "value": point.value if point and is_told else None,
        "n": point.n if point else None,
        "answers": [*point.answers] if point else [],
        "partner": found.beside, "goal": found.goal,
    }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Scaled:
    """The figures of a number, ready to be drawn on a scale of whole steps."""

    values: tuple[int, ...]
    least: int
    most: int
    first: date
    last: date


def drawn(measure: Measure) -> Scaled | None:
    """Return what can be drawn of a number, from two figures on."""
    found = [*quality.with_figures(quality.points(measure.samples, measure.kind))]
    if len(found) < 2:
        return None
    values = tuple(round(one.value) for one in found)
    formula = quality.FORMULAS.get(measure.kind or "")
    least, most = min(0, *values), max(values)
    if formula and measure.kind != "own_question":
        least, most = round(formula.figures[0]), round(formula.figures[1])
    return Scaled(
        values=values, least=least, most=most, first=found[0].day, last=found[-1].day
    )


def is_asked(measure: Measure) -> bool:
    """Whether it is made of the answers of people."""
    return (measure.kind or "") in quality.FORMULAS


def takes(measure: Measure) -> str:
    """Return in a few words what is kept of it."""
    formula = quality.FORMULAS.get(measure.kind or "")
    if formula is None:
        return _("a figure")
    if formula.yes_or_no:
        return _("yes no yes, or a percentage")
    low, high = formula.answers
    return _("answers from {low} to {high}, or a figure").format(low=low, high=high)
