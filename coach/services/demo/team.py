"""A team that handed each other cards, its mix of activities, and the route of a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random
from typing import Any, Final

from coach import i18n
from coach.content.library import Library
from coach.model.card import ReceivedCard
from coach.model.exercise import Run
from coach.model.types import Json
from coach.services.demo.lenses import ORDER
from coach.services.demo.lenses import words as read
from coach.services.demo.times import at, new_id
from coach.services.exercises import outcomes, sessions
from coach.services.lenses.team import MIX, ROUTE
from coach.services.sharing import cards

DAYS_AGO: Final = 16
STAGES: Final = ("trying", "watching", "trying", "doing", "doing")
TURNS: Final = (1, 2, 1, 5)
"""How far each order is turned from that of the one who tells."""


def records(language: str, today: date, first: date) -> Iterator[ReceivedCard | Run]:
    """Yield the cards, and what was filled in about the team on a Wednesday."""
    day = today - timedelta(days=DAYS_AGO)
    if day < first:
        return
    told = read(language)["team"]
    with i18n.speaking(language):
        yield from _cards(told)
        for number, (ref, answers) in enumerate(_answers(told)):
            if run := _run(ref, answers, day, number):
                yield run


def _cards(told: Mapping[str, Any]) -> Iterator[ReceivedCard]:
    for number, turn in enumerate(TURNS):
        turned = (*ORDER[turn:], *ORDER[:turn])
        wins: dict[str, Json] = {lens: 6.0 - at_ for at_, lens in enumerate(turned)}
        yield _card("lens", {"wins": wins}, number)
    for number, said in enumerate(told["sentences"]):
        yield _card("sentence", {"sentence": said["text"], "lens": said["lens"]}, number)
    for number, (stage, need) in enumerate(zip(STAGES, told["needs"], strict=True)):
        yield _card("adoption", {"stage": stage, "need": need}, number)


def _card(kind: str, fields: Mapping[str, Json], number: int) -> ReceivedCard:
    return cards.card_of(cards.KINDS[kind], fields, cards.token(kind, f"demo {number}"))


def _answers(told: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Json]]]:
    lens: list[Json] = ["dialogue", "reliability", "momentum"]
    yield MIX, {
        "plans": told["plans"], "lens": lens, "missing": "belonging", "add": told["add"],
    }  # fmt: skip
    steps = told["steps"]
    yield ROUTE, {
        "steps": [one["text"] for one in steps], "easy": [one["easy"] for one in steps],
        "taken": [one["taken"] for one in steps], "grip": [one["grip"] for one in steps],
        **{name: told[name] for name in ("customer", "progress", "pleasure", "first")},
    }  # fmt: skip


def _run(ref: str, answers: dict[str, Json], day: date, number: int) -> Run | None:
    exercise = Library(None).exercise(ref)
    if exercise is None:
        return None
    begun = at(day, time(15, 10)) + timedelta(minutes=20 * number)
    run = Run(
        id=new_id(begun, Random(ref)), pack_ref=ref,
        title=exercise.title.say(i18n.language()), started_at=begun,
        finished_at=begun + timedelta(minutes=exercise.minutes), at=len(exercise.steps),
        answers=answers, outcome=outcomes.came(exercise, answers),
    )  # fmt: skip
    return replace(run, said=sessions.recorded(exercise, run))
