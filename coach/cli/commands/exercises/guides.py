"""`coach guide`: the texts to read that packs bring."""

from __future__ import annotations

from coach.cli import output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services.exercises import guides
from coach.services.exercises.guides import GuideLine


def guide(companion: Companion, given: Arguments) -> Told:
    """List the guides, or read one."""
    if given.words:
        return _read(guides.choose(companion, given.text), given)
    found = guides.every(companion)
    if given.as_json:
        return [_as_json(one) for one in found]
    for one in found:
        output.say(f"{one.title} · {one.pack_name}  [{one.ref}]", hang=2)
    if not found:
        return _("No pack in use has guides. See: coach pack list")
    return _("To read one: {command}").format(command="coach guide NAME")


def _read(one: GuideLine, given: Arguments) -> Told:
    if given.as_json:
        return _as_json(one)
    output.say(one.title)
    output.each([one.credit], hang=2)
    output.part(one.text)
    if one.exercise:
        command = f"coach exercise run {one.exercise.partition('/')[2]}"
        output.part(_("An exercise goes with it: {command}").format(command=command))
    return 0


def _as_json(one: GuideLine) -> dict[str, Json]:
    return {
        "ref": one.ref, "title": one.title, "text": one.text, "pack": one.pack_name,
        "role": one.role, "from": one.credit, "exercise": one.exercise,
    }  # fmt: skip
