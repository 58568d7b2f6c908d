"""The place Direction as a whole: the course, the river, and the lists below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.act import Act
from coach.model.direction import Course, Frame, Obstacle
from coach.model.exercise import Run
from coach.model.idea import Idea
from coach.model.moment import Moment, day_of
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.text import one_line
from coach.rules.direction import river as rule
from coach.rules.direction.river import Boundary, River, RiverNote
from coach.rules.direction.ways import LAST
from coach.rules.weeks import first_of, firsts
from coach.services import wording
from coach.services.direction import courses, frames, numbers, trees
from coach.services.direction.frames import FrameLine
from coach.services.direction.number_words import NumberLine
from coach.services.direction.trees import TreeLine
from coach.services.entries import lines

ROOM_CHECK: Final = "direction/direction-check"
"""The exercise that asks for the room of a week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """Everything the place shows."""

    day: date
    course: Course | None
    """What was written last; the others are beside it."""

    courses: tuple[Course, ...]
    follow: str
    """How many of the last notes follow it, in words; empty where none say so."""

    river: River
    frames: tuple[FrameLine, ...]
    trees: tuple[TreeLine, ...]
    numbers: tuple[NumberLine, ...]

    @property
    def banks(self) -> tuple[FrameLine, ...]:
        """The rules that give way when needed."""
        return tuple(one for one in self.frames if one.kind != "guardrail")

    @property
    def guardrails(self) -> tuple[FrameLine, ...]:
        """The rules that stay hard."""
        return tuple(one for one in self.frames if one.kind == "guardrail")

    @property
    def is_empty(self) -> bool:
        """Whether nothing of a direction was written down yet."""
        return not (self.courses or self.frames or self.trees or self.numbers)


def page(companion: Companion) -> Direction:
    """Return everything the place shows."""
    known = courses.every(companion)
    course = next(iter(known), None)
    noted = tuple(notes(companion))
    return Direction(
        day=companion.today(),
        course=course,
        courses=known,
        follow=_follow(noted),
        river=river(companion, noted),
        frames=frames.listed(companion),
        trees=trees.listed(companion),
        numbers=tuple(
            one for one in numbers.lines(companion) if one.record.status != "stopped"
        ),
    )


def _follow(noted: Iterable[RiverNote]) -> str:
    follow, of = rule.share(noted, LAST)
    if not follow:
        return ""
    return plural(
        "{n} of your last {of} notes follows the course",
        "{n} of your last {of} notes follow the course",
        follow,
        of=of,
    )


def river(companion: Companion, noted: Iterable[RiverNote]) -> River:
    """Return the river of the last twelve weeks."""
    today = companion.today()
    weeks = rule.weeks(
        today, noted, _room(companion),
        trees=map(trees.drawn, companion.store.all(Obstacle)),
        parts=_parts(companion), finished=_finished(companion),
    )  # fmt: skip
    drawn = tuple(_line(one) for one in frames.every(companion))
    return River(weeks=weeks, lines=drawn)


def first_day(companion: Companion) -> date:
    """Return the first day of the river."""
    return firsts(companion.today())[0]


def notes(companion: Companion) -> Iterator[RiverNote]:
    """Yield the moments and the acts that were done, of the weeks that are drawn."""
    first, today = first_day(companion), companion.today()
    sides = {person.id: person.counts_as for person in companion.store.near(Person)}
    for moment in companion.store.since(Moment, first, today):
        if moment.flow == "to_come":
            continue
        yield RiverNote(
            id=moment.id, day=day_of(moment.at), side=moment.side,
            follows=moment.course is True,
            own_way=one_line(moment.text) if moment.own_way else "",
        )  # fmt: skip
    for act in companion.store.since(Act, first, today):
        if act.status != "done" or act.done_at is None:
            continue
        yield RiverNote(
            id=act.id, day=day_of(act.done_at), side=sides.get(act.person_id or ""),
            follows=act.course is True, own_way=one_line(act.text) if act.own_way else "",
        )  # fmt: skip


def _room(companion: Companion) -> Iterator[tuple[date, float]]:
    """Yield the marks for room: control, and that of the exercise where none was given."""
    first = first_day(companion)
    marked = set()
    for day in companion.store.since(Reflection, first, companion.today()):
        if day.control is not None:
            marked.add(first_of(day.day))
            yield day.day, day.control
    for run in companion.store.since(Run, first):
        if run.pack_ref != ROOM_CHECK:
            continue
        mark, on = run.given.get("room"), run.day
        if isinstance(mark, int) and first_of(on) not in marked:
            yield on, mark


def _parts(companion: Companion) -> Iterator[tuple[date, str]]:
    """Yield who had a part in the course or in an idea, and when."""
    for course in companion.store.all(Course):
        yield from (
            (lines.day_made(course.id), one_line(name)) for name in course.contributors
        )
    for idea in companion.store.all(Idea):
        yield from ((lines.day_made(idea.id), name) for name in _names(idea.by))
        on = idea.moved_on or lines.day_made(idea.id)
        yield from ((on, one_line(one.by)) for one in idea.contributions if one.by)


def _names(said: str) -> Iterator[str]:
    return filter(None, (one_line(name) for name in said.split(",")))


def _finished(companion: Companion) -> Iterator[tuple[date, str]]:
    """Yield the ideas that were done, with the day on which they were."""
    for idea in companion.store.all(Idea):
        if idea.status == "done":
            yield idea.moved_on or lines.day_made(idea.id), one_line(idea.title)


def _line(frame: Frame) -> Boundary:
    """Return a rule as the river draws it."""
    since = frames.since(frame)
    reason = wording.label("frames.reason", frame.reason).lower()
    month = _("since {month} {year}").format(
        month=_(wording.MONTHS[since.month - 1]), year=since.year
    )
    return Boundary(
        text=one_line(frame.text), since=since, hard=frame.kind == "guardrail",
        label=", ".join(filter(None, (reason, month))), sure=frame.verified == "fact",
    )  # fmt: skip
