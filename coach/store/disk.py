"""Files that are private, whole, and really on the disk."""
# ruff: noqa: PTH100, PTH103, PTH105, PTH108, PTH112, PTH118, PTH120, PTH208
# (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager, suppress
from zlib import crc32

from coach.i18n import _
from coach.model.errors import FolderError
from coach.model.text import is_hex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

TEMPORARY = ".tmp"
_MARK = 4
BINARY: int = getattr(os, "O_BINARY", 0)
"""Only Windows has it, and changes line ends without it."""

AT_ONCE: int = getattr(os, "O_NONBLOCK", 0)
"""Opens a pipe without waiting for whoever writes into it."""

_UNKNOWN = (errno.EINVAL, errno.ENOTSUP)
_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM)
_NO_FOLDER = (errno.ENOTDIR, errno.EEXIST)
_NO_FILE = (errno.EISDIR, errno.ELOOP, errno.ENXIO)


@contextmanager
def trouble_with(folder: str) -> Iterator[None]:
    """Say in one sentence what is the matter with this folder."""
    try:
        yield
    except OSError as error:
        raise FolderError(_sentence(error).format(folder=folder)) from error


def _sentence(error: OSError) -> str:
    if error.errno in _FULL:
        return _("The disk is full, so nothing could be saved in {folder}.")
    if error.errno == errno.EFBIG:
        return _("A file in {folder} may not grow any further, so nothing could be saved.")
    if error.errno in _FORBIDDEN:
        return _("You have no permission to use {folder}.")
    if error.errno == errno.EROFS:
        return _("{folder} can only be read, so nothing could be saved.")
    if error.errno in _NO_FOLDER:
        return _("{folder} is a file; coach needs a folder of its own.")
    return _("{folder} could not be read or written; the disk may have a problem.")


def sync(descriptor: int) -> None:
    """Return when what was written is on the disk itself."""
    if sys.platform == "darwin":
        import fcntl  # for the one command that reaches through the disk's own cache

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def sync_folder(path: str) -> None:
    """Return when the names in this folder are on the disk itself."""
    if sys.platform == "win32":
        return  # Windows cannot open a folder, and keeps its names itself
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _UNKNOWN:  # some systems of files keep their names themselves
            raise
    finally:
        os.close(descriptor)


def short_name(folder: str) -> str:
    """Return a name for a folder, the same by every way that leads to it."""
    return f"{crc32(os.path.realpath(folder).encode(errors='surrogateescape')):08x}"


def make_folder(path: str) -> None:
    """Make sure that this folder exists; a new one is the user's alone."""
    if os.path.isdir(path):
        return
    around = os.path.dirname(os.path.abspath(path))
    make_folder(around)  # left to itself, the system opens these to everybody
    os.makedirs(path, 0o700, exist_ok=True)
    sync_folder(around)


class NoFileError(OSError):
    """What has this name is no plain file: a folder, a pipe, a device, a circle."""


def opened(path: str) -> BufferedReader:
    """Return a file to read from; nothing else is opened, for that may never end."""
    try:
        file = open(path, "rb", opener=_at_once)  # noqa: SIM115 (closed by who asked)
    except OSError as error:
        if error.errno in _NO_FILE:
            raise NoFileError(path) from error
        raise
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise NoFileError(path)
    return file


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | AT_ONCE)


def read(path: str) -> bytes:
    """Return what a file holds; nothing when there is no such file."""
    try:
        with opened(path) as file:
            return file.read()
    except (FileNotFoundError, NoFileError):
        return b""


def derived(path: str) -> bytes:
    """Return what a file holds that can be made again; nothing when it cannot be read."""
    try:
        return read(path)
    except OSError:
        return b""


def replace(path: str, data: bytes, *, durable: bool = True) -> None:
    """Let this file hold that, as a whole or not at all."""
    draft = f"{path}.{os.urandom(_MARK).hex()}{TEMPORARY}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
    try:
        try:
            write(descriptor, data)
            if durable:
                sync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(draft, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise
    if durable:
        sync_folder(os.path.dirname(path))


def sweep(folder: str) -> None:
    """Take away what a writer that was killed left unfinished; it was never in use."""
    with suppress(OSError):
        for name in os.listdir(folder):
            # Settings are written without the lock: this one may be in use just now.
            if is_draft(name) and not name.startswith("settings."):
                os.unlink(os.path.join(folder, name))


def is_draft(name: str) -> bool:
    """Whether a file has the name of one that was to replace another, and was left over.

    What sync programs call temporary is theirs.
    """
    file, _dot, mark = name.removesuffix(TEMPORARY).rpartition(".")
    drafted = name.endswith(TEMPORARY) and is_hex(mark, 2 * _MARK)
    return drafted and bool(file) and file[0] not in ".~"


def write(descriptor: int, data: bytes) -> None:
    """Write all of it, however many times that takes."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
