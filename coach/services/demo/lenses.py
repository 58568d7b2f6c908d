"""Lenses: what was chosen between them, and what a team handed and told each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from random import Random
from typing import Any, Final

from coach import i18n
from coach.content.library import Library
from coach.model.card import ReceivedCard
from coach.model.direction import Picture
from coach.model.lenses import LensResult, LensWins, OwnLine
from coach.model.types import Json, Record
from coach.rules.exercises.questionnaire import Questionnaire, score
from coach.rules.lenses import order
from coach.services.demo.looking_back import filled_in
from coach.services.demo.script import words
from coach.services.demo.times import at, new_id
from coach.services.lenses.team import MIX, ROUTE
from coach.services.sharing import cards

ORDER: Final = (
    "dialogue", "belonging", "insight", "wholeness", "reliability", "momentum",
    "achievement",
)  # fmt: skip
"""The lens that wins of a pair stands before the other one."""

OTHERWISE: Final = ("i11",)
"""Pairs that went the other way: nobody chooses the same way throughout."""

WEEKS_AGO: Final = 5
DAYS_AGO: Final = 16
STAGES: Final = ("trying", "watching", "trying", "doing", "doing")
TURNS: Final = (1, 2, 1, 5)
"""How far each order is turned from that of the one who tells."""


def results(language: str, today: date, first: date) -> Iterator[LensResult | Picture]:
    """Yield what was chosen on a Tuesday some weeks ago."""
    library = Library(None)
    asked = next(iter(library.questionnaires()), None)
    day = today - timedelta(weeks=WEEKS_AGO, days=(today.weekday() - 1) % 7)
    if asked is None or day < first:
        return
    told = words("lenses", language)
    begun = at(day, time(13, 5))
    said = dict(_sides(asked))
    found, names = score(asked, said), {one.id: one.name for one in library.lenses()}
    top = [names[lens].say(language) for lens in order.on_top(found.wins)]
    answers: dict[str, Json] = dict(said)
    yield Picture(
        id=new_id(begun + timedelta(minutes=6), Random(len(top))), lens="dialogue",
        sentence=told["picture"], scene=told["scene"],
    )  # fmt: skip
    yield LensResult(
        id=new_id(begun, Random(asked.version)),
        title=f"{asked.title.say(language)}: {', '.join(top)}", taken_at=begun,
        questionnaire=asked.ref, version=asked.version, answers=answers,
        wins=tuple(
            LensWins(lens=lens, name=names[lens].say(language), wins=won)
            for lens, won in found.wins
        ),
        consistency=found.consistency, ties=found.ties,
        own=tuple(OwnLine(**line) for line in told["own"]),
        activities=tuple(told["activities"]),
    )  # fmt: skip


def _sides(asked: Questionnaire) -> Iterator[tuple[str, str]]:
    for pair in asked.pairs:
        is_first = ORDER.index(pair.a.scale) < ORDER.index(pair.b.scale)
        yield pair.id, "a" if is_first != (pair.id in OTHERWISE) else "b"


def team(language: str, today: date, first: date) -> Iterator[Record]:
    """Yield the cards, and what was filled in about the team on a Wednesday."""
    day = today - timedelta(days=DAYS_AGO)
    if day < first:
        return
    told = words("lenses", language)["team"]
    with i18n.speaking(language):
        yield from _cards(told)
        for number, (ref, answers) in enumerate(_answers(told)):
            begun = at(day, time(15, 10)) + timedelta(minutes=20 * number)
            yield from filled_in(ref, answers, begun, Random(ref))


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
