"""Being let in: the passphrase is asked for before anything else, and never shown."""

from __future__ import annotations

import sys

from coach.cli import output
from coach.cli.command import ASKS, MAY_ASK
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError, LockedError
from coach.services import locking

TRIES = 3
"""So often it is asked before one starts over."""


def let_in(companion: Companion, how: str = ASKS) -> None:
    """Ask for the passphrase where there is one and it is needed; do what is due then."""
    if companion.store.vault.is_locked and not _ask(companion, how):
        return
    for sentence in locking.opened(companion):
        output.complain(sentence)  # where no program looks for what it asked for


def _ask(companion: Companion, how: str) -> bool:
    """Ask until it is open; return whether it is, where one may also go on without."""
    asks = output.talks() if how == MAY_ASK else _sits_there()
    if how not in (ASKS, MAY_ASK) or (how == MAY_ASK and not asks):
        return False
    locking.expect_possible()
    if not asks:
        raise LockedError(
            _(
                "What you wrote is locked with a passphrase, and nobody sits at a terminal "
                "to be asked for it. Meanwhile coach log keeps what you note, sealed."
            )
        )
    for _time in range(TRIES):
        said = output.ask_unseen(_("Passphrase: "))
        if not said:
            break
        if not (left := locking.unlocked_by(companion, said)):
            return True
        output.complain(left)
    if how == MAY_ASK:
        return False
    raise LockedError(_("It stays locked, and nothing was changed."))


def _sits_there() -> bool:
    return output.is_terminal(sys.stdin) and output.is_terminal(sys.stderr)


def chosen() -> str:
    """Return a new passphrase that was typed twice."""
    for _left in range(TRIES):
        first = output.ask_unseen(_("New passphrase: "))
        if not first:
            break
        try:
            locking.refuse_weak(first)
        except CoachError as error:
            output.complain(str(error))
            continue
        if output.ask_unseen(_("The same once more: ")) == first:
            return first
        output.complain(_("These two were not the same."))
    raise CoachError(_("Nothing was changed."))


def code() -> str:
    """Return a new recovery key that was shown and read back."""
    made = locking.new_code()
    output.say()
    output.say(_("Your recovery key, shown only now:"))
    output.say()
    output.say(f"    {made}")
    output.say()
    output.say(locking.code_told())
    for _left in range(TRIES):
        said = output.ask(_("Type it over from your paper: "))
        if not said:
            break
        if locking.is_same_code(said, made):
            return made
        output.complain(_("That is not the same; the groups are of four signs."))
    raise CoachError(_("Nothing was changed."))
