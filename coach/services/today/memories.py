"""Memories: what comes to mind today of what was noted before, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model import kinds
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.pattern import Slip
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.text import one_line
from coach.model.types import Json, Record
from coach.rules.calendar import Calendar
from coach.rules.today import memory
from coach.rules.today.memory import Memory, Mercy
from coach.services import wording
from coach.services.entries import lines
from coach.services.entries.lines import EntryLine
from coach.services.settings import settings

RECALLED: Final = (Moment, Act, Feedback, Reflection)
"""What can come to mind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryPage:
    """One memory, ready to be shown."""

    title: str
    """When it was: a year ago today, or a good moment of another day."""

    line: EntryLine
    years: int
    """How many years ago today; 0 for a good moment of another day."""


def page(companion: Companion, on: date | None = None) -> MemoryPage | None:
    """Return what comes to mind on a day; None where nothing does, or nothing may."""
    today = on or companion.today()
    chosen = settings.current(companion).memories
    if chosen == "off":
        return None
    name = ("memory", today, companion.today(), chosen)
    found = companion.store.kept(name, lambda: _found(companion, today, chosen))
    return _page(companion, found, today) if found else None


def expect(companion: Companion, on: date | None = None) -> MemoryPage:
    """Return it, or say why there is none."""
    if found := page(companion, on):
        return found
    raise CoachError(none_told(companion))


def none_told(companion: Companion) -> str:
    """Return why there is none."""
    if settings.current(companion).memories == "off":
        told = _("Memories are off. They come back with: {command}")
        return told.format(command="coach settings memories good")
    return _("Nothing comes to mind yet. What is good now will, in two weeks or a year.")


def _found(companion: Companion, today: date, chosen: str) -> Memory | None:
    people = companion.store.all(Person)
    peace = frozenset(one.id for one in people if not one.may_be_named(companion.today()))
    records = [*_noted(companion, today)]
    if chosen == "all":
        return memory.chosen(records, Mercy(calendar=Calendar(), in_peace=peace), today)
    mercy = Mercy(
        hard=memory.hard_days(records), calendar=settings.calendar(companion),
        in_peace=peace,
    )  # fmt: skip
    return memory.chosen(records, mercy, today)


def _noted(companion: Companion, today: date) -> Iterator[Record]:
    """Yield what was noted on the days that are looked at, and before today.

    What is written down today changes nothing of what comes to mind today.
    """
    store, zone = companion.store, companion.now().tzinfo
    oldest = min((at[:10] for one in RECALLED if (at := store.oldest(one))), default="~")
    days = [(day, day) for day in memory.same_days(today) if day.isoformat() >= oldest]
    for first, last in (*days, memory.quarter(today)):
        for kind in (*RECALLED, Slip):
            for one in store.since(kind, first, last):
                made = lines.made_at(one.id)
                is_new = made and made.astimezone(zone).date() >= companion.today()
                if kind in (Reflection, Slip) or not is_new:
                    yield one


def _page(companion: Companion, found: Memory, today: date) -> MemoryPage:
    record, kind = found.record, kinds.kind_of(type(found.record))
    names = lines.names(companion)
    who = [names[id_] for id_ in memory.people_in(record) if id_ in names]
    at = getattr(record, "at", None)
    title = plural("A year ago today", "{n} years ago today", found.years)
    if not found.years:
        day = wording.said_day(found.day, today)
        title = _("A good moment, {day}").format(day=day)
    return MemoryPage(
        title=title, years=found.years,
        line=EntryLine(
            table=kind.table, id=record.id, day=found.day, glyph=kind.glyph or "·",
            at=wording.clock(at) if isinstance(at, datetime) else "",
            title=one_line(str(getattr(record, kind.main))), meta=" · ".join(who),
        ),
    )  # fmt: skip


def as_json(found: MemoryPage) -> dict[str, Json]:
    """Return a memory for a program."""
    return {
        "title": found.title, "day": found.line.day.isoformat(), "years": found.years,
        "table": found.line.table, "id": found.line.id, "text": found.line.title,
    }  # fmt: skip
