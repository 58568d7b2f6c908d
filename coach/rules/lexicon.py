"""Word lists: which of these words a text says itself, and not in somebody's mouth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from coach.model.text import fold

_APOSTROPHE: Final = str.maketrans("’ʼ", "''")

_SHORT: Final = r"(?!['’](?:s|t|n|k|m|r|ie)\b)"
"""Dutch begins words with an apostrophe ('s ochtends, 't, 'n): those open no quotation."""

_QUOTED: Final = re.compile(
    r'"[^"\n]*"'
    r"|[“„”][^“”„\n]*[“”]"
    r"|[«»][^«»\n]*[«»]"
    rf"|(?<!\w){_SHORT}[‘'‚’](?=\S)[^\n]{{1,400}}?(?<=\S)['’‘](?!\w)",
    re.IGNORECASE,
)


class Lexicon:
    """One list of words and phrases, ready to be looked for.

    A word counts as a whole, in any case; a star at its end stands for any ending.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        words = sorted({plain for entry in entries if (plain := _plain(entry))})
        # The longest first, so that a phrase is shown and not the word it begins with.
        words.sort(key=len, reverse=True)
        either = "|".join(map(_expression, words)) or r"(?!)"
        self._words = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
        self._known: dict[str, tuple[str, ...]] = {}

    def found(self, text: str) -> tuple[str, ...]:
        """Return the words as they stand in the text, each once, in its order."""
        # The same few notes are looked at for every day that somebody asks about.
        if text not in self._known:
            self._known[text] = self._found(text)
        return self._known[text]

    def _found(self, text: str) -> tuple[str, ...]:
        said = _WITHOUT_QUOTES(text).translate(_APOSTROPHE)
        found: dict[str, str] = {}
        for word in self._words.findall(said):
            found.setdefault(fold(word), " ".join(word.split()))
        return tuple(found.values())


def unquoted(text: str) -> str:
    """Return the text with what is quoted in it left out: those are another's words."""
    return _QUOTED.sub(" ", text)


# Several lists are looked for in the same few notes.
_WITHOUT_QUOTES: Final = lru_cache(maxsize=512)(unquoted)


def _plain(entry: str) -> str:
    return " ".join(fold(entry).translate(_APOSTROPHE).split())


def _expression(word: str) -> str:
    stem, star, rest = word.partition("*")
    if not stem or rest:
        return re.escape(word).replace(r"\ ", r"\s+")
    return re.escape(stem).replace(r"\ ", r"\s+") + (r"\w*" if star else "")


NOTHING: Final = Lexicon(())
"""A list without words."""
