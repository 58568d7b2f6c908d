"""All rules. A further one is a function in its family, and its words in a pack."""

from __future__ import annotations

from typing import Final

from coach.rules.prompts import (
    acts,
    attention,
    care,
    exercises,
    growth,
    ideas,
    language,
    reflection,
    routine,
)
from coach.rules.prompts.rule import Rule, Trigger

RULES: Final[tuple[Rule, ...]] = tuple(
    one
    for module in (
        care, attention, reflection, routine, acts, language, growth, exercises, ideas,
    )
    for one in vars(module).values()
    if isinstance(one, Rule)
)  # fmt: skip


def _waits(number: str, trigger: str, family: str, *tells: str) -> Trigger:
    return Trigger(number=number, trigger=trigger, family=family, tells=tells)


WAITING: Final = (
    _waits("R25", "same_again", "pattern"),
    _waits("R26", "tree_across", "direction", "tree"),
    _waits("R27", "many_guardrails", "direction"),
    _waits("R28", "number_without_partner", "direction", "metric"),
    _waits("R29", "one_on_one_soon", "lead", "name"),
    _waits("R33", "lens_missing", "lens", "lens"),
    _waits("R39", "stuck_colleague", "lead", "name"),
    _waits("R40", "course_fades", "direction"),
)
"""What packs have words for already, and no rule looks at yet."""

TRIGGERS: Final[dict[str, Trigger]] = {
    one.trigger: one for one in sorted((*RULES, *WAITING), key=lambda one: one.number)
}
"""Everything that a pack may have words for."""


def named(name: str) -> Rule | None:
    """Return the rule of that number or trigger."""
    wanted = name.casefold()
    return next((r for r in RULES if wanted in (r.trigger, r.number.casefold())), None)
