"""Where the team is heading: the course, rules, trees, own ways, and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final

from coach.model.act import Act
from coach.model.direction import (
    Branch,
    Brought,
    Course,
    Frame,
    Measure,
    Obstacle,
    Room,
    Sample,
    Value,
)
from coach.model.idea import Contribution, Idea
from coach.model.moment import Moment, day_of
from coach.model.types import Record
from coach.services.demo.script import WEEKDAYS, words
from coach.services.demo.times import at, mood_of, new_id

SEED: Final = 50
DRAWN: Final = timedelta(weeks=13)
"""So long ago the first note was held against the course."""

OWN: Final = 0.08
"""The share of acts that follow the course and were done in an own way."""


def records(language: str, today: date) -> Iterator[Record]:
    """Yield the versions of the course, the rules, the trees and an idea of several."""
    raw, rng = words("direction", language), Random(SEED)
    friday = today - timedelta(days=(today.weekday() - 4) % 7)
    for version, told in enumerate(raw["course"], 1):
        yield _course(told, version, new_id(_when(told, friday), rng))
    for told in raw["frame"]:
        yield _frame(told, friday, new_id(_when(told, friday), rng))
    for told in raw["tree"]:
        when = _when(told, friday)
        yield _tree(told, when, new_id(when, rng))
    for told in raw["idea"]:
        when = _when(told, friday)
        yield _idea(told, friday, new_id(when, rng))


def _when(told: dict[str, Any], friday: date) -> datetime:
    days = WEEKDAYS.index(told["day"]) - 4 - 7 * told["weeks"]
    return at(friday + timedelta(days=days), time.fromisoformat(told["at"]))


def _course(told: dict[str, Any], version: int, name: str) -> Course:
    return Course(
        id=name, statement=told["statement"], scope="team", version=version,
        contributors=tuple(told["contributors"]),
        values=tuple(map(_value, told["value"])),
    )  # fmt: skip


def _value(told: dict[str, Any]) -> Value:
    return Value(
        name=told["name"], example=told["example"],
        behaviours=tuple(text for text, _by in told["behaviours"]),
        brought=tuple(Brought(behaviour=text, by=by) for text, by in told["behaviours"]),
    )  # fmt: skip


def _frame(told: dict[str, Any], friday: date, name: str) -> Frame:
    said: dict[str, Any] = {
        field: friday - timedelta(weeks=told[weeks])
        for field, weeks in (("asked_on", "asked"), ("since", "since"))
        if weeks in told
    }
    known = ("text", "kind", "reason", "verified", "decided_by")
    said |= {each: told[each] for each in known if each in told}
    return Frame(id=name, **said)


def _tree(told: dict[str, Any], when: datetime, name: str) -> Obstacle:
    chosen = told.get("chosen", -1)
    since = when.date() + timedelta(days=told.get("chosen_days", 0))
    ways = tuple(
        Branch(
            text=text, effort=effort, chosen=number == chosen,
            chosen_on=since if number == chosen else None,
            outcome=told.get("outcome", "") if number == chosen else "",
        )
        for number, (text, effort) in enumerate(told["ways"])
    )  # fmt: skip
    return Obstacle(
        id=name, text=told["text"], wheel=told["wheel"], branches=ways,
        status="branched" if chosen >= 0 else "open",
    )  # fmt: skip


def _idea(told: dict[str, Any], friday: date, name: str) -> Idea:
    """Return an idea in which several had a part, so that there are rapids."""
    done_on = friday - timedelta(days=told["done_days"])
    known = ("title", "benefit", "by", "learned", "embedded_in")
    return Idea(
        id=name, status="done", reach="team", moved_on=done_on,
        contributions=tuple(Contribution(by=by, text=text) for by, text in told["lines"]),
        **{each: told[each] for each in known},
    )  # fmt: skip


def on_course(found: Iterable[Record], today: date) -> Iterator[Record]:
    """Yield records as they come; the notes of the last weeks say whether they follow it.

    The better a time feels, the more of them do.
    """
    rng = Random(SEED)
    for one in found:
        if isinstance(one, Moment) and _is_late(one.at, today) and one.flow == "given":
            follows = rng.random() < _share(day_of(one.at))
            yield replace(one, course=True) if follows else one
        elif isinstance(one, Act) and one.done_at and _is_late(one.done_at, today):
            follows = rng.random() < _share(day_of(one.done_at))
            own = follows and rng.random() < OWN
            yield replace(one, course=True, own_way=own or None) if follows else one
        else:
            yield one


def _is_late(when: datetime | date, today: date) -> bool:
    return today - DRAWN <= day_of(when) <= today


def _share(day: date) -> float:
    return min(0.9, max(0.2, (mood_of(day) - 3.4) / 5))


NUMBERS: Final = 312
"""A chance of its own, so that everything else is told as without it."""

WEEKS: Final = 24
"""So many weeks ago they were written down."""

ASKED: Final = ((20, 71, 24), (16, 75, 20), (12, 74, 27), (8, 80, 25), (4, 84, 25))
"""Weeks ago, the share that was right the first time, and of how many."""

LATELY: Final = (1, 1, 0, 1, 1, 1, 1)
"""What customers said in the last week: right the first time, or not."""

WAITED: Final = ((20, 6.0), (16, 5.5), (12, 6.5), (8, 5.0), (4, 4.5), (0, 4.0))
CALLED: Final = ((12, 41), (8, 44), (4, 47), (0, 46))


def measures(language: str, today: date) -> Iterator[Measure | Room]:
    """Yield the room there is, and three numbers with how they stood, week by week."""
    said, rng = words("numbers", language), Random(NUMBERS)
    monday = today - timedelta(days=today.weekday())

    def on(weeks: int) -> date:
        return monday - timedelta(weeks=weeks)

    def made(minute: int) -> str:
        return new_id(at(on(WEEKS), time(16, minute)), rng)

    asked = [Sample(day=on(weeks), value=share, n=n) for weeks, share, n in ASKED]
    share = 100 * sum(LATELY) / len(LATELY)
    asked.append(Sample(day=on(0), value=share, n=len(LATELY), answers=LATELY))
    first = Measure(
        id=made(10), kind="first_time_right", samples=tuple(asked),
        due_on=today + timedelta(weeks=10), review_on=today + timedelta(weeks=3),
        **said["first"],
    )  # fmt: skip
    waited = tuple(Sample(day=on(weeks), value=days) for weeks, days in WAITED)
    called = tuple(Sample(day=on(weeks), value=many) for weeks, many in CALLED)
    for minute, room in enumerate(said["room"]):
        yield Room(id=made(40 + minute), **room)
    yield first
    yield Measure(
        id=made(20), kind="aht", type="quantity", samples=waited, partner_id=first.id,
        **said["wait"],
    )  # fmt: skip
    yield Measure(
        id=made(30), kind="volume", type="quantity", samples=called, **said["calls"]
    )
