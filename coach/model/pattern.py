"""Old ways and new ones: a pattern, its plan, the days it was tried, the slips."""

from __future__ import annotations

from datetime import date, datetime

from coach.fastclass import dataclass

RESULTS = ("done", "tiny", "missed", "not_applicable")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """If this happens, then I do that."""

    if_cue: str = ""
    then_do: str = ""

    tiny: str = ""
    """The version of half a minute; it counts fully."""

    weekdays: tuple[int, ...] = ()
    """The days it is for, Monday is 0; none named: every working day."""

    changed_on: date | None = None
    paused_on: date | None = None

    paused_until: date | None = None
    """The last day of the pause; None while it has no end."""

    earlier: tuple[str, ...] = ()
    """Pauses that are over: first and last day with a slash between."""

    def is_paused(self, day: date) -> bool:
        """Return whether nothing is asked of that day."""
        last = self.paused_until or day
        if self.paused_on and self.paused_on <= day <= last:
            return True
        shown = day.isoformat()
        return any(one[:10] <= shown <= one[11:] for one in self.earlier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Something done by itself, and what I would rather do."""

    id: str
    name: str
    cue: str = ""
    """The moment at which it comes along."""

    old_way: str = ""
    gave: str = ""
    """What the old way gave; it was there for a reason."""

    cost: str = ""
    verdict: str = ""
    """What I decided when I held it to the light."""

    status: str = "noticed"
    started_on: date | None = None
    """The first day of the plan."""

    review_on: date | None = None
    """The day to ask whether it still fits."""

    plan: Plan = Plan()
    scope: str = "me"
    pack_ref: str | None = None

    @property
    def routine(self) -> str:
        """The new way in words, as far as there are any."""
        return self.plan.then_do or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """How one day went; its id is made from the day and the pattern."""

    id: str
    pattern_id: str
    day: date
    result: str | None = None

    felt: int | None = None
    """How much by itself it went, 1 to 7, on the days this was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """The old way came along, and it was seen."""

    id: str
    pattern_id: str
    at: datetime | date
    cue: str = ""
    gave: str = ""

    context: str | None = None
    """What was going on."""

    text: str = ""
    returned_at: datetime | date | None = None
    """When the new way was done again."""


def tick_id(pattern_id: str, day: date) -> str:
    """Return the id of the one tick that a pattern can have on a day."""
    return f"{day.isoformat()}-{pattern_id}"
