"""A rule: one function from facts and now to a finding, and how often it may speak."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final, TypeAlias

from coach.fastclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from typing import Literal

    from coach.rules.prompts.facts import Facts

    Look: TypeAlias = Callable[[Facts, datetime], "PromptFinding | None"]
    Class: TypeAlias = Literal["care", "answer", "invitation", "fallback"]
    Step: TypeAlias = Literal[
        "log", "person", "reflect", "act", "feedback", "plan", "slip", "open"
    ]

Figure: TypeAlias = "str | int | float"

ORDER: Final = (
    *("care", "answer", "promised", "attention", "reflection", "routine", "gesture"),
    *("language", "pattern", "direction", "lead", "lens", "growth"),
)
"""Who goes first when several have something to say."""


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
class Rule:
    """One rule and its manners."""

    number: str
    trigger: str
    """By this its words are found."""

    kind: Class
    family: str
    cool: int
    """Working days of silence after it was shown."""

    look: Look
    step: Step
    """What `enter` leads to."""

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
