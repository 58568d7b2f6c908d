"""The facts that prompts look at, each gathered from the journal when a rule asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from coach.model.act import Act
from coach.model.feedback import Feedback
from coach.model.moment import Moment
from coach.model.nudge import Nudge
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.rules.prompts.facts import Note
from coach.rules.rhythm import Contact, side_of
from coach.services import contacts as contacts_of
from coach.services import lexicons as lexicons_of
from coach.services import routines as routines_of
from coach.services import settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coach.companion import Companion
    from coach.rules.days import Calendar
    from coach.rules.lexicon import Lexicon
    from coach.rules.prompts.facts import Routine

HALF_A_YEAR: Final = timedelta(days=190)
MONTHS: Final = timedelta(days=60)
WEEKS: Final = timedelta(days=30)
A_YEAR: Final = timedelta(days=370)

FEW_DAYS: Final = timedelta(days=5)

HERE: Final = "here"
"""Where this device keeps the days on which its user was here."""

PLAN_READ: Final = "plan_read"
"""Where this device keeps the day on which a plan was looked at."""


class Gathered:
    """Everything known up to today, as far as it was asked for."""

    def __init__(self, companion: Companion) -> None:
        self._companion = companion
        self._store = companion.store
        self.today = companion.today()

    @cached_property
    def calendar(self) -> Calendar:
        """The days that count."""
        return settings.calendar(self._companion)

    @cached_property
    def began(self) -> date | None:
        """The first day of which anything is known."""
        days = (at[:10] for at in self._days() if at)
        first = min(days, default=None)
        return date.fromisoformat(first) if first else None

    def _days(self) -> Iterator[str]:
        for kind, field in routines_of.DAYS:
            for (at,) in self._store.scan(kind, field):
                if isinstance(at, str):
                    yield at

    @cached_property
    def seen_before(self) -> date | None:
        """The last day before today on which the user was here."""
        today, near = self.today.isoformat(), (self.today - FEW_DAYS).isoformat()
        here = self._store.device.get(HERE)
        days = [str(day) for day in here.values()] if isinstance(here, dict) else []
        days = [day for day in days if day < today]
        # Nobody who was here a few days ago needs to be looked for in ten years.
        if not any(day > near for day in days):
            days += [at[:10] for at in self._days() if at[:10] < today]
            days += [n.day.isoformat() for n in self.nudges if n.day < self.today]
        last = max(days, default=None)
        return date.fromisoformat(last) if last else None

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everybody by id."""
        return {person.id: person for person in self._store.all(Person)}

    @cached_property
    def contacts(self) -> Sequence[Contact]:
        """Attention given in the last half year, with the side it went to."""
        first = (self.today - HALF_A_YEAR).isoformat()
        found = [one for one in self._given() if first <= one.day]
        return sorted(found, key=lambda one: (one.day, one.id))

    def _given(self) -> Iterator[Contact]:
        sides = {person.id: person.side for person in self.people.values()}
        fields = ("id", "at", "person_ids", "side", "flow")
        for id_, at, ids, side, flow in self._store.scan(Moment, *fields):
            if flow in (None, "given"):
                who = tuple(map(str, ids)) if isinstance(ids, list) else ()
                own = side if isinstance(side, str) else None
                given = Contact("moments", str(id_), str(at)[:10], who, own)
                yield replace(given, side=side_of(given, sides))
        rows = self._store.scan(Act, "id", "done_at", "person_id", "status")
        for id_, at, person_id, status in rows:
            if status == "done" and at and person_id:
                side = sides.get(str(person_id))
                yield Contact("acts", str(id_), str(at)[:10], (str(person_id),), side)

    @cached_property
    def contact_days(self) -> Mapping[str, Sequence[str]]:
        """The days on which each person was seen."""
        return contacts_of.gather(self._companion).days

    @cached_property
    def unsaid(self) -> Sequence[Moment]:
        """Appreciations of the last months that were noticed and not said."""
        first = (self.today - MONTHS).isoformat()
        ids = [
            str(id_)
            for id_, at, kind, spoken in self._store.scan(
                Moment, "id", "at", "kind", "spoken"
            )
            if kind == "appreciate" and spoken is False and str(at) >= first
        ]
        found = [moment for id_ in ids if (moment := self._store.get(Moment, id_))]
        return sorted(found, key=lambda one: (str(one.at), one.id))

    @cached_property
    def notes(self) -> Sequence[Note]:
        """What was written in the last months, oldest first."""
        first = (self.today - MONTHS).isoformat()
        rows = [
            (str(at), str(id_), str(text))
            for id_, at, text in self._store.scan(Moment, "id", "at", "text")
            if text and str(at) >= first
        ]
        for one in self._store.since(Reflection, self.today - MONTHS, self.today):
            if text := " ".join(part for part in (one.text, one.answer) if part):
                rows.append((f"{one.id}T~", one.id, text))
        return [
            Note(id_, date.fromisoformat(at[:10]), text) for at, id_, text in sorted(rows)
        ]

    @cached_property
    def reflections(self) -> Sequence[Reflection]:
        """The reflections of the last half year."""
        return self._store.since(Reflection, self.today - HALF_A_YEAR, self.today)

    @cached_property
    def acts(self) -> Sequence[Act]:
        """Acts that are planned, and those done in the last weeks."""
        planned = [act for act in self._store.near(Act) if act.status == "planned"]
        done = [
            act
            for act in self._store.since(Act, self.today - WEEKS, self.today)
            if act.status == "done"
        ]
        return sorted([*planned, *done], key=lambda act: (str(act.planned_on), act.id))

    @cached_property
    def feedback(self) -> Sequence[Feedback]:
        """What came back in the last weeks."""
        return self._store.since(Feedback, self.today - WEEKS, self.today)

    @cached_property
    def routines(self) -> Sequence[Routine]:
        """Patterns with a plan: active, resting or rooted."""
        return routines_of.gather(self._companion)

    @cached_property
    def nudges(self) -> Sequence[Nudge]:
        """What was prompted in the last year."""
        return self._store.since(Nudge, self.today - A_YEAR, self.today)

    @cached_property
    def lexicons(self) -> Mapping[str, Lexicon]:
        """The word lists by name; none when the language checks are off."""
        if not settings.read(self._companion).language_checks:
            return {}
        return lexicons_of.lexicons(self._companion)

    @property
    def plan_read(self) -> bool:
        """Whether the plan was looked at today."""
        return self._store.device.get(PLAN_READ) == self.today.isoformat()
