"""A crash, told gently: where it happened goes to a file, nobody's words do."""

from __future__ import annotations

from coach.cli import output as paper
from coach.i18n import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.companion import Companion


def tell(companion: Companion, error: BaseException) -> None:
    """Say that something went wrong inside, and where it is written down."""
    from coach.services import crash  # inside: its trouble is not to hide the sentence

    sentence = _("Something went wrong inside coach. What was confirmed is safe.")
    try:
        path = crash.keep(companion, error)
    except OSError:
        paper.complain(sentence)
        return
    where = _("Where it happened, without your words, is in {file}").format(file=path)
    paper.complain(f"{sentence} {where}")
