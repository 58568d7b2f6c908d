"""Word lists: which of these words a text says itself, and means.

An entry is a phrase: words that stand together. Within it a star at the end of a word
stands for any ending, "…" for at most three words of the same clause, "{name}" for any
word of the list of that name, "{!name}" for any other word, and "~" for any phrase of
its own list. An entry behind "-" looks like one of the list and is none: "- {not} … ~",
"- queue at the bakery".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from coach.model.text import fold

GAP, ITSELF, EXCEPT = "…", "~", "-"
"""The signs of an entry that are no words."""

_GAP_MOST: Final = 3

_START: Final = 3
"""So many letters of a stem find the phrases that begin with it."""

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

_WORD: Final = r"\w+(?:'\w+)*|[%€$£]"
_TOKEN: Final = re.compile(rf"(?P<word>{_WORD})|[.,;:!?()…]")
_STEP: Final = re.compile(
    rf"\{{(?P<other>!?)(?P<list>[^{{}}]*)\}}|(?P<word>(?:{_WORD})\*?)|(?P<sign>[…~])"
)


class _Words(NamedTuple):
    """One step of a phrase: any of these words, or one that begins like these."""

    whole: frozenset[str]
    stems: tuple[str, ...] = ()
    other: bool = False
    """Any word but these."""

    def holds(self, word: str) -> bool:
        listed = word in self.whole or bool(self.stems and word.startswith(self.stems))
        return bool(word) and listed is not self.other


_Step = _Words | str
_Phrase = tuple[_Step, ...]
_Hits = dict[int, int]
"""Where a phrase ends, by where it begins."""


class _Token(NamedTuple):
    """A word as it is compared, and where it stands; what parts clauses has no word."""

    word: str
    start: int
    end: int


class _Phrases:
    """Phrases by their first word, so that a text is not held against each of them."""

    def __init__(self, phrases: Iterable[_Phrase]) -> None:
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_stem: dict[str, list[_Phrase]] = {}
        self._by_sign: list[_Phrase] = []
        self._beginnings: dict[str, list[_Phrase]] = {}
        for phrase in phrases:
            first = phrase[0]
            if isinstance(first, str) or first.other:
                self._by_sign.append(phrase)
                continue
            for word in first.whole:
                self._by_word.setdefault(word, []).append(phrase)
            for stem in {stem[:_START] for stem in first.stems}:
                self._by_stem.setdefault(stem, []).append(phrase)

    def matches(self, tokens: list[_Token], at: int, hits: _Hits) -> Iterator[_Match]:
        """Yield how each phrase that begins here can be read."""
        following = tokens[at + 1].word if at + 1 < len(tokens) else ""
        for phrase in self._beginning(tokens[at].word):
            # Nearly all end here, and a word is looked up much faster than read on.
            # What "~" or "…" stands for may be longer than a word, and is read on.
            second = (
                phrase[1] if len(phrase) > 1 and not isinstance(phrase[0], str) else GAP
            )
            if isinstance(second, str) or second.holds(following):
                yield from _matches(phrase, tokens, at, hits)

    def _beginning(self, word: str) -> list[_Phrase]:
        known = self._beginnings.get(word)
        if known is None:
            known = [*self._by_word.get(word, ()), *self._by_sign]
            for length in range(1, min(_START, len(word)) + 1):
                known += self._by_stem.get(word[:length], ())
            self._beginnings[word] = known
        return known


class Lexicon:
    """One list of words and phrases, ready to be looked for, in any case.

    The lists are what an entry may name.
    """

    def __init__(
        self, entries: Iterable[str], lists: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        phrases: tuple[list[_Phrase], list[_Phrase]] = ([], [])
        reader = _Reader(lists or {})
        for entry in entries:
            if phrase := reader.phrase(entry):
                phrases[is_exception(entry)].append(phrase)
        self._meant, self._unless = map(_Phrases, phrases)
        self._known: dict[str, tuple[str, ...]] = {}

    def found(self, text: str) -> tuple[str, ...]:
        """Return the words as they stand in the text, each once, in its order."""
        # The same few notes are looked at for every day that somebody asks about.
        if text not in self._known:
            self._known[text] = self._found(text)
        return self._known[text]

    def _found(self, text: str) -> tuple[str, ...]:
        said, tokens = _READ(text)
        found: dict[str, str] = {}
        for at, end in self._meant_hits(tokens).items():
            words = " ".join(said[tokens[at].start : tokens[end - 1].end].split())
            found.setdefault(fold(words), words)
        return tuple(found.values())

    def _meant_hits(self, tokens: list[_Token]) -> _Hits:
        hits = self._hits(tokens)
        if not hits:
            return hits
        innocent: set[int] = set()
        for at in range(len(tokens)):
            for end, stood_for in self._unless.matches(tokens, at, hits):
                innocent |= stood_for or {
                    first for first, last in hits.items() if first < end and at < last
                }
        return {at: end for at, end in hits.items() if at not in innocent}

    def _hits(self, tokens: list[_Token]) -> _Hits:
        """Return what looks like the list, the longest reading first."""
        hits: _Hits = {}
        at = 0
        while at < len(tokens):
            end = max((end for end, _ in self._meant.matches(tokens, at, {})), default=at)
            if end > at:
                hits[at] = end
            at = max(end, at + 1)
        return hits


def is_exception(entry: str) -> bool:
    """Tell whether an entry names what looks like its list and is none."""
    return entry.lstrip().startswith(EXCEPT)


def named(entry: str) -> tuple[str, ...]:
    """Return the lists that an entry names."""
    return tuple(step["list"] for step in _STEP.finditer(entry) if step["list"])


def unquoted(text: str) -> str:
    """Return the text with what is quoted in it left out: those are another's words."""
    return _QUOTED.sub(" ", text)


