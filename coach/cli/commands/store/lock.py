"""`coach lock` and `coach unlock`: a passphrase on all that is written."""

from __future__ import annotations

from coach.cli import asking, output, unlocking
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import UsageError
from coach.services import locking


def lock(companion: Companion, given: Arguments) -> Told:
    """Set a passphrase, or change what there is; alone it tells where there is one."""
    what = given.words[0] if given.words else ""
    is_on = companion.store.vault.is_on
    if given.as_json or (is_on and not what):
        return _told(companion)
    if what == "remove":
        return unlock(companion, given)
    if what and not is_on:
        raise UsageError(_("There is no passphrase yet. To set one: coach lock"))
    locking.expect_possible()
    asking.expect_somebody(
        _("A passphrase is chosen on a terminal, where nobody else sees it.")
    )
    if not what:
        return _begin(companion)
    unlocking.let_in(companion)
    if what == "change":
        left = locking.change(companion, unlocking.chosen())
        told = _("The new passphrase opens everything now, and the former one nothing.")
    else:
        left = locking.renew_code(companion, unlocking.code())
        told = _("The new recovery key works now, and the former one no more.")
    return Done(told, *left, _elsewhere())


def unlock(companion: Companion, given: Arguments) -> Told:
    """Take the passphrase off."""
    if given.as_json or not companion.store.vault.is_on:
        return _told(companion)
    asking.expect_somebody(
        _("A passphrase is taken off on a terminal, where it is asked for.")
    )
    unlocking.let_in(companion)
    output.say(locking.removed_told())
    if not output.agreed(_("Take the passphrase off? [y/n] ")):
        return _("Nothing was changed.")
    left = locking.remove(companion)
    return Done(_("The passphrase is off: everything is readable without it."), *left)


def _begin(companion: Companion) -> Told:
    output.each(locking.explained())
    output.say()
    passphrase = unlocking.chosen()
    left = locking.begin(companion, passphrase, unlocking.code())
    return Done(
        _("What you wrote is locked: entries, drafts, indexes and backups."),
        *left, locking.on_the_disk(), _elsewhere(), _ways(),
    )  # fmt: skip


def _elsewhere() -> str:
    return _("Backups that you put elsewhere stay as they were made.")


def _ways() -> str:
    told = _("To change or remove it: {commands}")
    return told.format(commands="coach lock change, coach lock recovery, coach unlock")


def _told(companion: Companion) -> Told:
    if not companion.store.vault.is_on:
        return Done(_("There is no passphrase."), locked=False, waiting=0)
    return Done(
        _("What you write is locked with a passphrase."),
        *locking.waiting_told(companion), _ways(),
        locked=True, waiting=companion.store.count_waiting(),
    )  # fmt: skip
