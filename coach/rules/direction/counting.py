"""Which words speak of how many, and which kind of number a name is."""

from __future__ import annotations

import re
from typing import Final

from coach.model.text import fold
from coach.rules import numerals

MANY: Final = 10
"""To help so many is a number; to help three is a plan for an afternoon."""

_COUNTED: Final = (
    r"customers?|clients?|guests?|patients?|calls?|talks|conversations?|tickets?|cases|"
    r"mails?|emails?|e-mails?|messages?|visits?|surveys?|orders?|complaints?|questions|"
    r"klanten|klantgesprekken|klantcontacten|gasten|patienten|clienten|gesprekken|"
    r"telefoontjes|belletjes|mailtjes|berichten|bezoeken|enquetes|bestellingen|klachten|"
    r"meldingen|dossiers|zaken|vragen|afspraken|appointments?"
)
_SO_MANY: Final = re.compile(
    r"(?<![\w.,-])"
    rf"(?=((\d{{1,6}}|[^\W\d]+(?:-[^\W\d]+)?)\s+(?:[^\W\d]+\s+)?(?:{_COUNTED}))(?!\w))"
)
_AS_MANY: Final = re.compile(
    r"(?<!\w)(?:as many|zoveel mogelijk|more|meer|number of|aantal)\s+"
    rf"(?:[^\W\d]+\s+)?(?:{_COUNTED})(?!\w)"
)


def how_many(text: str) -> str:
    """Return the words that say how many people or pieces of work; nothing where none do.

    A few that can be named are no number, nor is what takes place at an hour or a day.
    """
    folded = fold(text)
    for match in _SO_MANY.finditer(folded):
        said, number = match.groups()
        if (int(number) if number.isdecimal() else numerals.value(number) or 0) >= MANY:
            return said
    found = _AS_MANY.search(folded)
    return found[0] if found else ""


_NAMES: Final = (
    ("nps", r"\bnps\b|net promoter|aanbeve|recommend"),
    ("ces", r"\bces\b|\beffort\b|moeite|how easy|hoe makkelijk|gemak"),
    ("first_time_right", r"first (?:time|contact)|in een keer|eerste keer|\bftr\b|\bfcr\b"),
    ("csat", r"\bcsat\b|satisf|tevreden"),
    ("aht", r"\baht\b|handling time|handle time|afhandel|gespreksduur|gesprekstijd|"
            r"wachttijd|waiting time|doorlooptijd|lead time"),
    ("cost", r"\bcosts?\b|kosten|\bbudget"),
    ("volume", rf"\b(?:volume|aantal|number of|open)\b|\bper (?:day|dag|week|hour|uur)\b|"
               rf"\b(?:{_COUNTED})\b"),
    ("mark_10", r"\bmark\b|\bcijfer\b|rapportcijfer"),
    ("own_question", r"\?\s*$"),
)  # fmt: skip

QUANTITIES: Final = frozenset(("aht", "volume", "cost"))
"""The kinds that count how much; all others say how good, as far as is known."""


def kind_of(name: str) -> str:
    """Return which kind of number this is, by its name; `other` where it does not say."""
    folded = fold(name)
    if folded.endswith("?") and not re.search(_NAMES[0][1], folded):
        return "own_question"
    return next((kind for kind, words in _NAMES if re.search(words, folded)), "other")


_AIM: Final = re.compile(r"-?\d+(?:[.,]\d+)?")
_BELOW: Final = re.compile(
    r"<|\b(?:below|under|at most|less than|fewer than|max\w*|onder|hoogstens|hooguit|"
    r"minder dan|ten hoogste)\b"
)


def aim_of(target: str) -> tuple[float | None, bool]:
    """Return the number that an aim names, and whether it says to stay below it."""
    match = _AIM.search(target)
    if match is None:
        return None, False
    return float(match[0].replace(",", ".")), bool(_BELOW.search(fold(target)))
