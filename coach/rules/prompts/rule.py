"""A rule: one function from facts and now to a finding, and how often it may speak."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from typing import Final, Literal, TypeAlias

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.rules.prompts.facts import Facts

Look: TypeAlias = Callable[[Facts, datetime], "PromptFinding | None"]
Class: TypeAlias = Literal["care", "answer", "invitation", "fallback"]

Figure: TypeAlias = "str | int | float"


@dataclass(frozen=True, slots=True)
class Family:
    """What rules are about."""

    name: str
    side: str = ""
    """What it is called among the sides of the undertow, where it counts for that."""


FAMILIES: Final = {
    "care": Family(N_("Care")),
    "attention": Family(N_("Attention"), N_("attention")),
    "reflection": Family(N_("Reflection"), N_("reflection")),
    "routine": Family(N_("Routine"), N_("routine")),
    "gesture": Family(N_("Small acts")),
    "language": Family(N_("Language"), N_("language")),
    "pattern": Family(N_("Pattern"), N_("pattern")),
    "direction": Family(N_("Direction")),
    "lead": Family(N_("Leading")),
    "lens": Family(N_("Lenses")),
    "growth": Family(N_("Growth")),
}
"""All families, as they go first when several have something to say."""

ORDER: Final = ("care", "answer", "promised", *tuple(FAMILIES)[1:])
"""Who goes first: the families, and what the user just did or had promised."""

STEPS: Final = {
    "log": N_("write one line"), "person": N_("see the page"),
    "act": N_("plan one small thing"), "feedback": N_("keep what came back"),
    "plan": N_("look at the plan"), "slip": N_("tell what was going on"),
    "open": N_("read it"), "exercise": N_("begin the exercise"),
}  # fmt: skip
"""What `enter` may lead to; an exercise, where one goes with the words."""

COUNTED, OF, DAYS = N_("Counted"), N_("Of"), N_("Working days")
PERSON, WORDS, MOMENT = N_("Person"), N_("Words"), N_("Moment")
ROUTINE, ACT = N_("New way"), N_("Small act")
FIRST, THEN, LAST = N_("First"), N_("Then"), N_("Last")
"""What figures are called that several rules show."""

NO_FIGURES: Final[Mapping[str, str]] = {}

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One moment at which a prompt may come, as a pack with words for it sees it."""

    number: str
    trigger: str
    """By this its words are found."""

    family: str
    tells: tuple[str, ...] = ()
    """The placeholders that its words have, no more and no fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Trigger):
    """One rule and its manners."""

    kind: Class
    cool: int
    """Working days of silence after it was shown."""

    look: Look
    step: str
    """What `enter` leads to."""

    figures: Mapping[str, str] = field(default_factory=dict)
    """What each of its figures is called where it explains itself."""

    role: str = "all"
    rank: str = ""
    """Its place in the order where that is not its family's."""

    settles: bool = False
    """Whether it is over as soon as what it asked for was done."""

    @property
    def place(self) -> int:
        """Its place in the order; lower goes first."""
        return ORDER.index(self.rank or self.family)

    @property
    def is_limited(self) -> bool:
        """Whether it counts for the number of prompts a day."""
        return self.kind in LIMITED


def rule(
    number: str,
    family: str,
    kind: Class,
    *,
    cool: int,
    step: str,
    tells: tuple[str, ...] = (),
    figures: Mapping[str, str] = NO_FIGURES,
    role: str = "all",
    rank: str = "",
    settles: bool = False,
) -> Callable[[Look], Rule]:
    """Make a rule of the function below; its name is the trigger of its words."""

    def made(look: Look) -> Rule:
        return Rule(
            number=number, trigger=look.__name__, family=family, kind=kind, cool=cool,
            look=look, step=step, tells=tells, figures=figures, role=role, rank=rank,
            settles=settles,
        )  # fmt: skip

    return made
