"""What every setting is called, also those that are changed in a place of their own."""

from __future__ import annotations

from typing import Final

from coach.companion import PACKS
from coach.i18n import N_, _
from coach.model.text import one_line
from coach.services.prompts.lexicons import OWN
from coach.services.prompts.preferences import OFF, RARER
from coach.services.reflection.question import TURNS
from coach.services.settings.settings import KEYS

LABELS: Final = {key.name: key.label for key in KEYS} | {
    PACKS: N_("Packs and their words"), OWN: N_("Own words for the language checks"),
    OFF: N_("Prompts that are off"), RARER: N_("Prompts that come half as often"),
    TURNS: N_("The order of the questions"),
}  # fmt: skip


def label(name: str) -> str:
    """Return what a setting is called; one of a later version has only its name."""
    return _(LABELS[name]) if name in LABELS else one_line(name)
