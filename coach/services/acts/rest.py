"""Rest: whoever told how it was is not asked again for a while."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.i18n import _
from coach.model.person import Person
from coach.rules.acts import surveys
from coach.services import wording

PERIOD: Final = timedelta(days=30)
"""So long a customer rests after having told something."""


def after(companion: Companion, who: Person | None) -> Person | None:
    """Return a customer as they are after telling something: at rest for a month."""
    if who is None or who.counts_as != "customer":
        return None
    who = companion.store.get(Person, who.id) or who
    until = companion.today() + PERIOD
    if who.rest_until and who.rest_until >= until:
        return None
    return replace(who, rest_until=until)


def in_place(added: Iterable[Person], rested: Person | None) -> tuple[Person, ...]:
    """Return whoever is new, and whoever rests from now on; each of them once."""
    return tuple({one.id: one for one in (*added, *([rested] if rested else ()))}.values())


def in_words(rested: Person | None) -> tuple[str, ...]:
    """Return what is said of somebody who rests from now on."""
    if rested is None or rested.rest_until is None:
        return ()
    said = _("No survey for {name} before {day}: one answer is enough for a while.")
    return (said.format(name=rested.name, day=wording.written_day(rested.rest_until)),)


def warned(who: Person | None, text: str, today: date) -> tuple[str, ...]:
    """Return a word where somebody who rests is about to be asked again."""
    if who is None or who.rest_until is None or who.rest_until <= today:
        return ()
    if not surveys.asks(text):
        return ()
    said = _(
        "{name} rests from questions until {day}. Perhaps somebody else, or just listen?"
    )
    return (said.format(name=who.name, day=wording.written_day(who.rest_until)),)
