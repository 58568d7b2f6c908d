"""`coach settings`: what the user wants to be otherwise."""

from __future__ import annotations

from coach.cli import answers, paper
from coach.i18n import _
from coach.services import settings as choices

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.cli.given import Given
    from coach.companion import Companion

COLUMN = max(len(row.name) for row in choices.KEYS) + 2


def settings(companion: Companion, given: Given) -> int:
    """List every setting, show one, or change it."""
    if not given.words:
        for row in choices.KEYS:
            _line(companion, row)
        return 0
    name, *said = given.words
    if said:
        return answers.tell(choices.put(companion, name, " ".join(said)), as_json=False)
    row = choices.key(name)
    _line(companion, row)
    paper.say("  " + _("It takes {hint}.").format(hint=_(row.hint)))
    return 0


def _line(companion: Companion, row: choices.Key) -> None:
    value = choices.shown(companion, row.name) or "–"
    paper.say(f"{row.name:<{COLUMN}}{value}  · {_(row.label)}", hang=COLUMN)
