"""Plans: "if this happens, then I do that", and never only what not to do."""

from __future__ import annotations

import re
from typing import Final

from coach.rules.lexicon import unquoted

_IF: Final = re.compile(r"(?:if|when|whenever|als|wanneer|zodra)\s+", re.IGNORECASE)
_THEN: Final = re.compile(r"(?:,\s*(?:then|dan)\s+|,\s+|\s(?:then|dan)\s+)", re.IGNORECASE)
_CUE_LEAD: Final = re.compile(
    r"\A\s*(?:if|when|whenever|als|wanneer|zodra)\b[\s,]*", re.IGNORECASE
)
_LEAD: Final = re.compile(r"\A\s*(?:then|dan)\b[\s,]*", re.IGNORECASE)

_CLAUSE_ENDS: Final = re.compile(
    r"[,;:.!?–—]"
    r"|\b(?:and|en|of|or|wat|dat|die|om|hoe|waar\w*|wie|als|omdat|zodat|voordat|tot"
    r"|what|that|which|who|how|where|why|whether|if|because|so|before|until"
    r"|zonder|without)\b",
    re.IGNORECASE,
)
"""Beyond this the sentence no longer says what is done but what is asked, said or meant."""

_NOT: Final = re.compile(
    r"\b(?:niet|nooit|niets\s+meer|geen)\b"
    r"|\b(?:stop|stoppen|hou|houd|ophouden|kap)\b.{0,80}?\b(?:met|op)\b"
    r"|\b(?:vermijd\w*|onthoud|weiger)\b|\blaat\b.{0,80}?\b(?:achterwege|na)\b"
    r"|\b(?:not|cannot|never|avoid|refrain|quit)\b|\wn['’]t\b"
    r"|\bno\s+(?:more|longer)\b|^(?:i\s+)?(?:will\s+)?(?!say|answer)\w+\s+no\s+\w+"
    r"|\bstop\s+\w+ing\b",
    re.IGNORECASE,
)
_INSTEAD: Final = re.compile(r"\b(?:but|maar|instead|rather|in\s+plaats)\b", re.IGNORECASE)


def split(text: str) -> tuple[str, str] | None:
    """Return the cue and the act of a plan that was written in one sentence."""
    whole = text.strip()
    begin = _IF.match(whole)
    # Looked for from one letter on, because nothing is no cue.
    then = _THEN.search(whole, begin.end() + 1) if begin else None
    if not begin or not then:
        return None
    return whole[begin.end() : then.start()].strip(), whole[then.end() :]


def bare(cue: str, act: str) -> tuple[str, str]:
    """Return both halves of a plan without the words that a sentence puts before them.

    A whole plan may be typed where only its second half was asked for.
    """
    cue, act = split(act) or (cue, act)
    shorter = _CUE_LEAD.sub("", cue, count=1), _LEAD.sub("", act, count=1)
    return shorter[0] or cue, shorter[1] or act


def is_only_not(then_do: str) -> bool:
    """Return whether a plan only says what will not be done.

    A mind cannot practise not doing something; it can practise doing something else.
    What stands in quotation marks is said aloud, so it does not count.
    """
    whole = split(then_do)
    said = _LEAD.sub("", unquoted(whole[1] if whole else then_do), count=1).strip()
    if _INSTEAD.search(said):
        return False
    clauses = (part for part in _CLAUSE_ENDS.split(said) if part.strip())
    return bool(_NOT.search(next(clauses, "")))
