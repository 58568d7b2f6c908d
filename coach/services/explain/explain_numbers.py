"""The numbers that can be explained: what each is called, in a word and in full."""

from __future__ import annotations

import re
from typing import Final

from coach.i18n import N_, _
from coach.model.text import fold

TITLES: Final = {
    "balance": N_("Balance"),
    "waiting": N_("People waiting"),
    "marks": N_("Control, creativity and impact"),
    "usual": N_("Rhythm with a person"),
    "last": N_("Last contact with a person"),
    "distance": N_("From heart to hand"),
    "uplift": N_("From 7 to 9+"),
    "feedback": N_("Time to feedback"),
}

SPOKEN: Final = {
    "balance": N_("balance"),
    "waiting": N_("waiting"),
    "marks": N_("marks"),
    "usual": N_("usual"),
    "last": N_("last"),
    "distance": N_("distance"),
    "uplift": N_("uplift"),
    "feedback": N_("feedback"),
}
"""The word by which each is asked for; the English one is understood as well."""

ABOUT_A_PERSON: Final = frozenset(("usual", "last"))
"""The numbers that need somebody's name."""

_WORD: Final = re.compile(r"\w+")


def spoken() -> tuple[str, ...]:
    """Return the words by which the numbers are asked for, in the language spoken."""
    return tuple(_(word) for word in SPOKEN.values())


def named(name: str) -> str | None:
    """Return the number of that name, or that title or a word of it as it is spoken."""
    said = fold(name)
    titles = {known: fold(_(title)) for known, title in TITLES.items()}
    called = {known: fold(_(word)) for known, word in SPOKEN.items()}
    whole = [known for known in TITLES if said in (known, called[known], titles[known])]
    part = [known for known, title in titles.items() if said in _WORD.findall(title)]
    found = whole or part
    return found[0] if len(found) == 1 else None
