"""Today: the one thing to look at now, and what is around it at a glance."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from statistics import fmean
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, ngettext
from coach.model.act import A_DAY, Act
from coach.model.moment import Moment, day_of
from coach.model.reflection import Reflection
from coach.rules.people import rhythm
from coach.rules.people.rhythm import Balance
from coach.rules.reflection import marks
from coach.services import wording
from coach.services.entries import lines
from coach.services.entries.lines import EntryLine
from coach.services.people import contacts
from coach.services.settings import settings
from coach.services.today import leads
from coach.services.today.leads import Lead

DAYS: Final = 14
"""The marks are shown over so many days."""

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
    detail: str
    size: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMarks:
    """The marks of one day; None was not answered."""

    day: date
    control: int | None = None
    creativity: int | None = None
    impact: int | None = None
    energy: int | None = None
    mean: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflected:
    """Control, creativity and impact over fourteen days, today last."""

    today: Reflection | None
    days: tuple[DayMarks, ...]
    word: str
    """How this week compares with the one before, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """Somebody who may be waiting for a word."""

    person_id: str
    name: str
    reason: str
    note: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything the place shows."""

    day: date
    greeting: str
    line: str
    lead: Lead
    acts: tuple[ActLine, ...]
    reflected: Reflected
    waiting: tuple[WaitingLine, ...]
    again: tuple[EntryLine, ...]
    """What the user wanted to come back to by now."""

    balance: Balance
    balance_words: str
    fresh: bool
    """Whether nothing was ever noted."""


def page(companion: Companion) -> Today:
    """Return today as it stands."""
    now = companion.now()
    day = now.date()
    gathered = contacts.gather(companion)
    waiting = contacts.three(contacts.waiting(companion, gathered))
    acts = _acts(companion, day)
    reflected = _reflected(companion, day)
    again = _again(companion, day)
    week = _week(companion, day)
    sides = {person.id: person.side for person in gathered.people}
    found = rhythm.balance(contacts.in_balance(companion, gathered), sides)
    fresh = not gathered.days and not any(d.mean for d in reflected.days) and not week
    return Today(
        day=day,
        greeting=_greeting(now, settings.read(companion).name),
        line=_line(day, week, fresh=fresh),
        lead=leads.choose(companion, leads.LeadFacts(
            now=now, fresh=fresh, again=again, acts=acts, waiting=waiting,
            reflected=reflected.today is not None,
            noted_today=day in week,
        )),
        acts=tuple(_act_line(companion, act) for act in acts),
        reflected=reflected,
        waiting=tuple(_waiting_line(one, day) for one in waiting),
        again=tuple(lines.of_moment(companion, moment) for moment in again),
        balance=found,
        balance_words=balance_words(found),
        fresh=fresh,
    )  # fmt: skip


def _week(companion: Companion, day: date) -> list[date]:
    """Return the day of each moment this week; an act done for somebody is one as well."""
    monday = day - timedelta(days=day.weekday())
    moments = [day_of(m.at) for m in companion.store.since(Moment, monday, day)]
    done = [
        day_of(act.done_at)
        for act in companion.store.since(Act, monday, day)
        if act.status == "done" and act.done_at and act.person_id
    ]
    return moments + done


def _greeting(now: datetime, name: str) -> str:
    if now.hour < 12:
        words_of_day = (_("Good morning"), _("Good morning, {name}"))
    elif now.hour < 18:
        words_of_day = (_("Good afternoon"), _("Good afternoon, {name}"))
    else:
        words_of_day = (_("Good evening"), _("Good evening, {name}"))
    return words_of_day[1].format(name=name) if name else words_of_day[0]


def _line(day: date, noted: list[date], *, fresh: bool) -> str:
    if fresh:
        return _("This is your own place. It stays on this computer.")
    if not noted:
        if day.weekday() > 0:
            return _("This week is still open.")
        return _("A new week, still open.")
    count, last = len(noted), max(noted)
    moments = ngettext("One moment this week", "{n} moments this week", count).format(
        n=count
    )
    if count == 1:
        return _("{moments}, {day}.").format(moments=moments, day=wording.day(last, day))
    return _("{moments}, the last one {day}.").format(
        moments=moments, day=wording.day(last, day)
    )


def _acts(companion: Companion, day: date) -> list[Act]:
    """Return at most two acts: planned ones, earlier days along, then what was done.

    What was done last stands there all day, also beside two that wait.
    """
    done = [act for act in companion.store.since(Act, day, day) if act.status == "done"]
    done.reverse()
    found = _planned(companion, day)[:A_DAY]
    return [*found, *done[: max(1, A_DAY - len(found))]]


def _planned(companion: Companion, day: date) -> list[Act]:
    """Return the acts that are planned for that day or an earlier one."""
    planned = [
        act
        for act in companion.store.near(Act)
        if act.status == "planned" and act.planned_on and act.planned_on <= day
    ]
    return sorted(planned, key=lambda act: (act.planned_on or day, act.id))


def _act_line(companion: Companion, act: Act) -> ActLine:
    who = lines.names(companion).get(act.person_id or "", "")
    return ActLine(
        id=act.id, text=act.text, who=who, detail=act.detail,
        size=wording.minutes(act.size_min) if act.size_min else "",
        done=act.status == "done",
    )  # fmt: skip


def _waiting_line(one: contacts.Waiting, day: date) -> WaitingLine:
    return WaitingLine(
        person_id=one.person.id, name=one.person.name, reason=one.reason, note=one.note,
        since=wording.since((day - one.last).days) if one.last else "",
    )  # fmt: skip


def _again(companion: Companion, day: date) -> list[Moment]:
    """Return the moments to come back to whose day has come, latest first."""
    kept = companion.store.near(Moment)
    return [m for m in reversed(kept) if m.again_on and m.again_on <= day]


def _reflected(companion: Companion, day: date) -> Reflected:
    first = day - timedelta(days=DAYS - 1)
    kept = {r.day: r for r in companion.store.since(Reflection, first, day)}
    days = tuple(_day_marks(first + timedelta(days=n), kept) for n in range(DAYS))
    means = [one.mean for one in days]
    moved = marks.movement([m for m in means[:7] if m], [m for m in means[7:] if m])
    return Reflected(today=kept.get(day), days=days, word=_(MOVED[moved]) if moved else "")


def _day_marks(day: date, kept: dict[date, Reflection]) -> DayMarks:
    if (found := kept.get(day)) is None:
        return DayMarks(day=day)
    return DayMarks(
        day=day, control=found.control, creativity=found.creativity,
        impact=found.impact, energy=found.energy, mean=marks.mean(found),
    )  # fmt: skip


def mean_of(reflected: Reflected) -> float | None:
    """Return the mean over the days that were answered."""
    given = [one.mean for one in reflected.days if one.mean is not None]
    return fmean(given) if given else None


def balance_words(found: Balance) -> str:
    """Return the balance in a sentence that asks nothing."""
    total = found.colleague + found.customer
    if not total and found.unknown:
        return _("it is not known yet who is a colleague and who is a customer")
    if not total:
        return _("nothing noted in the last ten working days")
    if total < rhythm.ENOUGH:
        so_far = ngettext("one moment so far", "{n} moments so far", total)
        return so_far.format(n=total)
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
    acts, again = _planned(companion, day), _again(companion, day)
    parts = [wording.short_day(day, day)]
    if len(acts) == 1:
        parts.append(acts[0].text)
    elif acts:
        parts.append(
            ngettext("{n} small act", "{n} small acts", len(acts)).format(n=len(acts))
        )
    if again:
        parts.append(
            ngettext("{n} to come back to", "{n} to come back to", len(again)).format(
                n=len(again)
            )
        )
    if companion.store.get(Reflection, day.isoformat()):
        parts.append(_("looked back"))
    elif len(parts) == 1:
        parts.append(_("nothing is asked of you"))
    return " · ".join(parts)
