"""Why: the rule behind a prompt, a routine or the undertow, its figures and entries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.pattern import Pattern, Tick
from coach.model.prompt import Nudge
from coach.model.setting import table
from coach.model.text import fold
from coach.rules.prompts.rule import Rule
from coach.services import wording
from coach.services.entries.lines import EntryLine
from coach.services.explain import numbers
from coach.services.explain.numbers import MOST, Why, listed
from coach.services.patterns import growth, patterns, phrases
from coach.services.prompts import preferences, prompts, text
from coach.services.prompts import undertow as undertow_of
from coach.services.settings import settings

SWITCHES: Final = {
    "daily": N_(
        "“{title}” ({number}) comes at most once a working day. It can come half as "
        "often, or not at all."
    ),
    "on": N_(
        "“{title}” ({number}) comes at most once in {days} working days. It can come "
        "half as often, or not at all."
    ),
    "rarer": N_(
        "“{title}” ({number}) comes half as often, at most once in {days} working days. "
        "It can come as usual again, or not at all."
    ),
    "off": N_("“{title}” ({number}) does not come. It can come again when you like."),
}

ABOUT_A_PERSON: Final = 5
"""So many of the latest entries show how somebody was seen."""

TITLES: Final = {
    "prompt": N_("The prompt of today; R05 or its code names another"),
    "routine": N_("How a pattern grows; its name is enough"),
    "undertow": N_("Undertow"),
}
"""What can be explained besides numbers."""

SPOKEN: Final = {
    "prompt": N_("prompt"), "routine": N_("routine"), "undertow": N_("undertow"),
}  # fmt: skip
"""The word by which each is asked for; the English one is understood as well."""


def named(name: str) -> str | None:
    """Return what else is meant, by its word in the language spoken or in English."""
    said = fold(name)
    return next((k for k, word in SPOKEN.items() if said in (k, fold(_(word)))), None)


def explained() -> Iterator[tuple[str, str]]:
    """Yield the word for everything that can be explained, and what it is."""
    yield from ((_(one.word), _(one.title)) for one in numbers.NUMBERS.values())
    yield from ((_(word), _(TITLES[known])) for known, word in SPOKEN.items())


def asked(companion: Companion, name: str, about: str = "") -> Why:
    """Return why: of a number, a prompt, a routine or the undertow.

    A prompt is named by its number, its trigger or the code of a showing; a routine by
    its pattern.
    """
    name = named(name) or name
    if name == "prompt":
        return prompt(companion, about or _of_today(companion))
    if name == "undertow":
        return undertow(companion)
    if name == "routine":
        return routine(companion, patterns.choose(companion, about or None))
    if name in numbers.NUMBERS:
        return numbers.why(companion, name, about)
    said = f"{name} {about}".strip()
    with suppress(CoachError):
        return prompt(companion, said)
    with suppress(CoachError):
        return routine(companion, patterns.choose(companion, said))
    if numbers.named(name):
        return numbers.why(companion, name, about)
    raise _unknown(companion, said)


def newest(why: Why) -> str:
    """Return that only the newest entries are listed, where there may be more."""
    if len(why.lines) < MOST:
        return ""
    return _("The newest {n} are listed; the figures are made from all.").format(n=MOST)


def _unknown(companion: Companion, said: str) -> CoachError:
    """Return the answer to a name that nothing has: everything that can be explained."""
    rules = sorted(one.number for one in preferences.switches(companion))
    named = [pattern.name for pattern in patterns.active(companion)]
    prompts_told = _(
        "prompts: prompt for the one of today, or {first} to {last} (coach settings rules)"
    )
    undertow_word = SPOKEN["undertow"]
    told = (
        _("Nothing is called “{said}”. These can be explained:").format(said=said),
        _("numbers: {names}").format(names=", ".join(numbers.spoken())),
        prompts_told.format(first=rules[0], last=rules[-1]),
        _("routines: {names}").format(names=", ".join(named) or "routine"),
        _("and: {names}").format(names=_(undertow_word)),
    )
    return CoachError("\n  ".join(told))


def _of_today(companion: Companion) -> str:
    if current := prompts.current(companion):
        return current.nudge.id
    raise CoachError(_("There is no prompt now."))


def prompt(companion: Companion, name: str) -> Why:
    """Return why a prompt came, by its number, its name or the code of a showing."""
    rule = rule_of(companion, name)
    nudge = _showing(companion, name) or _latest(companion, rule)
    worded = companion.library.prompt(rule.trigger)
    return Why(
        title=text.filled(companion, nudge) if nudge else _(rule.title),
        rule=worded.why.say() if worded else _("No pack in use has words for it."),
        figures=_figures(companion, rule, nudge) if nudge else (),
        lines=_entries(companion, nudge) if nudge else (),
        switch=_switch(companion, rule),
    )


def rule_of(companion: Companion, name: str) -> Rule:
    """Return the rule of a prompt that is named in any of these ways."""
    nudge = _showing(companion, name)
    return preferences.rule_named(nudge.rule if nudge else name)


def _showing(companion: Companion, name: str) -> Nudge | None:
    """Return the showing with this id, or today's prompt when it was not kept yet."""
    if kept := companion.store.get(Nudge, name):
        return kept
    current = prompts.current(companion)
    is_meant = current and name in (current.nudge.id, current.trigger)
    return current.nudge if current and is_meant else None