def _read(text: str) -> tuple[str, list[_Token]]:
    said = unquoted(text)
    return said, [
        _Token(fold(match["word"] or ""), *match.span())
        for match in _TOKEN.finditer(said.translate(_APOSTROPHE))
    ]


# Several lists are looked for in the same few notes.
_READ: Final = lru_cache(maxsize=512)(_read)


class _Reader:
    """Entries as phrases; a list that many entries name is read once."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._lists = lists
        self._known: dict[tuple[str, bool], _Words] = {}

    def phrase(self, entry: str) -> _Phrase:
        plain = fold(entry).translate(_APOSTROPHE).replace("...", GAP)
        return tuple(map(self._step, _STEP.finditer(plain)))

    def _step(self, found: re.Match[str]) -> _Step:
        if sign := found["sign"]:
            return str(sign)
        if word := found["word"]:
            stem = (word[:-1],) if word[-1] == "*" else ()
            return _Words(frozenset() if stem else frozenset((word,)), stem)
        key = found["list"], bool(found["other"])
        if key not in self._known:
            words = [
                fold(each).translate(_APOSTROPHE) for each in self._lists.get(key[0], ())
            ]
            stems = tuple(word[:-1] for word in words if word[-1:] == "*")
            self._known[key] = _Words(frozenset(words), stems, key[1])
        return self._known[key]


_Match = tuple[int, frozenset[int]]
"""Where a reading of a phrase ends, and which hits stood for "~" in it."""


def _matches(
    phrase: _Phrase,
    tokens: list[_Token],
    at: int,
    hits: _Hits,
    stood: frozenset[int] = frozenset(),
) -> Iterator[_Match]:
    if not phrase:
        yield at, stood
        return
    step, rest = phrase[0], phrase[1:]
    if step == GAP:
        for _skipped in range(_GAP_MOST + 1):
            yield from _matches(rest, tokens, at, hits, stood)
            if at >= len(tokens) or not tokens[at].word:
                return
            at += 1
    elif step == ITSELF:
        if at in hits:
            yield from _matches(rest, tokens, hits[at], hits, stood | {at})
    elif isinstance(step, _Words) and at < len(tokens) and step.holds(tokens[at].word):
        yield from _matches(rest, tokens, at + 1, hits, stood)


NOTHING: Final = Lexicon(())
"""A list without words."""
