"""What a command asks before it goes on, and what it does where nobody can be asked."""

from __future__ import annotations

from collections.abc import Iterable

from coach.cli import output
from coach.cli.answers import Done
from coach.cli.arguments import Arguments
from coach.i18n import _
from coach.model.errors import CoachError, UsageError
from coach.services import files

BACK, LATER, SKIP = "<", ">", "-"
"""What is typed in place of an answer: to go back, to stop for now, to leave it open."""


def may_ask(given: Arguments) -> bool:
    """Whether a question can be put; a program that reads JSON answers none."""
    return output.talks() and not given.as_json


def is_asked(given: Arguments) -> bool:
    """Return whether what will happen is shown first, and agreed to."""
    return not given.has("yes") and may_ask(given)


def expect_somebody(sentence: str) -> None:
    """Go on only at a terminal; the sentence says why."""
    if not output.talks():
        raise UsageError(sentence)


def agreed(
    given: Arguments, question: str, unasked: str, shown: Iterable[str] = (), hang: int = 0
) -> bool:
    """Return whether it may be done: after --yes, or after a yes to what is shown.

    Where nobody can be asked, the sentence says how it is done unasked.
    """
    if given.has("yes"):
        return True
    if not may_ask(given):
        raise UsageError(unasked)
    output.each(shown, hang=hang)
    if output.agreed(question):
        return True
    output.say(_("Nothing was changed."))
    return False


def may_replace(place: str, given: Arguments) -> None:
    """Ask before a file is replaced, unless --yes says so already."""
    if not files.is_there(place) or given.has("yes"):
        return
    if not may_ask(given):
        there = _("{file} is there already. To replace it, add --yes.")
        raise CoachError(there.format(file=place))
    expect_yes(_("{file} is there already. Replace it? [y/n] ").format(file=place))


def expect_yes(question: str) -> None:
    """Go on after a yes; otherwise nothing is written."""
    if not output.agreed(question):
        raise CoachError(_("Nothing was written."))


def write(place: str, text: str, given: Arguments) -> None:
    """Write a file where the user says, after asking whether it may be replaced."""
    may_replace(place, given)
    files.write(place, text.encode())


def written(place: str, text: str, given: Arguments) -> Done:
    """Write a file where the user says, and tell that it is there."""
    write(place, text, given)
    return Done(_("Written: {file}").format(file=place), file=place)


def numbers(question: str, most: int) -> tuple[list[int], str]:
    """Return the numbers up to the most that are answered, and the first that is none."""
    said = (output.ask(question) or "").replace(",", " ")
    parts = [*dict.fromkeys(said.split())]
    wrong = [part for part in parts if not is_choice(part, most)]
    return [int(part) for part in parts if part not in wrong], next(iter(wrong), "")


def is_choice(said: str, most: int) -> bool:
    """Return whether this is a number from 1 to the most."""
    return said.isdecimal() and len(said) < 5 and 1 <= int(said) <= most


def tell_signs() -> None:
    """Say what can be typed in place of an answer."""
    told = _("{back} goes back, {skip} leaves a question open, {later} stops for now.")
    output.say(told.format(back=BACK, skip=SKIP, later=LATER))


def pose(number: int, of: int, question: str, about: str = "") -> None:
    """Print a question below an empty line, with its place among the others."""
    place = f"{number}/{of}"
    output.say()
    output.each([about])
    output.say(f"{place}  {question}", hang=len(place) + 2)


def tell_said(answer: str) -> None:
    """Say what was answered before, if anything was."""
    if answer:
        told = _("You said: {answer}. Enter keeps it.")
        output.say("  " + told.format(answer=answer), hang=2)
