"""Today: the one thing to look at now, and what is around it at a glance."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model.act import A_DAY, Act
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.types import Record
from coach.rules import weeks
from coach.rules.log.words import short_name
from coach.rules.people import rhythm
from coach.rules.people.rhythm import Balance
from coach.rules.reflection import marks
from coach.rules.today import due as due_days
from coach.rules.today.due import Due
from coach.rules.weeks import first_of
from coach.services import first_run, wording
from coach.services.entries import lines
from coach.services.entries.lines import EntryLine
from coach.services.people import contacts
from coach.services.people.contacts import Waiting
from coach.services.settings import settings
from coach.services.today import due, leads
from coach.services.today.leads import Lead

DAYS: Final = 14
"""The marks are shown over so many days."""

ENOUGH: Final = 2
"""With fewer days than this in either week nothing is said about how they compare."""

MOVED: Final = {
    "same": N_("about the same as the week before"),
    "little_more": N_("a little more than the week before"),
    "more": N_("more than the week before"),
    "little_less": N_("a little less than the week before"),
    "less": N_("less than the week before"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActLine:
    """A small act of today."""

    id: str
    text: str
    who: str
    """For whom it is, where the text does not say it."""

    detail: str
    size: str
    done: bool
    day: date | None = None
    """The day for which it was planned."""

    every: str = ""
    """How often it comes back, in words."""

    repeats: str = ""
    """The same as a rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflected:
    """Control, creativity and impact over fourteen days, today last."""

    today: Reflection | None
    days: tuple[Reflection, ...]
    """Each of them; one that was not looked back on has no marks."""

    word: str
    """How this week compares with the one before, in words."""

    brief: str = ""
    """The same in fewer words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything the place shows."""

    day: date
    greeting: str
    line: str
    course: str
    """Where it is heading, as it was written last; empty as long as nothing was."""

    lead: Lead
    acts: tuple[ActLine, ...]
    more_acts: tuple[ActLine, ...]
    """What else is planned for today or was for an earlier day."""

    more_words: str
    """How many those are, where there are any."""

    reflected: Reflected
    waiting: tuple[Waiting, ...]
    again: tuple[EntryLine, ...]
    """What comes back by now and is no plan, the latest first."""

    balance: Balance
    balance_words: str
    quarter: tuple[tuple[date, tuple[int, ...]], ...]
    """The last weeks: the first day of each, and how much was given on each day."""

    fresh: bool
    """Whether nothing was ever noted."""


def page(companion: Companion) -> Today:
    """Return today as it stands."""
    now, day = companion.now(), companion.today()
    gathered, there = contacts.gather(companion), due.records(companion)
    waiting = _waiting(companion, gathered)
    found_due = due_days.upon(there.values(), day)
    planned = _planned(found_due, there)
    acts = _acts(companion, day, planned)
    reflected = _reflected(companion, day)
    named = {one.person.id for one in waiting}
    again = [one for one in due.reminders(found_due) if one.id not in named]
    back = [due.line(companion, one, there[one.table, one.id]) for one in again]
    noted = [*contacts.noted(companion, first_of(day))]
    given = given_days(companion, weeks.firsts(day)[0])
    found = _balance(companion, gathered)
    fresh = not gathered.days and not any(map(marks.mean, reflected.days)) and not noted
    return Today(
        day=day,
        greeting=_greeting(now, settings.current(companion).name),
        line=_line(day, given, len(noted), fresh=fresh),
        course=_course(companion),
        lead=leads.lead(companion, leads.LeadFacts(
            now=now, fresh=fresh, acts=acts, waiting=waiting,
            again=[shown for one, shown in zip(again, back, strict=True)
                   if due_days.may_lead(one, gathered.calendar, day)],
            begun_with=_begun_with(companion, gathered),
            reflected=reflected.today is not None,
            noted_today=day in noted,
        )),
        acts=tuple(_act_line(companion, act) for act in acts),
        more_acts=tuple(_act_line(companion, act) for act in planned[A_DAY:]),
        more_words=_more(planned[A_DAY:], day),
        reflected=reflected,
        waiting=waiting,
        again=tuple(one.line for one in back),
        balance=found,
        balance_words=balance_words(found),
        quarter=tuple(zip(weeks.firsts(day), weeks.per_day(given, day), strict=True)),
        fresh=fresh,
    )  # fmt: skip


def _course(companion: Companion) -> str:
    if not companion.store.holds("course"):
        return ""
    from coach.services.direction import courses  # nobody begins with one

    found = courses.current(companion)
    return found.statement if found else ""


def _waiting(companion: Companion, gathered: contacts.Contacts) -> tuple[Waiting, ...]:
    """Return who would be glad of a word; on a day away that can wait."""
    if gathered.calendar.is_away(gathered.today):
        return ()
    return contacts.three(contacts.waiting(companion, gathered))


def _balance(companion: Companion, gathered: contacts.Contacts) -> Balance:
    sides = {person.id: person.counts_as for person in gathered.people}
    return rhythm.balance(contacts.in_balance(companion, gathered), sides)


def _begun_with(companion: Companion, gathered: contacts.Contacts) -> list[Person]:
    """Return who was named at the beginning and has no attention so far, nor a plan."""
    found = first_run.begun_with(companion, gathered.days)
    planned = contacts.planned_for(companion) if found else set()
    return [person for person in found if person.id not in planned]


def given_days(companion: Companion, first: date) -> list[date]:
    """Return the day of all attention given since that day: what a look back counts."""
    return [date.fromisoformat(one.day) for one in contacts.given(companion, first)]


