"""Tell a phrase that was meant as a day, and says none, from any other."""

from __future__ import annotations

import re

from coach.rules import numerals
from coach.rules.dates import words as said
from coach.rules.dates.parts import without_part
from coach.rules.dates.phrase import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.rules.dates.reckoning import Words

_DAY = r"\d+(?:[-:./]\d+){0,2}"
_MARKS = r"(?:10|[1-9])\.\.(?:10|[1-9])\+?"
_FIGURES = rf"(?!{_MARKS}$)-?{_DAY}(?:\.\.{_DAY}|[uh]\d*|am|pm|uur|st|nd|rd|th|e|de|ste)?"


def is_meant(text: str) -> bool:
    """Whether a phrase can only have been meant as a day."""
    words = tuple(map(_stem, words_of(text)))
    if not words or not (re.fullmatch(_FIGURES, words[0]) or _opens_a_day(words)):
        return False
    known = _vocabulary()
    return all(
        word in known
        or re.fullmatch(_FIGURES, word)
        or any(_is_slip(word, right) for right in known)
        for word in words
    )


def _stem(word: str) -> str:
    """Return the day of a word that says a part of it as well: gister of gisteravond."""
    stem, _part = without_part((word,))
    return stem[0] if stem else word


def _is_slip(word: str, right: str) -> bool:
    """Whether a longer word has one letter too many, too few or amiss."""
    if len(right) < 5 or abs(len(word) - len(right)) > 1:
        return False
    pairs = enumerate(zip(word, right, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), len(right) - 1)
    return (
        word[at + 1 :] == right[at + 1 :]
        or word[at:] == right[at + 1 :]
        or word[at + 1 :] == right[at:]
    )


def _vocabulary() -> frozenset[str]:
    """Return every word that a day may be said with."""
    phrases = (*said.NAMED, *said.NOW)
    return frozenset().union(
        (word for phrase in phrases for word in phrase.split()),
        said.WEEKDAYS, said.MONTHS, said.UNITS, numerals.WORDS, numerals.ARTICLES,
        said.PARTS, said.LAST, said.NEXT, said.THIS, said.JUST_PAST, said.AGO, said.AHEAD,
        said.BEFORE_AN_HOUR, said.FILLERS, said.VAGUE,
        ("anderhalf", "anderhalve", "uur", "am", "pm", "a.m", "p.m", "o'clock", "noon"),
        ("'s", "midnight", "middernacht"),
    )  # fmt: skip


def _opens_a_day(words: Words) -> bool:
    """Whether a day is probably meant, judged by how the words begin."""
    first = words[0]
    if first in said.EVERYDAY:
        return False
    if first in said.LAST or first in said.NEXT:
        return len(words) > 1
    if first in said.BEFORE_AN_HOUR or first == "'s":
        return any(word[0].isdecimal() for word in words)
    is_number = first in numerals.WORDS or first in numerals.ARTICLES
    is_day = first in said.WEEKDAYS or first in said.NAMED
    return is_day or (is_number and len(words) > 2)
