"""What else they keep: trees, numbers, a course, weeks looked back on, talks, a team."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from coach.model.card import ReceivedCard
from coach.model.direction import Branch, Course, Frame, Measure, Obstacle
from coach.model.meeting import Meeting, Topic
from coach.model.review import Review
from tests.services.build import filled

if TYPE_CHECKING:
    from coach.model.types import Json, Record
    from tests.lives.walk import Walker

MOVED: Final = ("more", "same", "back")
OF_TWENTY: Final = (5, 12, 3)
"""How often of twenty each is said."""

TALKS_UNTIL: Final = 110
"""So many working days they hold their talks; then those stop."""


def keep(walker: Walker) -> None:
    """Keep what that day brings beside notes."""
    if not walker.who.keeps_more:
        return
    day, kept = walker.worked, _direction(walker, walker.worked)
    if walker.now.weekday() == max(walker.who.week):
        kept.append(_looked_back(walker))
    if walker.who.kind == "lead":
        kept += _talks(walker, day)
        _team(walker, day)
    walker.companion.store.save(*kept)


def _direction(walker: Walker, day: int) -> list[Record]:
    new_id = walker.companion.store.new_id
    match day:
        case 15:
            return [Course(id=new_id(), statement="one worry less")]
        case 25:
            return [
                Frame(id=new_id(), text=f"rule {n}", reason="habit",
                      kind="guardrail" if n < 5 else "bank")
                for n in range(8)
            ]  # fmt: skip
        case 30 | 100:
            tree = Obstacle(id=new_id(), text="the form from 2009")
            walker.tree = tree.id
            return [tree]
        case 60:
            found = walker.companion.store.get(Obstacle, walker.tree)
            ways = (Branch(text="by hand"), Branch(text="call first"))
            return [replace(found, branches=ways)] if found else []
        case 40 | 90:
            kind = "quantity" if day == 40 else "quality"
            return [Measure(id=new_id(), name=f"number of day {day}", type=kind)]
    return []


def _looked_back(walker: Walker) -> Review:
    today = walker.now.date()
    period = today - timedelta(days=today.weekday())
    return Review(
        id=f"week-{period}", period=period, written_on=today, reached=7, finished=True,
        movement=walker.rng.choices(MOVED, OF_TWENTY)[0],
    )  # fmt: skip


def _talks(walker: Walker, day: int) -> list[Record]:
    """Hold a talk with each of two people every two weeks, and then no more."""
    store = walker.companion.store
    kept: list[Record] = []
    for at, name in enumerate(list(walker.people)[3:5]):
        person = walker.people[name]
        if day % 10 == 3 * at and 5 < day < TALKS_UNTIL:
            kept.append(
                Meeting(id=store.new_id(), day=walker.now.date(), person_id=person.id)
            )
            soon = walker.now.date() + timedelta(days=walker.rng.choice((4, 14)))
            walker.people[name] = person = replace(person, again_on=soon)
            kept.append(person)
            if walker.rng.random() < 0.3:
                kept.append(Topic(id=store.new_id(), text="a move", person_id=person.id))
    if day == TALKS_UNTIL + 30:
        kept += [replace(one, status="talked") for one in store.all(Topic)]
    return kept


def _team(walker: Walker, day: int) -> None:
    companion = walker.companion
    if day == 50:
        for n in range(5):
            wins: Json = {"dialogue": 6, "insight": 5, "momentum": 1}
            said: Json = {"wins": wins}
            companion.store.save(
                ReceivedCard(id=f"lens-{n}", kind="lens", title="", said=said)
            )
        plans: Json = ["a table", "a page"]
        said_of = (plans, "momentum", "insight", "dialogue", None, None)
        filled(companion, "drives/mix-of-activities", *said_of)
    if day in (70, 130):
        name = list(walker.people)[5]
        speaks = (walker.now.date() + timedelta(days=6)).isoformat()
        filled(
            companion, "attention/stuck-path", name, "quiet", None, "help", "an hour",
            "the planning", "we try it", speaks,
        )  # fmt: skip
