"""The language in which entries are looked for: words, tags, and keys with a value.

Terms beside each other hold together, `or` parts alternatives, and a minus or `not:`
turns a term round.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import fold, refuse_surrogates
from coach.rules.log.names import Known
from coach.rules.log.words import kind_of
from coach.rules.search.terms import Not, Selection, Tag, Term, TextTerm
from coach.rules.search.values import (
    KEYED,
    KEYS,
    NOT,
    NUMBERS,
    OR,
    QUOTES,
    amount,
    shown,
    tags_of,
    value_term,
)

_PIECE = re.compile(r"(?:[^\s\"“”„]++|[\"“”„][^\"“”„]*+[\"“”„]?)++")
_RANGE = re.compile(r"\d[\d/-]*\.\.\d[\d/-]*")


@dataclass(frozen=True, slots=True)
class Query:
    """Alternatives, each of terms that hold together; without any it lets all through."""

    groups: tuple[tuple[Term, ...], ...] = ((),)

    def select(self, among: Selection) -> Selection:
        """Return the entries that are let through, in the order they came."""
        found = [_keep(group, among) for group in self.groups]
        places = found[0] if len(found) == 1 else sorted(set().union(*found))
        return Selection(among.whole, array("L", places))

    def narrows(self, previous: Query) -> bool:
        """Whether all that it lets through is among what the previous one let through."""
        return all(
            any(
                all(any(term.implies(wanted) for term in group) for wanted in before)
                for before in previous.groups
            )
            for group in self.groups
        )


def parse(query: str, now: datetime, people: Sequence[Known]) -> Query:
    """Return what was typed as a filter; what cannot be read is said, with what can."""
    refuse_surrogates(query)
    pieces = _PIECE.findall(closed_up(query))
    if all(fold(piece) in OR for piece in pieces):
        # With nothing to choose between, they are words like any other.
        return Query((tuple(TextTerm(fold(piece)) for piece in pieces),))
    runs = groupby(pieces, key=lambda piece: fold(piece) in OR)
    groups = (_terms(run, now, people) for is_or, run in runs if not is_or)
    return Query(tuple(filter(None, groups)) or ((),))


def _keep(group: Sequence[Term], chosen: Selection) -> Iterable[int]:
    places: Iterable[int] = chosen.places
    for term in group:
        places = term.keep(chosen.whole, places)
    return places


def _terms(
    pieces: Iterable[str], now: datetime, people: Sequence[Known]
) -> tuple[Term, ...]:
    """Return the terms of some pieces; a pair of quotes without words is none."""
    bare = map(_without_not, pieces)
    read = ((_term(piece, now, people), is_turned) for piece, is_turned in bare)
    return tuple(Not(term) if is_turned else term for term, is_turned in read if term)


def _without_not(piece: str) -> tuple[str, bool]:
    at, is_turned = 0, False
    while (sign := NOT.match(piece, at)) and sign.end() < len(piece):
        at, is_turned = sign.end(), not is_turned
    return piece[at:], is_turned


def _term(piece: str, now: datetime, people: Sequence[Known]) -> Term | None:
    if QUOTES.match(piece):
        return _word(piece)
    if piece[0] in "#+" and (piece[0] == "#" or piece[1:2].isalpha()):
        tag = piece[1:]
        if any(letter.isalpha() for letter in tag):
            return Tag(tags_of(tag), kind_of(tag))
    if _RANGE.fullmatch(piece):
        message = _(
            "“{part}” does not say of what it is a range. These would work: {examples}. "
            "In quotes it is plain text."
        )
        examples = _("impact:7..9, since:11-11 until:12-11")
        raise CoachError(message.format(part=shown(piece), examples=examples))
    match = KEYED.fullmatch(piece)
    if match is None or match[3].startswith("//"):
        return _word(piece)
    key, sign = fold(match[1]), match[2]
    value = " ".join(QUOTES.sub(" ", match[3]).split())
    if key in NUMBERS and match[3]:
        return amount(NUMBERS[key], sign, value, piece)
    if key in KEYS and sign in ":=":
        return value_term(KEYS[key], value, piece, now, people)
    if not match[3]:
        return _word(piece)
    message = _("“{part}” is not a filter. These are: {keys}. In quotes it is plain text.")
    keys = _("with: kind: side: in: on: since: until: way: course: impact:7.. #tag")
    raise CoachError(message.format(part=shown(piece), keys=keys))


def _word(piece: str) -> TextTerm | None:
    text = " ".join(QUOTES.sub(" ", fold(piece)).split())
    return TextTerm(text) if text else None


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
