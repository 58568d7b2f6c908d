"""The ways to name somebody: full name, alias, first name, word by word."""

from __future__ import annotations

import re
import unicodedata

from coach.fastclass import dataclass
from coach.model.text import fold
from coach.rules.log.words import PARTICLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 100
"""No name has more characters."""

_WORD = re.compile(
    r"['’][tsnTSN](?=\s)|(?:[^\W_]\.)++(?![^\W_])|[^\W_]++(?:['’-][^\W_]++)*+"
)
_LETTER = "x"
_KEYCAPS = range(0xFE00, 0xFE10)
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody the journal knows, by every name they go by."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class Saying:
    """One way to name somebody: words with what stands between them.

    A plain class, for making a dataclass would cost every line of the shell.
    """

    __slots__ = ("capitals", "id", "is_name", "is_whole", "parts")

    def __init__(self, name: str, person: Known) -> None:
        self.parts, self.capitals = parts_of(name)
        self.id = person.id
        self.is_name = name is person.name
        self.is_whole = True

    def first(self, count: int, person: Known) -> Saying:
        """Return the first words of a full name as a way to say it."""
        saying = Saying("", person)
        saying.parts, saying.capitals = self.parts[: count * 2 - 1], self.capitals[:count]
        saying.is_name = saying.is_whole = False
        return saying


def spelled(line: str) -> str:
    r"""Return the line with a letter for every combining mark, place by place.

    A regular expression then sees whole words in every script, for `\w` leaves the
    marks of decomposed letters out.
    """
    if line.isascii():
        return line
    return "".join(_LETTER if _is_mark(sign) else sign for sign in line)


def words_in(rest: str) -> tuple[re.Match[str], ...]:
    """Return where the words of a spelled line stand."""
    return tuple(_WORD.finditer(rest))


def key_of(word: str) -> str:
    """Return the form in which names are compared."""
    return fold(word).replace("’", "'").replace(".", "")


def parts_of(name: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Return the words of a name with what stands between, and which have a capital."""
    parts: list[str] = []
    capitals: list[bool] = []
    end = 0
    for match in words_in(spelled(name)):
        start = match.start()
        if parts:
            parts.append("".join(name[end:start].split()))
        end = match.end()
        parts.append(key_of(name[start:end]))
        capitals.append(is_capital(name[start:end]))
    return tuple(parts), tuple(capitals)


def sayings_of(person: Known) -> Iterator[Saying]:
    """Yield every way to name somebody; Jan Willem de Boer is also Jan and Jan Willem."""
    full = Saying(person.name, person)
    yield from (saying for saying in (full,) if saying.parts)
    for alias in person.aliases:
        if (saying := Saying(alias, person)).parts:
            yield saying
    for count in range(1, len(full.capitals)):
        first = full.first(count, person)
        words = first.parts[::2]
        if words[0] in PARTICLES or len(words[0]) == 1:
            return
        if words[-1] not in PARTICLES:
            yield first


def may_be_said(person: Known, initials: frozenset[str]) -> bool:
    """Whether some name begins like a word of the line: a cheap question asked first."""
    return any(
        not name[:1].isalnum() or fold(name[:4])[:1] in initials
        for name in (person.name, *person.aliases)
    )


def candidates(sayings: Sequence[Saying]) -> tuple[str, ...]:
    """Return who answers to the same words; a full name outdoes aliases and first names."""
    names = [saying for saying in sayings if saying.is_name]
    return tuple(dict.fromkeys(saying.id for saying in names or sayings))


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital; scripts without capitals always do."""
    first = word.lstrip("'’")[:1]
    if first.isalpha():
        return not first.islower()
    return any(letter.isupper() for letter in word)


def _is_mark(sign: str) -> bool:
    if sign in _JOINERS:
        return True
    return unicodedata.category(sign) in {"Mn", "Mc"} and ord(sign) not in _KEYCAPS
