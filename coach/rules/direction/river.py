"""The river: twelve weeks of one's own notes, and what lay along them.

Width is the room of a week, the strands are the notes that follow the course, and it leans
to colleagues or to customers. Rapids are where many had a part and ideas were finished.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Final, TypeVar

from coach.fastclass import dataclass
from coach.rules.weeks import first_of, firsts

T = TypeVar("T")

WEEKS: Final = 12
DAYS: Final = 7
WINDOW: Final = timedelta(days=30)
"""So long people and ideas count towards the same rapids."""

CONTRIBUTORS: Final = 3
FINISHED: Final = 2

NARROW: Final = 4
WIDE: Final = 7
"""The room of a week below which it is narrow, and from which it is wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiverNote:
    """One moment or act that was done, as far as the river sees it."""

    day: date
    side: str | None = None
    follows: bool = False
    """Whether it follows the course."""

    own_way: str = ""
    """What was done in one's own way, if it was."""

    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Something that fell across the water."""

    id: str
    text: str
    fell_on: date
    round_it: str = ""
    """The way round that was chosen."""

    since: date | None = None
    """The day from which the water flows round it, or on which it was cleared."""

    parked: bool = False
    cleared: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it lies right across: nothing is chosen, and it was not laid aside."""
        return not (self.round_it or self.parked or self.cleared)


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary:
    """A bank or a guardrail along the water."""

    text: str
    since: date
    hard: bool = False
    label: str = ""
    """What more is written on it where there is room: the reason, and since when."""

    sure: bool = True
    """Whether it is known to be a fact; it is drawn with gaps where it is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapids:
    """Many had a part, and ideas were finished."""

    names: tuple[str, ...]
    ideas: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RiverWeek:
    """All that lies in one week of the river."""

    first: date
    room: float | None = None
    notes: int = 0
    follow: int = 0
    colleagues: int = 0
    customers: int = 0
    own: tuple[RiverNote, ...] = ()
    trees: tuple[Tree, ...] = ()
    rapids: Rapids | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known of it."""
        return not (self.notes or self.trees or self.rapids) and self.room is None


@dataclass(frozen=True, slots=True, kw_only=True)
class River:
    """What is drawn: the weeks, oldest first, and what stands along them."""

    weeks: tuple[RiverWeek, ...]
    lines: tuple[Boundary, ...] = ()


def weeks(
    today: date,
    notes: Iterable[RiverNote],
    room: Iterable[tuple[date, float]],
    *,
    trees: Iterable[Tree],
    parts: Iterable[tuple[date, str]] = (),
    finished: Iterable[tuple[date, str]] = (),
) -> tuple[RiverWeek, ...]:
    """Return the last twelve weeks, oldest first.

    `room` holds the marks for it by day, `parts` who had a part in something on which
    day, and `finished` the ideas by the day on which they were.
    """
    begins = firsts(today)
    noted = _by_week(begins, notes, lambda note: note.day)
    marked = _by_week(begins, room, lambda pair: pair[0])
    fallen = _by_week(begins, trees, lambda tree: tree.fell_on)
    who, done = tuple(parts), tuple(finished)
    return tuple(
        _week(first, noted[first], marked[first], fallen[first],
              rapids(first, who, done))
        for first in begins
    )  # fmt: skip


def _by_week(
    begins: Sequence[date], found: Iterable[T], day_of: Callable[[T], date]
) -> dict[date, list[T]]:
    """Return what belongs to each of these weeks, in the order it came in."""
    weeks: dict[date, list[T]] = {first: [] for first in begins}
    for one in found:
        day = day_of(one)
        if (week := first_of(day)) in weeks:
            weeks[week].append(one)
    return weeks


def _week(
    first: date,
    notes: Sequence[RiverNote],
    room: Sequence[tuple[date, float]],
    trees: Sequence[Tree],
    rushing: Rapids | None,
) -> RiverWeek:
    marks = [mark for _day, mark in room]
    return RiverWeek(
        first=first,
        room=sum(marks) / len(marks) if marks else None,
        notes=len(notes),
        follow=sum(note.follows for note in notes),
        colleagues=sum(note.side == "colleague" for note in notes),
        customers=sum(note.side == "customer" for note in notes),
        own=tuple(note for note in notes if note.own_way),
        trees=tuple(trees),
        rapids=rushing,
    )


def rapids(
    first: date, parts: Sequence[tuple[date, str]], finished: Sequence[tuple[date, str]]
) -> Rapids | None:
    """Return the rapids of a week, if an idea that was finished in it made them."""
    last = first + timedelta(days=DAYS - 1)
    ideas = [(day, idea) for day, idea in finished if last - WINDOW < day <= last]
    names = tuple(
        dict.fromkeys(name for day, name in sorted(parts) if last - WINDOW < day <= last)
    )
    if not any(first <= day for day, _idea in ideas):
        return None
    if len(ideas) < FINISHED or len(names) < CONTRIBUTORS:
        return None
    return Rapids(names=names, ideas=tuple(idea for _day, idea in sorted(ideas)))


def share(notes: Iterable[RiverNote], last: int = 15) -> tuple[int, int]:
    """Return how many of the last notes follow the course, and how many there are."""
    newest = sorted(notes, key=lambda note: note.day, reverse=True)[:last]
    return sum(note.follows for note in newest), len(newest)
