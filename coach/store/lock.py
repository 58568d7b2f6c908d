"""One writer at a time, among the threads and the processes of this device."""
# ruff: noqa: PTH118  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import os
import sys
import time
from _thread import RLock  # the whole of threading costs the shell a millisecond
from types import TracebackType

from coach.i18n import _
from coach.model.errors import FolderError
from coach.store import disk

PATIENCE = 10.0
"""How many seconds to wait for another writer."""


class Lock:
    """Held while writing; the system lets go of it when the process dies."""

    __slots__ = ("_depth", "_descriptor", "folder", "patience", "threads")

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.threads = RLock()
        """Held by whoever reads or changes what is in memory."""

        self.patience: float | None = None
        """How many seconds to wait, where somebody sits in front and would see it."""

        self._depth = 0
        self._descriptor = -1

    def __enter__(self) -> bool:
        """Wait for one's turn; return whether this is the outermost one."""
        self.threads.acquire()
        try:
            if self._depth == 0:
                self._descriptor = self._taken()
        except BaseException:
            self.threads.release()
            raise
        self._depth += 1
        return self._depth == 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._depth -= 1
        if self._depth == 0:
            os.close(self._descriptor)
        self.threads.release()

    def _taken(self) -> int:
        with disk.trouble_with(self.folder):
            disk.make_folder(self.folder)
            path = os.path.join(self.folder, "lock")
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        end = time.monotonic() + (PATIENCE if self.patience is None else self.patience)
        try:
            while not self._tried(descriptor):
                if time.monotonic() > end:
                    raise self._too_long()
                time.sleep(0.002)
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor

    def _too_long(self) -> FolderError:
        if self.patience is not None:
            return FolderError(
                _("Another coach is writing just now. Nothing was saved yet; do it again.")
            )
        told = _("Another coach has been writing for too long in {folder}.")
        return FolderError(told.format(folder=self.folder))

    def _tried(self, descriptor: int) -> bool:
        """Whether the lock is ours now; not every disk knows what a lock is."""
        with disk.trouble_with(self.folder):
            return _try(descriptor)


if sys.platform == "win32":

    def _try(descriptor: int) -> bool:
        import msvcrt  # exists on Windows alone

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _try(descriptor: int) -> bool:
        import fcntl  # exists everywhere but on Windows

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
