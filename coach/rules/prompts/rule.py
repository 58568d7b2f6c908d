"""A rule: one function from facts and now to a finding, and how often it may speak."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import KW_ONLY, field, replace
from datetime import datetime
from typing import Final, Literal, TypeAlias

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.types import Record
from coach.rules.prompts.facts import Facts

Look: TypeAlias = Callable[[Facts, datetime], "PromptFinding | None"]
Class: TypeAlias = Literal["care", "answer", "invitation", "fallback"]

Figure: TypeAlias = "str | int | float"


@dataclass(frozen=True, slots=True)
class Family:
    """What rules are about."""

    name: str
    theme: str
    """What stands above its rules where they can be switched."""

    side: str = ""
    """What it is called among the sides of the undertow, where it counts for that."""


FAMILIES: Final = {
    "care": Family(N_("Care"), N_("When it is heavy, or begins anew")),
    "attention": Family(N_("Attention"), N_("Who gets your attention"), N_("attention")),
    "reflection": Family(N_("Reflection"), N_("How your days go"), N_("reflection")),
    "routine": Family(N_("Routine"), N_("What you are learning"), N_("routine")),
    "gesture": Family(N_("Small acts"), N_("Small acts")),
    "language": Family(N_("Language"), N_("Words in your notes"), N_("language")),
    "pattern": Family(N_("Pattern"), N_("The way you work"), N_("pattern")),
    "direction": Family(N_("Direction"), N_("Your direction")),
    "lead": Family(N_("Leading"), N_("Leading others")),
    "lens": Family(N_("Lenses"), N_("How others look at it")),
    "growth": Family(N_("Growth"), N_("What has grown")),
}
"""All families, as they go first when several have something to say."""

ORDER: Final = ("care", "answer", "promised", *tuple(FAMILIES)[1:])
"""Who goes first: the families, and what the user just did or had promised."""

STEPS: Final = {
    "log": N_("write one line"), "person": N_("see the page"),
    "act": N_("plan one small thing"), "feedback": N_("keep what came back"),
    "plan": N_("look at the plan"), "slip": N_("tell what was going on"),
    "idea": N_("look at the idea"), "open": N_("read it"),
    "tree": N_("look for a way round"), "frames": N_("see the rules"),
    "number": N_("put one beside it"), "course": N_("see the course"),
    "sheet": N_("see the sheet"), "exercise": N_("begin the exercise"),
}  # fmt: skip
"""What `enter` may lead to; an exercise, where one goes with the words."""

COUNTED, OF, DAYS = N_("Counted"), N_("Of"), N_("Working days")
PERSON, WORDS, MOMENT = N_("Person"), N_("Words"), N_("Moment")
ROUTINE, ACT, WHEN = N_("New way"), N_("Small act"), N_("On these days")
FIRST, THEN, LAST = N_("First"), N_("Then"), N_("Last")
"""What figures are called that several rules show."""

LIMITED: Final = frozenset({"invitation", "fallback"})
"""The kinds of which only so many come a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptFinding:
    """What a rule saw."""

    figures: Mapping[str, Figure] = field(default_factory=dict)
    """What it was concluded from, by the placeholders of its words."""

    record_ids: tuple[str, ...] = ()
    about: str = ""
    """The person, act or pattern it is about."""


def seen_of(record: Record, **figures: Figure) -> PromptFinding:
    """Return what was seen of one record, which is also what it is about."""
    return PromptFinding(figures=figures, record_ids=(record.id,), about=record.id)


def ids_of(records: Iterable[Record]) -> tuple[str, ...]:
    """Return by which records something was concluded, each once."""
    return tuple(dict.fromkeys(one.id for one in records))


def _sees_nothing(_facts: Facts, _now: datetime) -> None:
    """See nothing, as long as no function is given that does."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule and its manners; written above the function that does the looking."""

    number: str
    family: str
    kind: Class
    title: str
    """What it is about in a few words, as a person would say it."""

    _: KW_ONLY
    trigger: str = ""
    """By this its words are found: the name of the function."""

    look: Look = _sees_nothing
    cool: int
    """Working days of silence after it was shown."""

    step: str
    """What `enter` leads to."""

    tells: tuple[str, ...] = ()
    """The placeholders that its words have at least."""

    figures: Mapping[str, str] = field(default_factory=dict)
    """What each of its figures is called; its words may have these placeholders."""

    role: str = "all"
    rank: str = ""
    """Its place in the order where that is not its family's."""

    settles: bool = False
    """Whether it is over as soon as what it asked for was done."""

    hush: int = -1
    """So many working days after the day it is shown nothing else is suggested."""

    against: tuple[str, ...] = ()
    """Triggers of the rules whose words contradict its own."""

    def __call__(self, look: Look) -> Rule:
        """Return the rule that looks like this."""
        return replace(self, look=look, trigger=look.__name__)

    @property
    def place(self) -> int:
        """Its place in the order; lower goes first."""
        return ORDER.index(self.rank or self.family)

    @property
    def is_limited(self) -> bool:
        """Whether it counts for the number of prompts a day."""
        return self.kind in LIMITED
