"""Tallies: what the exercises that are done again and again say to a prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coach.i18n import language
from coach.model.run import Run
from coach.rules.patterns.opportunities import day_of
from coach.rules.prompts.facts import Check, HalfDay

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from coach.companion import Companion
    from coach.model.types import Json

DAY_PARTS: Final = "patterns/day-parts"
PARTS: Final = ("morning", "afternoon")
"""The exercise that tallies half-days, and its steps in the order of the day."""

HOLDING: Final = "attention/hold-differently"
"""The weekly check of being near and leaving room."""


def half_days(companion: Companion, first: date) -> Sequence[HalfDay]:
    """Return the half-days that were tallied since that day, oldest first.

    Of a half-day that was marked twice the last mark counts.
    """
    marked: dict[tuple[date, int], HalfDay] = {}
    for day, run in _finished(companion, DAY_PARTS, first):
        answers = _table(run.answers)
        for number, part in enumerate(PARTS):
            if isinstance(went_to := answers.get(part), str):
                marked[day, number] = HalfDay(run.id, day, went_to)
    return [half for _when, half in sorted(marked.items(), key=lambda row: row[0])]


def checks(companion: Companion, first: date) -> Sequence[Check]:
    """Return the checks since that day with the names of now, oldest first."""
    runs = list(_finished(companion, HOLDING, first))
    names = _names(companion) if runs else {}
    return [
        Check(id=run.id, day=day, field=came.key, name=names.get(came.key) or came.name)
        for day, run in runs
        if (came := run.outcome) and came.key
    ]


def _finished(companion: Companion, ref: str, first: date) -> Iterator[tuple[date, Run]]:
    for run in companion.store.since(Run, first, companion.today()):
        if run.pack_ref == ref and run.finished_at:
            yield day_of(run.finished_at), run


def _names(companion: Companion) -> Mapping[str, str]:
    """Return what the fields of the check are called in the user's language."""
    exercise = companion.library.exercise(HOLDING)
    cells = exercise.outcome.cells if exercise else {}
    return {key: cell.name.say(language()) for key, cell in cells.items()}


def _table(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}
