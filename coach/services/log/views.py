"""Saved views: a name for what one looks for again and again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.setting import Setting, texts
from coach.model.text import fold, one_line, refuse_surrogates
from coach.rules.search import filters
from coach.services.answer import Answer, saved
from coach.services.people import lookup
from coach.services.settings.kept import VIEWS, stored
from coach.services.step import one_step

LONGEST: Final = 40
"""No name of a view is longer."""

NO_VIEW: Final = N_("There is no view “{name}”. There are: {names}.")


def every(companion: Companion) -> dict[str, str]:
    """Return what each view looks for, by name as a register would have it."""
    found = texts(stored(companion, VIEWS))
    return dict(sorted(found.items(), key=lambda pair: fold(pair[0])))


def meant(views: Mapping[str, str], typed: str) -> str:
    """Return what a view looks for where its name is all that was typed."""
    named = fold(one_line(typed))
    return next((said for name, said in views.items() if fold(name) == named), typed)


@one_step
def save(companion: Companion, name: str, typed: str) -> Answer:
    """Keep what is looked for under a name; one that is there is changed."""
    refuse_surrogates(name + typed)
    called, query = one_line(name), typed.strip()
    if not called or len(called) > LONGEST or ":" in called:
        raise CoachError(_("A view needs a short name without a colon."))
    if not query:
        raise CoachError(_("There is nothing to look for: a view needs words or filters."))
    known = lookup.known(companion.store.all(Person))
    filters.parse(query, companion.now(), known)
    there = {
        one: said for one, said in every(companion).items() if fold(one) != fold(called)
    }
    kept = Setting(id=VIEWS, value={**there, called: query})
    told = _("The view “{name}” looks for: {query}").format(name=called, query=query)
    return saved(companion, kept, told)


@one_step
def drop(companion: Companion, name: str) -> Answer:
    """Let go of a view."""
    there = every(companion)
    found = next((one for one in there if fold(one) == fold(one_line(name))), None)
    if found is None:
        names = ", ".join(there) or "–"
        raise CoachError(_(NO_VIEW).format(name=name, names=names))
    left = {one: said for one, said in there.items() if one != found}
    told = _("The view “{name}” is gone.").format(name=found)
    return saved(companion, Setting(id=VIEWS, value={**left}), told)
