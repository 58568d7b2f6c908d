"""Programmes: begin one, pause it, stop it, go on; and the tips whose time it is."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.errors import CoachError, FolderError
from coach.model.pack import Tip, TipSeries
from coach.model.programme import PAUSED, RUNNING, STOPPED, WAITING, Programme
from coach.model.setting import table
from coach.model.text import fold
from coach.model.types import Json
from coach.rules import dates
from coach.rules.exercises import programmes as rules
from coach.rules.exercises.programmes import Position, ProgrammeLength
from coach.rules.weeks import first_of
from coach.services import match, wording
from coach.services.answer import Answer, saved
from coach.services.entries.lines import made_at
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeStep:
    """The step of a programme whose time it is."""

    ref: str
    pack: str
    series: str
    text: str
    number: int
    of: int
    since: date
    exercise: str = ""
    """The exercise of a pack in use that goes with it."""

    @property
    def place(self) -> str:
        """How far it is, in words."""
        if self.number == self.of:
            return _("{n} of {of}, the last").format(n=self.number, of=self.of)
        return _("{n} of {of}").format(n=self.number, of=self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeLine:
    """One programme, as it stands in a list."""

    pack: str
    title: str
    about: str
    rhythm: str
    of: int
    status: str
    """`running`, `waiting`, `paused`, `stopped`, `done` or `open`."""

    stands: str
    """The same in words."""

    step: ProgrammeStep | None = None


STANDS: Final = {
    RUNNING: N_("going on"), WAITING: N_("waits for its turn"), PAUSED: N_("paused"),
    STOPPED: N_("stopped"), "done": N_("done"), "open": N_("not begun"),
}  # fmt: skip

RHYTHMS: Final = {
    "day": N_("a step each working day"), "week": N_("a step a week"),
    "two_weeks": N_("a step every two weeks"),
}  # fmt: skip


def today(companion: Companion) -> tuple[ProgrammeStep, ...]:
    """Return the steps of today that have begun, mostly one."""
    known = _series(companion)
    now = companion.today()
    return tuple(
        _step(companion, known[one.pack], one)
        for one in _current(companion, known)
        if one.since <= now
    )


def _series(companion: Companion) -> dict[str, TipSeries]:
    """Return the series of the packs in use, each with the steps that are for the user."""
    from coach.services.settings import settings  # whoever has no tips has no need of it

    audiences = settings.current(companion).audiences
    fitting = (
        replace(one, tips=tuple(tip for tip in one.tips if tip.role in audiences))
        for one in companion.library.tips()
    )
    return {one.pack: one for one in fitting if one.tips}


def _kept(companion: Companion) -> dict[str, Programme]:
    return {one.id: one for one in companion.store.all(Programme)}


def _current(companion: Companion, known: Mapping[str, TipSeries]) -> tuple[Position, ...]:
    from coach.services.settings import settings  # as above

    lengths = [
        ProgrammeLength(one.pack, one.rhythm, len(one.tips)) for one in known.values()
    ]
    day = companion.today()
    return rules.current(
        lengths, _kept(companion), _first(companion, day), day,
        settings.calendar(companion),
    )  # fmt: skip


def _first(companion: Companion, day: date) -> date:
    """Return from when on programmes follow each other: a week that is not to come.

    It is about when the user began: when the first person, else anything, came in.
    """
    from coach.model.exercise import Run
    from coach.model.moment import Moment  # only whoever shows a tip looks this far back
    from coach.model.person import Person

    firsts = (
        min((str(id_) for (id_,) in companion.store.scan(kind, "id")), default="")
        for kind in (Person, Moment, Run)
    )
    began, week = made_at(next(filter(None, firsts), "")), first_of(day)
    return min(first_of(began.date()), week) if began else week


def _step(companion: Companion, series: TipSeries, at: Position) -> ProgrammeStep:
    tip: Tip = series.tips[at.step]
    return ProgrammeStep(
        ref=tip.ref, pack=series.pack, series=series.title.say(),
        text=tip.text.say(), number=at.step + 1, of=len(series.tips),
        since=at.since,
        exercise=tip.exercise if companion.library.exercise(tip.exercise) else "",
    )  # fmt: skip


def lines(companion: Companion) -> tuple[ProgrammeLine, ...]:
    """Return every programme of the packs in use, with how it stands."""
    known, kept = _series(companion), _kept(companion)
    now = {one.pack: one for one in _current(companion, known)}
    return tuple(
        _line(companion, one, now.get(one.pack), kept.get(one.pack))
        for one in known.values()
    )


def _line(
    companion: Companion, series: TipSeries, at: Position | None, kept: Programme | None
) -> ProgrammeLine:
    status = RUNNING if at else kept.status if kept else "open"
    if status == RUNNING and not at:
        status = "done"
    step = _step(companion, series, at) if at else None
    return ProgrammeLine(
        pack=series.pack, title=series.title.say(),
        about=series.about.say(), rhythm=_(RHYTHMS[series.rhythm]),
        of=len(series.tips), status=status, step=step,
        stands=_stands(companion, status, step, kept),
    )  # fmt: skip


def _stands(
    companion: Companion, status: str, step: ProgrammeStep | None, kept: Programme | None
) -> str:
    now = companion.today()
    if step and step.since > now:
        return _("begins {day}").format(day=wording.said_day(step.since, now))
    if step:
        return step.place
    if status in (WAITING, PAUSED) and kept and kept.done:
        told = _("{state}, {n} done")
        return told.format(state=_(STANDS[status]), n=kept.done)
    return _(STANDS[status])


def choose(companion: Companion, said: str, *states: str) -> ProgrammeLine:
    """Return the programme meant by its pack or title; without a name the only one so."""
    every = lines(companion)
    if not said.strip():
        found = [one for one in every if one.status in states]
        none = _("Say which programme. See: coach programme")
    else:
        wanted = fold(said.strip())
        found = match.closest(
            every,
            lambda one: wanted in (one.pack, fold(one.title)),
            lambda one: wanted in fold(one.title),
        )
        none = _("There is no programme “{said}”. See: coach programme").format(said=said)
    return match.only_named(found, none, lambda one: one.pack)


@one_step
def begin(
    companion: Companion,
    said: str,
    when: str = "",
    *,
    anew: bool = False,
    beside: bool = False,
) -> Answer:
    """Begin a programme, or go on with one that waits or is paused.

    Those that are followed wait until it is over, unless it is to go beside them.
    """
    one, now = choose(companion, said, WAITING, PAUSED), companion.today()
    day = dates.expect(when, companion.now(), "next").day if when else now
    if one.status == RUNNING and not (anew or when):
        raise CoachError(_("“{title}” is going on already.").format(title=one.title))
    if day < now:
        raise CoachError(_("A programme begins today or later."))
    kept = _kept(companion).get(one.pack)
    goes_on = kept and kept.status in (WAITING, PAUSED) and not anew
    done = kept.done if kept and goes_on else 0
    begun_now = Programme(id=one.pack, title=one.title, begun_on=day, done=done)
    others = () if beside else _waiting(companion, one.pack)
    told = _("“{title}” begins {day}, with step {n} of {of}.")
    if goes_on:
        told = _("“{title}” goes on {day}, with step {n} of {of}.")
    said_day = wording.said_day(day, now)
    told = told.format(title=one.title, day=said_day, n=begun_now.done + 1, of=one.of)
    return saved(companion, begun_now, _with_waiting(told, others), along=others)


def _with_waiting(told: str, others: tuple[Programme, ...]) -> str:
    for one in others:
        waits = _("“{title}” waits until it is over.").format(title=one.title)
        told = f"{told} {waits}"
    return told


def _waiting(companion: Companion, pack: str) -> tuple[Programme, ...]:
    """Return what is followed now as what waits, each with the steps behind it."""
    known, now = _series(companion), companion.today()
    return tuple(
        Programme(
            id=one.pack, title=known[one.pack].title.say(), begun_on=now,
            status=WAITING, done=one.step,
        )
        for one in _current(companion, known)
        if one.pack != pack
    )  # fmt: skip


@one_step
def pause(companion: Companion, said: str) -> Answer:
    """Leave a programme for a while; nothing else begins meanwhile."""
    one = choose(companion, said, RUNNING)
    told = _("“{title}” is paused. To go on: coach programme begin {pack}")
    return _leave(companion, one, PAUSED, told)


@one_step
def stop(companion: Companion, said: str) -> Answer:
    """Leave a programme for good; what was written with it stays."""
    one = choose(companion, said, RUNNING, PAUSED)
    told = _("“{title}” is stopped. What you wrote with it stays.")
    return _leave(companion, one, STOPPED, told)


def _leave(companion: Companion, one: ProgrammeLine, status: str, told: str) -> Answer:
    kept = _kept(companion).get(one.pack)
    if one.status not in (RUNNING, WAITING, PAUSED) or one.status == status:
        raise CoachError(_("“{title}” is not going on.").format(title=one.title))
    done = one.step.number - 1 if one.step else kept.done if kept else 0
    left = Programme(
        id=one.pack, title=one.title, begun_on=companion.today(), status=status, done=done
    )
    return saved(companion, left, told.format(title=one.title, pack=one.pack))


def installed(companion: Companion, series: TipSeries) -> tuple[Programme, ...]:
    """Return what is to be kept when a pack with a programme comes in: it begins today.

    What the user chose to follow goes on, and the new one waits for it.
    """
    if not series.tips or series.pack in _kept(companion):
        return ()
    chosen = [one for one in _current(companion, _series(companion)) if one.chosen]
    new = Programme(
        id=series.pack, title=series.title.say(), begun_on=companion.today(),
        status=WAITING if chosen else RUNNING,
    )  # fmt: skip
    return (new, *(() if chosen else _waiting(companion, series.pack)))


TIP: Final = "tip"
"""Under this name the device keeps on which days the tips of now were read first."""


def this_week(companion: Companion) -> ProgrammeStep | None:
    """Return the tip of now; of several beside each other, the first."""
    return next(iter(today(companion)), None)


def unread(companion: Companion) -> ProgrammeStep | None:
    """Return a tip of now that was not read on an earlier day of its time."""
    read, now = _read(companion), companion.today().isoformat()
    for one in today(companion):
        # Before there were programmes there was one day, whichever tip it was.
        day = read.get(one.ref) or read.get("day")
        if not isinstance(day, str) or not one.since.isoformat() <= day < now:
            return one
    return None


def _read(companion: Companion) -> dict[str, Json]:
    return table(companion.store.device.get(TIP))


def keep_read(companion: Companion, ref: str = "") -> None:
    """Keep that a tip was read today, the first of now if none is named.

    Where that cannot be it stays new.
    """
    tips, read = {one.ref: one for one in today(companion)}, _read(companion)
    ref = ref or next(iter(tips), "")
    known = {name: read[name] for name in tips if name in read}
    before = known.get(ref)
    if ref in tips and not (
        isinstance(before, str) and tips[ref].since.isoformat() <= before
    ):
        with suppress(FolderError):
            now = companion.today().isoformat()
            companion.store.device.put(TIP, {**known, ref: now})
