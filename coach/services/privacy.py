"""Names that nobody looking over a shoulder has to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar
from unicodedata import east_asian_width

from coach.companion import Companion
from coach.model.text import fold
from coach.rules.log.words import COMMON
from coach.services.settings import settings

Page = TypeVar("Page")


def initials(name: str) -> str:
    """Return a name as its initials: `S.v.d.B.`."""
    words = (re.sub(r"^\W+", "", word) for word in name.split())
    return "".join(f"{word[0]}." for word in words if word)


_DOT, _WIDE_DOT = "•", "＊"


def covered(name: str) -> str:
    """Return a name of the same width with only the first letter of each word left."""
    return "".join(
        letter
        if not letter.isalnum() or not at or not name[at - 1].isalnum()
        else (_WIDE_DOT if east_asian_width(letter) in "WF" else _DOT)
        for at, letter in enumerate(name)
    )


def _spellings(name: str) -> str:
    """Return what finds a name in any case, with its accents or without.

    One that is an everyday word as well is found as it is written alone.
    """
    if fold(name) in COMMON:
        return re.escape(name)
    either = "".join(_drawn().get(letter, re.escape(letter)) for letter in fold(name))
    return f"(?:{re.escape(name)}|(?<!-)(?i:{either})(?!-))"


@cache
def _drawn() -> dict[str, str]:
    """Return by plain letter what finds it with any accent, or none."""
    signs: dict[str, str] = {"'": "'"}
    for sign in map(chr, (*range(0x61, 0x250), *range(0x1E00, 0x1F00), 0x2018, 0x2019)):
        if sign.isalpha() or not sign.isascii():
            plain = fold(sign)
            if len(plain) == 1 and (plain.isalpha() or plain in signs):
                signs[plain] = signs.get(plain, "") + sign
    return {plain: f"[{drawn}][\u0300-\u036f]*" for plain, drawn in signs.items()}


def in_place_of(names: Iterable[str], word: str) -> Callable[[str], str]:
    """Return what puts a word in the place of these names, in any case and with any accent.

    Also where an s is added to say that something is theirs, and with the sign before it.
    """
    longest_first = sorted({n.strip() for n in names if n.strip()}, key=len, reverse=True)
    words = "|".join(map(_spellings, longest_first)) or r"(?!)"
    found = re.compile(rf"@?(?<!\w)(?:{words})(?:(['’]?[sS])(?!\w)|(?!\w))")
    return lambda text: found.sub(lambda one: word + ("’s" if one[1] else ""), text)


class NameMask:
    """Puts initials in the place of the names it was made with, in any text and page.

    `instead` may say something else than initials for what was found.
    """

    def __init__(
        self, names: Iterable[str], instead: Callable[[str], str] = initials
    ) -> None:
        self._instead = instead
        known = {name for name in names if name.strip()}
        known |= {name.split()[0] for name in known if name[0].isupper()}
        # The longest name first, or a first name would leave the rest of it readable.
        longest_first = sorted(known, key=len, reverse=True)
        words = "|".join(map(_spellings, longest_first)) or r"(?!)"
        self._names = re.compile(rf"(?<!\w)({words})(?!\w)\.?")

    def text(self, text: str) -> str:
        """Return the text with every known name as initials."""
        return self._names.sub(self._hidden, text)

    def _hidden(self, found: re.Match[str]) -> str:
        """Return what stands there; initials bring the dot of the sentence along."""
        instead, dot = self._instead(found[1]), found[0][len(found[1]) :]
        return instead if instead.endswith(".") else f"{instead}{dot}"

    def over(self, page: Page) -> Page:
        """Return the page with every text in it veiled."""
        return self._veiled(page)  # type: ignore[return-value]  # each kind maps to itself

    def _veiled(self, value: object) -> object:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(self._veiled(part) for part in value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(
                value,
                **{
                    field.name: self._veiled(getattr(value, field.name))
                    for field in fields(value)
                    if field.init
                },
            )
        return value


def mask(companion: Companion) -> NameMask:
    """Return what hides every name and alias there is."""
    return NameMask(_known(companion))


def cover(companion: Companion) -> Callable[[str], str]:
    """Return what hides names in a line that is typed in: letter for letter."""
    return NameMask(_known(companion), covered).text


def _known(companion: Companion) -> Iterator[str]:
    from coach.model.person import Person  # asked for only while names are hidden

    for person in companion.store.all(Person):
        yield from (person.name, *person.aliases)


def over(companion: Companion, page: Page) -> Page:
    """Return a text or a page as it may be shown: with initials while names are hidden."""
    return made(companion)(page)


def made(companion: Companion) -> Callable[[Page], Page]:
    """Return what makes texts and pages ready to be shown, for many of them."""
    if not settings.current(companion).hide_names:
        return lambda page: page
    return mask(companion).over
