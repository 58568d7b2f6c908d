"""The facts as they were on an earlier day."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from coach.rules.patterns.opportunities import day_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from coach.model.act import Act
    from coach.model.feedback import Feedback
    from coach.model.moment import Moment
    from coach.model.person import Person
    from coach.model.prompt import Nudge
    from coach.model.reflection import Reflection
    from coach.rules.calendar import Calendar
    from coach.rules.lexicon import Lexicon
    from coach.rules.people import Contact
    from coach.rules.prompts.facts import Check, Facts, HalfDay, Note, Routine


class Earlier:
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
