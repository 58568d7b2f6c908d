"""The language in which entries are looked for: words, tags, and keys with a value.

Terms beside each other hold together, `or` parts alternatives, and a minus or `not:`
turns a term round.
"""

from __future__ import annotations

import re
from array import array

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import fold, refuse_surrogates
from coach.plain import dataclass
from coach.rules.filter_held import closed_up
from coach.rules.filter_terms import Entry, Not, Tag, Whole, Word
from coach.rules.filter_values import amount, shown, value_term
from coach.rules.filter_words import KEYS, NUMBERS, OR, tags_of
from coach.rules.kinds import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from coach.rules.filter_terms import Term
    from coach.rules.names import Known

__all__ = ["Chosen", "Entry", "Query", "parse"]

_PIECE = re.compile(r"(?:[^\s\"“”„]++|[\"“”„][^\"“”„]*+[\"“”„]?)++")
_NOT = re.compile(r"-|not:|niet:", re.IGNORECASE)
_QUOTES = re.compile(r"[\"“”„]")
_RANGE = re.compile(r"\d[\d/-]*\.\.\d[\d/-]*")
_KEYED = re.compile(r"([^\W\d_]+)(:|>=|<=|>|<|=)(.*)", re.DOTALL)


class Chosen:
    """Some of all entries, in their order.

    It holds their places: a list of so many entries would be walked through from end to
    end by every look for waste while somebody types.
    """

    def __init__(self, whole: Whole, places: array[int]) -> None:
        self.whole = whole
        self.places = places

    @classmethod
    def all_of(cls, entries: Sequence[Entry]) -> Chosen:
        """Return them all."""
        return cls(Whole(entries), array("L", range(len(entries))))

    def __len__(self) -> int:
        """Return how many were chosen."""
        return len(self.places)

    def __getitem__(self, at: int) -> Entry:
        """Return one of them."""
        return self.whole.entries[self.places[at]]

    def __iter__(self) -> Iterator[Entry]:
        """Yield each of them."""
        return map(self.whole.entries.__getitem__, self.places)


@dataclass(frozen=True, slots=True)
class Query:
    """Alternatives, each of terms that hold together; without any it lets all through."""

    groups: tuple[tuple[Term, ...], ...] = ((),)

    def matches(self, entry: Entry) -> bool:
        """Whether an entry is let through."""
        return any(all(term.holds(entry) for term in group) for group in self.groups)

    def select(self, among: Chosen) -> Chosen:
        """Return the entries that are let through, in the order they came."""
        found = [_keep(group, among) for group in self.groups]
        places = found[0] if len(found) == 1 else sorted(set().union(*found))
        return Chosen(among.whole, array("L", places))

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
        words = tuple(Word(fold(piece)) for piece in pieces)
        return Query((words,))
    groups: list[tuple[Term, ...]] = []
    group: list[Term] = []
    for piece in pieces:
        if fold(piece) not in OR:
            group.extend(_terms(piece, now, people))
        elif group:
            groups.append(tuple(group))
            group = []
    if group or not groups:
        groups.append(tuple(group))
    return Query(tuple(groups))


def _keep(group: Sequence[Term], chosen: Chosen) -> Iterable[int]:
    places: Iterable[int] = chosen.places
    for term in group:
        places = term.keep(chosen.whole, places)
    return places


def _terms(piece: str, now: datetime, people: Sequence[Known]) -> Iterator[Term]:
    """Yield the term of one piece, or none for a pair of quotes without words."""
    bare, is_turned = _without_not(piece)
    term = _term(bare, now, people)
    if term is not None:
        yield Not(term) if is_turned else term


def _without_not(piece: str) -> tuple[str, bool]:
    at, is_turned = 0, False
    while (sign := _NOT.match(piece, at)) and sign.end() < len(piece):
        at, is_turned = sign.end(), not is_turned
    return piece[at:], is_turned


def _term(piece: str, now: datetime, people: Sequence[Known]) -> Term | None:
    if _QUOTES.match(piece):
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
    match = _KEYED.fullmatch(piece)
    if match is None or match[3].startswith("//"):
        return _word(piece)
    key, sign, value = (
        fold(match[1]),
        match[2],
        " ".join(_QUOTES.sub(" ", match[3]).split()),
    )
    if key in NUMBERS and match[3]:
        return amount(NUMBERS[key], sign, value, piece)
    if key in KEYS and sign in ":=":
        return value_term(KEYS[key], value, piece, now, people)
    if not match[3]:
        return _word(piece)
    message = _("“{part}” is not a filter. These are: {keys}. In quotes it is plain text.")
    keys = _("with: kind: side: in: on: since: until: impact:7.. #tag")
    raise CoachError(message.format(part=shown(piece), keys=keys))


def _word(piece: str) -> Word | None:
    text = " ".join(_QUOTES.sub(" ", fold(piece)).split())
    return Word(text) if text else None
