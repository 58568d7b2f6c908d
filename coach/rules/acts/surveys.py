"""Whether words speak of asking somebody how it was."""

from __future__ import annotations

import re
from typing import Final

from coach.model.text import fold

_ASKS: Final = re.compile(
    r"\b(?:survey|questionnaire|enquete|vragenlijst|nps|csat|ces|review|recensie|"
    r"feedback|terugkoppeling|tevredenheid\w*|satisfaction)\b"
    r"|\b(?:ask|vraag|vragen)\b.*\b(?:mark|score|cijfer|rating|beoordeling|tevreden\w*|"
    r"satisfied|(?:hoe het|how it) (?:beviel|aankwam|landed))\b"
    r"|\b(?:ask|vraag|vragen)\b[^.:]*: ?[“\"‘']"
)


def asks(text: str) -> bool:
    """Whether this is a survey, or asking for a mark in other words."""
    return bool(_ASKS.search(fold(text)))
