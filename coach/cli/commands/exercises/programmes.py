"""`coach programme`: which there are, and beginning, pausing and stopping one."""

from __future__ import annotations

from coach.cli import answers, output
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services.today import programmes
from coach.services.today.programmes import ProgrammeLine


def programme(companion: Companion, given: Arguments) -> int:
    """Show how programmes stand, or change that."""
    what, *named = given.words or ("list",)
    as_json, said = given.has("json"), " ".join(named)
    if what == "begin":
        answer = programmes.begin(
            companion, said, given.value("on") or "",
            anew=given.has("anew"), beside=given.has("beside"),
        )  # fmt: skip
    elif what == "pause":
        answer = programmes.pause(companion, said)
    elif what == "stop":
        answer = programmes.stop(companion, said)
    else:
        return _list(companion, as_json=as_json)
    return answers.tell(answer, as_json=as_json)


def _list(companion: Companion, *, as_json: bool) -> int:
    found = programmes.lines(companion)
    if as_json:
        answers.show([_as_json(one) for one in found])
        return 0
    if not found:
        output.say(_("No pack in use has a programme. See: coach pack list"))
        return 0
    for one in found:
        sign = "●" if one.step else "○"
        output.say(f"{sign} {one.title} · {one.stands}  [{one.pack}]", hang=2)
        if one.step:
            output.say(f"  {one.step.text}", hang=2)
        elif one.about:
            output.say(f"  {one.about}", hang=2)
    command = "coach programme begin " + _("NAME")
    output.say(_("To begin one: {command}").format(command=command))
    return 0


def _as_json(one: ProgrammeLine) -> dict[str, Json]:
    return {
        "pack": one.pack, "title": one.title, "about": one.about, "rhythm": one.rhythm,
        "status": one.status, "of": one.of, "step": answers.plain(one.step),
        "understood": one.stands,
    }  # fmt: skip
