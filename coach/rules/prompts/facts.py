"""What the rules look at: plain facts up to today, each asked for only when needed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from operator import attrgetter
from typing import Any, Final, TypeAlias

from coach.fastclass import dataclass
from coach.model.act import Act, Feedback
from coach.model.direction import Frame, Measure, Obstacle
from coach.model.idea import Ambition, Idea
from coach.model.meeting import Meeting
from coach.model.moment import Moment, day_of
from coach.model.pattern import Pattern, Slip
from coach.model.person import Person
from coach.model.prompt import Nudge
from coach.model.reflection import Reflection
from coach.model.review import Review
from coach.model.types import Json
from coach.rules.calendar import Calendar
from coach.rules.direction.ways import Flagged
from coach.rules.lexicon import Lexicon
from coach.rules.patterns.opportunities import Opportunity, counted
from coach.rules.patterns.strength import Strength, strength
from coach.rules.people.rhythm import Contact


@dataclass(frozen=True, slots=True)
class OwnWords:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIdea:
    """An idea, and when it came and last changed."""

    idea: Idea
    made: date
    moved: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Grand:
    """An ambition, and the last day on which anything small served it."""

    ambition: Ambition
    made: date
    served_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallen:
    """A tree, and the day on which it fell."""

    tree: Obstacle
    fell_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Steered:
    """A number one is steered by, and whether one that says how good stands beside it."""

    measure: Measure
    made: date
    has_partner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """Somebody of whom it was noted that they are stuck, and that is not over yet."""

    id: str
    """The exercise in which it was noted."""

    person_id: str
    day: date
    speaks_on: date | None = None
    """The day on which the two agreed to speak again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """What is planned for the team, beside what the team is strong in."""

    id: str
    """The exercise in which the plans were laid beside the lenses."""

    cards: int
    """From how many cards it is known what the team is strong in."""

    strong: tuple[str, ...]
    empty: tuple[str, ...]
    """Those of them for which there is nothing yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A pattern with everything that happened to its plan."""

    pattern: Pattern
    opportunities: tuple[Opportunity, ...] = ()
    slips: tuple[Slip, ...] = ()

    def stands(self, today: date) -> Strength:
        """Return how strong the new way has grown."""
        return strength(one.result for one in counted(self.opportunities, today))

    def until(self, day: date) -> Routine:
        """Return it with what had happened by the end of that day."""
        return replace(
            self,
            opportunities=tuple(one for one in self.opportunities if one.day <= day),
            slips=tuple(slip for slip in self.slips if day_of(slip.at) <= day),
        )


def _nothing() -> None:
    """Return nothing: a plain default would hide that a fact was not asked for yet."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything known up to today, oldest first."""

    today: date
    """The day that is looked at."""

    calendar: Calendar = field(default_factory=Calendar)
    """The days that count."""

    began: date | None = field(default_factory=_nothing)
    """The first day of which anything is known."""

    first_used: date | None = field(default_factory=_nothing)
    """The first day on which anything was kept, whatever day that was about."""

    seen_before: date | None = field(default_factory=_nothing)
    """The last day before today on which the user was here."""

    contacts: Sequence[Contact] = field(default_factory=tuple)
    """Attention given in the last half year, with the side it went to."""

    people: Mapping[str, Person] = field(default_factory=dict)
    """Everybody by id."""

    contact_days: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The days on which each person was seen, in ISO form."""

    noted_days: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The days on which anything about each person was noted, in ISO form."""

    unsaid: Sequence[Moment] = field(default_factory=tuple)
    """Appreciations of the last months that were noticed and not said."""

    notes: Sequence[OwnWords] = field(default_factory=tuple)
    """What was written in the last months."""

    reflections: Sequence[Reflection] = field(default_factory=tuple)
    """The reflections of the last half year."""

    acts: Sequence[Act] = field(default_factory=tuple)
    """Acts that are planned, and those done in the last weeks; always as they stand now."""

    feedback: Sequence[Feedback] = field(default_factory=tuple)
    """What came back in the last weeks."""

    routines: Sequence[Routine] = field(default_factory=tuple)
    """Patterns with a plan: active, resting or rooted."""

    half_days: Sequence[HalfDay] = field(default_factory=tuple)
    """The half-days of the last weeks that were tallied."""

    checks: Sequence[Check] = field(default_factory=tuple)
    """The checks of the last weeks."""

    ideas: Sequence[KnownIdea] = field(default_factory=tuple)
    """All ideas, oldest first; always as they stand now."""

    ambitions: Sequence[Grand] = field(default_factory=tuple)
    """All ambitions, oldest first; always as they stand now."""

    reviews: Sequence[Review] = field(default_factory=tuple)
    """The looks back on weeks of the last months that say how the week moved."""

    lit_on: date | None = field(default_factory=_nothing)
    """The last day on which a habit was held to the light."""

    trees: Sequence[Fallen] = field(default_factory=tuple)
    """All trees, oldest first; always as they stand now."""

    frames: Sequence[Frame] = field(default_factory=tuple)
    """All rules on the map; always as they stand now."""

    measures: Sequence[Steered] = field(default_factory=tuple)
    """All numbers, oldest first; always as they stand now."""

    course_on: date | None = field(default_factory=_nothing)
    """The day on which the course was written last; none is written yet."""

    flagged: Sequence[Flagged] = field(default_factory=tuple)
    """Attention given in the last months, with whether it follows the course."""

    talks: Sequence[Meeting] = field(default_factory=tuple)
    """All talks with one person, oldest first."""

    prepared: frozenset[str] = field(default_factory=frozenset)
    """With whom there is something to talk about already."""

    stuck: Sequence[Stuck] = field(default_factory=tuple)
    """Who is stuck, the last noted first."""

    portfolio: Portfolio | None = field(default_factory=_nothing)
    """The plans of the team, where both they and the map of the team are known."""

    nudges: Sequence[Nudge] = field(default_factory=tuple)
    """What was prompted in the last year."""

    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    """The word lists by name; none when the language checks are off."""

    plan_read: bool = field(default_factory=bool)
    """Whether the plan was looked at today."""

    def ago(self, day: date) -> int:
        """Return how many working days ago a day was; 0 for today and what is to come."""
        return self.calendar.between(day, self.today)

    def lately(self, days: int) -> Sequence[Reflection]:
        """Return the reflections of the last so many working days."""
        first = self.calendar.window(self.today, days)
        return [one for one in self.reflections if one.day >= first]

    def on(self, day: date) -> Facts:
        """Return what was known at the end of a day."""
        return _Earlier(self, day)


