"""One person at a glance: what waits to be said or done, and how the weeks went by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.meeting import Meeting, Promise, Topic
from coach.model.moment import Moment, day_of
from coach.model.person import Person
from coach.rules import weeks
from coach.rules.people import rhythm
from coach.rules.search.terms import Entry
from coach.services import wording
from coach.services.people import contacts, talks

TOGETHER: Final = frozenset(("moments", "acts", "feedback", "meetings"))
"""What counts as something that was between the two of you."""

ASKED: Final = (
    N_("What went well since last time that nobody saw?"),
    N_("What would make next week lighter?"),
    N_("Which customer stays with you?"),
    N_("Where would you like more room?"),
    N_("What do you need from me?"),
    N_("What would you do if it were yours to decide?"),
)
ASKED_CUSTOMERS: Final = (
    N_("What took you more effort than you expected?"),
    N_("What do you hope we keep doing?"),
    N_("What would you tell others about us?"),
    N_("What would you do differently if you were us?"),
)
"""Questions for a talk, one of which waits for the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What is to be seen at once on somebody's page."""

    unsaid: Moment | None
    """What was noticed last and not said yet."""

    topics: tuple[Topic, ...]
    promises: tuple[Promise, ...]
    question: str
    last_talk: Meeting | None
    weeks: tuple[int, ...]
    """How much was noted in each of the last weeks."""

    firsts: tuple[date, ...]
    """The first day of each of these weeks."""

    mostly: str
    """The kind of attention it mostly was, in words; empty where none was."""


def glance(companion: Companion, person: Person, entries: Sequence[Entry]) -> Glance:
    """Return somebody at a glance, of everything that was noted with them."""
    today = companion.today()
    held = talks.talks(companion, person.id)
    together = [one for one in entries if one.table in TOGETHER and is_over(one)]
    days = [date.fromisoformat(one.day) for one in together]
    counts = weeks.per_week(days, today)
    recent = sum(counts)
    kind = rhythm.mostly(one.kind for one in together[:recent] if one.table == "moments")
    return Glance(
        unsaid=_unsaid(companion, person),
        topics=talks.topics(companion, person.id),
        promises=talks.promises(companion, person.id),
        question=question_for(person, len(held)),
        last_talk=next(iter(held), None),
        weeks=counts,
        firsts=weeks.firsts(today),
        mostly=wording.label("moments.kind", kind).lower() if kind else "",
    )


def is_over(entry: Entry) -> bool:
    """Whether it was, and is not only meant."""
    return entry.table != "acts" or entry.kind == "done"


def _unsaid(companion: Companion, person: Person) -> Moment | None:
    found = [one for one in contacts.unsaid(companion) if person.id in one.person_ids]
    return max(found, key=lambda one: (day_of(one.at), one.id), default=None)


def question_for(person: Person, held: int) -> str:
    """Return a question for the next talk; it stays until there was one."""
    if person.growth_wish and held % 2 == 0:
        wish = person.growth_wish.rstrip(".")
        return _("What would help with “{wish}”?").format(wish=wish)
    asked = ASKED_CUSTOMERS if person.side == "customer" else ASKED
    return _(asked[(sum(map(ord, person.id)) + held) % len(asked)])
