"""What packs bring, as plain values: questions, acts, patterns, prompts, lenses, tips."""

from __future__ import annotations

import re
from collections.abc import Mapping

from coach import i18n
from coach.fastclass import dataclass

_PLACE = re.compile(r"{([a-z_]{1,20})((?:\|[^{}|]*){2,3})?}")
"""A name in braces, and after it, each behind a stroke, the forms for how many there are:
for one and for more, or for none, one and more. In a form `#` stands for the number.
"""


@dataclass(frozen=True, slots=True)
class Words:
    """The same text in each language that the pack speaks."""

    texts: tuple[tuple[str, str], ...] = ()
    """Language and text, in the order of the pack."""

    default: str = "en"
    """The language to fall back on."""

    def __bool__(self) -> bool:
        return any(text for _language, text in self.texts)

    def say(self, language: str = "") -> str:
        """Return the text in this language or the one spoken, else the default or any."""
        texts, wanted = dict(self.texts), language or i18n.language()
        in_any = next(filter(None, texts.values()), "")
        return texts.get(wanted) or texts.get(self.default) or in_any

    def over(self, other: Words) -> Words:
        """Return these words, and the other ones in languages that these lack."""
        return Words(tuple({**dict(other.texts), **dict(self.texts)}.items()), self.default)


def fill(
    text: str, facts: Mapping[str, str], counts: Mapping[str, float] | None = None
) -> str:
    """Put facts in the place of their names in braces; nothing else is interpreted.

    Where forms follow a name, the one that fits how many there are.
    """

    def said(place: re.Match[str]) -> str:
        name, forms = place.group(1), place.group(2)
        if name not in facts:
            return place.group()
        if not forms:
            return facts[name]
        form = _form(forms[1:].split("|"), (counts or {}).get(name, 2))
        return form.replace("#", facts[name])

    return _PLACE.sub(said, text)


def _form(forms: list[str], count: float) -> str:
    if count == 1:
        return forms[-2]
    return forms[0] if count == 0 and len(forms) > 2 else forms[-1]


def longest(text: str) -> str:
    """Return the text with the longest of its forms wherever there are more."""

    def said(place: re.Match[str]) -> str:
        forms = place.group(2)
        return max(forms[1:].split("|"), key=len) if forms else place.group()

    return _PLACE.sub(said, text)


NOTHING = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Somebody who worked on a pack."""

    name: str
    role: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What a pack says about itself."""

    id: str
    version: str
    name: Words
    summary: Words = NOTHING
    locales: tuple[str, ...] = ()
    default_locale: str = "en"
    licence: str = ""
    authors: tuple[Author, ...] = ()
    tags: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    seed: str = ""
    min_app_version: str = ""
    built_in: bool = False
    path: str = ""
    """Where it lies: a folder or a .coachpack file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question to look back on a day with."""

    ref: str
    text: Words
    role: str = "all"
    seed: str = ""
    exercise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActIdea:
    """A small act that somebody could do."""

    ref: str
    text: Words
    role: str = "all"
    seed: str = ""
    kind: str = "act"
    """`act` or `gesture`."""

    side: str = ""
    """`colleague`, `customer`, or either."""

    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternIdea:
    """An old habit that people recognise, with a plan."""

    ref: str
    name: Words
    cue: Words
    old_way: Words
    gave: Words
    cost: Words = NOTHING
    if_cue: Words
    then_do: Words
    tiny: Words = NOTHING
    role: str = "all"
    seed: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedText:
    """A text with a name of its own, such as one of some choices."""

    id: str
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptText:
    """The words for one rule of the gentle prompts."""

    ref: str
    trigger: str
    text: Words
    also: tuple[NamedText, ...] = ()
    """Other ways to say it."""

    why: Words
    role: str = "all"
    family: str = ""
    cooldown_days: int = 0
    exercise: str = ""
    """An exercise that the prompt may offer."""

    def ways(self) -> tuple[Words, ...]:
        """Return all ways to say it."""
        return (self.text, *(one.text for one in self.also))

    def in_turn(self, before: int) -> Words:
        """Return the way whose turn it is, after it was said so often."""
        return self.ways()[before % len(self.ways())]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """One pair of glasses to look at customer-centricity through."""

    ref: str
    id: str
    name: Words
    core: Words
    customer_view: Words
    initiative: Words
    overshoot: Words
    unheard: Words
    led_by: Words
    motivated_by: Words
    changes_by: Words
    hears_words: Words
    asks: Words = NOTHING
    """What somebody with these glasses would ask about anything."""

    activities: tuple[NamedText, ...] = ()
    """Small things that suit it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """One tip of a series."""

    ref: str
    text: Words
    role: str = "all"
    exercise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TipSeries:
    """The tips of a pack in their order: a programme."""

    pack: str
    title: Words
    tips: tuple[Tip, ...]
    about: Words = NOTHING
    rhythm: str = "week"
    """How long each of them lasts: `day`, `week` or `two_weeks`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A short text to read."""

    ref: str
    title: Words
    text: Words
    role: str = "all"
    seed: str = ""
    exercise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseSummary:
    """What a list of exercises shows; the exercise itself is read once it is chosen."""

    ref: str
    title: Words
    intro: Words
    role: str = "all"
    seed: str = ""
    minutes: int = 0
    series: bool = False
