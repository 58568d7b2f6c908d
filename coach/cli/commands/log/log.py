"""`coach log`: one line becomes a moment of attention."""

from __future__ import annotations

import sys
from dataclasses import replace

from coach.cli import output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments, legible
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError, UsageError
from coach.rules.log.words import kind_of
from coach.services.answer import Answer
from coach.services.log import add


def log(companion: Companion, given: Arguments) -> Told:
    """Note a moment."""
    side = only_one(given, ("colleague", "customer"))
    flow = only_one(given, ("received", "witnessed"))
    kind = kind_of(given.value("kind") or "") or given.one_of("kind")
    on = given.value("on")
    text = typed(given, _("What happened? "))
    if companion.store.vault.is_locked:
        from coach.services import locking  # most have no passphrase

        told = locking.keep_sealed(companion, text, on=on, flow=flow, kind=kind, side=side)
        return Done(told, table=None, record=None, people_added=[])
    answer = add.note(companion, text, on=on, flow=flow, kind=kind, side=side)
    return tell(companion, answer, given)


def tell(companion: Companion, answer: Answer, given: Arguments) -> Told:
    """Tell what was kept, also what looks like an option and is text now."""
    strange = tuple(
        _("“{said}” is no option here and stays in the text.").format(said=word)
        for word in given.strange
    )
    told = replace(answer, hints=(*strange, *answer.hints))
    if (answer.offers or answer.people_added) and not given.as_json:
        from coach.cli import meeting  # most lines name only whom one knows

        return meeting.tell(companion, told, told.people_added)
    return told


def person(companion: Companion, given: Arguments, flag: str) -> str | None:
    """Return whom an option names: by a name, or by a number of the list just printed."""
    if (said := given.value(flag)) is None:
        return None
    from coach.cli import listing  # most notes name nobody this way

    return listing.meant(companion, said, "people")


def typed(given: Arguments, question: str) -> str:
    """Return the text: the words, what comes in for `-`, or what is answered."""
    if given.words == ("-",):
        text = legible(_incoming()).rstrip("\n")
    elif given.words:
        text = given.text
    elif output.talks():
        text = output.ask(question, prose=True) or ""
    else:
        raise UsageError(
            _("There is no text. Give it after the command, or - to read what comes in.")
        )
    if not text.strip():
        raise CoachError(_("There is no text yet; a few words are enough."))
    return text


def only_one(given: Arguments, flags: tuple[str, ...]) -> str | None:
    """Return which of these switches was given."""
    found = [flag for flag in flags if given.has(flag)]
    if len(found) > 1:
        both = " ".join(f"--{flag}" for flag in found)
        raise UsageError(_("These do not go together: {options}.").format(options=both))
    return found[0] if found else None


def _incoming() -> str:
    if sys.stdin is None:
        return ""
    try:
        return sys.stdin.read()
    except UnicodeDecodeError:
        wrong = _("What comes in is not text in the encoding {encoding}.")
        raise CoachError(wrong.format(encoding=sys.stdin.encoding)) from None
