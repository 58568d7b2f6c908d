"""Files that a command writes where the user says."""

from __future__ import annotations

from coach.cli import answers, output
from coach.cli.arguments import Arguments
from coach.i18n import _
from coach.model.errors import CoachError
from coach.services import files


def may_replace(place: str, given: Arguments) -> None:
    """Ask before a file is replaced, unless --yes says so already."""
    if not files.is_there(place) or given.has("yes"):
        return
    if not answers.may_ask(as_json=given.has("json")):
        raise CoachError(
            _("{file} is there already. To replace it, add --yes.").format(file=place)
        )
    question = _("{file} is there already. Replace it? [y/n] ").format(file=place)
    if not output.agreed(question):
        raise CoachError(_("Nothing was written."))


def is_asked(given: Arguments) -> bool:
    """Return whether what will happen is shown first, and agreed to."""
    return not given.has("yes") and answers.may_ask(as_json=given.has("json"))
