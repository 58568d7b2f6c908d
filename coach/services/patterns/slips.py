"""Slips: met with thanks, with what the old way gave, and with the smallest way back."""

from __future__ import annotations

from dataclasses import replace

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.pattern import Pattern, Slip
from coach.model.text import refuse_surrogates
from coach.rules import dates
from coach.rules.prompts import care
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.patterns import phrases
from coach.services.prompts import text as prompt_text
from coach.services.step import as_it_is, one_step


@one_step
def slip(
    companion: Companion,
    pattern: Pattern,
    *,
    note: str = "",
    on: str | None = None,
    context: str | None = None,
) -> Answer:
    """Keep that the old way came along; one step is enough, everything else may follow."""
    _check(context, note)
    now = companion.now()
    when = dates.expect(on, now, "past", no_future=True) if on else None
    kept = Slip(
        id=companion.store.new_id(),
        pattern_id=pattern.id,
        at=dates.moment(when, now) if when else now,
        cue=pattern.cue,
        gave=pattern.gave,
        context=context,
        text=note.strip(),
    )
    said = prompt_text.say(companion, care.slip_noticed.trigger, care.met(pattern, kept))
    companion.store.save(kept)
    if said:
        nudge = replace(said.nudge, response="opened" if context else None)
        companion.store.commit([nudge], quiet=True)
    return Answer(
        record=kept,
        understood=said.words if said else _("Good that you saw it."),
        hints=(wording.noted(kept.at, companion.today(), pattern.name), *way_back(pattern)),
    )


def met(companion: Companion, pattern: Pattern) -> str:
    """Return the thanks for noticing, before anything is kept."""
    blank = Slip(id="", pattern_id=pattern.id, at=companion.now(), gave=pattern.gave)
    said = prompt_text.say(companion, care.slip_noticed.trigger, care.met(pattern, blank))
    return said.words if said else _("Good that you saw it.")


def untold(companion: Companion, pattern_id: str) -> Slip | None:
    """Return the latest slip of today of which is not told what was going on."""
    today = companion.store.since(Slip, companion.today())
    found = [one for one in today if one.pattern_id == pattern_id and one.context is None]
    return found[-1] if found else None


def may_slip(companion: Companion) -> tuple[Pattern, ...]:
    """Return the patterns of which a slip can be kept: the active ones, else any."""
    kept = companion.store.near(Pattern)
    active = tuple(one for one in kept if one.status == "active")
    return active or tuple(one for one in kept if one.status != "let_go")


def _check(context: str | None, note: str) -> None:
    contexts = wording.labels("slips.context")
    if context is not None and context not in contexts:
        known = ", ".join(contexts)
        message = _("“{said}” is not in the list. There are: {known}.")
        raise CoachError(message.format(said=context, known=known))
    refuse_surrogates(note)


def way_back(pattern: Pattern) -> tuple[str, ...]:
    """Return the smallest way back, in words; nothing while there is no plan."""
    act = pattern.plan.tiny or pattern.plan.then_do
    if not act:
        return ()
    told = _("The smallest way back: {act} It counts fully.")
    return (told.format(act=phrases.sentence(act)),)


@one_step
def about(
    companion: Companion,
    kept: Slip,
    *,
    context: str | None = None,
    note: str | None = None,
) -> Answer:
    """Add what was going on just before; what is None stays as it was."""
    _check(context, note or "")
    kept = as_it_is(companion, kept)
    told = replace(
        kept,
        context=context or kept.context,
        text=kept.text if note is None else note.strip(),
    )
    what = wording.label("slips.context", told.context) or told.text
    understood = _("Kept: {what}. And then we go on.").format(what=what or "–")
    return saved(companion, told, understood)
