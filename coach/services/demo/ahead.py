"""What still lies ahead: acts that are planned, and ideas for some day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from random import Random

from coach.model.act import Act
from coach.services.demo.script import Figure, Script
from coach.services.demo.times import at, new_id


def acts(
    script: Script, cast: Mapping[str, Figure], today: date, rng: Random
) -> Iterator[Act]:
    """Yield the acts that wait, planned yesterday, and the ideas of the last weeks."""
    for minute, plan in enumerate(script.plans):
        figure = cast[plan.person]
        yield Act(
            id=new_id(at(today - timedelta(days=1), time(17, 10 + minute)), rng),
            text=figure.say(plan.text),
            person_id=figure.person.id,
            detail=plan.detail,
            size_min=plan.size,
            planned_on=today + timedelta(days=plan.days),
        )
    figures = rng.sample(sorted(cast), len(script.ideas))
    for week, (text, key) in enumerate(zip(script.ideas, figures, strict=True), start=1):
        named = "{name}" in text
        yield Act(
            id=new_id(at(today - timedelta(weeks=week), time(12, 40)), rng),
            text=cast[key].say(text) if named else text,
            person_id=cast[key].person.id if named else None,
            status="idea",
        )
