"""The journal files: each device adds to its own, and reads what all have grown."""
# ruff: noqa: PTH110, PTH116, PTH118, PTH123, PTH208  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import errno
import os
import stat

from coach.i18n import _
from coach.model.errors import FolderError, LockedError
from coach.store import disk
from coach.store.journal import codec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from coach.store.journal.codec import Commit, Take
    from coach.store.vault.keys import Ring

    Place: TypeAlias = tuple[int, int, int, int, int, str, bool]
    """inode, size and time of change when last looked at; then up to where it was read,
    where the last commit begins, its checksum, and whether there was damage."""

    Places: TypeAlias = dict[str, Place]

SUFFIX = ".jsonl"
DEVICE = 10
"""So many hex digits is the name of a device, which its file is called by."""

UNREAD = (0, 0, 0, 0, 0, "", False)
_PIECE = 1 << 18
_NOWHERE = (errno.ENOENT, errno.ELOOP)  # it has just vanished, or links lead in a circle


class RewrittenError(Exception):
    """A file is not what it was plus something new, so reading has to start over."""


def names(home: str) -> dict[str, os.stat_result]:
    """Return the journal files there are, conflicted copies included."""
    try:
        entries = sorted(os.listdir(home))
    except FileNotFoundError:
        return {}
    # Hidden ones are the scratch files of sync tools and file managers.
    known = (
        (name, _status(os.path.join(home, name)))
        for name in entries
        if name.endswith(SUFFIX) and not name.startswith(".")
    )
    return {name: status for name, status in known if status is not None}


def _status(path: str) -> os.stat_result | None:
    """Return what the system knows of a file; None when it is none."""
    try:
        status = os.stat(path)
    except OSError as error:
        if error.errno in _NOWHERE:
            return None
        raise
    return status if stat.S_ISREG(status.st_mode) else None


def grown(
    home: str, places: Places, own: str, take: Take, ring: Ring | None = None
) -> Places:
    """Hand over what was added since those places, and return the places now."""
    with disk.trouble_with(home):
        present = names(home)
        if not places.keys() <= present.keys():
            raise RewrittenError
        now: Places = {}
        for name, status in present.items():
            place = places.get(name, UNREAD)
            if place[:3] == (status.st_ino, status.st_size, status.st_mtime_ns):
                now[name] = place
                continue
            # Sync tools may fill in holes later; in the own file nobody does.
            if place[6] and name != own + SUFFIX:
                raise RewrittenError
            try:
                now[name] = _tail(home, name, place, take, ring)
            except (FileNotFoundError, PermissionError) as error:
                if isinstance(error, PermissionError) and name == own + SUFFIX:
                    raise
                # Whatever the others say can be shown all the same.
                if name in places:
                    raise RewrittenError from None
        return now


def _tail(home: str, name: str, place: Place, take: Take, ring: Ring | None) -> Place:
    _inode, size, _changed, end, start, checksum, damaged = place
    with open(os.path.join(home, name), "rb") as file:
        status = os.fstat(file.fileno())
        if size and status.st_size <= size:
            raise RewrittenError
        if checksum:
            file.seek(start)
            if file.read(len(checksum)) != checksum.encode():
                raise RewrittenError
        file.seek(end)
        read = codec.decode(file.read(), end, take, ring)
    if read.newer:
        raise FolderError(
            _("{folder} was written by a newer coach; please update this one.").format(
                folder=home
            )
        )
    if read.keyless:
        raise LockedError(
            _(
                "{file} is locked with a passphrase, and the key file that belongs to it "
                "is not here, or damaged. It lies beside it and ends in .key: let it be "
                "synced, or put it back from a backup."
            ).format(file=os.path.join(home, name))
        )
    if not read.checksum:
        read.start, read.checksum = start, checksum
    seen = (status.st_ino, status.st_size, status.st_mtime_ns)
    damage = damaged or bool(read.damaged)
    return (*seen, read.end, read.start, read.checksum, damage)


def commits(
    home: str, name: str, end: int, ring: Ring | None = None
) -> Iterator[tuple[int, Commit]]:
    """Yield each commit of a file up to here, with where its line begins."""
    with open(os.path.join(home, name), "rb") as file:
        begin = 0
        while piece := file.read(min(_PIECE, end - begin)):
            if begin + len(piece) < end:
                piece += file.readline()
            read = codec.decode(piece, begin, ring=ring)
            yield from zip(read.offsets, read.commits, strict=True)
            begin += len(piece)


def append(home: str, name: str, line: bytes) -> None:
    """Add a line to a file; on return it is on the disk, on an error it left no trace."""
    with disk.trouble_with(home):
        disk.make_folder(home)
        path = os.path.join(home, name)
        fresh = not os.path.exists(path)
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | disk.BINARY
        descriptor = os.open(path, flags, 0o600)
        try:
            size = os.lseek(descriptor, 0, os.SEEK_END)
            try:
                # A line that was cut off keeps its bytes, on a line of their own.
                if size and not _ends_line(descriptor):
                    line = b"\n" + line
                disk.write(descriptor, line)
                disk.sync(descriptor)
                if fresh:
                    disk.sync_folder(home)
            except BaseException:
                _cut_back(descriptor, size)
                raise
        finally:
            os.close(descriptor)


def _ends_line(descriptor: int) -> bool:
    os.lseek(descriptor, -1, os.SEEK_END)
    return os.read(descriptor, 1) == b"\n"


def _cut_back(descriptor: int, size: int) -> None:
    try:
        os.ftruncate(descriptor, size)
    except OSError:
        return  # what is reported is why the line could not be written
