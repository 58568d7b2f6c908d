"""Returning: acts that come back, how often in words, and the next one of them."""

from __future__ import annotations

from dataclasses import replace

from coach.i18n import N_, _, plural
from coach.model.errors import CoachError
from coach.rules.acts import repeats
from coach.rules.calendar import MONDAY_TO_FRIDAY
from coach.services import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Final

    from coach.companion import Companion
    from coach.model.act import Act

PLACES: Final = {
    1: N_("first"), 2: N_("second"), 3: N_("third"), 4: N_("fourth"), -1: N_("last"),
}  # fmt: skip


def expect(said: str, week: Iterable[int]) -> str:
    """Return the rule that was said; what is none is answered with three that are."""
    for words in (said, f"every {said}"):
        if rule := repeats.read(words, week):
            return rule
    message = _(
        "“{said}” does not say how often. These would work: every working day, every two "
        "weeks, first Monday of the month."
    )
    raise CoachError(message.format(said=said.strip()))


def in_words(rule: str) -> str:
    """Return how often it is, as it can be typed; a rule that nobody typed as it is."""
    found = repeats.rhythm(rule)
    if found is None:
        return rule.rpartition("RRULE:")[2]
    days = wording.listing([_(wording.WEEKDAYS[day]) for day in found.weekdays])
    if frozenset(found.weekdays) == MONDAY_TO_FRIDAY:
        days = _("working day")
    if found.place in PLACES and days:
        place = _(PLACES[found.place])
        return _("the {place} {days} of the month").format(place=place, days=days)
    if days and found.count == 1:
        return _("every {days}").format(days=days)
    if days:
        return _("every {n} weeks on {days}").format(n=found.count, days=days)
    each = {
        "days": plural("every day", "every {n} days", found.count),
        "weeks": plural("every week", "every {n} weeks", found.count),
        "months": plural("every month", "every {n} months", found.count),
        "years": plural("every year", "every {n} years", found.count),
    }
    return each[found.unit]


def following(companion: Companion, act: Act) -> tuple[Act, ...]:
    """Return the act that comes after one that is done now, if it comes back.

    Days that were missed on the way are not made up for.
    """
    if not act.repeats or act.status == "done":
        return ()
    today = companion.today()
    day = repeats.after(act.repeats, max(act.planned_on or today, today))
    if day is None:
        return ()
    fresh = replace(
        act, id=_next_id(act), status="planned", planned_on=day, done_at=None,
        before=None, after=None, marked_by=None, again_on=None,
    )  # fmt: skip
    return (fresh,)


def _next_id(act: Act) -> str:
    """Return the same id wherever this one is done, so that two devices plan one act."""
    from hashlib import sha256  # few acts come back

    try:
        after = int(act.id[:12], 16) + 1  # later ones sort after earlier ones
    except ValueError:
        after = 0  # it came from elsewhere
    return f"{after:012x}{sha256(act.id.encode()).hexdigest()[:20]}"


def day_in_words(following: Iterable[Act], today: date) -> tuple[str, ...]:
    """Return on which day it comes back."""
    return tuple(
        _("It comes back {day}.").format(day=wording.said_day(act.planned_on, today))
        for act in following
        if act.planned_on
    )
