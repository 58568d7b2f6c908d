"""What text is: anything a person can type, made safe once for every screen.

Widgets and terminals pass control characters on raw, so what is shown goes through
`clean`; what is kept stays as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from coach.i18n import _
from coach.model.errors import CoachError

_ACCENTS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"

_MOST_MARKS = 30
"""So many marks on one letter are more than any writing has."""


@cache
def _dirt() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what is taken out, in this order, and what comes instead.

    Most texts are clean already, so a command that meets none of it compiles nothing.
    """
    return tuple(
        (re.compile(pattern), instead)
        for pattern, instead in (
            (_SEQUENCE, ""),
            ("\r\n|[\r\x85]", "\n"),
            ("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", ""),
            ("[\u2028\u2029]", "\n"),
            ("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", ""),
            (_INVISIBLE, ""),
            ("[\ud800-\udfff]", "\ufffd"),
        )
    )


_SEQUENCE = (
    "\x1b(?:"
    "\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?"  # OSC: titles, links, the clipboard
    "|[PX^_][^\x1b]*(?:\x1b\\\\)?"  # DCS, SOS, PM, APC
    "|\\[[0-?]*[ -/]*[@-~]?"  # CSI: cursor, colours
    "|[ -/]*[0-~]?)"
    "|\x9b[0-?]*[ -/]*[@-~]?"
    "|[\x90\x98\x9d\x9e\x9f][^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?"
)
# ZWJ and ZWNJ stay: emoji and Persian are spelled with them.
_INVISIBLE = (
    "[\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)


@cache
def _pile() -> re.Pattern[str]:
    """Return what finds more than four accents on one letter."""
    return re.compile(f"([{_ACCENTS}]{{4}})[{_ACCENTS}]+")


@cache
def _heap() -> re.Pattern[str]:
    """Return what finds so many signs on end that they may all be marks on one letter."""
    return re.compile(r"[^\w\s\x00-\x7f]{64,}")


def _levelled(text: str) -> str:
    """Return a text without marks that no letter can carry.

    To put marks in order takes time that grows with the square of how many there are.
    """
    return _heap().sub(lambda found: "".join(_few_marks(found[0])), text)


def _few_marks(signs: str) -> Iterator[str]:
    marks = 0
    for sign in signs:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MOST_MARKS:
            yield sign


_FIRST_ACCENT = "\u0300"
"""From here on there are marks that go on a letter; before it every letter is whole."""

_COMMON = str.maketrans("", "", "–—‘’“”…€")
"""Signs from there on that stand in many texts, and on no letter."""


def _is_whole(plain: str) -> bool:
    """Whether nothing in a text that can be printed goes on a letter."""
    if plain.isascii() or max(plain) < _FIRST_ACCENT:
        return True
    return max(plain.translate(_COMMON), default="") < _FIRST_ACCENT


def clean(text: str) -> str:
    """Return what may reach a screen: no escape, control, bidi or zero-width character."""
    plain = text.replace("\n", "").replace("\t", "")
    if plain.isprintable() and _is_whole(plain):
        return text
    for pattern, instead in _dirt():
        text = pattern.sub(instead, text)
    return _pile().sub(r"\1", unicodedata.normalize("NFC", _levelled(text)))


def keepable(text: str) -> str:
    """Return text as it may be kept: as typed, without what only a terminal reads."""
    if text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable():
        return text
    for pattern, instead in _dirt()[:_CONTROLS]:
        text = pattern.sub(instead, text)
    return text


_CONTROLS = 3
"""So many of what is taken out steer a terminal; the others are ways to write."""


def one_line(text: str) -> str:
    """Return clean text on a single line."""
    return " ".join(clean(text).split())


def fold_case(text: str) -> str:
    """Return the form in which texts are the same in any case, with their accents."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", _levelled(text)).casefold()


def fold(text: str) -> str:
    """Return the form in which texts are compared, searched and sorted: plain letters.

    Case, accents and the shape of apostrophes make no difference.
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", fold_case(text))
    return unicodedata.normalize("NFC", _accented().sub("", apart)).translate(_PLAIN)


@cache
def _accented() -> re.Pattern[str]:
    """Return what finds the accents on letters that are read the same without.

    On a Latin or Greek letter, and on the Cyrillic ё; elsewhere a mark may well make
    another letter.
    """
    return re.compile("(?<=[a-z\u00df-\u024f\u0390-\u03ff\u0435])[\u0300-\u036f]+")


_PLAIN = str.maketrans(
    dict.fromkeys("‘’‛ʼʹ′´＇", "'")
    | {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | {"ħ": "h", "ŧ": "t", "ŀ": "l", "ŋ": "n"}
)
"""Apostrophes, and letters of which no accent can be taken."""


def name_key(name: str) -> str:
    """Return the form in which names are compared: as they are shown, in plain letters."""
    return fold(one_line(name))


def nearest(said: str, names: Iterable[str]) -> int:
    """Return how near the nearest of these names comes to what was said.

    0 it is the very same, 1 but for its case, 2 in plain letters, 3 it is another name.
    """
    tidy = unicodedata.normalize("NFC", one_line(said))
    shown = [unicodedata.normalize("NFC", one_line(name)) for name in names]
    if tidy in shown:
        return 0
    if fold_case(tidy) in map(fold_case, shown):
        return 1
    return 2 if fold(tidy) in map(fold, shown) else 3


HEX = frozenset("0123456789abcdef")


def is_hex(text: str, digits: int) -> bool:
    """Whether a text is so many hex digits, in small letters."""
    return len(text) == digits and HEX.issuperset(text)


def refuse_surrogates(text: str) -> None:
    """Refuse text that no file could hold faithfully."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise CoachError(
            _("This text holds characters that are not valid; please type it again.")
        ) from None


def expect_line(text: str, ask: str) -> str:
    """Return a text on one line; ask for it where nothing of it would be shown."""
    refuse_surrogates(text)
    if not (line := one_line(text)):
        raise CoachError(ask)
    return line
