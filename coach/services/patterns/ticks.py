"""Ticking: how the day's opportunity went, in one key; coming back is celebrated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.moment import day_of
from coach.model.pattern import RESULTS, Pattern, Slip, Tick, tick_id
from coach.rules import dates
from coach.rules.patterns import opportunities
from coach.rules.patterns.strength import DONE
from coach.rules.prompts import care
from coach.rules.prompts.facts import Routine
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.patterns import growth, phrases
from coach.services.prompts import text
from coach.services.settings import settings
from coach.services.step import as_it_is, one_step


@one_step
def tick(
    companion: Companion, pattern: Pattern, result: str = "done", *, on: str | None = None
) -> Answer:
    """Keep how a day went; a repeat replaces what was ticked before."""
    if result not in RESULTS:
        raise CoachError(
            _("A day is done, tiny, missed or na, not “{said}”.").format(said=result)
        )
    now = companion.now()
    lived = settings.day_lived(companion)
    day = dates.expect(on, now, "past", no_future=True).day if on else lived
    pattern = as_it_is(companion, pattern)
    before = _tick(companion, pattern, day)
    kept = replace(before, result=result)
    back = now if day >= lived else day
    slips = _met(companion, pattern, day, back) if result in DONE else ()
    companion.store.save(kept, *slips)
    is_new = result in DONE and (bool(slips) or before.result not in DONE)
    return Answer(
        record=kept,
        understood=_understood(pattern, result, day, now.date()),
        hints=_celebrated(
            companion, growth.routine_of(companion, pattern, (kept,), slips), day
        )
        if is_new and day >= lived
        else (),
    )


def _tick(companion: Companion, pattern: Pattern, day: date) -> Tick:
    key = tick_id(pattern.id, day)
    known = companion.store.get(Tick, key)
    return known or Tick(id=key, pattern_id=pattern.id, day=day)


def _met(
    companion: Companion, pattern: Pattern, day: date, back: datetime | date
) -> tuple[Slip, ...]:
    """Return the slips that this ends: the new way was done again."""
    return tuple(
        replace(slip, returned_at=back)
        for slip in companion.store.all(Slip)
        if slip.pattern_id == pattern.id
        and slip.returned_at is None
        and day_of(slip.at) <= day
    )


def _understood(pattern: Pattern, result: str, day: date, today: date) -> str:
    tiny = phrases.sentence(pattern.plan.tiny or pattern.name)
    shown = _(phrases.RESULTS[result].kept).format(
        day=wording.said_day(day, today), name=pattern.name, tiny=tiny
    )
    return wording.capital(shown)


def _celebrated(companion: Companion, routine: Routine, day: date) -> tuple[str, ...]:
    """Return the word about coming back, if this was it, and keep that it was said."""
    if opportunities.returns(routine.opportunities)[-1:] != (day,):
        return ()
    said = text.say(companion, care.back_again.trigger, care.came_back(routine))
    if said is None:
        return ()
    companion.store.commit([replace(said.nudge, response="opened")], quiet=True)
    return (said.words,)


@one_step
def felt(companion: Companion, pattern: Pattern, mark: int) -> Answer:
    """Keep how much by itself it goes, 1 to 7."""
    if not 1 <= mark <= 7:
        raise CoachError(_("This is a whole number from 1 to 7."))
    told = replace(_tick(companion, pattern, companion.today()), felt=mark)
    return saved(companion, told, _("Kept: {n} of 7.").format(n=mark))
