"""Contacts: who was seen when, gathered once from everything that was noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from heapq import merge
from itertools import takewhile
from math import ceil, floor
from operator import itemgetter

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, ngettext, plural
from coach.model.act import Act, Feedback
from coach.model.meeting import Meeting
from coach.model.moment import Moment, day_of
from coach.model.person import Person
from coach.model.types import Json
from coach.rules.calendar import Calendar
from coach.rules.people import rhythm
from coach.rules.people.rhythm import Contact, Rhythm
from coach.services import wording
from coach.services.entries import lines
from coach.services.settings import settings

Noted = tuple[str, Json, Sequence[Json], Json, str, Json]
"""A contact as it is stored: its day, id, people and side, its table and flow."""

GIVEN = ("given",)
SEEN = ("given", "received")
"""The flows that count as seeing each other; what was only witnessed does not."""

ALL = (*SEEN, "witnessed")
"""All that is noted about somebody."""

LATEST = rhythm.GAPS + 1
"""So many days on which somebody was seen tell the rhythm."""

UNSAID_FOR = timedelta(days=60)
"""An appreciation that was not said is older news after this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody who would be glad of a word, and why."""

    person: Person
    reason: str
    note: str
    """What was noted last."""

    since: str
    """How long ago they were seen, in a few characters; nothing where never."""

    weight: float
    """How far out of sight, to sort by; never shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """Everyone and when they were seen, as of today."""

    people: tuple[Person, ...]
    days: dict[str, list[str]]
    """The latest days on which each was seen, oldest first; as many as a rhythm needs."""

    noted: dict[str, list[str]]
    """The same for the days on which anything about them was noted."""

    calendar: Calendar
    today: date

    def rhythm(self, person: Person) -> Rhythm:
        """Return how often the person is seen."""
        return rhythm.rhythm(self.days.get(person.id, ()), self.calendar, self.today)


def gather(companion: Companion) -> Contacts:
    """Return who was seen when, from moments, acts that were done and talks."""
    today = companion.today()
    return companion.store.kept(("contacts", today), lambda: _gathered(companion, today))


def _gathered(companion: Companion, today: date) -> Contacts:
    people = companion.store.all(Person)
    days: dict[str, list[str]] = {person.id: [] for person in people}
    noted: dict[str, list[str]] = {person.id: [] for person in people}
    unfinished = {person.id for person in people if not person.archived}
    every = merge(_latest(companion, ALL), _talks(companion, today), key=itemgetter(0),
                  reverse=True)  # fmt: skip
    for at, _id, ids, _side, table, flow in every:
        is_contact = flow != "witnessed" and table != "feedback"
        for person_id in map(str, ids):
            if person_id not in days:
                continue
            _add(noted[person_id], at)
            if is_contact and _add(days[person_id], at):
                unfinished.discard(person_id)
        if not unfinished:
            break
    return Contacts(
        people=people,
        days={person_id: seen[::-1] for person_id, seen in days.items()},
        noted={person_id: seen[::-1] for person_id, seen in noted.items()},
        calendar=settings.calendar(companion),
        today=today,
    )


def _add(seen: list[str], day: str) -> bool:
    """Add a day that is not there yet; return whether these are enough for a rhythm."""
    if len(seen) < LATEST and (not seen or seen[-1] != day):
        seen.append(day)
    return len(seen) == LATEST


def _latest(companion: Companion, flows: Sequence[str]) -> Iterator[Noted]:
    """Yield each moment with one of these flows and each act done, newest first.

    With all flows, also what came back.
    """
    today = companion.today().isoformat()
    moments = (
        (day, id_, ids if isinstance(ids, list) else (), side, "moments", flow)
        for at, id_, ids, side, flow in companion.store.latest(
            Moment, "at", "id", "person_ids", "side", "flow"
        )
        if flow in (None, *flows) and (day := rhythm.seen_on(at, today))
    )
    acts = (
        (day, id_, (person_id,) if person_id else (), side, "acts", None)
        for at, id_, person_id, side, status in companion.store.latest(
            Act, "done_at", "id", "person_id", "side", "status"
        )
        # Of an entry that was thinned out only the side is left.
        if (person_id or isinstance(side, str))
        and status == "done"
        and (day := rhythm.seen_on(at, today))
    )
    feedback = (
        (day, id_, (person_id,), None, "feedback", None)
        for at, id_, person_id in (
            companion.store.latest(Feedback, "at", "id", "person_id")
            if flows == ALL else ()
        )
        if person_id and (day := rhythm.seen_on(at, today))
    )  # fmt: skip
    return merge(moments, acts, feedback, key=itemgetter(0), reverse=True)


def _talks(companion: Companion, today: date) -> Iterator[Noted]:
    """Yield each talk that was held, newest first: whoever was in it was seen."""
    for day, id_, person_id in companion.store.latest(Meeting, "day", "id", "person_id"):
        if person_id and (seen := rhythm.seen_on(day, today.isoformat())):
            yield seen, id_, (person_id,), None, "meetings", None


def given(companion: Companion, first: date) -> list[Contact]:
    """Return the attention given since that day, with the side it went to."""
    sides = {person.id: person.counts_as for person in companion.store.all(Person)}
    begin, found = first.isoformat(), []
    for day, id_, ids, side, table, _flow in _latest(companion, GIVEN):
        if day < begin:
            break
        who = tuple(map(str, ids))
        own = side if isinstance(side, str) else rhythm.shared_side(who, sides)
        found.append(Contact(table, str(id_), day, who, own))
    return sorted(found, key=lambda one: (one.day, one.id))


