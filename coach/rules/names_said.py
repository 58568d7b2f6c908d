"""The ways to name somebody: full name, alias, first name, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.model.text import fold
from coach.rules.names_words import PARTICLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 100
"""No name has more characters."""

# Everything but space, punctuation and pictures: the letters and figures of all scripts
# with their combining marks, which `\w` would leave out.
LETTER = (
    r"[^\s\x00-\x2f:-@\[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u2000-\u200b\u200e-\u206f"
    r"\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]"
)
WORD = re.compile(
    rf"['’][tsn](?=\s)|(?:{LETTER}\.)++(?!{LETTER})|{LETTER}++(?:['’-]{LETTER}++)*+"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody the journal knows, by every name they go by."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """One way to name somebody: words with what stands between them."""

    parts: tuple[str, ...]
    capitals: tuple[bool, ...]
    id: str
    is_name: bool = False
    is_whole: bool = True


def key_of(word: str) -> str:
    """Return the form in which names are compared."""
    return fold(word).replace("’", "'").replace(".", "")


def parts_of(name: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Return the words of a name with what stands between, and which have a capital."""
    parts: list[str] = []
    capitals: list[bool] = []
    end = 0
    for match in WORD.finditer(name):
        if parts:
            parts.append("".join(name[end : match.start()].split()))
        parts.append(key_of(match[0]))
        capitals.append(is_capital(match[0]))
        end = match.end()
    return tuple(parts), tuple(capitals)


def sayings_of(person: Known) -> Iterator[Saying]:
    """Yield every way to name somebody; Jan Willem de Boer is also Jan and Jan Willem."""
    for name in (person.name, *person.aliases):
        parts, capitals = parts_of(name)
        if parts:
            yield Saying(parts, capitals, person.id, is_name=name is person.name)
    parts, capitals = parts_of(person.name)
    for count in range(1, len(capitals)):
        first = parts[: count * 2 - 1]
        if first[0] in PARTICLES or len(first[0]) == 1 or any(first[1::2]):
            return
        if first[-1] not in PARTICLES:
            yield Saying(first, capitals[:count], person.id, is_whole=False)


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
