"""`coach doctor` and `coach privacy`: how the data is, where it is and who can read it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from coach.cli import answers
from coach.cli import output as paper
from coach.i18n import _
from coach.services import doctor as examining

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.cli.arguments import Given
    from coach.companion import Companion


def doctor(companion: Companion, given: Given) -> int:
    """Look at everything, change nothing; 1 when something wants attention."""
    report = examining.examine(companion)
    if given.has("json"):
        found = report.health
        answers.show(
            {
                "well": report.well,
                "entries": dict(found.entries),
                "conflicts": [{"table": t, "id": key} for t, key in found.conflicts],
                "unreadable": [{"table": t, "id": key} for t, key in found.unreadable],
                "understood": list(report.lines),
            }
        )
        return 0 if report.well else 1
    for line in report.lines:
        paper.say(line, hang=2)
    return 0 if report.well else 1


def privacy(companion: Companion, _given: Given) -> int:
    """Tell where the words are and who can read them."""
    store = companion.store
    paper.say(_("What you write: {folder}").format(folder=store.home), hang=2)
    paper.say("  " + _who_reads(store.home), hang=4)
    paper.say(_("What only this device needs: {folder}").format(folder=store.state), hang=2)
    paper.say("  " + _who_reads(store.state), hang=4)
    for sentence in (
        _("coach opens no connection to any network, has no account and counts nothing."),
        _("The files are not locked: who can use your account can read them."),
        _(
            "What you type after a command stays in the history of your shell; "
            "coach log alone asks for the text, and coach log - reads it."
        ),
        _("Notes about people are personal data: write what they may read."),
        _("To take everything along: coach export --out FILE"),
        _("To take something back: coach undo, coach delete"),
    ):
        paper.say(sentence)
    return 0


def _who_reads(folder: str) -> str:
    try:
        seen = Path(folder).stat()
    except OSError:
        return _("It does not exist yet.")
    mode = stat.S_IMODE(seen.st_mode)
    is_theirs = hasattr(os, "getuid") and seen.st_uid != os.getuid()
    if mode & 0o077 or is_theirs:
        return _("Others on this machine may look into it ({mode:o}).").format(mode=mode)
    return _("Only you can look into it.")
