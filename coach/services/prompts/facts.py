"""The facts that prompts look at, each gathered from the journal when a rule asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import cached_property
from itertools import islice, takewhile
from operator import attrgetter
from typing import Final

from coach.companion import Companion
from coach.model import kinds
from coach.model.act import Act, Feedback
from coach.model.direction import Course, Frame, Measure, Obstacle
from coach.model.errors import CoachError
from coach.model.exercise import Run
from coach.model.idea import Ambition, Idea
from coach.model.meeting import Meeting, Topic
from coach.model.moment import Moment, day_of
from coach.model.person import Person
from coach.model.prompt import Nudge
from coach.model.reflection import Reflection
from coach.model.review import Review
from coach.model.setting import table
from coach.rules.calendar import Calendar
from coach.rules.direction.ways import Flagged
from coach.rules.lexicon import Lexicon
from coach.rules.people import rhythm
from coach.rules.people.rhythm import Contact
from coach.rules.prompts import (
    attention,
    direction,
    exercises,
    language,
    leading,
    reflection,
)
from coach.rules.prompts.engine import with_deeds
from coach.rules.prompts.facts import (
    Check,
    Facts,
    Fallen,
    Grand,
    HalfDay,
    KnownIdea,
    OwnWords,
    Portfolio,
    Routine,
    Steered,
    Stuck,
)
from coach.services.entries import lines
from coach.services.exercises.exercises import finished
from coach.services.patterns import growth
from coach.services.people import contacts, lookup
from coach.services.prompts import lexicons, text
from coach.services.settings import settings
from coach.store.store import Store

HALF_A_YEAR: Final = timedelta(days=190)
MONTHS: Final = timedelta(days=60)
WEEKS: Final = timedelta(days=30)
A_YEAR: Final = timedelta(days=370)

HERE: Final = "here"
"""Where this device keeps the days on which its user was here."""

PLAN_READ: Final = "plan_read"
"""Where this device keeps the day on which a plan was looked at."""


def gathered(companion: Companion) -> Facts:
    """Return everything known up to today, each fact as soon as a rule asks for it."""
    return _Gathered(companion)


def done_since(facts: Facts) -> list[Nudge]:
    """Return the earlier showings of which it only shows now that they were followed."""
    if not isinstance(facts, _Gathered):
        return []
    kept = {nudge.id: nudge.response for nudge in facts.shown}
    return [nudge for nudge in facts.nudges if nudge.response != kept[nudge.id]]


class _Gathered(Facts):
    _companion: Companion
    _store: Store

    def __init__(self, companion: Companion) -> None:
        self.__dict__.update(today=companion.today())
        self.__dict__.update(_companion=companion, _store=companion.store)

    def _reach(self, span: timedelta, working_days: int) -> date:
        """Return from which day to read: so long ago, and at least so many working days.

        Who works two days a week, or was away for long, has few of them in two months.
        """
        return min(self.today - span, self.calendar.window(self.today, working_days))

    @cached_property
    def calendar(self) -> Calendar:
        return settings.calendar(self._companion)

    @cached_property
    def began(self) -> date | None:
        return growth.began(self._companion)

    @cached_property
    def first_used(self) -> date | None:
        return self._store.kept("first used", self._first_used)

    def _first_used(self) -> date | None:
        """Return the day of the oldest id that tells when it was made."""
        there = (one for one in kinds.entries() if self._store.holds(one.table))
        written = (one.record for one in there)
        oldest = (min(self._store.scan(kind, "id"), default=()) for kind in written)
        ids = (str(id_) for found in oldest for id_ in found)
        made = [at.date() for id_ in ids if (at := lines.made_at(id_))]
        made += [nudge.day for nudge in self.shown[:1]]
        return min(made, default=self.began)

    @cached_property
    def seen_before(self) -> date | None:
        days = [str(day) for day in table(self._store.device.get(HERE)).values()]
        days += [nudge.day.isoformat() for nudge in self.nudges]
        today = self.today.isoformat()
        for kind, field in growth.DAYS:
            noted = growth.latest_days(self._companion, kind, field)
            days += islice((day for day in noted if day < today), 1)
        last = max((day for day in days if day < today), default=None)
        return date.fromisoformat(last) if last else None

    @cached_property
    def people(self) -> Mapping[str, Person]:
        return {person.id: person for person in self._store.all(Person)}

    @cached_property
    def contacts(self) -> Sequence[Contact]:
        first = self._reach(HALF_A_YEAR, attention.COMPARED)
        return self._store.kept(
            ("given", first), lambda: contacts.given(self._companion, first)
        )

    @cached_property
    def contact_days(self) -> Mapping[str, Sequence[str]]:
        return contacts.gather(self._companion).days

    @cached_property
    def noted_days(self) -> Mapping[str, Sequence[str]]:
        return contacts.gather(self._companion).noted

    @cached_property
    def unsaid(self) -> Sequence[Moment]:
        return contacts.unsaid(self._companion)

    @cached_property
    def notes(self) -> Sequence[OwnWords]:
        first = self._reach(MONTHS, language.WINDOW)
        begin, today = first.isoformat(), self.today.isoformat()
        latest = self._store.latest(Moment, "at", "id", "text")
        rows = [
            (str(at), str(id_), str(text))
            for at, id_, text in takewhile(lambda row: str(row[0]) >= begin, latest)
            if text and rhythm.seen_on(at, today)
        ]
        for one in self._store.since(Reflection, first, self.today):
            if text := " ".join(part for part in (one.text, one.answer) if part):
                rows.append((f"{one.id}T~", one.id, text))
        return [
            OwnWords(id_, date.fromisoformat(at[:10]), text)
            for at, id_, text in sorted(rows)
        ]

    @cached_property
    def reflections(self) -> Sequence[Reflection]:
        return self._store.since(Reflection, self.today - HALF_A_YEAR, self.today)

    def lately(self, days: int) -> Sequence[Reflection]:
        # Whoever looks at a few days has no half year read.
        first = self.calendar.window(self.today, days)
        return self._store.since(Reflection, first, self.today)

    @cached_property
    def acts(self) -> Sequence[Act]:
        planned = [act for act in self._store.near(Act) if act.status == "planned"]
        done = [
            act
            for act in self._store.since(Act, self.today - WEEKS, self.today)
            if act.status == "done"
        ]
        return sorted([*planned, *done], key=lambda act: (str(act.planned_on), act.id))

    @cached_property
    def feedback(self) -> Sequence[Feedback]:
        first = self._reach(WEEKS, reflection.LATELY)
        return self._store.since(Feedback, first, self.today)

    @cached_property
    def routines(self) -> Sequence[Routine]:
        return self._store.kept(
            ("routines", self.today), lambda: growth.gather(self._companion)
        )

    @cached_property
    def half_days(self) -> Sequence[HalfDay]:
        return half_days(self._companion, self._reach(MONTHS, exercises.LATELY))

    @cached_property
    def checks(self) -> Sequence[Check]:
        return checks(self._companion, self.today - MONTHS)

    @cached_property
    def ideas(self) -> Sequence[KnownIdea]:
        found = self._store.kept("ideas", lambda: self._store.all(Idea))
        made = {one.id: lines.day_made(one.id) for one in found}
        return [
            KnownIdea(idea=one, made=made[one.id], moved=one.moved_on or made[one.id])
            for one in found
        ]

    @cached_property
    def ambitions(self) -> Sequence[Grand]:
        return self._store.kept(
            ("ambitions", self.today), lambda: grand(self._store, self.ideas)
        )

    @cached_property
    def reviews(self) -> Sequence[Review]:
        kept = self._store.kept("reviews", lambda: self._store.all(Review))
        return [one for one in kept if one.kind == "week" and one.movement]

    @cached_property
    def lit_on(self) -> date | None:
        found = finished(self._companion, LIGHT, self.today - MONTHS)
        return max((run.day for run in found), default=None)

    @cached_property
    def trees(self) -> Sequence[Fallen]:
        kept = self._store.kept("trees", lambda: self._store.all(Obstacle))
        return [Fallen(tree=one, fell_on=lines.day_made(one.id)) for one in kept]

    @cached_property
    def frames(self) -> Sequence[Frame]:
        return self._store.kept("frames", lambda: self._store.all(Frame))

    @cached_property
    def measures(self) -> Sequence[Steered]:
        return self._store.kept("measures", lambda: steered(self._store.all(Measure)))

    @cached_property
    def course_on(self) -> date | None:
        kept = self._store.kept("courses", lambda: self._store.all(Course))
        return max((lines.day_made(one.id) for one in kept), default=None)

    @cached_property
    def flagged(self) -> Sequence[Flagged]:
        return [
            Flagged(table, one.id, at.isoformat(), one.course)
            for table, one, at in self._given(self._reach(MONTHS, direction.WINDOW))
        ]

    def _given(self, first: date) -> Iterator[tuple[str, Moment | Act, date]]:
        for moment in self._store.since(Moment, first, self.today):
            if moment.flow == "given":
                yield "moments", moment, day_of(moment.at)
        for act in self._store.since(Act, first, self.today):
            if act.status == "done" and act.done_at:
                yield "acts", act, day_of(act.done_at)

    @cached_property
    def talks(self) -> Sequence[Meeting]:
        kept = self._store.kept("talks", lambda: self._store.all(Meeting))
        return [one for one in kept if one.day <= self.today]

    @cached_property
    def prepared(self) -> frozenset[str]:
        kept = self._store.kept("topics", lambda: self._store.all(Topic))
        waits = (one.person_id for one in kept if one.status == "open")
        return frozenset(filter(None, waits))

    @cached_property
    def stuck(self) -> Sequence[Stuck]:
        return stuck(self._companion, self._reach(MONTHS, leading.FORGET + 1))

    @cached_property
    def portfolio(self) -> Portfolio | None:
        from coach.services.lenses import team  # only who leads a team has one

        return team.portfolio(self._companion)

    @cached_property
    def nudges(self) -> Sequence[Nudge]:
        return with_deeds(self, self.shown)

    @cached_property
    def shown(self) -> Sequence[Nudge]:
        """What was prompted in the last year, as it was answered."""
        first = self.today - A_YEAR
        return self._store.kept(
            ("nudges", first), lambda: self._store.since(Nudge, first, self.today)
        )

    @cached_property
    def lexicons(self) -> Mapping[str, Lexicon]:
        if not settings.current(self._companion).language_checks:
            return {}
        return lexicons.lexicons(self._companion)

    @cached_property
    def plan_read(self) -> bool:
        return self._store.device.get(PLAN_READ) == self.today.isoformat()


LIGHT: Final = "patterns/hold-to-light"
"""The exercise that holds a habit to the light."""

STUCK: Final = "attention/stuck-path"
"""The exercise for somebody who is stuck."""

DAY_PARTS: Final = "patterns/day-parts"
PARTS: Final = ("morning", "afternoon")
"""The exercise that tallies half-days, and its steps in the order of the day."""


def half_days(companion: Companion, first: date) -> Sequence[HalfDay]:
    """Return the half-days that were tallied since that day, oldest first.

    Of a half-day that was marked twice the last mark counts.
    """
    marked: dict[tuple[date, int], HalfDay] = {}
    for run in finished(companion, DAY_PARTS, first):
        for number, part in enumerate(PARTS):
            if isinstance(went_to := run.given.get(part), str):
                marked[run.day, number] = HalfDay(run.id, run.day, went_to)
    return [half for _when, half in sorted(marked.items(), key=lambda row: row[0])]


def checks(companion: Companion, first: date) -> Sequence[Check]:
    """Return the checks since that day, oldest first."""
    return [
        Check(id=run.id, day=run.day, field=came.key)
        for run in finished(companion, text.HOLDING, first)
        if (came := run.outcome) and came.key
    ]


def grand(store: Store, ideas: Sequence[KnownIdea]) -> Sequence[Grand]:
    """Return the ambitions, each with the last day on which anything small served it."""
    found = store.all(Ambition)
    if not found:
        return ()
    served: dict[str, date] = {}
    days = ("done_at", "planned_on")
    for id_, to, status, *on in store.scan(Act, "id", "ambition_id", "status", *days):
        if to and status != "dropped":
            said = next(filter(None, on), None) or lines.made_on(str(id_))
            day = date.fromisoformat(str(said)[:10])
            served[str(to)] = max(day, served.get(str(to), day))
    for one in ideas:
        if to := one.idea.ambition_id:
            served[to] = max(one.moved, served.get(to, one.moved))
    return [
        Grand(ambition=one, made=lines.day_made(one.id), served_on=served.get(one.id))
        for one in found
    ]


def steered(kept: Sequence[Measure]) -> Sequence[Steered]:
    """Return the numbers, each with whether another stands beside it, from either side."""
    known, held = {one.id for one in kept}, {one.partner_id for one in kept}
    return [
        Steered(
            measure=one, made=lines.day_made(one.id),
            has_partner=bool(one.partner) or one.partner_id in known or one.id in held,
        )
        for one in kept
    ]  # fmt: skip


def stuck(companion: Companion, first: date) -> Sequence[Stuck]:
    """Return of whom it was noted since that day that they are stuck, the last first.

    It is over when all that came of it was done or let go, and when it was said again.
    """
    found: dict[str, Stuck] = {}
    for run in sorted(finished(companion, STUCK, first), key=attrgetter("day", "id")):
        person = _about(companion, run, str(run.given.get("person") or ""))
        speaks = str(run.given.get("day") or "")
        found.pop(person, None)
        if person and not _is_over(companion, run):
            found[person] = Stuck(
                id=run.id, person_id=person, day=run.day, speaks_on=_day(speaks)
            )
    return [*reversed(found.values())]


def _about(companion: Companion, run: Run, said: str) -> str:
    """Return the id of whom an exercise was about; nothing where that is not clear."""
    table, _slash, id_ = run.about.partition("/")
    if table == "people":
        return id_
    with suppress(CoachError):
        return lookup.resolve(companion, said).id
    return ""


def _is_over(companion: Companion, run: Run) -> bool:
    acts = [
        act for one in run.became
        if one.table == "acts" and (act := companion.store.get(Act, one.record))
    ]  # fmt: skip
    return bool(acts) and all(act.status in ("done", "dropped") for act in acts)


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said[:10])
    except ValueError:
        return None
