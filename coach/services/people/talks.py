"""Talks: what waits for the next one, what was promised in it, and what was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.meeting import Meeting, Promise, Topic
from coach.model.person import Person
from coach.model.text import expect_line, one_line, refuse_surrogates
from coach.rules import dates
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.people import lookup
from coach.services.step import as_it_is, one_step, still

Waits = TypeVar("Waits", Topic, Promise)

NO_TEXT: Final = N_("There is no text yet; a few words are enough.")

DONE: Final[Mapping[type[object], str]] = {Topic: "talked", Promise: "kept"}
"""What each is once it waits no more."""


@one_step
def add_topic(companion: Companion, whom: str, text: str, key: str = "") -> Answer:
    """Keep something to bring up the next time with somebody."""
    who, added = lookup.named(companion, whom)
    key = key or companion.store.new_id()
    topic = Topic(id=key, text=_said(text), person_id=who.id)
    told = _("For the next time with {name}: {text}.")
    said = told.format(name=lookup.called(who, added), text=topic.text)
    asked = lookup.ask_side(added)
    return saved(companion, topic, wording.sentence(said), *asked, added=added)


@one_step
def add_promise(
    companion: Companion, whom: str, text: str, before: str | None = None
) -> Answer:
    """Keep what was promised to somebody, and by which day."""
    who, added = lookup.named(companion, whom)
    made = _promise(companion, who, text, before)
    return saved(companion, made, _promised(companion, who, made), added=added)


def _promise(companion: Companion, who: Person, text: str, before: str | None) -> Promise:
    due = dates.ahead(before or "", companion.now())
    return Promise(
        id=companion.store.new_id(), text=_said(text), person_id=who.id, due_on=due
    )


def _promised(companion: Companion, who: Person, made: Promise) -> str:
    told = _("Promised to {name}: {text}.").format(name=who.name, text=made.text)
    if made.due_on:
        day = wording.said_day(made.due_on, companion.today())
        told = _("Promised to {name}, before {day}: {text}.").format(
            name=who.name, day=day, text=made.text
        )
    return wording.sentence(told)


@one_step
def settle(companion: Companion, waiting: Topic | Promise) -> Answer:
    """Tick what waited: it was talked about, or kept."""
    done = _settled(as_it_is(companion, waiting), companion.today())
    told = _("Promise kept: {text}.")
    if isinstance(done, Topic):
        told = _("Talked about: {text}.")
    said = wording.sentence(told.format(text=one_line(done.text)))
    return saved(companion, done, said)


def _settled(waiting: Topic | Promise, today: date) -> Topic | Promise:
    if isinstance(waiting, Topic):
        return replace(waiting, status="talked", talked_on=today)
    return replace(waiting, status="kept", kept_on=today)


@one_step
def keep_talk(
    companion: Companion,
    person_id: str,
    *,
    said: str,
    promised: Sequence[str] = (),
    before: str | None = None,
    needs: str = "",
    on: str | None = None,
    ticked: Sequence[str] = (),
) -> Answer:
    """Keep a talk: what was said, what was promised; topics not ticked are carried on."""
    person = lookup.kept(companion, person_id)
    if not (said.strip() or needs.strip() or any(promised) or ticked):
        raise CoachError(_(NO_TEXT))
    day = companion.today()
    if on:
        day = dates.expect(on, companion.now(), "past", no_future=True).day
    refuse_surrogates(f"{said}{needs}")
    talk = Meeting(
        id=companion.store.new_id(), day=day, person_id=person.id, text=said.strip(),
        needs=one_line(needs), kind=usual_kind(person),
    )  # fmt: skip
    made = [_promise(companion, person, text, before) for text in promised if text.strip()]
    waiting = topics(companion, person.id)
    over = [_settled(one, day) for one in waiting if one.id in ticked]
    companion.store.save(*over, *made, talk)
    told = [_held(companion, talk, person)]
    told += [_promised(companion, person, one) for one in made]
    if waiting:
        count = _("Topics: {n} of {every} talked about.")
        told.append(count.format(n=len(over), every=len(waiting)))
    return Answer(record=talk, understood=" ".join(told))


def _held(companion: Companion, talk: Meeting, person: Person) -> str:
    kind = wording.capital(wording.label("meetings.kind", talk.kind))
    day = wording.said_day(talk.day, companion.today())
    return _("{kind} with {name}, {day}.").format(kind=kind, name=person.name, day=day)


def usual_kind(person: Person) -> str:
    """Return what a talk with somebody is called: customers are visited."""
    return "visit" if person.side == "customer" else "one_on_one"


def topics(companion: Companion, person_id: str) -> tuple[Topic, ...]:
    """Return what waits for the next talk with somebody, oldest first."""
    return _open(companion.store.all(Topic), person_id)


def promises(companion: Companion, person_id: str) -> tuple[Promise, ...]:
    """Return what was promised to somebody and not kept yet, oldest first."""
    return _open(companion.store.all(Promise), person_id)


def _open(every: Sequence[Waits], person_id: str) -> tuple[Waits, ...]:
    return tuple(
        one for one in every if one.person_id == person_id and one.status == "open"
    )


def talks(companion: Companion, person_id: str) -> tuple[Meeting, ...]:
    """Return every talk with somebody, the latest first."""
    found = [one for one in companion.store.all(Meeting) if one.person_id == person_id]
    return tuple(sorted(found, key=lambda one: (one.day, one.id), reverse=True))


def read_topic(companion: Companion, typed: str) -> tuple[str, str] | None:
    """Return whom a line is for and what is to be brought up, or None where it is not.

    `for @Anna: ask about the move`; without the sign only somebody who is known is meant.
    """
    head, colon, text = typed.strip().partition(":")
    _for, _space, whom = head.partition(" ")
    whom = whom.strip()
    if not (colon and whom and text.strip()):
        return None
    if whom.startswith("@"):
        return whom.strip("@\"“”' "), text
    try:
        return lookup.resolve(companion, whom).id, text
    except lookup.AmbiguousNameError:
        return whom, text
    except CoachError:
        return None


def _said(text: str) -> str:
    return expect_line(text, _(NO_TEXT))


def settle_by_id(companion: Companion, record_id: str) -> Answer:
    """Tick a topic or a promise."""
    if topic := companion.store.get(Topic, record_id):
        return settle(companion, topic)
    return settle(companion, still(companion.store.get(Promise, record_id)))
