"""Numbers as words, from one to a hundred, in Dutch and English.

Letters bear no accents here, as in any text that is compared: tweeentwintig.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

ARTICLES: Final = frozenset(("a", "an", "een"))
"""Which say one of a thing, where they do not merely stand before it."""


def _cardinals(small: str, tens: str, hundred: str, compound: str) -> dict[str, int]:
    found = {word: number for number, word in enumerate(small.split(), 1)}
    units = tuple(found.items())[:9]
    for ten, word in zip(range(20, 100, 10), tens.split(), strict=True):
        found[word] = ten
        found |= {
            compound.format(ten=word, unit=unit): ten + number for unit, number in units
        }
    return found | {hundred: 100}


ENGLISH: Final = _cardinals(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "hundred",
    "{ten}-{unit}",
)
DUTCH: Final = _cardinals(
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
    "vijftien zestien zeventien achttien negentien",
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "honderd",
    "{unit}en{ten}",
)
WORDS: Final = ENGLISH | DUTCH

ORDINALS: Final = {
    word: number
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth "
        "twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde "
        "twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende "
        "negentiende twintigste eenentwintigste tweeentwintigste drieentwintigste "
        "vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste "
        "achtentwintigste negenentwintigste dertigste eenendertigste",
    )
    for number, word in enumerate(words.split(), 1)
}
"""As far as the days of a month go."""


def value(words: str) -> int | None:
    """Return the number that a word, or two of them, say; None where they say none."""
    return WORDS.get(words.replace(" ", "-"))
