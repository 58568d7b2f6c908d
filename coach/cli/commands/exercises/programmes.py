"""`coach programme`: which there are, and beginning, pausing and stopping one."""

from __future__ import annotations

from coach.cli import answers, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services.today import programmes
from coach.services.today.programmes import ProgrammeLine


def programme(companion: Companion, given: Arguments) -> Told:
    """Show how programmes stand, or change that."""
    what, *named = given.words or ("list",)
    said = " ".join(named)
    if what == "begin":
        return programmes.begin(
            companion, said, given.value("on") or "",
            anew=given.has("anew"), beside=given.has("beside"),
        )  # fmt: skip
    if what == "pause":
        return programmes.pause(companion, said)
    if what == "stop":
        return programmes.stop(companion, said)
    return _list(companion, given)


def _list(companion: Companion, given: Arguments) -> Told:
    found = programmes.lines(companion)
    if given.as_json:
        return [_as_json(one) for one in found]
    if not found:
        return _("No pack in use has a programme. See: coach pack list")
    for one in found:
        sign = "●" if one.step else "○"
        output.say(f"{sign} {one.title} · {one.stands}  [{one.pack}]", hang=2)
        if about := one.step.text if one.step else one.about:
            output.say(f"  {about}", hang=2)
    command = "coach programme begin " + _("NAME")
    return _("To begin one: {command}").format(command=command)


def _as_json(one: ProgrammeLine) -> dict[str, Json]:
    return {
        "pack": one.pack, "title": one.title, "about": one.about, "rhythm": one.rhythm,
        "status": one.status, "of": one.of, "step": answers.plain(one.step),
        "understood": one.stands,
    }  # fmt: skip
