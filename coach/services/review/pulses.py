"""Pulses: one mark from an exercise now and then, beside impact and energy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coach.companion import Companion
from coach.i18n import _, language
from coach.model.exercise import Step
from coach.rules.review import series
from coach.rules.review.noted import Noted
from coach.rules.review.series import Line
from coach.services.exercises import exercises
from coach.services.review import drawn
from coach.services.review.drawn import Drawn

PULSES = ("direction/mission-pulse", "attention/safety-pulse", "small/trickle-check")
"""The exercises with one mark that comes back every month."""


def draw(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the pulses of each month beside impact and energy."""
    found = [*_pulses(companion, firsts[0])]
    pulses = [
        Line(name=step.name.say(language()), most=step.most, n=len(given), tone="people",
             values=series.medians([(day, mark) for _id, day, mark in given], firsts))
        for step, given in found
    ]  # fmt: skip
    moved = drawn.later(
        drawn.moved(line.name, [mark for _id, _day, mark in given])
        for line, (_step, given) in zip(pulses, found, strict=True)
    )
    n = sum(line.n for line in pulses)
    lines = (*pulses, *(
        drawn.mark_line(noted.reflections, name, firsts) for name in ("impact", "energy")
    ))  # fmt: skip
    told = (
        _("{n} pulses, which is few. {moved}")
        if n < series.ENOUGH
        else (_("{n} pulses. {moved}"))
    )
    runs = (("runs", id_) for _step, given in found for id_, _day, _mark in given)
    return Drawn(
        words=told.format(n=n, moved=moved) if n
        else _(
            "No pulse was filled in yet: they are among the exercises, one mark a month."
        ),
        n=n, lines=lines, figures=tuple((one.name, f"n = {one.n}") for one in lines),
        entries=tuple(dict.fromkeys((*runs, *drawn.reflected(noted.reflections)))),
    )  # fmt: skip


def _pulses(
    companion: Companion, first: date
) -> Iterator[tuple[Step, list[tuple[str, date, float]]]]:
    """Yield each mark of a pulse with the runs in which it was given, if there are."""
    for ref in PULSES:
        exercise = companion.library.exercise(ref)
        runs = [*exercises.finished(companion, ref, first)] if exercise else []
        for step in exercise.steps if exercise else ():
            found = [
                (run.id, day, float(mark))
                for day, run in runs
                if step.kind == "mark" and isinstance(mark := run.given.get(step.id), int)
            ]
            if found:
                yield step, found
