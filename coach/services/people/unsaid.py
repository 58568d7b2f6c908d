"""What was noticed and not said: it is said today, or it was said already."""

from __future__ import annotations

from dataclasses import replace

from coach.companion import Companion
from coach.i18n import _
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.text import one_line
from coach.rules.log.words import short_name
from coach.services.acts import acts
from coach.services.answer import Answer, saved
from coach.services.step import as_it_is, one_step


def say_today(companion: Companion, person: Person, moment: Moment) -> Answer:
    """Plan for today that what was noticed is said."""
    text = _("Tell {name} what I saw").format(name=short_name(person.name))
    detail = one_line(moment.text)
    return acts.plan(companion, text, person=person.id, detail=detail, minutes=5)


@one_step
def said(companion: Companion, person: Person, moment: Moment) -> Answer:
    """Keep that what was noticed was said."""
    told = replace(as_it_is(companion, moment), spoken=True)
    return saved(companion, told, _("Said to {name}.").format(name=person.name))
