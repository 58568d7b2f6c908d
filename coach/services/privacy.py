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
from coach.rules.log.words import COMMON, first_name
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


_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
"""Marks on a letter, and signs between letters that nobody sees."""

_BETWEEN = "[\\s_\u2010\u2011-]"
"""What may stand between the words of a name, however it was typed."""

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{2,}"
)
"""Writing in which no space stands between words, so that a name may begin anywhere."""

_SHORT = 3
"""A name of so few letters may as well be a piece of another word beside a hyphen."""


def _spellings(name: str) -> str:
    """Return what finds a name in any case, with its accents or without.

    One that is an everyday word as well is found as a name is written, or after @.
    """
    either = _in_any_writing(fold(name))
    if fold(name) in COMMON:
        written = {name, name[:1].upper() + name[1:]}
        written |= {name.upper()} if len(name) > _SHORT else set()
        exact = "|".join(map(re.escape, sorted(written)))
        # An s after so short a word makes another word: Al, als.
        theirs = "" if len(name) > _SHORT else "(?![sS])"
        return f"(?:(?:{exact}){theirs}|(?<=@)(?i:{either}))"
    if len(name) > _SHORT:
        return f"(?i:{either})"
    return f"(?:{re.escape(name)}|(?<!-)(?i:{either})(?!-|s(?!\\w)))"


def _in_any_writing(plain: str) -> str:
    """Return what finds plain letters as anybody may have typed them."""
    signs, pattern, at = _drawn(), "", 0
    while at < len(plain):
        letter, pair = plain[at], plain[at : at + 2]
        one = signs.get(letter) or re.escape(letter)
        if len(pair) > 1 and (together := signs.get(pair)):
            apart = f"{one}[{_UNSEEN}]*{signs[pair[1]]}"
            one, at = f"(?:{together}|{apart})", at + 1
        if re.fullmatch(_BETWEEN, letter):
            if not pattern.endswith("+"):
                pattern += f"{_BETWEEN}+"
        else:
            pattern += f"{one}[{_UNSEEN}]*"
        at += 1
    return pattern


@cache
def _drawn() -> dict[str, str]:
    """Return by plain letter, or two, what finds it with any accent, or none."""
    signs: dict[str, str] = {"'": "'"}
    letters = (*range(0x61, 0x250), *range(0x370, 0x500), *range(0x1E00, 0x2000))
    for sign in map(chr, (*letters, 0x2018, 0x2019)):
        if sign.isalpha() or not sign.isascii():
            plain = fold(sign)
            if len(plain) in {1, 2} and (plain.isalpha() or plain in signs):
                signs[plain] = signs.get(plain, "") + sign
    return {plain: f"[{drawn}]" for plain, drawn in signs.items()}


def _finds(names: Iterable[str]) -> str:
    """Return what finds these names; its group says what makes something theirs.

    The longest name first, or a first name would leave the rest of it readable.
    """
    known = sorted({n.strip() for n in names if n.strip()}, key=len, reverse=True)
    spaced = "|".join(_spellings(n) for n in known if not _UNSPACED.fullmatch(n))
    anywhere = "|".join(re.escape(n) for n in known if _UNSPACED.fullmatch(n))
    end = r"(?![^\W_])"
    return (
        rf"(?:(?<![^\W_])(?:{spaced or '(?!)'})(?:(['’]?[sS]){end}|{end})"
        rf"|(?:{anywhere or '(?!)'}))"
    )


def in_place_of(names: Iterable[str], word: str) -> Callable[[str], str]:
    """Return what puts a word in the place of these names, in any case and with any accent.

    Also where an s is added to say that something is theirs, and with the sign before it.
    """
    found = re.compile(rf"@?{_finds(names)}")
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
        known |= {first_name(name) for name in known if name[0].isupper()}
        self._names = re.compile(rf"{_finds(known)}\.?")

    def text(self, text: str) -> str:
        """Return the text with every known name as initials."""
        return self._names.sub(self._hidden, text)

    def _hidden(self, found: re.Match[str]) -> str:
        """Return what stands there; initials bring the dot of the sentence along."""
        dot = "." if found[0].endswith(".") and not found[0].endswith("..") else ""
        theirs = found[1] or ""
        name = found[0].removesuffix(dot).removesuffix(theirs)
        instead = self._instead(name)
        if not instead.endswith("."):
            return f"{instead}{theirs}{dot}"
        return f"{instead}’{theirs}{dot}" if theirs in {"s", "S"} else f"{instead}{theirs}"

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