def noted(companion: Companion, first: date) -> Iterator[date]:
    """Yield the day of all that was given, received or seen since that day."""
    begin = first.isoformat()
    for day, *_rest in _latest(companion, ALL):
        if day < begin:
            return
        yield date.fromisoformat(day)


def in_balance(companion: Companion, contacts: Contacts) -> list[Contact]:
    """Return the attention that was given in the days the balance looks at."""
    if not any(map(companion.store.holds, ("moments", "acts"))):
        return []  # no holidays are reckoned for somebody who just began
    return given(companion, contacts.calendar.window(contacts.today, rhythm.BALANCE_DAYS))


def unsaid(companion: Companion) -> list[Moment]:
    """Return the appreciations of the last months that were noticed and not said."""
    today = companion.today()
    begin, last = (today - UNSAID_FOR).isoformat(), today.isoformat()
    rows = companion.store.latest(Moment, "at", "id", "kind", "spoken")
    since = takewhile(lambda row: str(row[0]) >= begin, rows)
    ids = [
        str(id_)
        for at, id_, kind, spoken in since
        if kind == "appreciate" and spoken is False and rhythm.seen_on(at, last)
    ]
    found = (companion.store.get(Moment, id_) for id_ in reversed(ids))
    return [moment for moment in found if moment]


def last_note(companion: Companion, person: Person, day: date | None) -> str:
    """Return what was noted on the day the person was last seen, or the note on them."""
    if day is not None:
        moments = companion.store.since(Moment, day, day)
        for moment in reversed(moments):
            if person.id in moment.person_ids and moment.text:
                return moment.text
        for act in reversed(companion.store.since(Act, day, day)):
            if act.person_id == person.id:
                return act.text
    return person.note


def waiting(companion: Companion, contacts: Contacts) -> list[Waiting]:
    """Return who may be waiting for a word, whoever is longest out of sight first."""
    unsaid = _unsaid(companion, contacts)
    settled = planned_for(companion) | _new_today(companion, contacts)
    found = [
        one
        for person in contacts.people
        if person.may_be_named(contacts.today)
        if person.id not in settled or _again(person, contacts.today)
        if (one := _reason(companion, contacts, person, unsaid.get(person.id)))
    ]
    return sorted(found, key=lambda one: (-one.weight, one.person.id))


def _again(person: Person, today: date) -> bool:
    return person.again_on is not None and person.again_on <= today


def planned_for(companion: Companion) -> set[str]:
    """Return for whom a small act is planned, on whatever day."""
    return {
        act.person_id
        for act in companion.store.near(Act)
        if act.person_id and act.status == "planned"
    }


def _new_today(companion: Companion, contacts: Contacts) -> set[str]:
    """Return who was added today and not seen yet: nobody waits from the first minute."""
    zone, today = companion.now().tzinfo, contacts.today
    return {
        person.id
        for person in contacts.people
        if not contacts.days.get(person.id)
        if (made := lines.made_at(person.id)) and made.astimezone(zone).date() == today
    }


def _reason(
    companion: Companion, contacts: Contacts, person: Person, unsaid: Moment | None
) -> Waiting | None:
    seen = contacts.rhythm(person)
    weight, reason = _why(person, seen, contacts.today, unsaid)
    if not reason:
        return None
    note = unsaid.text if unsaid else last_note(companion, person, seen.last)
    since = wording.since((contacts.today - seen.last).days) if seen.last else ""
    return Waiting(person=person, reason=reason, note=note, since=since, weight=weight)


def _why(
    person: Person, seen: Rhythm, today: date, unsaid: Moment | None
) -> tuple[float, str]:
    """Return how much it weighs and the reason in words; no words when nobody waits."""
    if _again(person, today):
        return 100.0, _("you wanted to come back to this")
    if unsaid:
        return 50.0, _("an appreciation not yet said")
    if weight := rhythm.out_of_sight(seen, person.rhythm_days):
        if person.rhythm_days:
            return weight, wished(person.rhythm_days)
        return weight, usually(seen.usual or 0)
    if seen.last is None:
        return 0.1, _("no moment noted yet")
    return 0.0, ""


def wished(days: int) -> str:
    """Return the user's own rhythm in words."""
    return plural("your wish: every working day", "your wish: every {n} working days", days)


def usually(days: float) -> str:
    """Return the usual rhythm in words; one of three and a half is three to four."""
    few, many = floor(days), ceil(days)
    every = ngettext("usually every working day", "usually every {n} working days", many)
    some = _("{few} to {many}").format(few=few, many=many)
    return every.format(n=few if few == many else some)


def _unsaid(companion: Companion, contacts: Contacts) -> dict[str, Moment]:
    """Return the latest appreciation of each person that was noticed but not said."""
    return {
        person_id: moment
        for moment in unsaid(companion)
        if rhythm.may_be_said(day_of(moment.at), contacts.calendar, contacts.today)
        for person_id in moment.person_ids
    }


def three(found: list[Waiting]) -> tuple[Waiting, ...]:
    """Return at most three: a colleague and a customer first, then whoever weighs most."""
    first = [
        next((one for one in found if one.person.side == side), None)
        for side in ("colleague", "customer")
    ]
    chosen = [one for one in first if one]
    chosen += [one for one in found if one not in chosen][: 3 - len(chosen)]
    return tuple(sorted(chosen, key=lambda one: -one.weight))
