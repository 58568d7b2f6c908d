"""How the journal is doing: looked at afresh, and nothing changed."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from coach.fastclass import dataclass
from coach.model.kinds import class_of
from coach.model.types import Document
from coach.store import disk, merged
from coach.store.journal import codec, copies
from coach.store.journal.folder import SUFFIX, names
from coach.store.journal.identity import Identity
from coach.store.journal.merge import Replica, conflicts
from coach.store.lock import Lock
from coach.store.records import readable
from coach.store.vault.recoding import inside
from coach.store.vault.vault import Vault

_PLACEHOLDER = ".icloud"

ASIDE = "aside"
"""The folder in which a copy of what is no whole entry is kept, once that was settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One journal file."""

    name: str
    size: int
    own: bool
    """Whether this device writes it."""

    commits: int = 0
    damaged: tuple[tuple[int, int], ...] = ()
    """Where each damaged line begins, and its length; an unfinished last one included."""

    aside: int = 0
    """How many damaged places were told of and set aside."""

    locked: int = 0
    """How many lines are encrypted and stay so."""

    newer: bool = False
    """Whether a newer coach wrote in it."""

    readable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What a look at the journal showed."""

    files: tuple[File, ...]
    entries: tuple[tuple[str, int], ...]
    """How many documents each table holds."""

    conflicts: tuple[tuple[str, str], ...]
    """Documents with versions that differ: nothing is hurt, and one may be chosen."""

    nobodys: tuple[tuple[str, str], ...]
    """Documents about somebody who is not there any more."""

    unreadable: tuple[tuple[str, str], ...]
    """Documents that are not what their table holds: kept, and never shown."""

    open_to_others: tuple[str, ...]
    """Files and folders that somebody else on this machine may read."""

    leftovers: tuple[str, ...]
    """Unfinished files of a writer that was stopped."""

    missed: tuple[str, ...] = ()
    """Files that hold less than this device wrote in them, or something else."""

    elsewhere: tuple[str, ...] = ()
    """Files that a cloud keeps and has not fetched to this computer."""

    is_locked: bool = False
    """Whether nobody said the passphrase, so that only the form could be looked at."""

    copies: tuple[str, ...] = ()
    """Files that a sync program put beside another one, where two versions met."""

    passing: tuple[str, ...] = ()
    """Unfinished files of a sync program, which it takes away itself."""

    @property
    def well(self) -> bool:
        """Whether there is nothing to mend."""
        hurt = any(
            f.damaged or (f.locked and not self.is_locked) or f.newer or not f.readable
            for f in self.files
        )
        lost = self.missed or self.elsewhere or self.unreadable or self.nobodys
        return not (hurt or lost or self.open_to_others or self.leftovers)


def mend(home: str, state: str, lock: Lock, vault: Vault) -> None:
    """Close what is open to others, take away what was left over, let go of what is gone.

    Nothing that somebody wrote is touched; what is no whole entry is copied aside.
    """
    with lock, disk.trouble_with(home):
        Identity(home, state, vault).settle()
        for name in names(home):
            _set_aside(Path(home, name), vault)
        for path in [*open_in(home), *open_in(state)]:
            path.chmod(0o700 if path.is_dir() else 0o600)
        drop_leftovers(home, state)


def drop_leftovers(home: str, state: str) -> None:
    """Take away what a writer that was stopped left unfinished; it was never in use."""
    for path in [*_inside(home), *_inside(state)]:
        if disk.is_draft(path.name):
            path.unlink(missing_ok=True)


def examine(home: str, state: str, vault: Vault) -> Health:
    """Read everything anew and say how it is."""
    identity, replica = Identity(home, state, vault), Replica()
    identity.recall()
    with disk.trouble_with(home):
        present = names(home)
        files = tuple(
            _file(Path(home, name), replica, vault, own=name == identity.name + SUFFIX)
            for name in present
        )
        missed = [name + SUFFIX for name, _mark in identity.still_missed()]
    own = [*_inside(home), *_inside(state)]
    documents = _as_of_today(replica)
    return Health(
        files=files,
        entries=tuple(sorted((t, len(docs)) for t, docs in documents.items())),
        conflicts=tuple((one.table, one.id) for one in conflicts(replica, None)),
        nobodys=tuple(_nobodys(documents)),
        unreadable=tuple(_unreadable(replica.documents.items())),
        open_to_others=tuple(map(str, [*open_in(home), *open_in(state)])),
        leftovers=tuple(str(path) for path in own if disk.is_draft(path.name)),
        missed=tuple(missed),
        is_locked=vault.is_locked,
        elsewhere=tuple(str(path) for path in own if path.name.endswith(_PLACEHOLDER)),
        copies=tuple(copies.names(home)),
        passing=tuple(str(path) for path in own if _is_passing(path.name)),
    )


