"""The way in: the app on a terminal, today as text everywhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from coach.cli import output
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import UsageError


def enter(
    companion: Companion, speak: Callable[[], None] = lambda: None, *, plain: bool
) -> int:
    """Open the app; without a terminal to draw on, or when asked, print today.

    To speak as is set is asked for again once it is open.
    """
    draws = output.is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"
    if plain or not draws:
        if companion.store.vault.envelopes:
            from coach.cli import unlocking  # most have no passphrase

            unlocking.let_in(companion)
            speak()
        return _as_text(companion, with_commands=plain)
    if not output.is_terminal(sys.stdin):
        raise UsageError(
            _("The app needs a keyboard. As plain text: coach today, or coach --plain")
        )
    from coach import app  # the shell never waits for the screens

    return app.run(companion, speak)


def _as_text(companion: Companion, *, with_commands: bool) -> int:
    from coach.cli.commands.today import today  # the app draws its own

    today.show(companion)
    if with_commands:
        from coach.cli.commands.program import help as helping  # only here and for --help

        output.say()
        helping.overview()
    return 0
