"""What is kept as a setting and chosen elsewhere: by which word, and what it is called."""

from __future__ import annotations

from typing import Final

from coach.companion import PACKS, TRUSTED, Companion
from coach.i18n import N_
from coach.model.setting import Setting
from coach.model.types import Json

SIGNED: Final = "packs_signed"
OWN_WORDS: Final = "own_words"
PROMPTS_OFF: Final = "prompts_off"
PROMPTS_RARER: Final = "prompts_rarer"
QUESTION_TURNS: Final = "question_turns"
BEGUN_WITH: Final = "begun_with"
NOBODY: Final = "no_people"
VIEWS: Final = "views"
LENS_SET: Final = "lens_set"
COURSE_SORTED: Final = "course_sorted"

THINNED: Final = "thinned "
"""Each time that entries were thinned out is kept by a word that begins so."""

LABELS: Final = {
    PACKS: N_("Packs and their words"),
    TRUSTED: N_("Installed packs"),
    SIGNED: N_("Keys of packs"),
    OWN_WORDS: N_("Words of your own to look for"),
    PROMPTS_OFF: N_("Prompts that are off"),
    PROMPTS_RARER: N_("Prompts that come half as often"),
    QUESTION_TURNS: N_("The order of the questions"),
    BEGUN_WITH: N_("The people of the first week"),
    NOBODY: N_("Names that are nobody's"),
    VIEWS: N_("Saved views"),
    LENS_SET: N_("The lenses that are looked through"),
    COURSE_SORTED: N_("Earlier sentences sorted into the course"),
    THINNED.strip(): N_("Entries that were thinned out"),
}


def stored(companion: Companion, name: str) -> Json:
    """Return what is kept under this word, as it is."""
    found = companion.store.get(Setting, name)
    return found.value if found else None
