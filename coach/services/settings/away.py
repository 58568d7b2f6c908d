"""Days away: entered once, they silence and count against nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.setting import Away
from coach.rules import dates
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.step import one_step


@one_step
def go(
    companion: Companion, first: str, last: str | None, label: str = "holiday"
) -> Answer:
    """Keep a period away, from the first to the last day, both included."""
    now = companion.now()
    start = dates.expect(first, now, "next").day
    end = dates.expect(last, now, "next").day if last else start
    if end < start:
        raise CoachError(
            _("{last} lies before {first}. Please give the first day first.").format(
                first=wording.long_day(start), last=wording.long_day(end)
            )
        )
    away = Away(id=companion.store.new_id(), first=start, last=end, label=_label(label))
    if any(replace(away, id=one.id) == one for one in periods(companion)):
        raise CoachError(
            _("{period}: that is noted already.").format(period=in_words(away))
        )
    understood = _("{period}. These days are left out of everything.")
    return saved(companion, away, understood.format(period=in_words(away)))


def _label(said: str) -> str:
    known = {word: label for label, word in wording.options("away.label")}
    return known.get(said.casefold(), said.casefold())


def in_words(away: Away) -> str:
    """Return a period in words."""
    label = wording.capital(wording.label("away.label", away.label))
    if away.first == away.last:
        return _("{label} on {day}").format(label=label, day=wording.long_day(away.first))
    return _("{label} from {first} to {last}").format(
        label=label, first=wording.long_day(away.first), last=wording.long_day(away.last)
    )


def still(companion: Companion, day: date) -> str:
    """Return in words that a day is away, and up to when; nothing on any other day."""
    now = [one for one in periods(companion) if one.first <= day <= one.last]
    if not now:
        return ""
    longest = max(now, key=lambda one: one.last)
    label = wording.capital(wording.label("away.label", longest.label))
    if longest.last == day:
        return label
    told = _("{label} up to and including {day}")
    return told.format(label=label, day=wording.day(longest.last, day))


def periods(companion: Companion) -> tuple[Away, ...]:
    """Return every period away, latest first."""
    return tuple(sorted(companion.store.all(Away), key=lambda a: a.first, reverse=True))