def _latest(companion: Companion, rule: Rule) -> Nudge | None:
    found = [n for n in companion.store.all(Nudge) if n.rule == rule.trigger]
    return found[-1] if found else None


def _figures(companion: Companion, rule: Rule, nudge: Nudge) -> tuple[tuple[str, str], ...]:
    shown = wording.day(nudge.day, companion.today())
    found = text.figures(companion, nudge)
    return (
        *((_(rule.figures.get(name, name)), said) for name, said in found.items() if said),
        (_("Shown"), shown),
        *_holidays(companion, nudge),
    )


def _holidays(companion: Companion, nudge: Nudge) -> Iterator[tuple[str, str]]:
    """Yield the public holidays among the days that were counted, which did not count."""
    calendar, first = settings.calendar(companion), nudge.day
    told = table(nudge.facts)
    since = told.get("last") or ("exp" in told and told.get("since"))
    if isinstance(since, str):
        first = date.fromisoformat(since)
    elif isinstance(days := told.get("days"), int):
        first = calendar.window(nudge.day, days + 1)
    days_since = (first + timedelta(days=n) for n in range((nudge.day - first).days))
    free = [d for d in days_since if calendar.is_holiday(d)]
    if free:
        said = (wording.short_day(day, companion.today()) for day in free[-MOST:])
        yield _("Public holidays, not counted"), ", ".join(said)


def _switch(companion: Companion, rule: Rule) -> str:
    switches = preferences.switches(companion)
    choice = next((s.choice for s in switches if s.trigger == rule.trigger), "on")
    days = max(1, rule.cool) * (2 if choice == "rarer" else 1)
    said = SWITCHES["daily" if days == 1 else choice]
    return _(said).format(title=_(rule.title), number=rule.number, days=days)


def _entries(companion: Companion, nudge: Nudge) -> tuple[EntryLine, ...]:
    """Return the entries it was concluded from; else the latest about the person."""
    if not (ids := frozenset(nudge.record_ids)):
        about = nudge.about
        return listed(companion, lambda entry: about in entry.people, ABOUT_A_PERSON)
    noted = listed(companion, lambda entry: entry.id in ids)
    ticked = [_ticked(tick) for id_ in ids if (tick := companion.store.get(Tick, id_))]
    return (*noted, *sorted(ticked, key=lambda one: one.day, reverse=True))


def _ticked(tick: Tick) -> EntryLine:
    label = _(phrases.RESULTS[tick.result].label) if tick.result else "–"
    return EntryLine(table="ticks", id=tick.id, day=tick.day, title=label)


def routine(companion: Companion, pattern: Pattern) -> Why:
    """Return how the strength of a routine was made."""
    page = growth.growth_of(companion, growth.routine_of(companion, pattern))
    return Why(
        title=_("How “{name}” grows").format(name=pattern.name),
        rule=_(
            "Every time, tiny ones included, closes 4.4 per cent of what is left. The "
            "first two misses in a row cost nothing; from the third on each takes 2 per "
            "cent, and half of "
            "your best always stays. A slip is a miss, not worse. Days away, pauses, days "
            "that did not apply and days on which you noted nothing at all are left out, "
            "and today counts only where it helps. It is a picture, not a measurement."
        ),
        figures=tuple(_growth_figures(page)),
        switch=_("Pause the plan, or change it, on the page of the pattern."),
    )


def _growth_figures(page: growth.Growth) -> list[tuple[str, str]]:
    recent = ", ".join(_(phrases.RESULTS[one.result].label) for one in page.trail[-6:])
    found = [
        (_("Where it stands"), page.stage),
        (_("Strength"), wording.number(100 * page.stands.value, 0) + " %"),
        (_("Times done"), str(page.stands.times)),
        (_("Times back"), str(page.returns)),
        (_("Coming back"), page.way_back),
        (_("Latest"), recent),
    ]
    if page.felt:
        mark = _("{n} of 7").format(n=page.felt[-1].mark)
        found.append((_(phrases.FELT), mark))
    return [(label, value) for label, value in found if value]


def undertow(companion: Companion) -> Why:
    """Return what the undertow is made from."""
    page = undertow_of.current(companion)
    return Why(
        title=_("Undertow: {name}").format(name=page.name),
        rule=_(
            "The number of sides from which at least one signal came in the last ten "
            "working days: attention, reflection, routine, language, pattern. None is "
            "clear water, one or two are ripples, more is an undertow. It is for your "
            "eyes only, it is no score, and it never leaves this computer."
        ),
        figures=((_("Sides"), wording.listing(page.families) or "–"),),
        switch=_("A prompt that is switched off gives no signal."),
    )
