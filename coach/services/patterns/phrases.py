"""The words for patterns: plans, days, stages, coming back."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final

from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model.pattern import Pattern, Plan
from coach.model.text import fold
from coach.rules.patterns.strength import Strength
from coach.services import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class TickResult:
    """How a day of a plan went: all the words for it."""

    label: str
    key: str = ""
    """By this it is answered on the screen; a slip is told elsewhere."""

    answer: str = ""
    typed: tuple[str, ...] = ()
    """What may be typed for it, in either language."""

    kept: str = ""
    """What is said once it was kept."""


RESULTS: Final = {
    "done": TickResult(
        label=N_("done"), key="d", answer=N_("done"), typed=("done", "gedaan", "klaar"),
        kept=N_("Done ({day}): {name}."),
    ),
    "tiny": TickResult(
        label=N_("tiny version done"), key="t", answer=N_("tiny version"),
        typed=("tiny", "klein", "mini"),
        kept=N_("The tiny version, done ({day}): {tiny} It counts fully."),
    ),
    "missed": TickResult(
        label=N_("missed"), key="m", answer=N_("not today"),
        typed=("missed", "gemist", "niet"),
        kept=N_("Noted ({day}): {name}. A day without it changes little."),
    ),
    "slip": TickResult(label=N_("slip")),
    "not_applicable": TickResult(
        label=N_("did not apply"), key="x", answer=N_("did not apply"),
        typed=("na", "n/a", "nvt", "not_applicable"),
        kept=N_("{day} is left out: {name}."),
    ),
}  # fmt: skip


def result_named(said: str) -> str | None:
    """Return how a day went, as it was typed: by a word for it, or as it is shown."""
    word = fold(said)
    return next((name for name, one in RESULTS.items() if word in _words(one)), None)


def _words(result: TickResult) -> set[str]:
    if not result.typed:
        return set()
    shown = (result.label, result.answer, _(result.label), _(result.answer))
    return {*result.typed, *map(fold, shown)}


STAGES: Final = {
    "spring": N_("a spring"), "brook": N_("a brook"), "stream": N_("a stream"),
    "river": N_("a river"), "own_bed": N_("its own bed"),
}  # fmt: skip

FELT: Final = N_("I start it without having to remind myself")
"""The one question about how much by itself it goes, 1 to 7."""


def plan(one: Plan) -> str:
    """Return a plan as one sentence, as far as it is there."""
    if one.if_cue and one.then_do:
        return _("If {cue}, then {routine}").format(cue=one.if_cue, routine=one.then_do)
    return one.then_do or one.if_cue


def told(pattern: Pattern) -> tuple[tuple[str, str], ...]:
    """Return a pattern from the moment to the tiny version: labels and words."""
    rows = (
        (_("Moment"), pattern.cue), (_("Old way"), pattern.old_way),
        (_("It gives"), pattern.gave), (_("It costs"), pattern.cost),
        (_("The plan"), plan(pattern.plan)), (_("Tiny version"), pattern.plan.tiny),
    )  # fmt: skip
    return tuple(row for row in rows if row[1])


def sentence(text: str) -> str:
    """Return a text as a sentence of its own, with an end but never with two."""
    text = text.rstrip()
    return text if text.endswith(("?", "!", "…", ".", "'", "’", "”")) else f"{text}."


def times(count: int) -> str:
    """Return how often it was done."""
    if not count:
        return _("not done yet")
    return plural("done once", "done {n} times", count)


def returns(count: int) -> str:
    """Return how often somebody came back; nothing when it was never needed."""
    if not count:
        return ""
    return plural("came back once", "came back {n} times", count)


def grown(stands: Strength, came_back: int) -> str:
    """Return where a routine stands, in a sentence without a figure of merit."""
    stage = _(STAGES[stands.stage])
    parts = [part for part in (times(stands.times), returns(came_back)) if part]
    return _("{stage}: {what}").format(stage=wording.capital(stage), what=", ".join(parts))


WAYS_BACK: Final = (
    (0, N_("the same day")),
    (1, N_("the next working day")),
    (4, N_("within a few days")),
    (7, N_("within about a week")),
    (12, N_("within two weeks or so")),
)
"""Up to so many working days between a slip and coming back."""


def way_back(gaps: Sequence[int]) -> str:
    """Return how soon somebody usually came back, kindly; nothing without any."""
    if not gaps:
        return ""
    usual = median(gaps)
    soon = next((word for most, word in WAYS_BACK if usual <= most), None)
    return _(soon) if soon else _("after a while, which counts just as much")