def _greeting(now: datetime, name: str) -> str:
    if now.hour < 12:
        words_of_day = (_("Good morning"), _("Good morning, {name}"))
    elif now.hour < 18:
        words_of_day = (_("Good afternoon"), _("Good afternoon, {name}"))
    else:
        words_of_day = (_("Good evening"), _("Good evening, {name}"))
    return words_of_day[1].format(name=name) if name else words_of_day[0]


def _line(day: date, given: list[date], noted: int, *, fresh: bool) -> str:
    if fresh:
        return _("This is your own place. It stays on this computer.")
    given = [one for one in given if one >= first_of(day)]
    if noted and not given:
        return plural(
            "One moment came your way this week.",
            "{n} moments came your way this week.",
            noted,
        )
    if not given:
        if day > first_of(day):
            return _("This week is still open.")
        return _("A new week, still open.")
    count, last = len(given), max(given)
    moments = plural(
        "One moment of attention given this week",
        "{n} moments of attention given this week",
        count,
    )
    if count == 1:
        return _("{moments}, {day}.").format(moments=moments, day=wording.day(last, day))
    return _("{moments}, the last one {day}.").format(
        moments=moments, day=wording.day(last, day)
    )


def _acts(companion: Companion, day: date, planned: list[Act]) -> list[Act]:
    """Return at most two acts that are planned, then what was done.

    What was done last stands there all day, also beside two that wait.
    """
    done = [act for act in companion.store.since(Act, day, day) if act.status == "done"]
    done.reverse()
    found = planned[:A_DAY]
    return [*found, *done[: max(1, A_DAY - len(found))]]


def _planned(found: list[Due], there: dict[tuple[str, str], Record]) -> list[Act]:
    """Return the acts that are planned: of the day, then the oldest."""
    acts = (there[one.table, one.id] for one in found if one.is_plan)
    return [act for act in acts if isinstance(act, Act)]


def _more(left: list[Act], day: date) -> str:
    count = len(left)
    if not left:
        return ""
    if all(act.planned_on and act.planned_on < day for act in left):
        return plural("{n} more from earlier", "{n} more from earlier", count)
    return plural("{n} more", "{n} more", count)


def _act_line(companion: Companion, act: Act) -> ActLine:
    who = lines.names(companion).get(act.person_id or "", "")
    who = "" if short_name(who) in act.text else who
    return ActLine(
        id=act.id, text=act.text, who=who, detail=_detail(companion, act),
        size=wording.minutes(act.size_min) if act.size_min else "",
        done=act.status == "done", day=act.planned_on, every=_every(act),
        repeats=act.repeats,
    )  # fmt: skip


def _detail(companion: Companion, act: Act) -> str:
    """Return what makes an act personal, and the ambition that it serves."""
    if not act.ambition_id:
        return act.detail
    from coach.services.ideas import ambitions  # most acts stand for themselves

    served = ambitions.names(companion).get(act.ambition_id)
    told = _("serves “{ambition}”").format(ambition=served) if served else ""
    return wording.dotted(act.detail, told)


def _every(act: Act) -> str:
    if not act.repeats:
        return ""
    from coach.services.acts import returning  # most acts come once

    return returning.in_words(act.repeats)


def _reflected(companion: Companion, day: date) -> Reflected:
    first = day - timedelta(days=DAYS - 1)
    kept = {r.day: r for r in companion.store.since(Reflection, first, day)}
    fortnight = (first + timedelta(days=n) for n in range(DAYS))
    days = tuple(kept.get(on) or Reflection(id="", day=on) for on in fortnight)
    means = [*map(marks.mean, days)]
    before, now = ([m for m in some if m] for some in (means[:7], means[7:]))
    enough = min(len(before), len(now)) >= ENOUGH
    moved = marks.movement(before, now) if enough else None
    return Reflected(
        today=kept.get(day), days=days, word=_(MOVED[moved]) if moved else "",
        brief=wording.label("moved", moved),
    )  # fmt: skip


def means_of(reflected: Reflected) -> list[float]:
    """Return the mean of each day that was answered."""
    return [mean for one in reflected.days if (mean := marks.mean(one)) is not None]


def mean_of(reflected: Reflected) -> float | None:
    """Return the mean over the days that were answered."""
    given = means_of(reflected)
    return marks.average(given) if given else None


def balance_words(found: Balance) -> str:
    """Return the balance in a sentence that asks nothing."""
    total = found.colleague + found.customer
    if not total and found.unknown:
        return _("it is not known yet who is a colleague and who is a customer")
    if not total:
        return _("nothing noted in the last ten working days")
    if total < rhythm.ENOUGH:
        return plural("one moment so far", "{n} moments so far", total)
    if found.colleague == found.customer:
        return _("as much for colleagues as for customers")
    larger = max(found.colleague, found.customer)
    if larger == total:
        side = _("customers") if found.customer else _("colleagues")
        return _("all of it for {side}").format(side=side)
    if larger >= 0.85 * total:
        side = _("customers") if found.customer == larger else _("colleagues")
        return _("almost all of it for {side}").format(side=side)
    side = _("customers") if found.customer == larger else _("colleagues")
    return _("a little more for {side}").format(side=side)


def line(companion: Companion) -> str:
    """Return what today holds: acts, what to come back to, a look back."""
    day = companion.today()
    there = due.records(companion)
    found = due_days.upon(there.values(), day)
    acts, again = _planned(found, there), due.reminders(found)
    parts = [wording.short_day(day, day)]
    if len(acts) == 1:
        parts.append(acts[0].text)
    elif acts:
        parts.append(plural("{n} small act", "{n} small acts", len(acts)))
    if again:
        parts.append(plural("{n} to come back to", "{n} to come back to", len(again)))
    if companion.store.get(Reflection, day.isoformat()):
        parts.append(_("looked back"))
    elif len(parts) == 1:
        parts.append(_("nothing is asked of you"))
    return " · ".join(parts)
