"""Whether all is whole and private; tidying; who can read it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from coach.cli import answers, asking, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services import doctor as examining
from coach.services.entries import thinning
from coach.services.entries.thinning import ThinningPlan


def doctor(companion: Companion, given: Arguments) -> int:
    """Look at everything, mend it if asked; 1 when something still wants attention."""
    look = examining.repair if given.has("repair") else examining.examine
    report = look(companion)
    if given.as_json:
        found = report.health
        answers.show({
            "well": report.well,
            "entries": dict(found.entries),
            "conflicts": [{"table": t, "id": key} for t, key in found.conflicts],
            "unreadable": [{"table": t, "id": key} for t, key in found.unreadable],
            "missed": [*found.missed], "elsewhere": [*found.elsewhere],
            "open": [*found.open_to_others], "leftovers": [*found.leftovers],
            "understood": [*report.lines],
        })  # fmt: skip
    else:
        output.each(report.lines, hang=2)
    return 0 if report.well else 1


def tidy(companion: Companion, given: Arguments) -> Told:
    """Thin out what is old after a yes; take out of the file what is only history."""
    planned = thinning.plan(companion)
    facts: dict[str, Json] = {"old": dict(planned.counts), "backups": planned.backups}
    if given.has("dry-run"):
        goes = _("What was deleted or changed before would go from the file for good.")
        first, *more = planned.sentences
        return Done(first, *more, goes, tidied=False, thinned=False, **facts)
    thins = bool(planned) and _may_thin(planned, given)
    left = thinning.thin(companion) if thins else ()
    done = companion.store.tidy() or thins
    told = _("There is nothing in the file but what is shown.")
    if thins:
        told = _("Thinned out: {what}.").format(what=planned.what)
    elif done:
        told = _("What was deleted or changed before is gone from the file for good.")
    way = _("Earlier steps can no longer be undone.") if done else ""
    waits = planned.told if planned and not thins else ""
    return Done(told, way, waits, *left, tidied=done, thinned=thins, **facts)


def _may_thin(planned: ThinningPlan, given: Arguments) -> bool:
    """Ask whether what is old may lose its words; unasked, only with --yes."""
    if given.has("yes"):
        return True
    if not asking.may_ask(given):
        return False
    output.each(planned.sentences, hang=2)
    return output.agreed(_("Thin them out for good? [y/n] "))


def privacy(companion: Companion, given: Arguments) -> Told:
    """Tell where the words are and who can read them."""
    store = companion.store
    folders = {
        store.home: _("What you write: {folder}"),
        store.state: _("What only this device needs: {folder}"),
    }
    sentences = (
        _("coach opens no connection to any network, has no account and counts nothing."),
        _("What you write is locked with a passphrase.")
        if store.vault.is_on
        else _(
            "The files are not locked: who can use your account can read them. To lock "
            "them with a passphrase: coach lock"
        ),
        _(
            "What you type after a command stays in the history of your shell; "
            "coach log alone asks for the text, and coach log - reads it."
        ),
        _("Notes about people are personal data: write what they may read."),
        _("To take everything along: coach export --out FILE"),
        _("To take something back: coach undo, coach delete"),
        _("What is deleted stays in the file for a while; to take it out now: coach tidy"),
        _("To forget somebody for good, backups too: coach person forget NAME"),
    )
    if given.as_json:
        read: dict[str, Json] = {folder: _who_reads(folder) for folder in folders}
        return {"folders": read, "understood": [*sentences]}
    for folder, told in folders.items():
        output.say(told.format(folder=folder), hang=2)
        output.say("  " + _who_reads(folder), hang=4)
    output.each(sentences)
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
