"""Whether there is a passphrase, and the keys that were opened with it.

The key files lie in the data folder, so that other devices can open what is written, with
a copy in the folder of this device for the day that one is lost or damaged.
"""
# ruff: noqa: PTH108, PTH110, PTH112, PTH116, PTH118, PTH120, PTH208  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import os
from contextlib import suppress

from coach.i18n import _
from coach.model.errors import CoachError, FolderError, LockedError
from coach.store import disk, optional
from coach.store.journal.codec import KEYED, body_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coach.store.vault.envelope import Envelope
    from coach.store.vault.keys import Ring

SUFFIX = ".key"


class Vault:
    """The lock of a data folder; nothing is read before somebody asks."""

    def __init__(self, home: str, state: str) -> None:
        self._home = home
        self.copies = os.path.join(state, f"keys-{disk.short_name(home)}")
        """The folder of this device with a copy of each key file."""

        self._seen: object = None
        self._files: dict[str, tuple[Envelope, ...]] = {}
        self._keys: dict[str, bytes] = {}
        self._ring: Ring | None = None
        self.is_whole = True
        """Whether each key file lies in both folders, and says the same there."""

    def look(self) -> None:
        """See which key files there are now, and what they say."""
        listed = [*self._listed(self._home), *self._listed(self.copies)]
        if listed == self._seen:
            return
        files: dict[str, tuple[Envelope, ...]] = {}
        both = []
        for folder in (self._home, self.copies):
            here: dict[str, tuple[Envelope, ...]] = {}
            for path, *_status in listed:
                if os.path.dirname(path) != folder or not path.endswith(SUFFIX):
                    continue
                if one := _read(path):
                    # The copies of a sync conflict hold one key, and two passphrases.
                    here[one.id] = (*here.get(one.id, ()), one)
            # A copy here may be older; it counts where the data folder has none.
            files = {**here, **files}
            both.append(here)
        # What is left of one that was being written may hold a key that lies open.
        half = any(path.endswith(disk.TEMPORARY) for path, *_status in listed)
        self.is_whole = both[0] == both[1] and not half
        opened = {one.id: one.open for each in files.values() for one in each if one.open}
        self._keys = {**self._keys, **opened}
        self._files, self._ring, self._seen = files, None, listed

    def _listed(self, folder: str) -> Iterator[tuple[str, int, int, int]]:
        try:
            names = sorted(os.listdir(folder))
        except OSError:  # whoever reads what is in it tells what is wrong
            return
        for name in names:
            is_half = disk.is_draft(name) and f"{SUFFIX}." in name
            if (name.endswith(SUFFIX) or is_half) and not name.startswith("."):
                path = os.path.join(folder, name)
                with suppress(OSError):
                    seen = os.stat(path)
                    yield path, seen.st_ino, seen.st_size, seen.st_mtime_ns

    @property
    def envelopes(self) -> tuple[Envelope, ...]:
        """What the key files say."""
        if self._seen is None:
            self.look()
        return tuple(one for each in self._files.values() for one in each)

    @property
    def is_on(self) -> bool:
        """Whether what is written is encrypted."""
        return any(not one.open for one in self.envelopes)

    @property
    def is_leaving(self) -> bool:
        """Whether the passphrase was taken off and something is still encrypted."""
        return any(one.open for one in self.envelopes)

    @property
    def locked(self) -> frozenset[str]:
        """The names of the keys that nobody opened yet."""
        return frozenset(one.id for one in self.envelopes if one.id not in self._keys)

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase has to be said before anything can be read."""
        return bool(self.locked)

    @property
    def language(self) -> str:
        """What the user spoke when there came a passphrase."""
        return next((one.language for one in self.envelopes), "")

    @property
    def ring(self) -> Ring | None:
        """The keys to read and to write with; None where nothing is encrypted."""
        if self.is_locked:
            raise LockedError(
                _(
                    "What you wrote is locked with a passphrase, which is asked for where "
                    "you type. Until then coach log keeps what you note, sealed."
                )
            )
        if self._ring is None and self._keys:
            expect_cryptography()
            from coach.store.vault.keys import Ring  # where nothing is locked it costs time

            written = sorted(one.id for one in self.envelopes if not one.open)
            self._ring = Ring(self._keys, written[0] if written else "")
        return self._ring

    @property
    def at_hand(self) -> Ring | None:
        """The keys as far as they are open, for who only counts what is readable."""
        return None if self.is_locked else self.ring

    def unlock(self, said: str) -> bool:
        """Open what this passphrase, or this recovery key, opens; return whether it did."""
        expect_cryptography()
        from coach.store.vault import envelope  # only whoever unlocks needs it

        fitted = False
        for one in self.envelopes:
            if one.id not in self._keys and (key := envelope.opened_by(one, said)):
                self._keys[one.id] = key
                self._ring, fitted = None, True
        return fitted

    def fits(self, said: str) -> bool:
        """Whether this passphrase, or this recovery key, opens what is open already."""
        from coach.store.vault import envelope  # only whoever changes it needs it

        return any(envelope.opened_by(one, said) is not None for one in self.envelopes)

    def begin(self, made: Envelope, key: bytes) -> None:
        """From now on what is written is encrypted with this key."""
        if self.is_on:
            raise CoachError(_("There is a passphrase already."))
        self._keys[made.id] = key
        self._write(made)

    def adopt(self, one: Envelope) -> None:
        """Let a key that is open be that of this data folder."""
        if one.id in self._keys and not one.open:
            self._write(one)

    def opens(self, ids: Iterable[str]) -> bool:
        """Whether the keys with these names are at hand."""
        return all(one in self._keys for one in ids)

    def take_keys(self, envelopes: Iterable[Envelope], said: str) -> None:
        """Open keys of elsewhere, to read with; what is open already needs no words."""
        from coach.store.vault import envelope  # only whoever reads a backup needs it

        for one in envelopes:
            if one.id not in self._keys:
                key = one.open or (envelope.opened_by(one, said) if said else None)
                if key:
                    self._keys[one.id] = key
                    self._ring = None

    def change(self, who: str, words: str, cost: int) -> None:
        """Let other words open what is open; the former ones of `who` do so no more."""
        from coach.store.vault import envelope  # only whoever changes it needs it

        for name in {one.id for one in self.envelopes if not one.open}:
            one = self._files[name][0]
            self._write(envelope.closed(one, who, self._keys[name], words, cost))

    def lay_open(self) -> None:
        """From now on nobody is asked: the keys lie open until nothing needs them."""
        from coach.store.vault import envelope  # only whoever takes it off needs it

        for name in {one.id for one in self.envelopes if not one.open}:
            one = self._files[name][0]
            self._write(envelope.laid_open(one, self._keys[name]))

    def keep_copies(self, data: bytes) -> None:
        """Put the key files where they belong: in both folders, once each.

        A key of which the data folder has no file any more, and nothing in the files
        needs it, was taken off on another device.
        """
        from coach.store.vault import envelope  # only whoever unlocked needs it

        here = {one.id for path, *_s in self._listed(self._home) if (one := _read(path))}
        for one in self.envelopes:
            is_there = os.path.exists(os.path.join(self._home, one.file))
            if is_there or one.open or one.id in here or one.id.encode() in data:
                self._write(one)
            elif os.path.isdir(self._home):
                self._write(envelope.laid_open(one, self._keys[one.id]), self.copies)
        self.look()

    def _write(self, one: Envelope, *folders: str) -> None:
        """Let the key files of this key say this, and no copy of them anything else."""
        from coach.store.vault import envelope  # only whoever writes one needs it

        said = envelope.told(one)
        for folder in folders or (self._home, self.copies):
            with disk.trouble_with(folder):
                path = os.path.join(folder, one.file)
                if disk.read(path) != said:
                    disk.make_folder(folder)
                    disk.replace(path, said)
                for other, *_status in list(self._listed(folder)):
                    if other != path and (more := _read(other)) and more.id == one.id:
                        os.unlink(other)
        self.look()

    def drop(self, name: str) -> None:
        """Take away the files of a key that nothing needs any more."""
        for folder in (self._home, self.copies):
            with disk.trouble_with(folder):
                for path, *_status in list(self._listed(folder)):
                    if (one := _read(path)) and one.id == name:
                        os.unlink(path)
                        disk.sync_folder(folder)
        self.look()

    @property
    def mark(self) -> str:
        """What tells whether anything about the keys changed; nothing without keys."""
        if not self.envelopes:
            return ""
        from zlib import crc32

        from coach.store.vault import envelope  # where nothing is locked it costs time

        return f"{crc32(b''.join(sorted(map(envelope.told, self.envelopes)))):08x}"

    def closed(self, data: bytes, purpose: str) -> bytes:
        """Return what a file is to hold: encrypted, where there is a passphrase."""
        ring = self.ring
        return ring.closed(data, purpose) if ring else data

    def opened(self, data: bytes, purpose: str) -> bytes:
        """Return what a file holds; nothing where no key at hand opens it."""
        body = body_of(data, KEYED)
        if not body or (ring := self.ring) is None:
            return data
        return ring.opened(body, purpose) or b""


def _read(path: str) -> Envelope | None:
    """Return what a key file says; None where it is damaged."""
    from coach.store.vault import envelope  # where nothing is locked it costs time

    try:
        return envelope.understood(disk.read(path))
    except OSError:
        return None
    except envelope.NewerError as error:
        told = _("{file} was written by a newer coach; please update this one.")
        raise FolderError(told.format(file=path)) from error


def expect_cryptography() -> None:
    """Refuse, with the way to mend it, where what encrypts is not installed."""
    if not optional.is_installed():
        raise CoachError(
            _(
                "A passphrase needs the Python package cryptography, which is not "
                "installed here. To get it: {command}"
            ).format(command=optional.command())
        )
