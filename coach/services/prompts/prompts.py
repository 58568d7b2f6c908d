"""Prompts: one gentle word on Today, with four answers, and silence where it is wanted."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.act import Act
from coach.model.errors import CoachError, FolderError
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.model.prompt import RESPONSES, Nudge, nudge_id
from coach.model.setting import table
from coach.model.types import Record
from coach.rules.prompts import engine, registry
from coach.rules.prompts.engine import NEVER, look_back
from coach.rules.prompts.facts import Facts, asked_before
from coach.rules.prompts.rule import STEPS, Rule
from coach.services.answer import Answer
from coach.services.prompts import facts as facts_of
from coach.services.prompts import preferences, text
from coach.services.step import one_step

LET_GO: Final = "let_go"
"""The answer to the question whether a prompt that seldom helps shall go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One gentle word, ready to be shown."""

    trigger: str
    number: str
    kind: str
    """`care`, `answer`, `invitation` or `fallback`."""

    words: str
    about: str
    """The person, act or pattern it is about; nothing when it is about none."""

    step: str
    """Where `enter` leads: `log`, `person`, `act`, `feedback`, `plan`, `slip`, `open`;
    `exercise` where one goes with it."""

    answers: tuple[tuple[str, str, str], ...]
    """Key, label and answer: the small step, not now, does not fit, why."""

    offer: str
    """A question when it hardly ever helps: shall it be switched off?"""

    exercise: str
    """The exercise of a pack in use that goes with it."""

    nudge: Nudge
    """What is kept of it once it was shown."""


def current(companion: Companion) -> Prompt | None:
    """Return the one word of today, if there is any."""
    wishes = preferences.wanted(companion)
    worded = companion.library.triggers()
    rules = [rule for rule in registry.RULES if rule.trigger in worded]
    facts = facts_of.gathered(companion)
    due = engine.due_now(facts, companion.now(), wishes, rules)
    if due is None:
        return None
    if due.nudge is not None:
        return _prompt(companion, due.rule, due.nudge, facts)
    before = len(asked_before(facts, due.rule.trigger))
    if due.finding is None or not (
        said := text.say(companion, due.rule.trigger, due.finding, before)
    ):
        return None
    return _prompt(companion, due.rule, said.nudge, facts)


def _prompt(companion: Companion, rule: Rule, nudge: Nudge, facts: Facts) -> Prompt:
    past = look_back(facts.nudges, facts.today).get(rule.trigger, NEVER)
    exercise = _exercise(companion, rule)
    step = "exercise" if exercise else rule.step
    may_go = rule.is_limited and past.offers_to_go
    return Prompt(
        trigger=rule.trigger, number=rule.number, kind=rule.kind,
        words=text.filled(companion, nudge), about=nudge.about, step=step,
        answers=(
            ("enter", _(STEPS[step]), "opened"), ("n", _("not now"), "not_now"),
            ("x", _("does not fit"), "does_not_fit"),
            *((("g", _("let it go"), LET_GO),) if may_go else ()),
            ("?", _("why"), "why"),
        ),
        offer=_("This one seldom helps you. Shall it go?") if may_go else "",
        exercise=exercise, nudge=nudge,
    )  # fmt: skip


def _exercise(companion: Companion, rule: Rule) -> str:
    """Return the exercise that goes with a prompt, where a pack in use has it."""
    worded = companion.library.prompt(rule.trigger)
    ref = worded.exercise if worded else ""
    return ref if ref and companion.library.exercise(ref) else ""


def done_for(companion: Companion, prompt: Prompt) -> str:
    """Return the person, act or pattern that its exercise is done for, with its table."""
    kinds: dict[str, type[Record]] = {"people": Person, "acts": Act, "patterns": Pattern}
    for name, kind in kinds.items():
        if prompt.about and companion.store.get(kind, prompt.about):
            return f"{name}/{prompt.about}"
    return ""


def shown(companion: Companion, prompt: Prompt | None) -> None:
    """Keep that Today was seen in full, with this word on it or none.

    Where nothing can be written Today is still shown.
    """
    with suppress(FolderError), companion.store.step(quiet=True):
        _be_here(companion)
        facts = facts_of.gathered(companion)
        over = [
            replace(nudge, response="did_it")
            for nudge in engine.settled(facts, companion.now())
        ]
        over += facts_of.done_since(facts)
        known = {nudge.id for nudge in facts.nudges}
        fresh = [prompt.nudge] if prompt and prompt.nudge.id not in known else []
        if fresh or over:
            companion.store.commit([*fresh, *over], quiet=True)


def _be_here(companion: Companion) -> None:
    """Keep today as a day on which the user was here, and the one before it."""
    today = companion.today().isoformat()
    before = table(companion.store.device.get(facts_of.HERE)).get("day")
    if before != today:
        companion.store.device.put(facts_of.HERE, {"day": today, "before": before})


def read_plan(companion: Companion) -> None:
    """Keep that the plan was looked at, so that nobody is reminded of it today."""
    with suppress(FolderError):
        companion.store.device.put(facts_of.PLAN_READ, companion.today().isoformat())


def answer(companion: Companion, prompt: Prompt, response: str) -> Answer:
    """Keep what was answered; one that does not fit asks what would fit better."""
    if response == LET_GO:
        return _let_go(companion, prompt)
    if response not in RESPONSES:
        raise CoachError(_("There is no answer “{said}”.").format(said=response))
    kept = _keep(companion, prompt, response)
    understood = {
        "did_it": _("Good. That is enough."),
        "opened": _("Take what you need of it."),
        "not_now": _("Fine. It is quiet for today."),
        "does_not_fit": _("Thank you. This one stays away for six weeks."),
    }[response]
    hints: tuple[str, ...] = (better(),) if response == "does_not_fit" else ()
    if offers_none(companion):
        hints = (calmer(), _("None at all: coach settings prompts 0"))
    return Answer(record=kept, understood=understood, hints=hints)


@one_step
def _keep(companion: Companion, prompt: Prompt, response: str) -> Nudge:
    kept = _answered(companion, prompt, response)
    companion.store.save(kept)
    return kept


def _answered(companion: Companion, prompt: Prompt, response: str) -> Nudge:
    nudge = companion.store.get(Nudge, nudge_id(prompt.trigger, companion.today()))
    return replace(nudge or prompt.nudge, response=response)


@one_step
def _let_go(companion: Companion, prompt: Prompt) -> Answer:
    """Switch a prompt off that seldom helps."""
    companion.store.save(_answered(companion, prompt, "does_not_fit"))
    return preferences.switch(companion, prompt.trigger, "off")


def offers_none(companion: Companion) -> bool:
    """Return whether so much in a row did not suit that no prompts at all may suit better.

    This is asked once: when that has happened for the first time.
    """
    nudges = facts_of.gathered(companion).nudges
    rules = {rule.trigger: rule for rule in registry.RULES}
    rows = [
        engine.refusals(nudges[: at + 1], rules)
        for at, one in enumerate(nudges)
        if one.response in ("not_now", "does_not_fit")
    ]
    return rows.count(engine.PATIENCE) == 1 and rows[-1] == engine.PATIENCE


def calmer() -> str:
    """Return what follows on refusing some times in a row."""
    return _("It did not suit five times in a row. From now on there is less of it.")


def better() -> str:
    """Return the question that follows on a prompt that does not fit."""
    return _("What would fit better: half as often, not at all, or as it was?")
