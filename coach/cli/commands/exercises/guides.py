"""`coach guide`: the texts to read that packs bring."""

from __future__ import annotations

from coach.cli import answers, output
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services.exercises import guides
from coach.services.exercises.guides import GuideLine


def guide(companion: Companion, given: Arguments) -> int:
    """List the guides, or read one."""
    as_json = given.has("json")
    if given.words:
        one = guides.choose(companion, " ".join(given.words))
        return _read(one, as_json=as_json)
    found = guides.every(companion)
    if as_json:
        answers.show([_as_json(one) for one in found])
        return 0
    for one in found:
        output.say(f"{one.title} · {one.pack_name}  [{one.ref}]", hang=2)
    output.say(
        _("To read one: {command}").format(command="coach guide NAME")
        if found
        else _("No pack in use has guides. See: coach pack list")
    )
    return 0


def _read(one: GuideLine, *, as_json: bool) -> int:
    if as_json:
        answers.show(_as_json(one))
        return 0
    output.say(one.title)
    if one.credit:
        output.say(one.credit, hang=2)
    output.say()
    output.say(one.text)
    if one.exercise:
        command = f"coach exercise run {one.exercise.partition('/')[2]}"
        output.say()
        output.say(_("An exercise goes with it: {command}").format(command=command))
    return 0


def _as_json(one: GuideLine) -> dict[str, Json]:
    return {
        "ref": one.ref, "title": one.title, "text": one.text, "pack": one.pack_name,
        "role": one.role, "from": one.credit, "exercise": one.exercise,
    }  # fmt: skip
