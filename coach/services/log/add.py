"""Noting: one line becomes a moment of attention, or an act that was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from coach.companion import Companion
from coach.i18n import _, plural
from coach.model.act import SWEET, Act
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.rules import dates
from coach.rules.log import capture
from coach.rules.log.capture import Captured
from coach.services import wording
from coach.services.answer import Answer, PeopleOffer
from coach.services.log import follow_up
from coach.services.people import lookup
from coach.services.step import one_step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.rules.dates.reckoning import Lean  # for whoever types a day only

FOR = ("for ", "voor ")
"""How a line begins that is for the next talk with somebody."""

NOBODY_CHOSEN: Mapping[str, str] = {}


@one_step
def note(
    companion: Companion,
    typed: str,
    *,
    on: str | None = None,
    flow: str | None = None,
    kind: str | None = None,
    side: str | None = None,
    chosen: Mapping[str, str] = NOBODY_CHOSEN,
    key: str = "",
) -> Answer:
    """Keep a line as it was meant; what it holds beyond its text wins from nothing said.

    `chosen` is whom names that may be more people mean; `key` the id it has already.
    """
    if topic := _topic(companion, typed, chosen, key):
        return topic
    now, everyone = companion.now(), lookup.everyone(companion)
    captured, offers = understood(companion, typed, everyone, chosen)
    when = dates.expect(on, now, "past", no_future=True) if on else captured.when
    _refuse_act(captured, flow)
    added = tuple(lookup.new(companion, name, side) for name in captured.new_names)
    present = _present(captured, everyone, added)
    key, at = key or companion.store.new_id(), dates.moment(when, now) if when else now
    record: Act | Moment
    if _is_act(captured, flow):
        record = replace(_act(key, captured, present, at), kind=kind or captured.kind)
    else:
        plain = _moment(key, captured, present, at)
        record = replace(
            plain, flow=flow or plain.flow, kind=kind or plain.kind, side=side or plain.side
        )
    settled, asked = follow_up.settled(companion, record)
    companion.store.save(*added, *settled, record)
    answer = _answer(record, present, added, now.date(), side)
    more = *left_as_text(captured), *follow_up.in_words(settled)
    told = " ".join((answer.understood, *more))
    hints = (*answer.hints, *follow_up.offered(asked))
    return replace(answer, understood=told, hints=hints, may_settle=asked, offers=offers)


def _topic(
    companion: Companion, typed: str, chosen: Mapping[str, str], key: str
) -> Answer | None:
    """Keep a line that is for the next talk with somebody; None where it is not."""
    if not typed.lstrip()[:5].lower().startswith(FOR):
        return None
    from coach.services.people import talks  # hardly a line is

    if (found := talks.read_topic(companion, typed)) is None:
        return None
    whom, text = found
    return talks.add_topic(companion, chosen.get(whom, whom), text, key)


def _is_act(captured: Captured, flow: str | None) -> bool:
    """Return whether a line tells of something that was done: by marks, or by what met."""
    given = not (flow or captured.flow or captured.spoken is not None)
    return captured.after is not None or (captured.sweet is True and given)


def _refuse_act(captured: Captured, flow: str | None) -> None:
    """Refuse that a small act was received, seen or left unsaid."""
    said = captured.flow or (captured.spoken is not None)
    if captured.after is not None and (said or flow):
        raise CoachError(
            _(
                "Two marks make this a small act, which is always given. It works without "
                "the marks, or without saying that it was received, seen or not said yet."
            )
        )


def understood(
    companion: Companion,
    typed: str,
    everyone: Sequence[Person],
    chosen: Mapping[str, str] | None,
    *,
    lean: Lean = "past",
    timed: bool = False,
) -> tuple[Captured, tuple[PeopleOffer, ...]]:
    """Return what a line says, and what may be asked about the people in it."""
    known, now = lookup.known(everyone), companion.now()
    captured = capture.read(typed, now, known, chosen, lean=lean, timed=timed)
    meant, namesakes = lookup.settled(captured.unsure, everyone)
    if meant:
        chosen = {**(chosen or {}), **meant}
        captured = capture.read(typed, now, known, chosen, lean=lean, timed=timed)
    if not (captured.strangers or captured.maybe or namesakes):
        return captured, ()
    from coach.services.people import offers  # most lines name whom one knows

    return captured, offers.offered(companion, captured, everyone, namesakes)


def _present(
    captured: Captured, everyone: Iterable[Person], added: tuple[Person, ...]
) -> tuple[Person, ...]:
    by_id = {person.id: person for person in everyone}
    return (*(by_id[person_id] for person_id in captured.person_ids), *added)


def _act(
    record_id: str, captured: Captured, present: tuple[Person, ...], at: datetime | date
) -> Act:
    return Act(
        id=record_id,
        text=captured.text,
        person_id=present[0].id if present else None,
        tags=captured.tags,
        own_way=captured.own_way,
        course=captured.course,
        signature=captured.signature,
        sweet_spot=SWEET if captured.sweet else (),
        again_on=captured.again_on,
        size_min=captured.minutes,
        status="done",
        done_at=at,
        before=captured.before,
        after=captured.after,
        marked_by="me",
    )


def _moment(
    record_id: str, captured: Captured, present: tuple[Person, ...], at: datetime | date
) -> Moment:
    return Moment(
        id=record_id,
        at=at,
        typed=captured.typed,
        text=captured.text,
        person_ids=tuple(person.id for person in present),
        side=_shared_side(present),
        kind=captured.kind or ("appreciate" if captured.spoken is False else None),
        flow=captured.flow or "given",
        spoken=captured.spoken,
        own_way=captured.own_way,
        course=captured.course,
        signature=captured.signature,
        minutes=captured.minutes,
        tags=(*captured.tags, *(["sweetspot"] if captured.sweet else [])),
        again_on=captured.again_on,
    )


def _shared_side(present: tuple[Person, ...]) -> str | None:
    sides = {person.counts_as for person in present}
    return sides.pop() if len(sides) == 1 else None


def _answer(
    record: Moment | Act,
    present: tuple[Person, ...],
    added: tuple[Person, ...],
    today: date,
    side: str | None,
) -> Answer:
    names = [lookup.called(person, added) for person in present]
    parts = [wording.label("moments.kind", record.kind).lower()] if record.kind else []
    if isinstance(record, Act):
        told = wording.kind("acts").lower()
        if record.after is not None:
            told = _("a small act, from {before} to {after}").format(
                before=record.before, after=record.after
            )
        parts.insert(0, told)
        at, size = record.done_at or today, record.size_min
    else:
        if record.flow != "given":
            parts.append(wording.label("moments.flow", record.flow))
        if record.spoken is False:
            parts.append(_("not said yet"))
        at, size = record.at, record.minutes
    parts += wording.ways(record)
    parts += names
    if side:
        parts.append(wording.label("people.side", side).lower())
    if size:
        parts.append(wording.minutes(size))
    parts += [f"#{tag}" for tag in record.tags]
    if record.again_on:
        parts.append(
            _("comes back: {day}").format(day=wording.said_day(record.again_on, today))
        )
    return Answer(
        record=record,
        people_added=added,
        understood=wording.noted(at, today, *parts),
        hints=lookup.ask_side(added),
    )


def left_as_text(captured: Captured) -> Iterator[str]:
    """Yield a sentence for each reason why something stays in the text."""
    if left := [f"“{sign}”" for sign in captured.left]:
        yield plural(
            "{said} stays in the text: a small act has no place of its own for it.",
            "{said} stay in the text: a small act has no place of its own for them.",
            len(left),
            said=wording.listing(left),
        )
    if captured.day_left:
        said, day = captured.day_left
        told = _("“{said}” is text here and no day. A line for that day begins: {day}:")
        untold = _("“{said}” is text here: it says no day that could be understood.")
        yield (told if day else untold).format(said=said, day=day)
    elif captured.hour_left:
        said, *hours = captured.hour_left
        early, late = (f"{hour:%H:%M}" for hour in hours)
        yield _("“{said}” is text here: it may be {early} or {late}.").format(
            said=said, early=early, late=late
        )
    if captured.stray:
        yield _(
            "“{said}” stays in the text: two marks from 1 to 10 are written like 7..9."
        ).format(said=captured.stray)
    for said in captured.stray_lengths[:1]:
        if captured.minutes:
            yield _(
                "“{said}” stays in the text: one length of time is kept, here {length}."
            ).format(said=said, length=wording.minutes(captured.minutes))
        else:
            yield _(
                "“{said}” stays in the text: a length of time is from 1 minute to 24 "
                "hours, such as 15m."
            ).format(said=said)
