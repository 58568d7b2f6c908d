"""The river in words: what lies in each week, for the lines below it and for the ear."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.text import one_line
from coach.rules.direction import river as rule
from coach.rules.direction.river import RiverWeek, Tree
from coach.services import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldWeek:
    """One week in words."""

    head: str
    facts: tuple[str, ...]
    events: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        return f"{self.head}: {'; '.join((*self.facts, *self.events))}."


def week(found: RiverWeek, today: date) -> ToldWeek:
    """Return what lies in a week, words before figures."""
    day = f"{found.first.day} {_(wording.MONTHS[found.first.month - 1])}"
    head = _("Week of {day}").format(day=day)
    return ToldWeek(
        head=head, facts=tuple(_facts(found)), events=tuple(_events(found, today))
    )


def _facts(found: RiverWeek) -> Iterator[str]:
    if not found.notes and found.room is None:
        yield _("a week without notes, it counts for nothing")
        return
    yield _room(found.room)
    if found.notes:
        yield _notes(found)
        yield _sides(found)


def _notes(found: RiverWeek) -> str:
    """Return how many notes there are; who never says what follows is not told so."""
    if not found.follow:
        return plural("{n} note", "{n} notes", found.notes)
    return plural(
        "{k} of {n} note follows the course",
        "{k} of {n} notes follow the course",
        found.notes,
        k=found.follow,
    )


def _room(room: float | None) -> str:
    if room is None:
        return _("room not marked")
    size = _("room enough")
    if room < rule.NARROW:
        size = _("narrow")
    elif room >= rule.WIDE:
        size = _("wide")
    return _("{size}, {mark} of 10").format(size=size, mark=wording.number(room))


def _sides(found: RiverWeek) -> str:
    parts = []
    if n := found.colleagues:
        parts.append(plural("{n} with a colleague", "{n} with colleagues", n))
    if n := found.customers:
        parts.append(plural("{n} with a customer", "{n} with customers", n))
    return ", ".join(parts) or _("with nobody whose side is known")


def _events(found: RiverWeek, today: date) -> Iterator[str]:
    yield from (_tree(tree, today) for tree in found.trees)
    if found.rapids:
        names = wording.listing([one_line(name) for name in found.rapids.names])
        n = len(found.rapids.ideas)
        yield _("rapids: {names}, {n} ideas done").format(names=names, n=n)
    yield from (_("own way: {what}").format(what=one.own_way) for one in found.own)


def _tree(tree: Tree, today: date) -> str:
    name = f"“{tree.text}”"
    since = wording.day(tree.since, today) if tree.since else ""
    if tree.cleared:
        state = _("cleared on {day}").format(day=since) if since else _("cleared")
    elif tree.parked:
        state = _("parked")
    elif tree.round_it and since:
        state = _("{way}, since {day}").format(way=tree.round_it, day=since)
    elif tree.round_it:
        state = tree.round_it
    else:
        state = _("lies across, nothing chosen yet")
    return f"{name}, {state}"


def nothing() -> str:
    """Return what is said of a week in which nothing fell and nothing stood out."""
    return _("nothing fell, nothing stood out")


@dataclass(frozen=True, slots=True, kw_only=True)
class Openable:
    """Something in a week that can be opened."""

    id: str
    text: str
    opens: str
    """The screen that shows it."""


def openable(found: RiverWeek) -> tuple[Openable, ...]:
    """Return what lies in a week and can be opened: trees first, then own ways."""
    trees = [Openable(id=one.id, text=one.text, opens="tree") for one in found.trees]
    own = [Openable(id=one.id, text=one.own_way, opens="entry") for one in found.own]
    return (*trees, *own)


def query(found: RiverWeek) -> str:
    """Return what finds the notes of a week in the log."""
    last = found.first + timedelta(days=rule.DAYS - 1)
    return f"since:{found.first:%d-%m-%Y} until:{last:%d-%m-%Y}"
