"""`coach guide` and `coach programme`: what packs bring to read, and to go along with."""

from __future__ import annotations

from coach.cli import answers, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services.exercises import guides, programmes
from coach.services.exercises.guides import GuideLine
from coach.services.exercises.programmes import ProgrammeLine


def guide(companion: Companion, given: Arguments) -> Told:
    """List the guides, or read one."""
    if given.words:
        return _read(guides.choose(companion, given.text), given)
    found = guides.every(companion)
    if given.as_json:
        return [_guide_as_json(one) for one in found]
    for one in found:
        output.say(f"{one.title} · {one.pack_name}  [{one.ref}]", hang=2)
    if not found:
        return _("No pack in use has guides. See: coach pack list")
    return _("To read one: {command}").format(command="coach guide NAME")


def _read(one: GuideLine, given: Arguments) -> Told:
    if given.as_json:
        return _guide_as_json(one)
    output.say(one.title)
    output.each([one.credit], hang=2)
    output.part(one.text)
    if one.exercise:
        command = f"coach exercise run {one.exercise.partition('/')[2]}"
        output.part(_("An exercise goes with it: {command}").format(command=command))
    return 0


def _guide_as_json(one: GuideLine) -> dict[str, Json]:
    return {
        "ref": one.ref, "title": one.title, "text": one.text, "pack": one.pack_name,
        "role": one.role, "from": one.credit, "exercise": one.exercise,
    }  # fmt: skip


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
        return [_programme_as_json(one) for one in found]
    if not found:
        return _("No pack in use has a programme. See: coach pack list")
    for one in found:
        sign = "●" if one.step else "○"
        output.say(f"{sign} {one.title} · {one.stands}  [{one.pack}]", hang=2)
        if about := one.step.text if one.step else one.about:
            output.say(f"  {about}", hang=2)
    command = "coach programme begin " + _("NAME")
    return _("To begin one: {command}").format(command=command)


def _programme_as_json(one: ProgrammeLine) -> dict[str, Json]:
    return {
        "pack": one.pack, "title": one.title, "about": one.about, "rhythm": one.rhythm,
        "status": one.status, "of": one.of, "step": answers.plain(one.step),
        "understood": one.stands,
    }  # fmt: skip
