"""What is kept as a setting and chosen elsewhere: by which word, and what it is called."""

from __future__ import annotations

from typing import Final

from coach.companion import PACKS, TRUSTED
from coach.i18n import N_, _
from coach.model.text import one_line
from coach.services.settings import settings

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


def every() -> dict[str, str]:
    """Return what each setting is called, by the word it is kept by."""
    rows = {row.name: _(row.label) for row in settings.rows()}
    return rows | {name: _(label) for name, label in LABELS.items()}


def label(name: str) -> str:
    """Return what a setting is called; one of a later version has only its word."""
    return every().get(name.partition(" ")[0], one_line(name))
