"""Small acts: planned for a person, at most two a day, done with marks before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from coach.companion import Companion
from coach.i18n import _
from coach.model.act import A_DAY, Act
from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.text import fold, one_line, refuse_surrogates
from coach.rules import dates
from coach.rules.acts import repeats
from coach.rules.direction import counting
from coach.rules.log.capture import Captured
from coach.services import match, wording
from coach.services.acts import rest, returning
from coach.services.answer import Answer, saved
from coach.services.log import add
from coach.services.people import lookup
from coach.services.step import as_it_is, one_step

SMALL = 15
"""An act of more minutes than this is worth cutting smaller."""


@one_step
def plan(
    companion: Companion,
    typed: str,
    *,
    person: str | None = None,
    on: str | None = None,
    every: str | None = None,
    detail: str = "",
    minutes: int | None = None,
    chosen: Mapping[str, str] | None = None,
    idea: str | None = None,
    serves: str | None = None,
) -> Answer:
    """Plan a small act, for today unless a day was said; a third is parked as an idea.

    One that comes back is planned for the first of its days, how many stand there or not.
    """
    now, everyone = companion.now(), lookup.everyone(companion)
    rule, on, typed = _how_often(companion, every, on, typed)
    # Whoever was said apart is not looked for in the line.
    known = () if person else everyone
    read = partial(add.understood, companion, typed, known, chosen, lean="next")
    captured, offers = read(timed=minutes is not None)
    refuse_surrogates(detail)
    day = _day(captured, on, now)
    who, added = _whom(companion, person, captured, everyone)
    plain = Act(
        id=companion.store.new_id(), text=captured.text, detail=one_line(detail),
        person_id=who.id if who else None, kind=captured.kind, tags=captured.tags,
        own_way=captured.own_way, course=captured.course, signature=captured.signature,
        size_min=minutes or captured.minutes, pack_ref=idea, ambition_id=serves,
    )  # fmt: skip
    act = _from(plain, day, rule) if rule else given_a_day(companion, plain, day)
    companion.store.save(*added, act)
    told = (_planned(act, who, added, now.date()), *add.left_as_text(captured))
    return Answer(
        record=act, people_added=added, understood=" ".join(told),
        hints=(*_hints(companion, act), *lookup.ask_side(added)),
        offers=() if person else offers,
    )  # fmt: skip


def _hints(companion: Companion, act: Act) -> Iterator[str]:
    """Yield what an act serves, how it gets a day, what could be smaller, and how good."""
    if act.ambition_id:
        from coach.model.idea import Ambition  # few acts serve one

        if grand := companion.store.get(Ambition, act.ambition_id):
            yield _("It serves “{ambition}”.").format(ambition=one_line(grand.text))
    if act.status == "idea":
        how = _("It stands in the log. To plan it: coach edit {code} planned_on=tomorrow")
        yield how.format(code=wording.code(act.id))
    if act.size_min and act.size_min > SMALL:
        yield _(
            "{minutes} is a nice plan and a bit large. Which part of it takes five "
            "minutes? You may change it: coach edit {code}"
        ).format(minutes=wording.minutes(act.size_min), code=wording.code(act.id))
    if counting.how_many(act.text):
        from coach.services.direction import numbers  # most acts are for one person

        yield numbers.better(act.text)
        yield numbers.to_keep()


def _how_often(
    companion: Companion, every: str | None, on: str | None, typed: str
) -> tuple[str, str | None, str]:
    """Return the rule that was said apart, as the day or in front, and what is left."""
    from coach.services.settings import settings

    week = settings.calendar(companion).week
    if every:
        return returning.expect(every, week), on, typed
    if on and (rule := repeats.read(on, week)):
        return rule, None, typed
    said, colon, text = typed.strip().partition(": ")
    if colon and len(said) <= dates.LONGEST and (rule := repeats.read(said, week)):
        return rule, on, text
    return "", on, typed


def _from(act: Act, day: date, rule: str) -> Act:
    """Return an act that comes back, planned for the first of its days from that one on."""
    first = repeats.first(rule, day)
    return replace(act, planned_on=first, repeats=repeats.anchored(rule, first))


def _day(captured: Captured, on: str | None, now: datetime) -> date:
    """Return the day it is for: today, unless another one that is to come was said."""
    when = dates.expect(on, now, "next", no_past=True) if on else captured.when
    day = when.day if when else now.date()
    if day < now.date():
        raise CoachError(
            _("{day} has passed. What was done can be noted with: coach log").format(
                day=wording.long_day(day)
            )
        )
    return day


def _whom(
    companion: Companion, said: str | None, captured: Captured, everyone: Sequence[Person]
) -> tuple[Person | None, tuple[Person, ...]]:
    """Return whom it is for, and who is new."""
    if said:
        return lookup.named(companion, said)
    added = tuple(lookup.new(companion, name) for name in captured.new_names)
    wanted = next(iter(captured.person_ids), None)
    found = next((one for one in everyone if one.id == wanted), None)
    return found or next(iter(added), None), added


def given_a_day(companion: Companion, act: Act, day: date) -> Act:
    """Return the act as planned for that day; as an idea where enough stands there."""
    near = companion.store.near(Act)
    there = [one for one in near if one.status == "planned" and one.planned_on == day]
    if len(there) >= A_DAY:
        return replace(act, status="idea", planned_on=None)
    return replace(act, status="planned", planned_on=day)


def _planned(act: Act, who: Person | None, added: tuple[Person, ...], today: date) -> str:
    parts = [one_line(act.text)] if act.planned_on else []
    if who and (who in added or who.name not in act.text):
        parts.append(lookup.called(who, added))
    if act.kind:
        parts.append(wording.label("acts.kind", act.kind).lower())
    if act.size_min:
        parts.append(wording.minutes(act.size_min))
    parts += [f"#{tag}" for tag in act.tags]
    if act.detail:
        parts.append(act.detail)
    what = " · ".join(parts)
    if act.planned_on is None:
        head = _("“{text}” waits as an idea: two acts stand for that day already")
        head = head.format(text=one_line(act.text))
    else:
        head = _("Planned for {day}").format(day=wording.said_day(act.planned_on, today))
    if act.repeats:
        every = returning.in_words(act.repeats)
        head = _("{planned}, and then {every}").format(planned=head, every=every)
    told = wording.sentence(f"{head}: {what}." if what else f"{head}.")
    return " ".join((told, *rest.warned(who, act.text, today)))


@one_step
def finish(
    companion: Companion,
    act: Act,
    *,
    before: int | None = None,
    after: int | None = None,
    marked_by: str | None = None,
    had: Iterable[str] = (),
) -> Answer:
    """Mark an act as done, with the marks before and after as far as they were given."""
    from coach.services.direction import ways  # an act that is planned has no need of it

    act = as_it_is(companion, act)
    done = as_done(companion, act, before=before, after=after, marked_by=marked_by)
    done = ways.with_these(done, (*ways.of(done), *had))
    after_it = returning.following(companion, act)
    companion.store.save(done, *after_it)
    asked = ways.ask_signature(companion, done)
    return told_done(done, companion.today(), after_it, asked)


def as_done(
    companion: Companion,
    act: Act,
    *,
    before: int | None = None,
    after: int | None = None,
    marked_by: str | None = None,
) -> Act:
    """Return the act as it is once it is done; nothing is written yet."""
    for mark in (before, after):
        if mark is not None and not 1 <= mark <= 10:
            raise CoachError(_("A mark is a whole number from 1 to 10."))
    return replace(
        act,
        status="done",
        repeats="",
        done_at=(act.status == "done" and act.done_at) or companion.now(),
        before=before if before is not None else act.before,
        after=after if after is not None else act.after,
        marked_by=marked_by or act.marked_by or ("me" if before or after else None),
    )


def told_done(
    done: Act, today: date, after_it: Iterable[Act] = (), asked: tuple[str, ...] = ()
) -> Answer:
    """Return what is said of an act that was marked as done just now."""
    parts = [_("Done: {text}").format(text=one_line(done.text))]
    if done.before and done.after:
        parts.append(
            _("from {before} to {after}").format(before=done.before, after=done.after)
        )
    parts += wording.ways(done)
    return Answer(
        record=done,
        understood=wording.sentence(" · ".join(parts) + "."),
        hints=(
            *returning.day_in_words(after_it, today),
            _("How did it land? You may keep it with: coach feedback"),
            *asked,
        ),
    )


@one_step
def drop(companion: Companion, act: Act) -> Answer:
    """Let an act go; that is fine too."""
    gone = replace(as_it_is(companion, act), status="dropped")
    understood = wording.sentence(_("Let go: {text}.").format(text=one_line(act.text)))
    if act.repeats and act.status == "planned":
        understood += " " + _("It does not come back any more.")
    return saved(companion, gone, understood)


def waiting(companion: Companion) -> tuple[Act, ...]:
    """Return the acts that can be done: planned ones by day, then ideas."""
    found = [a for a in companion.store.near(Act) if a.status in ("planned", "idea")]
    return tuple(sorted(found, key=lambda a: (a.planned_on or date.max, a.id)))


def choose(companion: Companion, said: str | None) -> Act:
    """Return the act meant by a code or part of its text; without either the only one."""
    today = companion.today()
    acts = waiting(companion)
    if not said:
        due = [act for act in acts if act.planned_on and act.planned_on <= today]
        found = due or list(acts)
    else:
        wanted = fold(said)
        by_code = match.by_code(wanted)
        found = match.closest(acts, by_code, lambda act: wanted in fold(act.text))
    none = _("No act is waiting under that name. See: coach today")
    return match.only_coded(found, none, partial(_told_apart, companion))


def _told_apart(companion: Companion, act: Act) -> str:
    """Return an act in one line: what it is, for whom, and its day."""
    who = companion.store.get(Person, act.person_id) if act.person_id else None
    day = wording.label("acts.status", act.status)
    if act.planned_on and act.status == "planned":
        day = wording.day(act.planned_on, companion.today())
    return wording.dotted(one_line(act.text), who.name if who else "", day)
