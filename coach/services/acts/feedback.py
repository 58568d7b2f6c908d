"""Echoes: what came back, kept literally, from whom and on which small act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from coach.companion import Companion
from coach.i18n import _, plural
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.text import one_line, refuse_surrogates
from coach.model.types import Record
from coach.rules.log import names
from coach.services import wording
from coach.services.acts import acts, rest, returning
from coach.services.answer import Answer
from coach.services.direction import ways
from coach.services.people import lookup
from coach.services.step import as_it_is, one_step


@one_step
def keep(
    companion: Companion,
    said: str,
    *,
    person: str | None = None,
    act: Act | None = None,
    score: int | None = None,
    valence: str | None = None,
    along: tuple[Record, ...] = (),
) -> Answer:
    """Keep literally what came back, from whom and on which act.

    What goes along is written in the same moment and is taken back together with it.
    """
    _check(said, score)
    who, added = lookup.named(companion, person) if person else (None, ())
    found = None if who or act else _recognised(companion, said)
    who = who or found
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
    )
    rested = rest.after(companion, who or _of(companion, act))
    companion.store.save(*along, *rest.in_place(added, rested), record)
    heard = _heard(companion, record, act, lookup.called(who, added) if who else "")
    return Answer(
        record=record, people_added=added,
        understood=" ".join((heard, *rest.in_words(rested))),
        hints=(*_who_said_it(record, found), *lookup.ask_side(added)),
    )  # fmt: skip


@one_step
def finish(
    companion: Companion,
    act: Act,
    said: str,
    *,
    before: int | None = None,
    after: int | None = None,
    marked_by: str | None = None,
    valence: str | None = None,
    had: Iterable[str] | None = None,
) -> Answer:
    """Mark an act as done and keep what came back, if anything did, as one deed."""
    act = as_it_is(companion, act)
    done = acts.as_done(companion, act, before=before, after=after, marked_by=marked_by)
    if had is not None:
        done = ways.with_these(done, had)
    after_it = returning.following(companion, act)
    if said.strip():
        keep(companion, said, act=done, valence=valence, along=(done, *after_it))
    else:
        companion.store.save(done, *after_it)
    asked = ways.ask_signature(companion, done) if had is None else ()
    return acts.told_done(done, companion.today(), after_it, asked)


def _of(companion: Companion, act: Act | None) -> Person | None:
    """Return for whom an act was."""
    named = act.person_id if act else None
    return companion.store.get(Person, named) if named else None


def _check(said: str, score: int | None) -> None:
    refuse_surrogates(said)
    if not said.strip() and score is None:
        raise CoachError(_("What was said? A few words are enough."))
    if score is not None and not 0 <= score <= 10:
        raise CoachError(_("A score is a whole number from 0 to 10."))


def _recognised(companion: Companion, said: str) -> Person | None:
    """Return the one person whose name stands in the words, as in a line of the log."""
    everyone = lookup.everyone(companion)
    mentions = names.mentions(said, lookup.known(everyone))
    ids, _new, unsure = names.settle(mentions, {})
    if len(ids) != 1 or unsure:
        return None
    return next(person for person in everyone if person.id == ids[0])


def _who_said_it(record: Feedback, found: Person | None) -> tuple[str, ...]:
    """Return that somebody was recognised, or how it is kept who said it."""
    code = wording.code(record.id)
    if found:
        said = _(
            "{name} stands in the words and is taken as who said it. Somebody else: "
            "coach edit {code} person=NAME"
        )
        return (said.format(name=found.name, code=code),)
    if record.person_id or record.act_id:
        return ()
    ask = _(
        "Who said it can be kept too, with --from NAME, or now with: "
        "coach edit {code} person=NAME"
    )
    return (ask.format(code=code),)


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
    said = _("Kept what came back: {what}.").format(what=" · ".join(parts))
    return wording.sentence(said)


def _heard_after(passed: timedelta) -> str:
    hours, days = passed // timedelta(hours=1), passed.days
    if hours < 1:
        return _("heard back within the hour")
    if days < 2:
        return plural("heard back after {n} hour", "heard back after {n} hours", hours)
    return plural("heard back after {n} day", "heard back after {n} days", days)
