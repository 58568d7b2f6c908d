"""`coach lock` and `coach unlock`: a passphrase on all that is written."""

from __future__ import annotations

from coach.cli import answers, output, unlocking
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import UsageError
from coach.services import locking


def lock(companion: Companion, given: Arguments) -> int:
    """Set a passphrase, or change what there is; alone it tells where there is one."""
    what = given.words[0] if given.words else ""
    is_on = companion.store.vault.is_on
    if given.has("json") or (is_on and not what):
        return _tell(companion, as_json=given.has("json"))
    if what == "remove":
        return unlock(companion, given)
    if what and not is_on:
        raise UsageError(_("There is no passphrase yet. To set one: coach lock"))
    locking.expect_possible()
    if not output.talks():
        raise UsageError(
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
    _say(told, *left, _elsewhere())
    return 0


def unlock(companion: Companion, given: Arguments) -> int:
    """Take the passphrase off."""
    if given.has("json") or not companion.store.vault.is_on:
        return _tell(companion, as_json=given.has("json"))
    if not output.talks():
        raise UsageError(
            _("A passphrase is taken off on a terminal, where it is asked for.")
        )
    unlocking.let_in(companion)
    output.say(locking.removed_told())
    if not output.agreed(_("Take the passphrase off? [y/n] ")):
        output.say(_("Nothing was changed."))
        return 0
    left = locking.remove(companion)
    _say(_("The passphrase is off: everything is readable without it."), *left)
    return 0


def _begin(companion: Companion) -> int:
    for sentence in locking.explained():
        output.say(sentence)
    output.say()
    passphrase = unlocking.chosen()
    left = locking.begin(companion, passphrase, unlocking.code())
    _say(
        _("What you wrote is locked: entries, drafts, indexes and backups."),
        *left, locking.on_the_disk(), _elsewhere(),
        _("To change or remove it: {commands}").format(
            commands="coach lock change, coach lock recovery, coach unlock"
        ),
    )  # fmt: skip
    return 0


def _elsewhere() -> str:
    return _("Backups that you put elsewhere stay as they were made.")


def _tell(companion: Companion, *, as_json: bool) -> int:
    vault = companion.store.vault
    if not vault.is_on:
        told = _("There is no passphrase.")
        return answers.tell_words(told, as_json=as_json, locked=False, waiting=0)
    return answers.tell_words(
        _("What you write is locked with a passphrase."),
        *locking.waiting_told(companion),
        _("To change or remove it: {commands}").format(
            commands="coach lock change, coach lock recovery, coach unlock"
        ),
        as_json=as_json, locked=True, waiting=companion.store.count_waiting(),
    )  # fmt: skip


def _say(*sentences: str) -> None:
    for sentence in sentences:
        output.say(sentence)
