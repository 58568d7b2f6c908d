"""What packs bring, as plain values: questions, acts, patterns, prompts, lenses, tips."""

from __future__ import annotations

from coach.fastclass import dataclass
from coach.model.words import Words

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
class PromptText:
    """The words for one rule of the gentle prompts."""

    ref: str
    trigger: str
    text: Words
    why: Words
    role: str = "all"
    family: str = ""
    cooldown_days: int = 0
    exercise: str = ""
    """An exercise that the prompt may offer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something small that suits a lens."""

    id: str
    text: Words


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
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """One tip of a series."""

    ref: str
    text: Words
    role: str = "all"
    exercise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The tips of a pack, one a week, in order."""

    pack: str
    title: Words
    tips: tuple[Tip, ...]


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
class Heading:
    """What a list of exercises shows; the exercise itself is read once it is chosen."""

    ref: str
    title: Words
    intro: Words
    role: str = "all"
    seed: str = ""
    minutes: int = 0
    series: bool = False
