"""The ideas of the story: who brought each, how it stands, and the ambition they serve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from random import Random
from typing import Any, Final

from coach.model.act import Act
from coach.model.idea import SMART, Ambition, Contribution, Idea
from coach.model.types import Record
from coach.services.demo.script import Figure, words
from coach.services.demo.times import at, new_id

SEED: Final = 13


def records(language: str, cast: Mapping[str, Figure], today: date) -> Iterator[Record]:
    """Yield the ambition with its small acts, and then every idea."""
    raw, rng = words("ideas", language), Random(SEED)
    grand = raw["ambition"]
    ambition = Ambition(
        id=new_id(at(today - timedelta(weeks=grand["weeks"]), time(16, 5)), rng),
        text=grand["text"], benefit=grand["benefit"], scope="team",
        horizon_days=grand["horizon"], contributions=_lines(grand["line"], cast),
        again_on=today + timedelta(days=grand["again"]),
    )  # fmt: skip
    yield ambition
    for done in grand["done"]:
        when = at(today - timedelta(days=done["days"]), time(15, 20))
        yield Act(
            id=new_id(when, rng), text=done["text"], status="done", done_at=when,
            planned_on=when.date(), ambition_id=ambition.id,
        )  # fmt: skip
    for ahead in grand["ahead"]:
        yield Act(
            id=new_id(at(today - timedelta(days=1), time(16, 30)), rng), text=ahead["text"],
            planned_on=today + timedelta(days=ahead["days"]), ambition_id=ambition.id,
        )  # fmt: skip
    for minute, raw_idea in enumerate(raw["idea"]):
        made = at(today - timedelta(weeks=raw_idea["weeks"], days=1), time(11, minute))
        yield _idea(new_id(made, rng), raw_idea, cast, today, ambition)


def _lines(
    raw: list[dict[str, str]], cast: Mapping[str, Figure]
) -> tuple[Contribution, ...]:
    return tuple(
        Contribution(cast[one["by"]].first_name, one.get("text", "")) for one in raw
    )


def _idea(
    record_id: str,
    raw: dict[str, Any],
    cast: Mapping[str, Figure],
    today: date,
    ambition: Ambition,
) -> Idea:
    by = raw.get("by")
    moved = raw.get("moved")
    return Idea(
        id=record_id, title=raw["title"], benefit=raw["benefit"], status=raw["status"],
        by=cast[by].first_name if by else "",
        person_ids=tuple(cast[key].person.id for key in raw.get("for", ())),
        tags=tuple(raw["tags"]), reach=raw.get("reach"),
        embedded_in=raw.get("embedded", ""), learned=raw.get("learned", ""),
        answer=raw.get("answer"), answer_why=raw.get("why", ""),
        contributions=_lines(raw.get("add", []), cast),
        ambition_id=ambition.id if raw.get("serves") else None,
        moved_on=None if moved is None else today - timedelta(weeks=moved),
        **{name: raw.get(name, "") for name in SMART},
    )  # fmt: skip
