"""The undertow: one calm line, for the user's eyes only, never a score."""

from __future__ import annotations

from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.rules.prompts import undertow
from coach.rules.prompts.rule import FAMILIES
from coach.services import wording
from coach.services.prompts import preferences
from coach.services.prompts.facts import gathered

NAMES: Final = {
    "clear": N_("Clear water"), "ripples": N_("Ripples"), "undertow": N_("Undertow"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertow:
    """From how many sides something pulls back."""

    name: str
    words: str
    """Which sides these are, in a line."""

    families: tuple[str, ...]
    """Their labels, in the user's language."""


def current(companion: Companion) -> Undertow:
    """Return the undertow of the last ten working days."""
    found = undertow.families(gathered(companion), preferences.wanted(companion).off)
    labels = tuple(_(FAMILIES[family].side) for family in found)
    words_of = (
        _("There is a little movement in: {families}.").format(
            families=wording.listing(labels)
        )
        if labels
        else _("Nothing pulls back at the moment.")
    )
    return Undertow(name=_(NAMES[undertow.name(found)]), words=words_of, families=labels)
