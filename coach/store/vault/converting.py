"""Bringing what lies on this device into the form that it is to have: encrypted, or not.

A device makes its own files anew, and those that no device writes; each of the others does
so itself once it is unlocked there. Whoever is stopped in the middle has both forms, which
are read alike, and goes on at the next unlocking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from coach.store import disk
from coach.store.backup import Backup
from coach.store.drafts import Drafts
from coach.store.journal import codec, contents, folder, recent
from coach.store.journal.codec import KEYED, SEALED
from coach.store.journal.health import ASIDE
from coach.store.journal.journal import Journal
from coach.store.vault import envelope, waiting
from coach.store.vault.recoding import recoded, recoded_line
from coach.store.vault.vault import Vault

_OF_A_DEVICE = re.compile(rf"[0-9a-f]{{{folder.DEVICE}}}{re.escape(folder.SUFFIX)}")


def settle(journal: Journal, drafts: Drafts) -> tuple[str, ...]:
    """Give everything of this device its form; return the files that others have to."""
    put_back(journal)
    with journal.writing():
        home, vault = Path(journal.home), journal.vault
        vault.keep_copies(_every(journal.home))
        ring = vault.ring
        within = [Path(journal.state, "drafts"), Path(vault.copies), home / ASIDE]
        for around in (home, Path(journal.state), *within):
            disk.sweep(str(around))
        vault.look()
        for path_of in (contents.path_of, recent.path_of):
            Path(path_of(journal.home, journal.state)).unlink(missing_ok=True)
        for name in folder.names(journal.home):
            with disk.trouble_with(journal.home):
                data = disk.read(str(home / name))
                now = recoded(data, ring)
                if now == data:
                    continue
                if name == journal.identity.file:
                    journal.rewrite(now)
                elif _is_ours(name, journal):
                    disk.replace(str(home / name), now)
        _settle_aside(home / ASIDE, vault)
        drafts.rewrite()
        return tuple(_left(journal))


def put_back(journal: Journal) -> None:
    """Put the key files of this device back, also where it cannot read another's file.

    Two devices may lack each other's: they would wait for each other for ever.
    """
    if Path(journal.home).is_dir():
        with journal.lock:
            journal.vault.look()
            journal.vault.keep_copies(_every(journal.home))


def _is_ours(name: str, journal: Journal) -> bool:
    """Whether this device may make a file anew: it wrote it, or no device has its name."""
    written = name.removesuffix(folder.SUFFIX) in journal.identity.former
    return written or not _OF_A_DEVICE.fullmatch(name)


def _left(journal: Journal) -> Iterator[str]:
    for name in folder.names(journal.home):
        data = disk.derived(str(Path(journal.home, name)))
        if recoded(data, journal.vault.ring) != data:
            yield name


def _settle_aside(around: Path, vault: Vault) -> None:
    ring = vault.ring
    for path in sorted(around.iterdir()) if ring and around.is_dir() else ():
        with disk.trouble_with(str(around)):
            data = disk.read(str(path))
            now = recoded_line(data, ring, ASIDE) if ring else data
            if now != data:
                disk.replace(str(path), now)


def settled(backup: Backup, vault: Vault) -> Backup:
    """Return a backup in the form that it would be made in now, with the keys it needs."""
    files = {
        **backup.files,
        **{name: recoded(data, vault.ring) for name, data in backup.journal},
    }
    wanted = _locked_with(*files.values())
    files = {name: data for name, data in files.items() if not backup.is_key(name)}
    for one in (*backup.envelopes, *vault.envelopes):
        if one.id in wanted:
            files[one.file] = envelope.told(one)
    return replace(backup, files=files)


def needed(journal: Journal) -> frozenset[str]:
    """Return the names of the keys that something in the data folder is locked with."""
    return _locked_with(_every(journal.home), *waiting.sealed(journal.home))


def locked_with(backup: Backup) -> frozenset[str]:
    """Return the names of the keys that the entries in a backup are locked with."""
    return _locked_with(*(data for _name, data in backup.journal))


def _locked_with(*parts: bytes) -> frozenset[str]:
    return frozenset(
        codec.body_of(line, mark).partition(b" ")[0].decode("ascii", "replace")
        for data in parts
        for line in data.split(b"\n")
        for mark in (KEYED, SEALED)
        if codec.body_of(line, mark)
    )


def _every(home: str) -> bytes:
    """Return all that the journal files hold."""
    return b"\n".join(disk.derived(str(Path(home, name))) for name in folder.names(home))
