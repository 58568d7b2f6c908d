"""All rules. A further one is a function and an entry in its family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coach.rules.prompts import (
    acts,
    attention,
    care,
    exercises,
    language,
    reflection,
    routine,
)

if TYPE_CHECKING:
    from coach.rules.prompts.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    *care.RULES,
    *care.ANSWERS,
    *attention.RULES,
    *reflection.RULES,
    *routine.RULES,
    *acts.RULES,
    *language.RULES,
    *routine.GROWTH,
    *exercises.RULES,
)


def named(name: str) -> Rule | None:
    """Return the rule of that number or trigger."""
    wanted = name.casefold()
    return next((r for r in RULES if wanted in (r.trigger, r.number.casefold())), None)
