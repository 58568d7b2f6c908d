"""Contributions: what somebody adds to an idea or an ambition, in their own words."""

from __future__ import annotations

from dataclasses import replace

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.idea import Ambition, Contribution, Idea
from coach.model.text import fold, one_line, refuse_surrogates
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.step import as_it_is, one_step


@one_step
def contribute(companion: Companion, to: Idea | Ambition, by: str, text: str) -> Answer:
    """Add what somebody brings; a line that was still open under that name is filled."""
    refuse_surrogates(text)
    by, text = one_line(by).strip(), text.strip()
    if not by:
        raise CoachError(_("Whose line is it? A name is enough."))
    to = as_it_is(companion, to)
    line = Contribution(by, text)
    kept = [one for one in to.contributions if one.text or fold(one.by) != fold(by)]
    at = next((n for n, one in enumerate(to.contributions) if one not in kept), len(kept))
    changed = replace(to, contributions=(*kept[:at], line, *kept[at:]))
    if isinstance(changed, Idea):
        changed = replace(changed, moved_on=companion.today())
    told = _("{name} adds: {text}.") if text else _("There is a line for {name}.")
    told = told.format(name=by, text=one_line(text))
    return saved(companion, changed, wording.sentence(told))
