"""Planning: pick a pattern or write one, give it a plan, and keep it to one or two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.pattern import Pattern, Plan
from coach.model.text import one_line, refuse_surrogates
from coach.rules.patterns import plans
from coach.rules.prompts.growth import half_a_year_after
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.patterns import patterns, phrases
from coach.services.step import as_it_is, one_step

MOST_ACTIVE: Final = 2
"""More than this at a time helps nobody."""

TEXTS: Final = ("name", "cue", "old_way", "gave", "cost", "verdict")
PLAN_TEXTS: Final = ("if_cue", "then_do", "tiny")
NOTHING: Final[Mapping[str, str]] = {}


WAYS: Final = {
    "edit": N_("change its words or its plan"),
    "begin": N_("make it the active one"),
    "pause": N_("pause the plan for a week"),
    "resume": N_("go on today"),
    "rest": N_("let it rest, for as long as it likes"),
    "root": N_("it goes by itself: let the reminder go"),
    "fits": N_("it still fits; look again in half a year"),
    "let_go": N_("let it go"),
    "delete": N_("delete it"),
}
"""Everything that can be done with a pattern, in the order it is offered."""


def ways(companion: Companion, pattern: Pattern) -> list[str]:
    """Return what can be done with a pattern in the state it is in."""
    paused = pattern.plan.is_paused(companion.today())
    is_active = pattern.status == "active"
    out = {
        "begin": is_active,
        "pause": not is_active or paused,
        "resume": not (is_active and paused),
        "rest": not is_active,
        "root": not is_active,
        "fits": pattern.status not in ("active", "rooted"),
        "let_go": pattern.status == "let_go",
    }
    return [way for way in WAYS if not out.get(way)]


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


@one_step
def pick(companion: Companion, ref: str, *, second: bool = False) -> Answer:
    """Take a pattern from the library, with its plan and the words it has now."""
    for pattern in companion.store.all(Pattern):
        if pattern.pack_ref == ref and pattern.status != "let_go":
            return activate(companion, pattern, second=second)
    idea = next((one for one in patterns.ideas(companion) if one.ref == ref), None)
    if idea is None:
        raise CoachError(_("There is no pattern “{name}” to pick from.").format(name=ref))
    picked = replace(idea.pattern, id=companion.store.new_id())
    return activate(companion, picked, second=second)


@one_step
def write(
    companion: Companion,
    name: str,
    texts: Mapping[str, str] = NOTHING,
    *,
    second: bool = False,
    weekdays: Sequence[int] = (),
) -> Answer:
    """Keep an own pattern; with a plan it becomes active, without one it is noticed.

    `texts` are the fields of a pattern and of its plan: cue, old_way, gave, cost,
    verdict, if_cue, then_do, tiny.
    """
    blank = Pattern(id=companion.store.new_id(), name="")
    pattern = _written(blank, {"name": name, **texts}, weekdays)
    if pattern.plan.then_do:
        return activate(companion, pattern, second=second)
    understood = wording.sentence(_("Noticed: {name}.").format(name=pattern.name))
    hint = _("With a plan it becomes active: if this happens, then I do that.")
    return saved(companion, pattern, understood, hint)


@one_step
def change(
    companion: Companion,
    pattern: Pattern,
    texts: Mapping[str, str] = NOTHING,
    *,
    weekdays: Sequence[int] | None = None,
) -> Answer:
    """Change the words of a pattern or of its plan."""
    pattern = as_it_is(companion, pattern)
    changed = _written(pattern, texts, weekdays)
    if changed.plan != pattern.plan:
        changed = replace(changed, plan=replace(changed.plan, changed_on=companion.today()))
    plan = phrases.plan(changed.plan)
    told = phrases.sentence(plan) if plan else "–"
    understood = _("{name}: {plan}").format(name=changed.name, plan=told)
    return saved(companion, changed, understood)


def _written(
    pattern: Pattern, texts: Mapping[str, str], weekdays: Sequence[int] | None
) -> Pattern:
    if unknown := sorted(texts.keys() - {*TEXTS, *PLAN_TEXTS}):
        raise CoachError(_("A pattern has no “{name}”.").format(name=unknown[0]))
    given = {name: one_line(text) for name, text in texts.items()}
    for text in texts.values():
        refuse_surrogates(text)
    cue, act = plans.bare(given.get("if_cue", ""), given.get("then_do", ""))
    given |= {"if_cue": cue} if cue else {}
    given |= {"then_do": act} if act else {}
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


@one_step
def activate(companion: Companion, pattern: Pattern, *, second: bool = False) -> Answer:
    """Make a pattern the active one; a second one takes a yes, a third one waits."""
    pattern = companion.store.get(Pattern, pattern.id) or pattern
    if not pattern.plan.then_do:
        raise CoachError(_("First a plan: if this happens, then I do that."))
    others = [one for one in patterns.active(companion) if one.id != pattern.id]
    if len(others) >= MOST_ACTIVE:
        return _parked(companion, pattern, others)
    if others and not second and pattern.status != "active":
        raise SecondPatternError(others[0])
    begun = awake(pattern, companion.today())
    understood = _("Active now: {name}. {plan}").format(
        name=begun.name, plan=phrases.sentence(phrases.plan(begun.plan))
    )
    return saved(companion, begun, understood, _tiny(begun))


def _tiny(pattern: Pattern) -> str:
    if pattern.plan.tiny:
        words_of = _("On a full day the tiny version counts as much: {tiny}")
        return words_of.format(tiny=phrases.sentence(pattern.plan.tiny))
    return _("A version of half a minute helps on full days; you may add one.")


def _parked(companion: Companion, pattern: Pattern, others: list[Pattern]) -> Answer:
    names = wording.listing([f"“{one.name}”" for one in others])
    hint = _("{names} are active, and two are plenty. When one rests, it can begin.")
    understood = _("{name} is kept for later.").format(name=pattern.name)
    return saved(companion, pattern, understood, hint.format(names=names))


A_WEEK: Final = timedelta(days=6)
"""A pause lasts a week, today included."""


@one_step
def pause(companion: Companion, pattern: Pattern) -> Answer:
    """Ask nothing for a week."""
    today, pattern = companion.today(), as_it_is(companion, pattern)
    last = today + A_WEEK
    plan = replace(without_pause(pattern.plan, today), paused_on=today, paused_until=last)
    return saved(
        companion,
        replace(pattern, plan=plan),
        _("{name} pauses up to and including {day}. Nothing is asked of it.").format(
            name=pattern.name, day=wording.said_day(last, today)
        ),
    )


@one_step
def resume(companion: Companion, pattern: Pattern) -> Answer:
    """Go on today."""
    pattern = as_it_is(companion, pattern)
    plan = without_pause(pattern.plan, companion.today())
    return saved(
        companion,
        replace(pattern, plan=plan),
        _("{name} goes on.").format(name=pattern.name),
    )


@one_step
def rest(companion: Companion, pattern: Pattern) -> Answer:
    """Let a pattern rest, for as long as it likes."""
    return _still(companion, pattern, "resting", _("{name} rests. It keeps its place."))


@one_step
def root(companion: Companion, pattern: Pattern) -> Answer:
    """Let the reminder go: the new way flows by itself."""
    return _still(companion, pattern, "rooted", _("{name} has its own bed now."))


@one_step
def let_go(companion: Companion, pattern: Pattern) -> Answer:
    """Let a pattern go; what was noted stays."""
    return _still(companion, pattern, "let_go", _("{name} is let go. That is fine too."))


@one_step
def still_fits(companion: Companion, pattern: Pattern) -> Answer:
    """Keep that a routine was looked at again, and ask anew in half a year."""
    pattern, again = as_it_is(companion, pattern), half_a_year_after(companion.today())
    return saved(
        companion,
        replace(pattern, review_on=again),
        _("{name} still fits. Another look on {day}.").format(
            name=pattern.name, day=wording.long_day(again)
        ),
    )


def _still(companion: Companion, pattern: Pattern, status: str, said: str) -> Answer:
    """Keep the state; from today nothing counts against anybody."""
    pattern, today = as_it_is(companion, pattern), companion.today()
    plan = without_pause(pattern.plan, today)
    if pattern.started_on:
        plan = replace(plan, paused_on=today)
    still = replace(pattern, status=status, plan=plan)
    return saved(companion, still, said.format(name=pattern.name))


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
