"""What is found by typing only: people, settings, and what a number is made of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.app import Command, Stage
from coach.screens.base.navigation import Way
from coach.screens.people.person import PersonPlace
from coach.services import live
from coach.services.people import lookup as people
from coach.services.privacy import Veil
from coach.services.settings import settings

NUMBERS: Final = {
    "balance": N_("Balance"),
    "marks": N_("Your days"),
    "waiting": N_("People waiting"),
}
"""What is shown as a number or a chart on the first place, by the title it has there."""


def sought(stage: Stage, companion: Companion, tour: tuple[Way, ...]) -> Iterator[Command]:
    """Yield everything that would make the list too long to look through."""
    said = _("Feedback: what somebody said")
    yield Command(said, "", partial(stage.ask, "feedback"), "feedback")
    for name, title in NUMBERS.items():
        told = _("{title}: what it is made of").format(title=_(title))
        yield Command(told, "", partial(stage.ask, "why", name), sought=True)
    here = _("Settings")
    for key in settings.KEYS:
        label = _(key.label)
        run = partial(stage.ask, "settings", key.name)
        yield Command(f"{here} · {label}", "", run, sought=True)
    for name, title in (("switches", _("Every prompt")), ("keys", _("Keys"))):
        yield Command(f"{here} · {title}", "", partial(stage.ask, name), sought=True)
    veil = Veil(live.names(companion)) if stage.hide_names else None
    for person in people.everyone(companion):
        shown = veil.text(person.name) if veil else person.name
        also = " ".join((person.name, *person.aliases))
        page = partial(PersonPlace, companion, tour, person.id)
        yield Command(shown, "", partial(_push, stage, page), also, sought=True)


def _push(stage: Stage, page: partial[PersonPlace]) -> None:
    stage.push_screen(page())
