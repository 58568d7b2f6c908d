"""What is due: all that comes back on its day, to list, to move and to settle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from coach.fastclass import dataclass
from coach.i18n import _
from coach.model import kinds
from coach.model.act import Act
from coach.model.moment import day_of
from coach.model.person import Person
from coach.model.text import fold, one_line
from coach.rules import dates
from coach.rules.acts import repeats
from coach.rules.today import due as rule
from coach.services import match, wording
from coach.services.answer import Answer, saved
from coach.services.entries import lines
from coach.services.entries.lines import EntryLine
from coach.services.step import one_step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coach.companion import Companion
    from coach.model.types import Record
    from coach.rules.today.due import Due


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """One thing that comes back, as a list shows it."""

    line: EntryLine
    """What it is, on the day it was, or was written down."""

    day: date
    is_plan: bool
    """Whether there is something to do."""

    is_due: bool
    """Whether its day has come."""

    comes_again: bool
    """Whether there is a next time by itself."""


def records(companion: Companion) -> dict[tuple[str, str], Record]:
    """Return everything that may come back, by table and id."""
    return {
        (kind.table, record.id): record
        for kind in kinds.every()
        if kind.due and companion.store.has_near(kind.table)
        for record in companion.store.near(kind.record)
        if not isinstance(record, Person) or record.may_be_named(companion.today())
    }


def upon(companion: Companion) -> list[Due]:
    """Return what is due today, and before it."""
    return rule.upon(records(companion).values(), companion.today())


def _days(there: Mapping[tuple[str, str], Record], today: date) -> list[Due]:
    return [one for record in there.values() for one in rule.days_of(record, today)]


def page(companion: Companion) -> tuple[DueLine, ...]:
    """Return all that comes back: what is due first, then what is still to come."""
    today, there = companion.today(), records(companion)
    found = _days(there, today)
    found.sort(key=lambda one: (one.day > today, one.day != today, one.day, one.id))
    return tuple(line(companion, one, there[one.table, one.id]) for one in found)


def line(companion: Companion, due: Due, record: Record) -> DueLine:
    """Return what comes back as a list shows it: what it is, for whom, and how often."""
    kind = kinds.kind_of(type(record))
    people = lines.names(companion)
    who: Sequence[str] = getattr(record, "person_ids", None) or ()
    if one := getattr(record, "person_id", None):
        who = (one,)
    meta = [people[id_] for id_ in who if id_ in people]
    if kind.names_itself:
        meta.insert(0, _(kind.label))
    if every := getattr(record, "repeats", ""):
        from coach.services.acts import returning  # most acts come once

        meta.append(returning.in_words(every))
    shown = EntryLine(
        table=due.table, id=due.id, day=_noted(record), at=_clock(record),
        title=title(record) or wording.kind(due.table), meta=" · ".join(meta),
        glyph=kind.glyph or "●",
    )  # fmt: skip
    return DueLine(
        line=shown, day=due.day, is_plan=due.is_plan, comes_again=bool(every),
        is_due=due.day <= companion.today(),
    )  # fmt: skip


def _noted(record: Record) -> date:
    days = (getattr(record, name) for name in kinds.kind_of(type(record)).days)
    at = next(filter(None, days), None)
    return day_of(at) if at else lines.day_made(record.id)


def _clock(record: Record) -> str:
    at = getattr(record, "at", None)
    return wording.clock(at) if isinstance(at, datetime) else ""


def title(record: Record) -> str:
    """Return what a record is told by."""
    return one_line(str(getattr(record, kinds.kind_of(type(record)).main)))


def choose(companion: Companion, said: str) -> Due:
    """Return what is meant, among all that comes back and the acts that have no day yet."""
    today, there = companion.today(), records(companion)
    found = _days(there, today)
    found += [
        rule.Due("acts", record.id, rule.PLAN, today)
        for record in there.values()
        if isinstance(record, Act) and record.status == "idea"
    ]
    wanted = fold(said)
    named = {one: fold(title(there[one.table, one.id])) for one in found}
    fitting = match.closest(
        found,
        lambda one: one.id == wanted,
        match.by_code(wanted),
        lambda one: named[one] == wanted,
        lambda one: bool(wanted) and wanted in named[one],
    )

    def told(one: Due) -> str:
        shown = line(companion, one, there[one.table, one.id]).line
        return wording.dotted(shown.title, shown.meta, wording.day(one.day, today))

    if len({one.id for one in fitting}) == 1:
        return fitting[0]
    none = _("Nothing comes back under that name. See: coach due")
    return match.only_coded(fitting, none, told)


def when_said(words: Sequence[str], companion: Companion) -> tuple[str, str]:
    """Return what is meant and the day, where words hold both: the day stands last."""
    now = companion.now()
    for at in range(1, len(words)):
        said = " ".join(words[at:])
        if fold(said) in NEXT_TIME or dates.read(said, now, "next"):
            return " ".join(words[:at]), said
    return " ".join(words), ""


NEXT_TIME: Final = frozenset(("next", "next time", "volgende", "volgende keer"))
"""For what comes back: the next of its days."""


@one_step
def move(companion: Companion, due: Due, said: str) -> Answer:
    """Let something come back on another day, today or later."""
    record = records(companion)[due.table, due.id]
    day = _next_of(record, due, said, companion.today())
    if day is None:
        day = dates.expect(said, companion.now(), "next", no_past=True).day
    changes: dict[str, Any] = {due.field: day}
    if isinstance(record, Act) and due.is_plan:
        changes["status"] = "planned"
    moved: Any = replace(record, **changes)
    head = _("Moved to {day}") if due.is_plan else _("Comes back {day}")
    told = f"{head.format(day=wording.said_day(day, companion.today()))}: {title(record)}."
    return saved(companion, moved, wording.sentence(told))


def _next_of(record: Record, due: Due, said: str, today: date) -> date | None:
    """Return the next of the days on which an act comes back, where that is meant."""
    rule_of_it = getattr(record, "repeats", "")
    if fold(said) not in NEXT_TIME or not rule_of_it:
        return None
    return repeats.after(rule_of_it, max(due.day, today))


@one_step
def settle(companion: Companion, due: Due) -> Answer:
    """Let something come back no more; what was planned is let go."""
    record = records(companion)[due.table, due.id]
    if isinstance(record, Act) and due.is_plan:
        from coach.services.acts import acts  # the others have nothing to let go

        return acts.drop(companion, record)
    changes: dict[str, Any] = {due.field: None}
    settled: Any = replace(record, **changes)
    told = _("Settled: {what}.").format(what=title(record))
    return saved(companion, settled, wording.sentence(told))


def of_record(companion: Companion, record_id: str) -> Due | None:
    """Return when this record comes back, if it does."""
    today = companion.today()
    for record in records(companion).values():
        if record.id == record_id:
            return next(rule.days_of(record, today), None)
    return None


def reminders(found: Iterable[Due]) -> list[Due]:
    """Return what is to be looked at again, without what is to be done; latest first."""
    return sorted(
        (one for one in found if not one.is_plan), key=lambda one: (one.day, one.id),
        reverse=True,
    )  # fmt: skip
