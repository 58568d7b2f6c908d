"""The passphrase: set, said, changed and taken off; and what was noted while it was locked.

What is encrypted how is the store's; here is what a user does, and what that brings about:
the files of this device, its drafts and its backups get their form, and what waited is
taken in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final
from unicodedata import normalize

from coach import i18n
from coach.companion import Companion
from coach.i18n import _, plural
from coach.model.errors import CoachError, FolderError
from coach.model.moment import Moment
from coach.model.text import clean, one_line, refuse_surrogates
from coach.rules import dates
from coach.services import backup as backups
from coach.services import wording
from coach.services.log import add
from coach.store.vault import envelope, recovery
from coach.store.vault.envelope import COST, PASSPHRASE, RECOVERY
from coach.store.vault.vault import expect_cryptography

LEAST: Final = 8
"""So many signs a passphrase has at least."""

SETTLED: Final = "settled"
"""The setting of this device that says for which keys its files have their form."""

_TAKEN_AS: Final = ("moments", "acts", "topics")
"""What a line may become."""


def expect_possible() -> None:
    """Refuse, with the way to mend it, where nothing can be encrypted here."""
    expect_cryptography()


def new_code() -> str:
    """Return a recovery key that was never used."""
    return recovery.made()


def is_same_code(said: str, code: str) -> bool:
    """Whether a recovery key was read back as it is."""
    return recovery.understood(said) == code


def explained() -> tuple[str, ...]:
    """Return what a passphrase does, and what it does not, before one is chosen."""
    return (
        _(
            "A passphrase encrypts what you wrote and will write on this computer: "
            "entries, drafts, indexes and backups. It is asked for each time you open "
            "coach or ask it something; coach log goes on without it."
        ),
        _(
            "Not encrypted are exports, cards and packs, and how much there is and when it "
            "was written."
        ),
        _(
            "Who forgets the passphrase and loses the recovery key loses what they wrote: "
            "nobody can open it then."
        ),
    )


def code_told() -> str:
    """Return what a recovery key is for, where one is shown."""
    return _(
        "It opens everything when the passphrase is forgotten. Write it down and keep "
        "it somewhere else than on this computer."
    )


def removed_told() -> str:
    """Return what it means to take the passphrase off."""
    return _("Then who can use your account can read everything, as before there was one.")


def on_the_disk() -> str:
    """Return what a disk may still hold."""
    return _(
        "Whoever searches the disk itself may still find what was there before. A disk "
        "that is encrypted as a whole helps against that."
    )


def waiting_told(companion: Companion) -> tuple[str, ...]:
    """Return in words how many notes wait."""
    if not (count := companion.store.count_waiting()):
        return ()
    return (
        plural(
            "{n} sealed note waits until the passphrase is said.",
            "{n} sealed notes wait until the passphrase is said.",
            count,
        ),
    )


def refuse_weak(passphrase: str) -> None:
    """Refuse a passphrase that anybody would guess, before anything is done with it."""
    refuse_surrogates(passphrase)
    if not {"\t", "\n"}.isdisjoint(passphrase) or (
        clean(passphrase) != normalize("NFC", passphrase)
    ):
        raise CoachError(
            _("This holds signs that cannot be typed everywhere; please choose others.")
        )
    if len(passphrase.strip()) < LEAST:
        raise CoachError(
            _(
                "A passphrase has {n} signs or more. Four or five words that have nothing "
                "to do with each other are easy to keep in mind and hard to guess."
            ).format(n=LEAST)
        )


def begin(
    companion: Companion, passphrase: str, code: str, cost: int = COST
) -> tuple[str, ...]:
    """Lock all that was written, and return in words what is left to know."""
    expect_cryptography()
    refuse_weak(passphrase)
    made, key = envelope.made(passphrase, code, i18n.language(), cost)
    companion.store.lock_with(made, key)
    return settle(companion)


def change(companion: Companion, passphrase: str, cost: int = COST) -> tuple[str, ...]:
    """Let another passphrase open it; the former one does so no more."""
    refuse_weak(passphrase)
    companion.store.change_lock(PASSPHRASE, passphrase, cost)
    return settle(companion)


def renew_code(companion: Companion, code: str, cost: int = COST) -> tuple[str, ...]:
    """Let another recovery key open it; the former one does so no more."""
    companion.store.change_lock(RECOVERY, code, cost)
    return settle(companion)


def remove(companion: Companion) -> tuple[str, ...]:
    """Take the passphrase off: everything is readable again without it."""
    companion.store.lay_lock_open()
    return settle(companion)


def unlock(companion: Companion, said: str) -> bool:
    """Open what this passphrase, or recovery key, opens; return whether all is open."""
    companion.store.vault.unlock(said)
    return not companion.store.vault.is_locked


def unlocked_by(companion: Companion, said: str) -> str:
    """Open what these words open, and return in words what is still locked, if anything."""
    before = companion.store.vault.locked
    if unlock(companion, said):
        return ""
    if companion.store.vault.locked < before:
        return _(
            "That opened a part. On another device another passphrase was chosen; that one "
            "is asked for, too."
        )
    return _("That did not open it. Nothing is lost; the recovery key works, too.")


def is_on(companion: Companion) -> bool:
    """Return whether what is written is locked with a passphrase."""
    return companion.store.vault.is_on


def expect_known(companion: Companion, said: str) -> None:
    """Refuse whoever does not know the passphrase or the recovery key."""
    if not companion.store.vault.fits(said):
        raise CoachError(_("That is not the passphrase. Nothing was changed."))


def settle(companion: Companion) -> tuple[str, ...]:
    """Give all that lies on this device the form it is to have; return what is left."""
    store = companion.store
    others = store.settle()
    unread = backups.settle(companion)
    companion.forget_packs()
    if store.vault.is_leaving:
        store.let_go_of_keys()
    store.device.put(SETTLED, store.vault.mark or None)
    later = _("{file} is written by another device and follows when coach is opened there.")
    left = _("{file} cannot be read as a backup; if it is one, delete it yourself.")
    return (
        *(later.format(file=one_line(name)) for name in others),
        *(left.format(file=path) for path in unread),
    )


def opened(companion: Companion) -> tuple[str, ...]:
    """Do what is due once it is open: its form, and what waited. Return what to tell."""
    vault = companion.store.vault
    if not vault.envelopes or vault.is_locked:
        return ()
    settled = companion.store.device.get(SETTLED) == vault.mark
    if vault.is_leaving or not settled or not vault.is_whole:
        settle(companion)
    return _told(take_in(companion))


def _told(taken: int) -> tuple[str, ...]:
    if not taken:
        return ()
    return (
        plural(
            "{n} note from while it was locked was taken in.",
            "{n} notes from while it was locked were taken in.",
            taken,
        ),
    )


def take_in(companion: Companion) -> int:
    """Take in what was noted while it was locked, and return how much that was.

    Each note has the id that it had when it was sealed: whoever is stopped takes in
    nothing twice, and neither do two devices.
    """
    store, count = companion.store, 0
    for key, note in store.waiting():
        if not store.knew_any(_TAKEN_AS, key):
            _take_in(companion, key, note)
            count += 1
        store.drop_waiting(key)
    return count


def _take_in(companion: Companion, key: str, note: Mapping[str, str]) -> None:
    at = datetime.fromisoformat(note["at"])
    then = replace(companion, now=lambda: at)
    typed, on = note["typed"], note.get("on")
    flow, kind, side = note.get("flow"), note.get("kind"), note.get("side")
    try:
        add.note(then, typed, on=on, flow=flow, kind=kind, side=side, key=key)
    except FolderError:
        raise  # it could not be kept, so it waits on
    except CoachError:
        # Whom it names may be clear to nobody but its writer: all of it stays as text.
        day = dates.moment(dates.expect(on, at, "past", no_future=True), at) if on else at
        companion.store.save(Moment(id=key, at=day, typed=typed, text=typed))


def keep_sealed(companion: Companion, typed: str, **options: str | None) -> str:
    """Keep a line until it is unlocked, and return in words that it was kept.

    Only its day can be looked at: who the people are is not known here.
    """
    expect_cryptography()
    refuse_surrogates(typed)
    now = companion.now()
    if on := options.get("on"):
        dates.expect(on, now, "past", no_future=True)
    given = {name: said for name, said in options.items() if said}
    companion.store.keep_waiting({"typed": typed, "at": now.isoformat(), **given})
    return _("Noted, {day}, and sealed: it is read once the passphrase is said.").format(
        day=wording.said_time(now, companion.today())
    )
