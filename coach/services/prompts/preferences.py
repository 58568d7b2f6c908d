"""Wishes: how much the user wants to be prompted, and which prompts not."""

from __future__ import annotations

from datetime import time
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.labels import labelled
from coach.model.setting import Setting, words
from coach.model.text import fold
from coach.model.types import Json
from coach.rules.prompts import registry
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.rule import FAMILIES, Rule
from coach.services.answer import Answer, saved
from coach.services.settings import settings
from coach.services.settings.kept import PROMPTS_OFF, PROMPTS_RARER, stored
from coach.services.step import one_step

CHOICES: Final = {
    "on": N_("as usual"), "rarer": N_("half as often"), "off": N_("not at all"),
}  # fmt: skip
"""How often a rule may come."""

SAID: Final = {"aan": "on", "minder": "rarer", "zelden": "rarer", "uit": "off"}
"""The same in Dutch, as it may be typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """One prompt, and how often it may come."""

    number: str
    trigger: str
    title: str
    """What it is about, as a person would say it."""

    family: str
    """What it is about, in a word."""

    theme: str
    """What stands above all prompts like it."""

    rule: str
    """When it comes, in plain words."""

    choice: str
    """`on`, `rarer` or `off`."""


def switches(companion: Companion) -> tuple[Switch, ...]:
    """Return every prompt that may come to somebody in the user's roles, by theme."""
    wishes, worded = wanted(companion), companion.library.prompts()
    families = [*FAMILIES]
    rules = sorted(
        registry.RULES, key=lambda rule: (families.index(rule.family), rule.number)
    )
    return tuple(
        Switch(
            number=rule.number, trigger=rule.trigger, title=_(rule.title),
            family=_(FAMILIES[rule.family].name), theme=_(FAMILIES[rule.family].theme),
            rule=worded[rule.trigger].why.say(), choice=_choice(rule, wishes),
        )
        for rule in rules
        if rule.trigger in worded and rule.role in wishes.audiences
    )  # fmt: skip


def _choice(rule: Rule, wishes: Preferences) -> str:
    if rule.trigger in wishes.off:
        return "off"
    return "rarer" if rule.trigger in wishes.rarer else "on"


def wanted(companion: Companion) -> Preferences:
    """Return how much the user wants to be spoken to."""
    chosen = settings.current(companion)
    return Preferences(
        a_day=chosen.prompts,
        quiet=_hours(chosen.quiet),
        off=frozenset(words(stored(companion, PROMPTS_OFF))),
        rarer=frozenset(words(stored(companion, PROMPTS_RARER))),
        audiences=chosen.audiences,
        language_checks=chosen.language_checks,
    )


def _hours(said: str) -> tuple[time, time] | None:
    first, _dash, last = said.partition("-")
    return (time.fromisoformat(first), time.fromisoformat(last)) if last else None


def rule_named(name: str) -> Rule:
    """Return the rule of that number or name."""
    if rule := registry.named(name.strip()):
        return rule
    said = fold(name.strip())
    if found := next((one for one in registry.RULES if fold(_(one.title)) == said), None):
        return found
    raise CoachError(_("There is no prompt “{name}”.").format(name=name))


def is_rule(name: str) -> bool:
    """Whether a prompt has this number or name."""
    return registry.named(name.strip()) is not None


def rule_title(trigger: str) -> str:
    """Return what a rule is called, in quotes; one that is no more has its trigger."""
    rule = registry.named(trigger)
    return f"“{_(rule.title)}”" if rule else trigger


@one_step
def switch(companion: Companion, name: str, choice: str) -> Answer:
    """Let a rule come as it was (`on`), half as often (`rarer`), or not at all (`off`)."""
    rule = rule_named(name)
    said, labels = choice, {known: (known, _(label)) for known, label in CHOICES.items()}
    choice = SAID.get(fold(said)) or labelled(said, labels) or ""
    if not choice:
        raise CoachError(
            _("A prompt comes on, rarer or off, not “{said}”.").format(said=said)
        )
    off, rarer = (
        Setting(id=setting, value=_with(companion, setting, rule, chosen=choice == value))
        for setting, value in ((PROMPTS_OFF, "off"), (PROMPTS_RARER, "rarer"))
    )
    told = _("“{title}” ({number}): {choice}.").format(
        title=_(rule.title), number=rule.number, choice=_(CHOICES[choice])
    )
    return saved(companion, off, told, along=[rarer])


def _with(companion: Companion, name: str, rule: Rule, *, chosen: bool) -> list[Json]:
    triggers = {*words(stored(companion, name))} - {rule.trigger}
    return [*sorted({*triggers, rule.trigger} if chosen else triggers)]
