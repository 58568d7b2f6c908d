"""Patterns: recognise an old way, plan a new one, and keep it to one or two at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from coach.i18n import _, language
from coach.model.errors import CoachError
from coach.model.pattern import SCOPES, Pattern, Plan
from coach.model.text import fold, one_line, refuse_surrogates
from coach.rules import plans
from coach.services import growth, pattern_words, routines, words
from coach.services.answer import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.companion import Companion
    from coach.services.growth import Growth

MOST_ACTIVE: Final = 2
"""More than this at a time helps nobody."""

TEXTS: Final = ("name", "cue", "old_way", "gave", "cost", "verdict")
PLAN_TEXTS: Final = ("if_cue", "then_do", "tiny")


class SecondPatternError(CoachError):
    """One pattern is active already; a second one takes a yes."""

    def __init__(self, active: Pattern) -> None:
        self.active = active
        super().__init__(
            _(
                "“{name}” is active already. One at a time works best; a second one is "
                "possible if you say so."
            ).format(name=active.name)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """A pattern from the library that people recognise."""

    ref: str
    name: str
    cue: str
    old_way: str
    gave: str
    cost: str
    plan: Plan
    plan_words: str
    role: str
    family: str
    mine: bool
    """Whether it was picked before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternLine:
    """A pattern that is not active, as it stands in a list."""

    pattern: Pattern
    status: str
    """The state it is in, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """Everything the place shows."""

    active: tuple[Growth, ...]
    others: tuple[PatternLine, ...]
    ideas: tuple[Idea, ...]


def look(companion: Companion) -> Patterns:
    """Return the active patterns and how they grow, the others, and the library."""
    kept = companion.store.all(Pattern)
    return Patterns(
        active=tuple(
            growth.of(companion, routine)
            for routine in routines.gather(companion)
            if routine.pattern.status == "active"
        ),
        others=tuple(
            PatternLine(pattern=one, status=_(pattern_words.STATUSES[one.status]))
            for one in kept
            if one.status != "active"
        ),
        ideas=ideas(companion),
    )


def ideas(companion: Companion) -> tuple[Idea, ...]:
    """Return the library: what may be recognised."""
    said = language()
    mine = {p.pack_ref for p in companion.store.all(Pattern) if p.status != "let_go"}
    found = []
    for one in companion.library.patterns():
        plan = Plan(
            if_cue=one.if_cue.say(said), then_do=one.then_do.say(said),
            tiny=one.tiny.say(said),
        )  # fmt: skip
        found.append(Idea(
            ref=one.ref, name=one.name.say(said), cue=one.cue.say(said),
            old_way=one.old_way.say(said), gave=one.gave.say(said),
            cost=one.cost.say(said), plan=plan, plan_words=pattern_words.plan(plan),
            role=one.role, family=one.family, mine=one.ref in mine,
        ))  # fmt: skip
    return tuple(found)


def pick(companion: Companion, ref: str, *, second: bool = False) -> Answer:
    """Take a pattern from the library, with its plan; its words are kept as they are now."""
    for pattern in companion.store.all(Pattern):
        if pattern.pack_ref == ref and pattern.status != "let_go":
            return activate(companion, pattern, second=second)
    idea = next((one for one in ideas(companion) if one.ref == ref), None)
    if idea is None:
        raise CoachError(_("There is no pattern “{name}” to pick from.").format(name=ref))
    return activate(
        companion,
        Pattern(
            id=companion.store.new_id(), name=idea.name, cue=idea.cue,
            old_way=idea.old_way, gave=idea.gave, cost=idea.cost, plan=idea.plan,
            pack_ref=ref,
        ),
        second=second,
    )  # fmt: skip


def write(
    companion: Companion,
    name: str,
    *,
    second: bool = False,
    weekdays: Sequence[int] = (),
    scope: str = "me",
    **texts: str,
) -> Answer:
    """Keep an own pattern; with a plan it becomes active, without one it is noticed.

    `texts` are the fields of a pattern and of its plan: cue, old_way, gave, cost,
    verdict, if_cue, then_do, tiny.
    """
    blank = Pattern(id=companion.store.new_id(), name="", scope=_scope(scope))
    pattern = _written(blank, {"name": name, **texts}, weekdays)
    if pattern.plan.then_do:
        return activate(companion, pattern, second=second)
    companion.store.save(pattern)
    return Answer(
        table="patterns", record=pattern,
        understood=_("Noticed: {name}.").format(name=pattern.name),
        hints=(_("It becomes active once it has a plan: if this happens, then I do that."),),
    )  # fmt: skip


def change(
    companion: Companion,
    pattern: Pattern,
    *,
    weekdays: Sequence[int] | None = None,
    scope: str | None = None,
    **texts: str,
) -> Answer:
    """Change the words of a pattern or of its plan."""
    changed = _written(pattern, texts, weekdays)
    if scope is not None:
        changed = replace(changed, scope=_scope(scope))
    if changed.plan != pattern.plan:
        changed = replace(changed, plan=replace(changed.plan, changed_on=companion.today()))
    companion.store.save(changed)
    plan = pattern_words.plan(changed.plan)
    return Answer(
        table="patterns",
        record=changed,
        understood=_("{name}: {plan}.").format(name=changed.name, plan=plan or "–"),
    )


def _written(
    pattern: Pattern, texts: dict[str, str], weekdays: Sequence[int] | None
) -> Pattern:
    if unknown := sorted(texts.keys() - {*TEXTS, *PLAN_TEXTS}):
        raise CoachError(_("A pattern has no “{name}”.").format(name=unknown[0]))
    given = {name: one_line(text) for name, text in texts.items()}
    for text in texts.values():
        refuse_surrogates(text)
    # A whole plan may be typed where only its second half was asked for.
    if whole := plans.split(given.get("then_do", "")):
        given["if_cue"], given["then_do"] = whole
    _check_plan(given.get("then_do", ""), given.get("tiny", ""))
    plan = replace(
        pattern.plan,
        **{name: given.pop(name) for name in PLAN_TEXTS if name in given},  # type: ignore[arg-type]  # all three are texts
    )
    if weekdays is not None:
        plan = replace(plan, weekdays=tuple(sorted({day % 7 for day in weekdays})))
    written = replace(pattern, plan=plan, **given)  # type: ignore[arg-type]  # the rest are texts too
    if not written.name:
        raise CoachError(_("A pattern needs a name; a few words are enough."))
    return written


def _check_plan(*acts: str) -> None:
    for act in acts:
        if plans.is_only_not(act):
            raise CoachError(
                _(
                    "“{act}” says what you will not do, and that is hard to practise. "
                    "What will you do instead, however small?"
                ).format(act=act)
            )


def _scope(scope: str) -> str:
    if scope not in SCOPES:
        raise CoachError(_("Keep it close: for yourself or for your team."))
    return scope


def activate(companion: Companion, pattern: Pattern, *, second: bool = False) -> Answer:
    """Make a pattern the active one; a second one takes a yes, a third one waits."""
    if not pattern.plan.then_do:
        raise CoachError(_("First a plan: if this happens, then I do that."))
    others = [one for one in active(companion) if one.id != pattern.id]
    if len(others) >= MOST_ACTIVE:
        return _parked(companion, pattern, others)
    if others and not second and pattern.status != "active":
        raise SecondPatternError(others[0])
    begun = awake(pattern, companion.today())
    companion.store.save(begun)
    return Answer(
        table="patterns",
        record=begun,
        understood=_("Active now: {name}. {plan}.").format(
            name=begun.name, plan=pattern_words.plan(begun.plan)
        ),
        hints=_tiny(begun),
    )


def _tiny(pattern: Pattern) -> tuple[str, ...]:
    if pattern.plan.tiny:
        words_of = _("On a full day the tiny version counts as much: {tiny}.")
        return (words_of.format(tiny=pattern.plan.tiny),)
    return (_("A version of half a minute helps on full days; you may add one."),)


def _parked(companion: Companion, pattern: Pattern, others: list[Pattern]) -> Answer:
    companion.store.save(pattern)
    names = words.listing([f"“{one.name}”" for one in others])
    return Answer(
        table="patterns",
        record=pattern,
        understood=_("{name} is kept for later.").format(name=pattern.name),
        hints=(
            _(
                "{names} are active, and two are plenty. When one rests, it can begin."
            ).format(names=names),
        ),
    )


def awake(pattern: Pattern, today: date) -> Pattern:
    """Return the pattern as active from today; what lay between counts against nobody."""
    return replace(
        pattern,
        status="active",
        started_on=pattern.started_on or today,
        plan=without_pause(pattern.plan, today),
    )


def without_pause(plan: Plan, today: date) -> Plan:
    """Return the plan with its pause, if there is one, ended yesterday at the latest."""
    if plan.paused_on is None:
        return plan
    last = min(plan.paused_until or today, today - timedelta(days=1))
    over = (f"{plan.paused_on}/{last}",) if plan.paused_on <= last else ()
    return replace(plan, paused_on=None, paused_until=None, earlier=(*plan.earlier, *over))


def active(companion: Companion) -> tuple[Pattern, ...]:
    """Return the active patterns."""
    return tuple(p for p in companion.store.near(Pattern) if p.status == "active")


def choose(companion: Companion, said: str | None) -> Pattern:
    """Return the pattern meant by a name or a code; without either the only active one."""
    kept = companion.store.near(Pattern)
    if not said:
        found = [one for one in kept if one.status == "active"]
        if not found:
            raise CoachError(_("No pattern is active now. Pick one in the app: Patterns."))
    else:
        wanted = fold(one_line(said))
        found = [p for p in kept if len(wanted) >= 6 and p.id.endswith(wanted)]
        found = found or [p for p in kept if fold(p.name) == wanted]
        found = found or [p for p in kept if wanted in fold(p.name)]
        if not found:
            raise CoachError(_("No pattern is called “{name}”.").format(name=said))
    if len(found) == 1:
        return found[0]
    listed = "".join(f"\n  {words.code(one.id)}  {one_line(one.name)}" for one in found)
    raise CoachError(_("Which one do you mean?") + listed)
