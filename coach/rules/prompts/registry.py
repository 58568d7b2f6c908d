"""All rules. A further one is a function in its family, and its words in a pack."""

from __future__ import annotations

from typing import Final

from coach.rules.prompts import (
    acts,
    attention,
    care,
    direction,
    exercises,
    growth,
    ideas,
    language,
    leading,
    looking_back,
    reflection,
    routine,
)
from coach.rules.prompts.rule import Rule

RULES: Final[tuple[Rule, ...]] = tuple(
    one
    for module in (
        care, attention, reflection, routine, acts, language, growth, exercises, ideas,
        looking_back, direction, leading,
    )
    for one in vars(module).values()
    if isinstance(one, Rule)
)  # fmt: skip

TRIGGERS: Final[dict[str, Rule]] = {
    one.trigger: one for one in sorted(RULES, key=lambda one: one.number)
}
"""Everything that a pack may have words for."""


def named(name: str) -> Rule | None:
    """Return the rule of that number or trigger."""
    wanted = name.casefold()
    return next((r for r in RULES if wanted in (r.trigger, r.number.casefold())), None)
