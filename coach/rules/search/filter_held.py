"""What a shell held together in quotes: a phrase, a value of several words, or a query."""

from __future__ import annotations

import re

from coach.model.text import fold
from coach.rules.search.filter_words import KEYED, KEYS, NOT, NUMBERS, OR, QUOTES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_NOTS = re.compile(rf"(?:{NOT.pattern})+", re.IGNORECASE)
_SPACED = re.compile(
    r"[\"“”„][^\"“”„]*[\"“”„]?"
    rf"|(?<!\S)((?:-|not:|niet:)*(?:{'|'.join(NUMBERS)}))\s*(>=|<=|>|<|=)\s*(\d+)(?!\S)",
    re.IGNORECASE,
)


def closed_up(query: str) -> str:
    """Return a query in which a comparison is one piece: impact >= 7 as impact>=7."""
    return _SPACED.sub(
        lambda found: f"{found[1]}{found[2]}{found[3]}" if found[1] else found[0], query
    )


def one_query(arguments: Iterable[str]) -> str:
    """Return what came from a shell as one query.

    An argument of several words of which a later one is a filter is a query of its own;
    any other one is a phrase, or the value of the key that it begins with.
    """
    return " ".join(_as_typed(argument) for argument in arguments)


def phrases_with_or(arguments: Iterable[str]) -> tuple[str, ...]:
    """Return the phrases that would have been alternatives without their quotes."""
    return tuple(
        said
        for said in arguments
        if _as_typed(said) == f'"{said}"' and any(fold(w) in OR for w in said.split()[1:-1])
    )


def _as_typed(argument: str) -> str:
    said = closed_up(argument)
    pieces = said.split()
    if QUOTES.search(said) or len(pieces) < 2:
        return said
    if _compares(pieces[0]) or any(map(_is_filter, pieces[1:])):
        return said
    sign = found[0] if (found := _NOTS.match(said)) else ""
    name, colon, value = said[len(sign) :].partition(":")
    if fold(name) in KEYS or (colon and name.isidentifier() and value[:1].strip()):
        return f'{sign}{name}:"{value}"'
    return f'"{argument}"'


def _is_filter(piece: str) -> bool:
    """Whether a word is a tag, a key with its value, a comparison, or one turned round."""
    bare = _NOTS.sub("", piece, count=1) if _NOTS.match(piece) else piece
    if bare[:1] in ("#", "+"):
        return bare[1:2].isalpha()
    if piece[:1] != "-" and bare != piece:
        return bool(bare)
    match = KEYED.fullmatch(bare)
    if match and match[2] in ":=" and match[3] and fold(match[1]) in KEYS:
        return True
    return _compares(bare)


def _compares(piece: str) -> bool:
    """Whether a word compares a mark with a number, after which no value goes on."""
    match = KEYED.fullmatch(_NOTS.sub("", piece, count=1))
    return bool(
        match and fold(match[1]) in NUMBERS and match[3].replace(".", "").isdecimal()
    )
