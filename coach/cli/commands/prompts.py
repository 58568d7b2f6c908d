"""`coach prompt`: the one word of today, and an answer to it."""

from __future__ import annotations

from typing import Final

from coach.cli import answers, output
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _, language
from coach.services.prompts import prompts

SAID: Final = {
    "done": "did_it", "open": "opened", "later": "not_now", "no": "does_not_fit",
    "off": prompts.LET_GO,
}  # fmt: skip
"""What can be answered, by its word."""


def prompt(companion: Companion, given: Arguments) -> int:
    """Print today's prompt, or answer it."""
    found = prompts.current(companion)
    if found is None and given.has("json"):
        answers.show(None)
        return 0
    if found is None:
        output.say(_("There is no prompt now."))
        return 0
    if given.words:
        answer = prompts.answer(companion, found, SAID[given.words[0]])
        answers.tell(answer, as_json=given.has("json"))
        if given.words[0] == "no" and not given.has("json"):
            told = _("coach settings {number} rarer, off or on")
            output.say(told.format(number=found.number))
        return 0
    if given.has("json"):
        answers.show({
            "rule": found.number, "name": found.trigger, "kind": found.kind,
            "words": found.words, "about": found.about,
            "exercise": found.exercise or None,
        })  # fmt: skip
        return 0
    output.say(found.words)
    if found.offer:
        output.say(found.offer)
    prompts.shown(companion, found)
    tell_exercise(companion, found.exercise)
    output.say(ways(found.number, may_go=bool(found.offer)))
    return 0


def tell_exercise(companion: Companion, ref: str) -> None:
    """Name the exercise that goes with a word of today, and how to begin it."""
    found = companion.library.exercise(ref) if ref else None
    if found:
        output.say(_("An exercise goes with it: {title}. Begin: {command}").format(
            title=found.title.say(language()), command=f"coach exercise run {ref}"
        ))  # fmt: skip


def ways(number: str, *, may_go: bool = False) -> str:
    """Return how a prompt is answered in the shell, and how to ask why."""
    said = (
        _("coach prompt done, later, no or off · coach why {number}")
        if may_go
        else _("coach prompt done, later or no · coach why {number}")
    )
    return said.format(number=number)