def _set_aside(journal: Path, vault: Vault) -> None:
    """Keep a copy of each damaged place; from then on nobody is told of it as trouble."""
    try:
        data = journal.read_bytes()
    except OSError:
        return  # which is told as it is
    ring = vault.at_hand
    for begin, length in _damaged(data, codec.decode(data, ring=ring)):
        damaged = inside(data[begin : begin + length], ring)
        copy = _copy_of(journal, damaged)
        if not copy.exists():
            disk.make_folder(str(copy.parent))
            disk.replace(str(copy), ring.closed(damaged, ASIDE) if ring else damaged)


def drop_aside(home: str, speaks: Callable[[str], bool], vault: Vault) -> None:
    """Take away the copies in which somebody is spoken of."""
    with disk.trouble_with(home):
        for copy in _inside(str(Path(home, ASIDE)))[1:]:
            said = vault.opened(disk.derived(str(copy)), ASIDE)
            if speaks(said.decode(errors="replace")):
                copy.unlink(missing_ok=True)


def _copy_of(journal: Path, damaged: bytes) -> Path:
    # By what it holds: tidying moves it within its file.
    return journal.parent / ASIDE / sha256(damaged).hexdigest()[:32]


def _damaged(data: bytes, found: codec.Lines) -> list[tuple[int, int]]:
    """Return where each damaged place begins, and how long it is; an unfinished end too."""
    unfinished = [(found.end, len(data) - found.end)] if found.end < len(data) else []
    return [*found.damaged, *unfinished]


def _file(path: Path, replica: Replica, vault: Vault, *, own: bool) -> File:
    try:
        data = path.read_bytes()
    except OSError:
        return File(name=path.name, size=path.stat().st_size, own=own, readable=False)
    ring = vault.at_hand
    found = codec.decode(data, ring=ring)
    replica.apply(found.commits)
    damaged = _damaged(data, found)
    told = [
        one
        for one in damaged
        if not _copy_of(path, inside(data[one[0] : sum(one)], ring)).exists()
    ]
    return File(
        name=path.name,
        size=len(data),
        own=own,
        commits=len(found.commits),
        damaged=tuple(told),
        aside=len(damaged) - len(told),
        locked=found.locked,
        newer=bool(found.newer),
    )


def _unreadable(
    tables: Iterable[tuple[str, dict[str, Document]]],
) -> Iterator[tuple[str, str]]:
    for table, documents in tables:
        kind = class_of(table)
        for key, document in documents.items():
            if kind and readable(kind, key, document) is None:
                yield table, key


def _as_of_today(replica: Replica) -> dict[str, dict[str, Document]]:
    """Return every document, naming people as they are now."""
    known = merged.moved(replica.documents.get("people", {}))
    return {
        table: {
            key: merged.of_today(document, known)
            for key, document in documents.items()
            if table != "people" or key not in known
        }
        for table, documents in replica.documents.items()
    }


def _nobodys(tables: dict[str, dict[str, Document]]) -> Iterator[tuple[str, str]]:
    people = tables.get("people", {})
    for table, documents in tables.items():
        for key, document in documents.items():
            one, several = document.get("person_id"), document.get("person_ids")
            named = [one, *(several if isinstance(several, list) else ())]
            if any(isinstance(each, str) and each not in people for each in named):
                yield table, key


def _inside(folder: str) -> list[Path]:
    """Return a folder and the files in it, when it exists."""
    path = Path(folder)
    return [path, *sorted(path.rglob("*"))] if path.is_dir() else []


def open_in(folder: str) -> list[Path]:
    """Return what others may read: nothing in a folder that they cannot go into."""
    inside = _inside(folder)
    closed = not inside or not _is_open(inside[0])
    return [] if closed else [path for path in inside if _is_open(path)]


def _is_passing(name: str) -> bool:
    """Whether a sync program would give a file this name while it brings it in."""
    return not disk.is_draft(name) and name.endswith((disk.TEMPORARY, ".part", "~"))


def _is_open(path: Path) -> bool:
    """Whether anybody but the user may do anything with this."""
    if sys.platform == "win32":
        return False  # there the user's own folder is what keeps others out
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return False  # it was there for a moment only
    return not stat.S_ISLNK(mode) and bool(mode & (stat.S_IRWXG | stat.S_IRWXO))
