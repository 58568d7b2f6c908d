"""Lines: any record as one line for a list, with what to show beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model import kinds
from coach.model.person import Person
from coach.model.reflection import FOUR
from coach.rules.log.words import short_name
from coach.rules.search.terms import Entry
from coach.services import wording

UNUSUAL_FLOWS = ("received", "witnessed", "to_come")
"""A moment not given wears its flow beside its tags."""


USUAL = ("on_course", "off_course")
"""What most entries wear is no news in a list; a filter finds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """One record, ready to be put in a list."""

    table: str
    id: str
    day: date
    at: str = ""
    """The time of day, when it is known."""

    title: str
    meta: str = ""
    glyph: str = "·"

    text: str = ""
    """The words of the record alone."""

    who: tuple[str, ...] = ()
    """What the people in it are called briefly."""

    marks: tuple[int | None, ...] = ()
    """The four marks of a day that was looked back on."""


def names(companion: Companion) -> dict[str, str]:
    """Return the name of each person, archived or not, by id."""
    return {person.id: person.name for person in companion.store.all(Person)}


def brief_names(names: Mapping[str, str]) -> dict[str, str]:
    """Return by what each of these is called in a narrow column: the first name.

    Where two share it, the first letter of the last name tells them apart.
    """
    shared = Counter(map(short_name, names.values()))
    return {id_: _brief(name, shared) for id_, name in names.items()}


def _brief(name: str, shared: Mapping[str, int]) -> str:
    short, last = short_name(name), name.split()[-1:]
    return f"{short} {last[0][0]}." if short != name and shared[short] > 1 else short


def made_at(record_id: str) -> datetime | None:
    """Return when an id was made: its first twelve digits are milliseconds."""
    try:
        return datetime.fromtimestamp(int(record_id[:12], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def day_made(record_id: str) -> date:
    """Return the day an id was made, a day long ago when it does not say."""
    made = made_at(record_id)
    return made.date() if made else date(1970, 1, 1)


def made_on(record_id: str) -> str:
    """Return the same as it is stored."""
    return day_made(record_id).isoformat()


NOBODY: Mapping[str, str] = {}


def line(
    entry: Entry, people: Mapping[str, str], brief: Mapping[str, str] = NOBODY
) -> EntryLine:
    """Return an entry as it stands in a list; with the brief names of those in it."""
    _day, _t, time = entry.at.partition("T")
    looked_back = entry.table == "reflections"
    return EntryLine(
        table=entry.table, id=entry.id, day=date.fromisoformat(entry.at[:10]), at=time[:5],
        title=_title(entry), meta=" · ".join(_meta(entry, people)), glyph=_glyph(entry),
        text=entry.text, who=tuple(brief[id_] for id_ in entry.people if id_ in brief),
        marks=tuple(entry.marks.get(name) for name in FOUR) if looked_back else (),
    )  # fmt: skip


def _title(entry: Entry) -> str:
    if entry.table != "reflections":
        return entry.text or wording.kind(entry.table)
    marks = " · ".join(
        f"{wording.field('reflections', name)} {n}" for name, n in entry.marks.items()
    )
    return " – ".join(part for part in (marks, entry.text) if part)


def _glyph(entry: Entry) -> str:
    if entry.table == "acts" and entry.kind == "done":
        return "✓"
    if entry.table == "moments" and entry.kind:
        return kinds.SIGNS.get(entry.kind, "·")
    kind = kinds.by_table(entry.table)
    return kind.glyph if kind else ""


def _meta(entry: Entry, people: Mapping[str, str]) -> Iterator[str]:
    kind = kinds.by_table(entry.table)
    if entry.kind and entry.table == "reflections":
        between = wording.label("reflections.filter", entry.kind)
        yield _("in between: {filter}").format(filter=between)
    elif entry.kind and kind and kind.state:
        yield wording.label(f"{kind.table}.{kind.state}", entry.kind)
    if kind and kind.names_itself:
        yield _(kind.label)
    yield from (people[id_] for id_ in entry.people if id_ in people)
    if "before" in entry.marks and "after" in entry.marks:
        yield _("{before} to {after}").format(**entry.marks)
    if "score" in entry.marks:
        yield _("score {score}").format(**entry.marks)
    if "minutes" in entry.marks:
        yield wording.minutes(entry.marks["minutes"])
    yield from filter(None, map(_tag, entry.tags))


def _tag(tag: str) -> str:
    if tag in UNUSUAL_FLOWS:
        return wording.label("moments.flow", tag)
    if tag in wording.WAYS:
        return "" if tag in USUAL else _(wording.WAYS[tag])
    known = tag in wording.labels("acts.kind")
    return wording.label("acts.kind", tag) if known else f"#{tag}"
