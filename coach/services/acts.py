"""Small acts: planned for a person, at most two a day, done with marks before and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.i18n import _, ngettext
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.model.feedback import Feedback
from coach.model.person import Person
from coach.model.text import fold, one_line, refuse_surrogates
from coach.rules import capture, dates
from coach.services import people, stays, words
from coach.services.answer import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coach.companion import Companion
    from coach.rules.capture import Captured

A_DAY = 2
"""So many acts are planned for one day at most."""

SMALL = 15
"""An act of more minutes than this is worth cutting smaller."""


def plan(
    companion: Companion,
    typed: str,
    *,
    person: str | None = None,
    on: str | None = None,
    detail: str = "",
    minutes: int | None = None,
    chosen: Mapping[str, str] | None = None,
    idea: str | None = None,
) -> Answer:
    """Plan a small act, for today unless a day was said; a third is parked as an idea."""
    now = companion.now()
    everyone = people.everyone(companion)
    known, timed = people.known(everyone), minutes is not None
    captured = capture.read(typed, now, known, chosen, lean="next", timed=timed)
    refuse_surrogates(detail)
    day = _day(captured, on, now)
    who, added = _whom(companion, person, captured, everyone)
    parked = len(planned_on(companion, day)) >= A_DAY
    act = Act(
        id=companion.store.new_id(),
        text=captured.text,
        person_id=who.id if who else None,
        detail=one_line(detail),
        size_min=minutes or captured.minutes,
        planned_on=None if parked else day,
        status="idea" if parked else "planned",
        pack_ref=idea,
    )
    companion.store.save(*added, act)
    return Answer(
        table="acts", record=act, people_added=added,
        understood=" ".join(
            (_planned(act, who, added, parked=parked), *stays.told(captured))
        ),
        hints=(*_size(act), *people.ask_side(added)),
    )  # fmt: skip


def _day(captured: Captured, on: str | None, now: datetime) -> date:
    """Return the day it is for: today, unless another one that is to come was said."""
    when = dates.expect(on, now, "next", no_past=True) if on else captured.when
    day = when.day if when else now.date()
    if day < now.date():
        raise CoachError(
            _("{day} has passed. What was done can be noted with: coach log").format(
                day=words.long_day(day)
            )
        )
    return day


def _whom(
    companion: Companion, said: str | None, captured: Captured, everyone: Sequence[Person]
) -> tuple[Person | None, tuple[Person, ...]]:
    """Return whom it is for, and who is new."""
    if said:
        who = _named(companion, said)
        return who, () if who in everyone else (who,)
    if captured.unsure:
        raise people.ambiguous(captured.unsure[0], everyone)
    added = tuple(people.new(companion, name) for name in captured.new_names)
    wanted = next(iter(captured.person_ids), None)
    found = next((one for one in everyone if one.id == wanted), None)
    return found or next(iter(added), None), added


def _named(companion: Companion, said: str) -> Person:
    try:
        return people.resolve(companion, said)
    except people.AmbiguousNameError:
        raise
    except CoachError:
        return people.new(companion, said.lstrip("@"))


def planned_on(companion: Companion, day: date) -> list[Act]:
    """Return the acts that are planned for a day."""
    planned = companion.store.near(Act)
    return [act for act in planned if act.status == "planned" and act.planned_on == day]


def _planned(
    act: Act, who: Person | None, added: tuple[Person, ...], *, parked: bool
) -> str:
    parts = [people.called(who, added)] if who else []
    if act.size_min:
        parts.append(words.minutes(act.size_min))
    if act.detail:
        parts.append(act.detail)
    what = " · ".join(parts)
    if parked or act.planned_on is None:
        head = _("Two acts stand for that day already, so this one waits as an idea")
    else:
        head = _("Planned for {day}").format(day=words.long_day(act.planned_on))
    return f"{head}: {what}." if what else f"{head}."


def _size(act: Act) -> tuple[str, ...]:
    if not act.size_min or act.size_min <= SMALL:
        return ()
    return (
        _(
            "{minutes} is a nice plan and a bit large. Which part of it takes five "
            "minutes? You may change it: coach edit {code}"
        ).format(minutes=words.minutes(act.size_min), code=words.code(act.id)),
    )


def finish(
    companion: Companion,
    act: Act,
    *,
    before: int | None = None,
    after: int | None = None,
    marked_by: str | None = None,
) -> Answer:
    """Mark an act as done, with the marks before and after as far as they were given."""
    for mark in (before, after):
        if mark is not None and not 1 <= mark <= 10:
            raise CoachError(_("A mark is a whole number from 1 to 10."))
    done = replace(
        act,
        status="done",
        done_at=(act.status == "done" and act.done_at) or companion.now(),
        before=before if before is not None else act.before,
        after=after if after is not None else act.after,
        marked_by=marked_by or act.marked_by or ("me" if before or after else None),
    )
    companion.store.save(done)
    parts = [_("Done: {text}").format(text=act.text)]
    if done.before and done.after:
        parts.append(
            _("from {before} to {after}").format(before=done.before, after=done.after)
        )
    return Answer(
        table="acts",
        record=done,
        understood=" · ".join(parts) + ".",
        hints=(_("How did it land? You may keep it with: coach feedback"),),
    )


def drop(companion: Companion, act: Act) -> Answer:
    """Let an act go; that is fine too."""
    gone = replace(act, status="dropped")
    companion.store.save(gone)
    understood = _("Let go: {text}.").format(text=act.text)
    return Answer(table="acts", record=gone, understood=understood)


def postpone(companion: Companion, act: Act, day: date) -> Answer:
    """Move an act to another day."""
    moved = replace(act, planned_on=day, status="planned")
    companion.store.save(moved)
    understood = _("Moved to {day}.").format(day=words.long_day(day))
    return Answer(table="acts", record=moved, understood=understood)


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
        found = [act for act in acts if act.id.endswith(wanted)] if len(wanted) >= 6 else []
        found = found or [act for act in acts if wanted in fold(act.text)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise CoachError(_("No act is waiting under that name. See: coach today"))
    listed = "".join(f"\n  {words.code(act.id)}  {one_line(act.text)}" for act in found[:8])
    raise CoachError(_("Which one do you mean?") + listed)


def feedback(
    companion: Companion,
    said: str,
    *,
    person: str | None = None,
    act: Act | None = None,
    score: int | None = None,
    valence: str | None = None,
    recommended: bool | None = None,
) -> Answer:
    """Keep literally what came back, from whom and on which act."""
    refuse_surrogates(said)
    if not said.strip() and score is None:
        raise CoachError(_("What was said? A few words are enough."))
    if score is not None and not 0 <= score <= 10:
        raise CoachError(_("A score is a whole number from 0 to 10."))
    who = _named(companion, person) if person else None
    known = {p.id for p in companion.store.all(Person)}
    added = (who,) if who and who.id not in known else ()
    act = act or (_latest_done(companion, who) if who else None)
    record = Feedback(
        id=companion.store.new_id(),
        at=companion.now(),
        words=said.strip(),
        person_id=who.id if who else (act.person_id if act else None),
        act_id=act.id if act else None,
        valence=valence,
        score_kind="none" if score is None else "mark_10",
        score=score,
        recommended=recommended,
    )
    companion.store.save(*added, record)
    called = people.called(who, added) if who else ""
    return Answer(
        table="feedback", record=record, people_added=added,
        understood=_heard(companion, record, act, called), hints=people.ask_side(added),
    )  # fmt: skip


def _latest_done(companion: Companion, who: Person) -> Act | None:
    """Return the person's latest done act of the last two weeks: that is what was meant."""
    first = companion.today() - timedelta(days=14)
    done = [a for a in companion.store.since(Act, first) if a.person_id == who.id]
    return next((a for a in reversed(done) if a.status == "done"), None)


def _heard(companion: Companion, record: Feedback, act: Act | None, called: str) -> str:
    parts = [called] if called else []
    if record.score is not None:
        parts.append(_("score {score}").format(score=record.score))
    if act:
        parts.append(_("about “{act}”").format(act=one_line(act.text)))
        if isinstance(act.done_at, datetime):
            parts.append(_heard_after(companion.now() - act.done_at))
    if not parts:
        return _("Kept what came back.")
    return _("Kept what came back: {what}.").format(what=" · ".join(parts))


def _heard_after(passed: timedelta) -> str:
    hours, days = passed // timedelta(hours=1), passed.days
    if hours < 1:
        return _("heard back within the hour")
    if days < 2:
        heard = ngettext("heard back after {n} hour", "heard back after {n} hours", hours)
        return heard.format(n=hours)
    heard = ngettext("heard back after {n} day", "heard back after {n} days", days)
    return heard.format(n=days)
