"""Talks with people: what was said, what waits, what was promised, who wants to grow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random
from typing import Any, Final

from coach.model.meeting import Meeting, Promise, Topic
from coach.model.setting import Setting
from coach.model.types import Record
from coach.services.demo.script import Figure, words
from coach.services.demo.times import at, new_id
from coach.services.people import talks

SEED: Final = 1015
"""A chance of its own, so that everything else is told as without it."""


def scenes(
    language: str, cast: Mapping[str, Figure], first: date, today: date
) -> Iterator[Record]:
    """Yield talks and what belongs to them; none lies before the story begins."""
    raw, rng = words("talks", language), Random(SEED)
    for key, days in raw["growth_days"].items():
        yield replace(cast[key].person, growth_on=today + timedelta(days=days))
    mine = raw["mine"]
    yield Setting(id="growth_wish", value=mine["wish"])
    yield Setting(id="growth_step", value=mine["step"])
    yield Setting(id="growth_on", value=(today + timedelta(days=mine["days"])).isoformat())
    for item in raw["talk"]:
        day = today - timedelta(weeks=item["weeks"], days=1)
        person = cast[item["person"]].person
        if day > first:
            yield Meeting(
                id=new_id(at(day, time(15)), rng), day=day, person_id=person.id,
                kind=talks.usual_kind(person), text=item["said"], needs=item["needs"],
            )  # fmt: skip
    begun = today - timedelta(days=3)
    for item in raw["topic"]:
        name = new_id(at(begun, time(9)), rng)
        yield Topic(id=name, text=item["text"], person_id=cast[item["person"]].person.id)
    for item in raw["promise"]:
        yield _promise(item, cast[item["person"]].person.id, today, rng)


def _promise(item: Mapping[str, Any], whom: str, today: date, rng: Random) -> Promise:
    made = Promise(
        id=new_id(at(today - timedelta(days=8), time(9)), rng),
        text=item["text"],
        person_id=whom,
    )
    if "kept" in item:
        kept_on = today - timedelta(days=item["kept"])
        return replace(made, status="kept", kept_on=kept_on)
    return replace(made, due_on=today + timedelta(days=item["due"]))
