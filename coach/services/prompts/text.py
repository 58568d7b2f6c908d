"""The words of a prompt: taken from the packs, filled in, never longer than a glance."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model import kinds
from coach.model.exercise import Run
from coach.model.pack import fill
from coach.model.person import Person
from coach.model.prompt import Nudge, nudge_id
from coach.model.setting import table
from coach.model.text import one_line
from coach.rules.prompts import registry
from coach.rules.prompts.rule import PromptFinding
from coach.services import privacy, wording

LONGEST: Final = 200
"""No prompt is longer than this, whatever is filled in."""

SHORTEST: Final = 12
"""A filled-in text is never cut to less than this."""

_PLACE: Final = re.compile("{([a-z_]+)}")
"""A name in braces, in the words of a prompt; what has forms is a number, and short."""

HOLDING: Final = "attention/hold-differently"
"""The weekly check of being near and leaving room."""

PARTS: Final = {
    "morning": N_("{weekday} morning"), "afternoon": N_("{weekday} afternoon"),
    "evening": N_("{weekday} evening"),
}  # fmt: skip

SIDES: Final = {"customer": N_("customers"), "colleague": N_("colleagues")}


@dataclass(frozen=True, slots=True)
class FilledPrompt:
    """A prompt in words, and what is to be kept of it."""

    words: str
    nudge: Nudge


def say(
    companion: Companion, trigger: str, finding: PromptFinding, before: int = 0
) -> FilledPrompt | None:
    """Return what there is to say now; None when no pack in use has words for it.

    After it was said so often before it is the turn of the next way to say it.
    """
    prompt = companion.library.prompt(trigger)
    if prompt is None:
        return None
    now = companion.now()
    nudge = Nudge(
        id=nudge_id(trigger, now.date()),
        rule=trigger,
        shown_at=now,
        text=prompt.in_turn(before).say(),
        facts=dict(finding.figures),
        record_ids=finding.record_ids,
        about=finding.about,
    )
    return FilledPrompt(filled(companion, nudge), nudge)


def filled(companion: Companion, nudge: Nudge) -> str:
    """Return the words of a showing with its figures in their places."""
    template, facts = template_of(companion, nudge), figures(companion, nudge)
    known = table(nudge.facts).items()
    counts = {name: n for name, n in known if isinstance(n, (int, float))}
    said = fill(template, facts, counts)
    places = [name for name in _PLACE.findall(template) if name in facts]
    while places and (over := len(said) - LONGEST) > 0:
        longest = max(places, key=lambda name: len(facts[name]))
        if len(facts[longest]) <= SHORTEST:
            break
        facts[longest] = shortened(facts[longest], len(facts[longest]) - over)
        said = fill(template, facts, counts)
    return said


def template_of(companion: Companion, nudge: Nudge) -> str:
    """Return the words as they were shown; in the language of now, while they are said."""
    worded = companion.library.prompt(nudge.rule)
    for way in worded.ways() if worded else ():
        if nudge.text in dict(way.texts).values():
            return way.say()
    return nudge.text


def shortened(text: str, room: int) -> str:
    """Return the text, cut between two words where it is too long."""
    if len(text) <= room:
        return text
    cut = text[: max(room, SHORTEST) - 1]
    whole = cut.rpartition(" ")[0] if " " in cut[SHORTEST // 2 :] else cut
    return whole.rstrip(" ,;:-–") + "…"


def figures(companion: Companion, nudge: Nudge) -> dict[str, str]:
    """Return the figures of a showing in words, by the placeholders of its text."""
    found = {name: _in_words(companion, nudge, name) for name in table(nudge.facts)}
    rule = registry.named(nudge.rule)
    if person := companion.store.get(Person, nudge.about):
        found["name"] = person.name
    elif rule and "name" in rule.figures:
        found["name"] = _("somebody")
    shown = privacy.made(companion)
    return {name: shown(text) for name, text in found.items()}


def _in_words(companion: Companion, nudge: Nudge, name: str) -> str:
    value = table(nudge.facts).get(name)
    said = str(value or "")
    if tell := TOLD.get(name):
        return tell(companion, nudge, said)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return wording.number(value)
    return one_line(said).rstrip(".")


def _side(_coach: Companion, _nudge: Nudge, side: str) -> str:
    return _(SIDES.get(side, side))


def _moment(_coach: Companion, _nudge: Nudge, said: str) -> str:
    """Return a part of a weekday: Thursday afternoon."""
    weekday, _space, part = said.partition(" ")
    day = _(wording.WEEKDAYS[int(weekday) % 7])
    return wording.capital(_(PARTS.get(part, "{weekday}")).format(weekday=day))


def _month(_coach: Companion, _nudge: Nudge, number: str) -> str:
    return _(wording.MONTHS[(int(number) - 1) % 12])


def _days(companion: Companion, _nudge: Nudge, said: str) -> str:
    return ", ".join(_day(companion, one) for one in said.split())


def _day(companion: Companion, said: str) -> str:
    try:
        return wording.day(date.fromisoformat(said), companion.today())
    except ValueError:
        return said


def _week(companion: Companion, _nudge: Nudge, said: str) -> str:
    """Return the first day of a week as it stands within a sentence."""
    try:
        first = wording.written_day(date.fromisoformat(said))
    except ValueError:
        return said
    return first.removesuffix(f" {companion.today().year}")


def _lens(companion: Companion, _nudge: Nudge, lens: str) -> str:
    """Return what a lens is called now, by its card where one is in use."""
    from coach.services.lenses import lenses  # few prompts speak of one

    return lenses.names(companion).get(lens) or _(kinds.LENSES.get(lens, lens))


def _quadrant(companion: Companion, nudge: Nudge, key: str) -> str:
    """Return what a field of the weekly check is called now, or else was called then."""
    exercise = companion.library.exercise(HOLDING)
    if exercise and (cell := exercise.outcome.cells.get(key)):
        return lowered(cell.name.say())
    runs = (companion.store.get(Run, id_) for id_ in reversed(nudge.record_ids))
    came = next((run.outcome for run in runs if run and run.outcome), None)
    return lowered(came.name if came and came.key == key else key)


def _within(_coach: Companion, _nudge: Nudge, text: str) -> str:
    """Return somebody's words as they stand within a sentence."""
    return lowered(one_line(text).rstrip("."))


def _gain(companion: Companion, nudge: Nudge, text: str) -> str:
    return _within(companion, nudge, text or _("a way through a busy moment"))


TOLD: Final[Mapping[str, Callable[[Companion, Nudge, str], str]]] = {
    "side": _side, "moment": _moment, "month": _month, "week": _week, "lens": _lens,
    "since": _days, "last": _days, "chosen": _days, "when": _days,
    "quadrant": _quadrant, "gain": _gain, "cue": _within,
}  # fmt: skip
"""How a figure is told that is neither a number nor words as they were written."""


def lowered(text: str) -> str:
    """Return a text as it stands within a sentence; I and abbreviations stay large."""
    first = re.split("[ '’]", text, maxsplit=1)[0]
    if first == "I" or first[1:].isupper():
        return text
    # The Dutch ij is one letter.
    length = 2 if text.startswith("IJ") else 1
    return text[:length].lower() + text[length:]
