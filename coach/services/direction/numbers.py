"""Numbers that one is steered by: begun with a name, kept with figures and answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.direction import Measure, Sample
from coach.model.errors import CoachError
from coach.model.text import expect_line, fold, one_line
from coach.rules import dates
from coach.rules.direction import counting, quality
from coach.rules.direction.quality import Formula
from coach.services import match, wording
from coach.services.answer import Answer, saved
from coach.services.direction import number_words
from coach.services.direction.number_words import NumberLine, NumberPage
from coach.services.editing import edit
from coach.services.step import as_it_is, one_step

GOALS: Final = 3
"""So many goals are plenty at a time."""

OUT: Final = "-"
"""Said instead of a value, it takes out what was kept of that day."""

ORDER: Final = ("active", "on_course", "stuck", "done", "resting", "stopped")

QUALITY: Final = (
    ("first_time_right", N_("Solved the first time")),
    ("mark_10", N_("A mark from the customer, asked in the talk")),
    ("ces", N_("How easy it was for the customer")),
    ("own_question", N_("Would they come back?")),
)
"""Numbers that say how good, for whoever has one that says how many."""

_ANSWERED: Final = {"yes": 1.0, "ja": 1.0, "no": 0.0, "nee": 0.0}

_VALUE: Final = re.compile(r"[-+]?\d{1,9}(?:[.,]\d{1,6})?%?")


def every(companion: Companion) -> tuple[Measure, ...]:
    """Return every number, those in use first."""
    order = {status: at for at, status in enumerate(ORDER)}
    kept = companion.store.all(Measure)
    return tuple(sorted(kept, key=lambda one: (order.get(one.status, 9) > 2, one.id)))


def lines(companion: Companion) -> tuple[NumberLine, ...]:
    """Return every number as the list shows it."""
    kept = every(companion)
    return tuple(number_words.line(one, kept) for one in kept)


def choose(companion: Companion, said: str) -> Measure:
    """Return the number meant by a code, its name or a part of it."""
    none = _("There is no number “{said}”. See: coach number").format(said=said)
    return match.only_coded(_named(companion, said), none, lambda one: one.name)


def known(companion: Companion, said: str) -> Measure | None:
    """Return the number meant; none where nothing is called so yet."""
    return choose(companion, said) if _named(companion, said) else None


def _named(companion: Companion, said: str) -> list[Measure]:
    wanted = fold(one_line(said))
    return match.closest(
        every(companion),
        match.by_code(wanted),
        lambda one: fold(one.name) == wanted,
        lambda one: bool(wanted) and wanted in fold(one.name),
    )


def page(companion: Companion, measure: Measure) -> NumberPage:
    """Return one number as a whole."""
    return number_words.page(companion, measure, every(companion))


@one_step
def put(
    companion: Companion,
    name: str,
    values: Sequence[str] = (),
    *,
    fields: Mapping[str, str] | None = None,
    n: int | None = None,
    on: str | None = None,
) -> Answer:
    """Keep what is said of a number; one that is not known begins with it."""
    found = known(companion, name)
    measure = found or _begun(companion, name)
    told: list[str] = [] if found else [_new(measure)]
    if fields:
        read = edit.read_fields(companion, measure, fields)
        measure = _typed(replace(measure, **read), read)
        told.append(_changed(measure, read))
    if values:
        when = dates.expect(on, companion.now(), "past", no_future=True) if on else None
        day = when.day if when else companion.today()
        measure, said = _sampled(measure, values, n, day, companion.today())
        told.append(said)
    elif n is not None or on:
        raise CoachError(_("Say what the number is as well, for example: 8 or 312."))
    understood = " ".join(filter(None, told))
    hints = _hints(companion, measure, is_new=not found)
    return saved(companion, measure, understood, *hints)


def _new(measure: Measure) -> str:
    """Return that a number was begun, with its kind where its name does not say it."""
    kind = number_words.called(measure)
    if fold(kind) == fold(measure.name):
        return _("New: {name}.").format(name=measure.name)
    return _("New: {name} · {kind}.").format(name=measure.name, kind=kind)


def _begun(companion: Companion, name: str) -> Measure:
    name = expect_line(name, _("What is the number called? A few words are enough."))
    kind = counting.kind_of(name)
    if kind == "other" and counting.how_many(name):
        kind = "volume"
    is_quantity = kind in counting.QUANTITIES
    return Measure(
        id=companion.store.new_id(), name=name, kind=kind,
        type="quantity" if is_quantity else "quality",
    )  # fmt: skip


def _typed(measure: Measure, given: Mapping[str, object]) -> Measure:
    """Return a number whose type follows from its kind, where only that was said."""
    if "kind" not in given or "type" in given:
        return measure
    is_quantity = measure.kind in counting.QUANTITIES
    return replace(measure, type="quantity" if is_quantity else "quality")


def _changed(measure: Measure, given: Iterable[str]) -> str:
    names = [wording.field("measures", name).lower() for name in given]
    return _("{what}: {fields} changed.").format(
        what=measure.name, fields=wording.listing(names)
    )


@one_step
def add(
    companion: Companion,
    measure: Measure,
    values: Sequence[str],
    *,
    n: int | None = None,
    on: str | None = None,
) -> Answer:
    """Keep how a number stood on a day: a figure, or the answers that were given."""
    return put(companion, as_it_is(companion, measure).id, values, n=n, on=on)


def _sampled(
    measure: Measure, values: Sequence[str], n: int | None, day: date, today: date
) -> tuple[Measure, str]:
    """Return a number with how it stood that day, and that in words."""
    when = wording.said_day(day, today)
    others = tuple(one for one in measure.samples if one.day != day)
    if list(values) == [OUT]:
        if len(others) == len(measure.samples):
            raise CoachError(_("Nothing was kept of {day}.").format(day=when))
        measure = replace(measure, samples=others)
        return measure, _("Taken out: {name}, {day}.").format(name=measure.name, day=when)
    new = _sample(measure, values, n, day)
    if new.answers:
        kept = (*measure.samples, new)
    else:  # a figure of the same day puts the earlier one right
        kept = (*(s for s in measure.samples if s.day != day or s.answers), new)
    measure = replace(measure, samples=tuple(sorted(kept, key=lambda one: one.day)))
    in_words = number_words.answers if new.answers else number_words.figure
    what = in_words(measure, new)
    said = _("{name} ({day}): {value}.").format(name=measure.name, day=when, value=what)
    return measure, wording.sentence(said)


def _sample(measure: Measure, values: Sequence[str], n: int | None, day: date) -> Sample:
    """Return the answers that were given, or else the one figure."""
    formula = quality.FORMULAS.get(measure.kind or "")
    read = [_read(measure, said) for said in values]
    is_bare = n is None and not any("%" in said for said in values)
    if formula and is_bare and all(map(formula.is_answer, read)):
        answers = tuple(map(int, read))
        return Sample(day=day, value=formula.of(answers), n=len(answers), answers=answers)
    if n is not None and n < 1:
        raise CoachError(_("A figure is made from one answer or more."))
    if n is not None and len(read) > 1:
        raise CoachError(_("--n goes with one figure; answers are counted by themselves."))
    if len(read) > 1 or (formula and not _may_be(formula, read[0], is_bare=is_bare)):
        others = (said for said, one in zip(values, read, strict=True)
                  if formula and not formula.is_answer(one))  # fmt: skip
        raise CoachError(_out_of(measure, next(others, values[0])))
    return Sample(day=day, value=read[0], n=n)


def _may_be(formula: Formula, figure: float, *, is_bare: bool) -> bool:
    """Whether it is a figure of that kind: a mark on another scale is no percentage."""
    return formula.is_figure(figure) and not (
        formula.in_percent and is_bare and figure <= 10
    )


def _read(measure: Measure, said: str) -> float:
    formula = quality.FORMULAS.get(measure.kind or "")
    if formula and formula.yes_or_no and fold(said) in _ANSWERED:
        return _ANSWERED[fold(said)]
    if not _VALUE.fullmatch(said.strip()):
        raise CoachError(_("“{said}” is not a number.").format(said=said))
    return float(said.strip().rstrip("%").replace(",", "."))


def _out_of(measure: Measure, said: str) -> str:
    formula = quality.FORMULAS.get(measure.kind or "")
    if formula is None:
        return _("One figure at a time: {name} is no question that is answered.").format(
            name=measure.name
        )
    low, high = formula.answers
    return _(
        "{kind}: “{said}” does not fit. Answers go from {low} to {high}; a figure with "
        "how many it was made from is given with --n."
    ).format(kind=number_words.called(measure), said=said, low=low, high=high)


def is_value(word: str) -> bool:
    """Whether a word says how a number stands, rather than what it is called."""
    return bool(_VALUE.fullmatch(word)) or word == OUT or fold(word) in _ANSWERED


def goals(companion: Companion) -> tuple[Measure, ...]:
    """Return the numbers with something to reach that are still in use."""
    return tuple(one for one in every(companion) if number_words.is_goal(one))


def _hints(companion: Companion, measure: Measure, *, is_new: bool) -> Iterable[str]:
    kept = [one for one in every(companion) if one.id != measure.id] + [measure]
    if is_new and measure.type == "quantity" and not number_words.partner_of(measure, kept):
        yield better(measure.name)
        code = wording.code(measure.id)
        yield _("Its partner of quality: coach number {code} partner=“…”").format(code=code)
    if (
        number_words.is_goal(measure)
        and len([one for one in kept if number_words.is_goal(one)]) > GOALS
    ):
        yield _("That is more than three goals at once; one may rest: status=resting")


def better(text: str) -> str:
    """Return what is said of words about how many: how good may be asked as well."""
    counted = counting.how_many(text) or one_line(text)
    first, second, third, *_more = (f"“{_(name)}”" for _kind, name in QUALITY)
    return _(
        "“{counted}” says how many. How would one of them notice that it was good? "
        "For example: {first}, {second} or {third}."
    ).format(counted=counted, first=first, second=second, third=third)


def to_keep() -> str:
    """Return how one of those is kept as a number of one's own."""
    _kind, name = QUALITY[0]
    return _("To keep such a goal: coach number “{name}”").format(name=_(name))


def how_good(text: str, partner: str = "") -> str:
    """Return a word on how good, where a name or a plan only says how many."""
    return better(text) if not partner and counting.how_many(text) else ""


def count_of(said: str) -> int | None:
    """Return from how many answers a figure was made, as far as that was said."""
    if not said:
        return None
    if said.isdecimal() and len(said) < 10 and int(said):
        return int(said)
    raise CoachError(_("“{said}” is no number from 1 on.").format(said=said))
