"""What leads on Patterns: today's chance, one question, a pause, or an invitation."""

from __future__ import annotations

from coach.companion import Companion
from coach.i18n import _
from coach.services import wording
from coach.services.patterns import phrases
from coach.services.patterns.growth import Growth
from coach.services.patterns.phrases import sentence
from coach.services.today.leads import Lead, LeadAction


def lead(companion: Companion, page: Growth | None, *, known: bool) -> Lead:
    """Return the one thing to look at now."""
    if page is None or page.pattern.status != "active":
        return _between(page) if known else _invitation()
    today = companion.today()
    plan = page.pattern.plan
    if plan.is_paused(today):
        return _paused(page)
    if page.asks_today:
        return _chance(page)
    if page.felt_question:
        return Lead(
            kind="felt",
            title=_("Once in two weeks"),
            words=_("“{said}”: how much is that true?").format(said=page.felt_question),
            answers=(LeadAction("enter", _("answer with a number"), "felt"),),
        )
    return _settled(page)


def _invitation() -> Lead:
    return Lead(
        kind="begin",
        title=_("Every old way once helped"),
        words=_(
            "Pick one that you recognise, or write your own in three minutes. One small "
            "plan grows into a way of its own."
        ),
        answers=(
            LeadAction("enter", _("see which there are"), "library"),
            LeadAction("w", _("write one"), "write"),
        ),
    )


def _between(page: Growth | None) -> Lead:
    words_of = _("No pattern is active now. That is fine; one can begin when you like.")
    if page and page.pattern.plan.then_do:
        return Lead(
            kind="quiet",
            title=page.pattern.name,
            words=f"{sentence(page.plan)}\n{words_of}",
            answers=(LeadAction("enter", _("what can be done with it"), "ways"),),
        )
    return Lead(
        kind="quiet",
        title=page.pattern.name if page else _("All quiet"),
        words=words_of,
        answers=(
            LeadAction("enter", _("make a plan for it"), "edit")
            if page
            else LeadAction("enter", _("see which there are"), "library"),
        ),
    )


def _chance(page: Growth) -> Lead:
    tiny = page.pattern.plan.tiny
    told = _("The tiny version counts as much: {tiny}").format(tiny=sentence(tiny))
    return Lead(
        kind="chance",
        title=_("Did the moment come today?"),
        words="\n".join((sentence(page.plan), *([told] if tiny else []))),
        answers=tuple(
            LeadAction(result.key, _(result.answer), name)
            for name, result in phrases.RESULTS.items()
            if result.key and (name != "tiny" or tiny)
        ),
    )


def _paused(page: Growth) -> Lead:
    until = page.pattern.plan.paused_until
    told = _("It pauses up to and including {day}. Nothing is asked of you.")
    return Lead(
        kind="paused",
        title=page.pattern.name,
        words=told.format(day=wording.long_day(until)) if until else _("It rests a while."),
        answers=(LeadAction("enter", _("go on today"), "resume"),),
    )


def _settled(page: Growth) -> Lead:
    """Today is told, or was never asked: the plan, to read once."""
    title = _("Not asked today")
    if page.today:
        title = _("Today: {what}").format(what=_(phrases.RESULTS[page.today].label))
    return Lead(
        kind="plan",
        title=title,
        words=sentence(page.plan),
        answers=(LeadAction("c", _("change something"), "ways"),),
    )