Earlier: TypeAlias = Callable[[Facts, str, date], object]
"""Returns a fact of this name as it was at the end of a day."""


def _always(facts: Facts, name: str, _day: date) -> object:
    found: object = getattr(facts, name)
    return found


def _until(day_of_one: Callable[[Any], date]) -> Earlier:
    """Return what leaves out whatever was later, by the day of each."""
    return lambda facts, name, day: [
        one for one in getattr(facts, name) if day_of_one(one) <= day
    ]


def _contacts_until(facts: Facts, _name: str, day: date) -> object:
    last = day.isoformat()
    return [one for one in facts.contacts if one.day <= last]


def _seen_until(facts: Facts, name: str, day: date) -> object:
    last, seen = day.isoformat(), getattr(facts, name).items()
    return {person_id: days[: bisect_right(days, last)] for person_id, days in seen}


EARLIER: Final[Mapping[str, Earlier]] = {
    "seen_before": lambda *_: None,
    "plan_read": lambda *_: False,
    "contacts": _contacts_until,
    **dict.fromkeys(("contact_days", "noted_days"), _seen_until),
    "routines": lambda facts, _name, day: [one.until(day) for one in facts.routines],
    "reviews": _until(attrgetter("written_on")),
    **dict.fromkeys(("unsaid", "feedback"), _until(lambda one: day_of(one.at))),
    **dict.fromkeys(
        ("notes", "reflections", "half_days", "checks", "nudges"), _until(attrgetter("day"))
    ),
}
"""How each fact was on an earlier day; what is not named here is the same on every day."""


class _Earlier(Facts):
    """What was known at the end of a day, each fact only when a rule asks for it."""

    def __init__(self, facts: Facts, day: date) -> None:
        self.__dict__.update(today=day, _facts=facts)

    def __getattr__(self, name: str) -> object:
        facts: Facts = self.__dict__["_facts"]
        earlier = EARLIER.get(name, _always)
        found = self.__dict__[name] = earlier(facts, name, self.today)
        return found


def active(facts: Facts) -> list[Routine]:
    """Return the routines that are being learned now."""
    return [one for one in facts.routines if one.pattern.status == "active"]


def asked_before(facts: Facts, trigger: str) -> list[Nudge]:
    """Return the earlier showings of a rule; what is shown today is still being asked."""
    return [n for n in facts.nudges if n.rule == trigger and n.day < facts.today]


def asked_about(facts: Facts, trigger: str, days: int) -> frozenset[str]:
    """Return what a rule brought up in the last so many working days before today."""
    return frozenset(
        nudge.about for nudge in asked_before(facts, trigger) if facts.ago(nudge.day) < days
    )


def told_before(facts: Facts, trigger: str, figure: str, days: int) -> tuple[Json, ...]:
    """Return what a rule told as this figure in the last so many working days."""
    return tuple(
        nudge.facts.get(figure)
        for nudge in asked_before(facts, trigger)
        if isinstance(nudge.facts, dict) and facts.ago(nudge.day) < days
    )
