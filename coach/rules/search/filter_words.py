"""The words of the filter language, Dutch and English at once."""

from __future__ import annotations

import re

from coach.model.text import fold
from coach.rules.log.kinds import kind_of, state_of

WITH, KIND, SIDE, IN, ON, SINCE, UNTIL = (
    "with",
    "kind",
    "side",
    "in",
    "on",
    "since",
    "until",
)

QUOTES = re.compile(r"[\"“”„]")
NOT = re.compile(r"-|not:|niet:", re.IGNORECASE)
"""What turns a term round; it may stand there more than once."""

KEYED = re.compile(r"([^\W\d_]+)(:|>=|<=|>|<|=)(.*)", re.DOTALL)
"""A key, the sign that compares, and the value."""

KEYS = {
    "with": WITH, "met": WITH,
    "kind": KIND, "soort": KIND,
    "side": SIDE, "kant": SIDE,
    "in": IN,
    "on": ON, "op": ON,
    "since": SINCE, "sinds": SINCE, "vanaf": SINCE,
    "until": UNTIL, "tot": UNTIL,
}  # fmt: skip

NUMBERS = {
    "control": "control", "controle": "control",
    "creativity": "creativity", "creativiteit": "creativity",
    "impact": "impact",
    "energy": "energy", "energie": "energy",
    "heart": "heart", "hart": "heart",
    "hand": "hand",
    "before": "before", "voor": "before", "vooraf": "before",
    "after": "after", "na": "after", "achteraf": "after",
    "score": "score", "cijfer": "score",
    "minutes": "minutes", "minuten": "minutes",
}  # fmt: skip
"""What can be compared, by the names that the marks of an entry have."""

OR = frozenset(("or", "of"))
NOTHING = frozenset(("none", "geen", "unknown", "onbekend"))
"""Said for a kind or side that was never given."""

_TABLES = {
    "moments": "moments", "moment": "moments", "momenten": "moments",
    "aandachtsmoment": "moments", "aandachtsmomenten": "moments", "logboek": "moments",
    "acts": "acts", "act": "acts", "daden": "acts", "daad": "acts",
    "gestures": "acts", "gesture": "acts", "gebaren": "acts", "gebaar": "acts",
    "feedback": "feedback", "terugkoppeling": "feedback",
    "reflections": "reflections", "reflection": "reflections",
    "reflecties": "reflections", "reflectie": "reflections",
    "runs": "runs", "run": "runs", "exercises": "runs", "exercise": "runs",
    "oefeningen": "runs", "oefening": "runs",
    "ideas": "ideas", "idea": "ideas", "ideeën": "ideas", "ideeen": "ideas",
    "idee": "ideas",
    "obstacles": "obstacles", "obstacle": "obstacles", "trees": "obstacles",
    "obstakels": "obstacles", "obstakel": "obstacles", "bomen": "obstacles",
    "measures": "measures", "measure": "measures", "numbers": "measures",
    "metingen": "measures", "meting": "measures", "getallen": "measures",
    "frames": "frames", "frame": "frames", "banks": "frames", "kaders": "frames",
    "kader": "frames", "oevers": "frames",
    "course": "course", "koers": "course",
    "patterns": "patterns", "pattern": "patterns", "patronen": "patterns",
    "patroon": "patterns",
    "slips": "slips", "slip": "slips", "terugval": "slips", "terugvallen": "slips",
}  # fmt: skip
_TAGS = {"gekregen": "received", "gezien": "witnessed"}


def table_of(word: str) -> str | None:
    """Return the table that a word names in either language."""
    return _TABLES.get(fold(word))


def kind_or_state_of(word: str) -> str | None:
    """Return the kind that a word names: of attention, or how anything else stands."""
    return kind_of(word) or state_of(word)


def tags_of(word: str) -> frozenset[str]:
    """Return the tags that one may mean: received and witnessed have two languages."""
    folded = fold(word)
    return frozenset((folded, _TAGS.get(folded, folded)))
