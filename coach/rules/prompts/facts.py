"""What the rules look at: plain facts up to today, each asked for only when needed."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from coach.fastclass import dataclass
from coach.model.moment import day_of
from coach.model.pattern import Pattern, Slip
from coach.rules.patterns.opportunities import Opportunity, counted
from coach.rules.patterns.strength import Strength, strength

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from coach.model.act import Act, Feedback
    from coach.model.moment import Moment
    from coach.model.person import Person
    from coach.model.prompt import Nudge
    from coach.model.reflection import Reflection
    from coach.rules.calendar import Calendar
    from coach.rules.lexicon import Lexicon
    from coach.rules.people.rhythm import Contact


@dataclass(frozen=True, slots=True)
class Note:
    """Something the user wrote in their own words."""

    id: str
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class HalfDay:
    """A morning or an afternoon, and what it mostly went to."""

    id: str
    """The exercise in which it was marked."""

    day: date
    went_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A weekly check of being near and leaving room."""

    id: str
    day: date
    field: str
    """Where it came out: near or not, then room or not, as in `high_low`."""

    name: str
    """What that field is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A pattern with everything that happened to its plan."""

    pattern: Pattern
    opportunities: tuple[Opportunity, ...] = ()
    slips: tuple[Slip, ...] = ()

    def stands(self, today: date) -> Strength:
        """Return how strong the new way has grown."""
        return strength(one.result for one in counted(self.opportunities, today))


class Facts(Protocol):
    """Everything known up to today, oldest first."""

    @property
    def today(self) -> date:
        """The day that is looked at."""

    @property
    def calendar(self) -> Calendar:
        """The days that count."""

    @property
    def began(self) -> date | None:
        """The first day of which anything is known."""

    @property
    def seen_before(self) -> date | None:
        """The last day before today on which the user was here."""

    @property
    def contacts(self) -> Sequence[Contact]:
        """Attention given in the last half year, with the side it went to."""

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody by id."""

    @property
    def contact_days(self) -> Mapping[str, Sequence[str]]:
        """The days on which each person was seen, in ISO form."""

    @property
    def unsaid(self) -> Sequence[Moment]:
        """Appreciations of the last months that were noticed and not said."""

    @property
    def notes(self) -> Sequence[Note]:
        """What was written in the last months."""

    @property
    def reflections(self) -> Sequence[Reflection]:
        """The reflections of the last half year."""

    @property
    def acts(self) -> Sequence[Act]:
        """Acts that are planned, and those done in the last weeks."""

    @property
    def feedback(self) -> Sequence[Feedback]:
        """What came back in the last weeks."""

    @property
    def routines(self) -> Sequence[Routine]:
        """Patterns with a plan: active, resting or rooted."""

    @property
    def half_days(self) -> Sequence[HalfDay]:
        """The half-days of the last weeks that were tallied."""

    @property
    def checks(self) -> Sequence[Check]:
        """The checks of the last weeks."""

    @property
    def nudges(self) -> Sequence[Nudge]:
        """What was prompted in the last year."""

    @property
    def lexicons(self) -> Mapping[str, Lexicon]:
        """The word lists by name; none when the language checks are off."""

    @property
    def plan_read(self) -> bool:
        """Whether the plan was looked at today."""


def active(facts: Facts) -> list[Routine]:
    """Return the routines that are being learned now."""
    return [one for one in facts.routines if one.pattern.status == "active"]


def asked_before(facts: Facts, trigger: str) -> list[Nudge]:
    """Return the earlier showings of a rule; what is shown today is still being asked."""
    return [n for n in facts.nudges if n.rule == trigger and n.day < facts.today]


class FactsOn:
    """What was known at the end of a day; acts are as they stand now."""

    def __init__(self, facts: Facts, day: date) -> None:
        self._facts = facts
        self.today = day
        self.plan_read = False

    @property
    def calendar(self) -> Calendar:
        """The days that count."""
        return self._facts.calendar

    @property
    def began(self) -> date | None:
        """The first day of which anything is known."""
        return self._facts.began

    @property
    def seen_before(self) -> date | None:
        """Not asked of an earlier day."""
        return None

    @cached_property
    def contacts(self) -> Sequence[Contact]:
        """Attention given up to that day."""
        last = self.today.isoformat()
        return [one for one in self._facts.contacts if one.day <= last]

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody by id."""
        return self._facts.people

    @cached_property
    def contact_days(self) -> Mapping[str, Sequence[str]]:
        """The days on which each person was seen up to that day."""
        last = self.today.isoformat()
        days = self._facts.contact_days.items()
        return {person_id: seen[: bisect_right(seen, last)] for person_id, seen in days}

    @cached_property
    def unsaid(self) -> Sequence[Moment]:
        """Appreciations that were not said."""
        return [one for one in self._facts.unsaid if day_of(one.at) <= self.today]

    @cached_property
    def notes(self) -> Sequence[Note]:
        """What was written up to that day."""
        return [one for one in self._facts.notes if one.day <= self.today]

    @cached_property
    def reflections(self) -> Sequence[Reflection]:
        """The reflections up to that day."""
        return [one for one in self._facts.reflections if one.day <= self.today]

    @property
    def acts(self) -> Sequence[Act]:
        """The acts as they stand now."""
        return self._facts.acts

    @cached_property
    def feedback(self) -> Sequence[Feedback]:
        """What came back up to that day."""
        return [one for one in self._facts.feedback if day_of(one.at) <= self.today]

    @cached_property
    def routines(self) -> Sequence[Routine]:
        """The patterns with what had happened to their plans."""
        return [self._until(one) for one in self._facts.routines]

    def _until(self, routine: Routine) -> Routine:
        return replace(
            routine,
            opportunities=tuple(o for o in routine.opportunities if o.day <= self.today),
            slips=tuple(s for s in routine.slips if day_of(s.at) <= self.today),
        )

    @cached_property
    def half_days(self) -> Sequence[HalfDay]:
        """The half-days that were tallied up to that day."""
        return [one for one in self._facts.half_days if one.day <= self.today]

    @cached_property
    def checks(self) -> Sequence[Check]:
        """The checks up to that day."""
        return [one for one in self._facts.checks if one.day <= self.today]

    @cached_property
    def nudges(self) -> Sequence[Nudge]:
        """What was prompted up to that day."""
        return [one for one in self._facts.nudges if one.day <= self.today]

    @property
    def lexicons(self) -> Mapping[str, Lexicon]:
        """The word lists by name."""
        return self._facts.lexicons
