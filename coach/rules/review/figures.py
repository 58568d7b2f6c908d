"""What was noted in a stretch of time, and what it says as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from statistics import fmean, median
from typing import Final

from coach.fastclass import dataclass
from coach.model.act import SWEET, Act, Feedback
from coach.model.moment import day_of
from coach.model.pattern import Slip
from coach.model.reflection import Reflection
from coach.rules.people.rhythm import Contact
from coach.rules.prompts.facts import HalfDay
from coach.rules.reflection import marks

DRIFT_FROM: Final = 6
"""With fewer answers than this on either side no slow change is told."""

PROMOTER: Final = 9
"""From this score on somebody tells others."""

SCORES: Final = ("mark_10", "nps")
"""The scores that are given out of ten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What was noted, each kind oldest first."""

    contacts: Sequence[Contact] = ()
    """Attention that was given; acts that were done for somebody are among it."""

    acts: Sequence[Act] = ()
    """Those that were done."""

    feedback: Sequence[Feedback] = ()
    reflections: Sequence[Reflection] = ()
    slips: Sequence[Slip] = ()
    half_days: Sequence[HalfDay] = ()

    def within(self, first: date, end: date) -> Noted:
        """Return what was noted from that day on, before the day it ends."""
        begin, until = first.isoformat(), end.isoformat()
        return Noted(
            contacts=[one for one in self.contacts if begin <= one.day < until],
            acts=[one for one in self.acts if first <= done_on(one) < end],
            feedback=[one for one in self.feedback if first <= day_of(one.at) < end],
            reflections=[one for one in self.reflections if first <= one.day < end],
            slips=[one for one in self.slips if first <= day_of(one.at) < end],
            half_days=[one for one in self.half_days if first <= one.day < end],
        )


def done_on(act: Act) -> date:
    """Return the day on which an act was done; one that is not lies before all days."""
    return day_of(act.done_at) if act.status == "done" and act.done_at else date.min


def seen(contacts: Iterable[Contact]) -> tuple[str, ...]:
    """Return the ids of those who were given attention, the latest first."""
    latest: dict[str, None] = {}
    for one in reversed([*contacts]):
        latest.update(dict.fromkeys(one.person_ids))
    return tuple(latest)


def middle(days: Iterable[Reflection], name: str) -> tuple[float, int] | None:
    """Return the median of one mark and on how many days it was given; None without any."""
    given = [mark for one in days if (mark := getattr(one, name)) is not None]
    return (float(median(given)), len(given)) if given else None


def filters(days: Iterable[Reflection]) -> tuple[tuple[str, int], ...]:
    """Return what came between heart and hand and how often, the most frequent first."""
    counted = Counter(one.filter for one in days if one.filter and one.filter != "none")
    return tuple(sorted(counted.items(), key=lambda row: (-row[1], row[0])))


@dataclass(frozen=True, slots=True)
class Uplift:
    """Marks before and after small acts, of those that have both."""

    sevens: int
    """How many began as a seven."""

    sevens_up: int
    """How many of those became a nine or more."""

    nines: int
    """How many ended at nine or more, whatever they began as."""

    n: int
    gain: float
    """The mark after minus the mark before, on average."""


def uplift(acts: Iterable[Act]) -> Uplift:
    """Return how many sevens there were, and how many became a nine or more."""
    pairs = [(one.before, one.after) for one in acts if one.before and one.after]
    up = [before for before, after in pairs if after >= PROMOTER]
    return Uplift(
        sevens=sum(before == 7 for before, _after in pairs),
        sevens_up=up.count(7), nines=len(up), n=len(pairs),
        gain=fmean(after - before for before, after in pairs) if pairs else 0,
    )  # fmt: skip


def for_customers(half_days: Sequence[HalfDay]) -> tuple[int, int]:
    """Return how many half-days went to customers, of how many that were worked."""
    worked = [one for one in half_days if one.went_to != "rest"]
    return sum(one.went_to == "customer" for one in worked), len(worked)


def came_back(slips: Sequence[Slip]) -> tuple[int, int]:
    """Return how often the old way came along, and after how many the new one was back."""
    return len(slips), sum(one.returned_at is not None for one in slips)


def distances(
    days: Iterable[Reflection], acts: Iterable[Act]
) -> tuple[tuple[float, int] | None, tuple[float, int] | None]:
    """Return the mean distance from heart to hand on days with an act, and on others."""
    active, found = {done_on(one) for one in acts}, [*days]
    return (
        marks.distance(one for one in found if one.day in active),
        marks.distance(one for one in found if one.day not in active),
    )


def met(acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return the acts in which strength, customer and result came together."""
    return tuple(one for one in acts if set(SWEET).issubset(one.sweet_spot))


def signed(acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return the acts that carried the own signature."""
    return tuple(one for one in acts if one.signature)


def promoters(feedback: Iterable[Feedback]) -> tuple[Feedback, ...]:
    """Return what came back with a nine or ten, or as a recommendation."""
    return tuple(
        one for one in feedback
        if one.recommended or (out_of_ten(one) or 0) >= PROMOTER
    )  # fmt: skip


def out_of_ten(one: Feedback) -> int | None:
    """Return the score, where it was given out of ten."""
    return one.score if one.score_kind in SCORES else None


def positive(feedback: Iterable[Feedback]) -> tuple[int, int]:
    """Return how often what came back was positive, of how often its tone is known."""
    told = [one.valence for one in feedback if one.valence]
    return told.count("positive"), len(told)


def drift(
    before: Iterable[Feedback], now: Iterable[Feedback]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return how often it was positive then and now; None where either is too little."""
    then, lately = positive(before), positive(now)
    return None if min(then[1], lately[1]) < DRIFT_FROM else (then, lately)


def waits(feedback: Iterable[Feedback], acts: Iterable[Act]) -> list[tuple[date, float]]:
    """Return the hours from done to heard, with the day on which it was heard."""
    done = {one.id: one.done_at for one in acts if one.status == "done"}
    found = []
    for one in feedback:
        since = done.get(one.act_id or "")
        if isinstance(since, datetime) and isinstance(one.at, datetime):
            hours = (one.at - since).total_seconds() / 3600
            if hours >= 0:
                found.append((day_of(one.at), hours))
    return found


def sides(contacts: Iterable[Contact]) -> tuple[int, int]:
    """Return how much attention went to colleagues, and how much to customers."""
    found = [one.side for one in contacts]
    return found.count("colleague"), found.count("customer")


def middle_of(values: Sequence[float]) -> float | None:
    """Return the median, of any at all."""
    return float(median(values)) if values else None
