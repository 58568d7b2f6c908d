"""The calls with which a process changes files: seen, counted, and made to fail."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

CREATES: Final = ("open", "mkdir", "write", "fsync", "replace")
"""The calls for which a disk may have no room."""


@dataclass(frozen=True, slots=True)
class Call:
    """One change of the files of a folder, by the paths in it."""

    name: str
    path: str
    to: str = ""
    """Where a file goes that is renamed."""

    data: bytes = b""
    at: int = 0
    """Where the data begins, or what is cut off."""

    fresh: bool = False
    """Whether the file was not there yet, or is to be empty."""


Before = Callable[[Call], None]
"""Asked before each call; it may raise what the call is to raise."""


def let_go(_call: Call) -> None:
    """Let everything happen."""


def killed_at(number: int) -> Before:
    """Return what kills this process, as the system does, before that call."""
    seen = 0

    def before(_call: Call) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return before


def failing_at(number: int, code: int, *, lasting: bool = False) -> Before:
    """Return what lets that call fail, and with it all that follow where that lasts.

    On a full disk only what takes room fails, and half of a line is written.
    """
    seen = 0

    def before(call: Call) -> None:
        nonlocal seen
        seen += 1
        hit = seen >= number if lasting else seen == number
        if hit and (code != errno.ENOSPC or call.name in CREATES):
            raise OSError(code, os.strerror(code))

    return before


@dataclass(slots=True)
class Watch:
    """Stands between a process and the system, for the files of one folder."""

    folder: str
    before: Before
    calls: list[Call] = field(default_factory=list)
    _open: dict[int, str] = field(default_factory=dict)

    def inside(self, path: Any) -> str | None:
        """Return a path as it is called in the folder; None for any other."""
        whole = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 (a link is not followed)
        return (
            f"{whole}/".removeprefix(self.folder).rstrip("/")
            if (f"{whole}/".startswith(self.folder))
            else None
        )

    def note(self, call: Call) -> None:
        """Keep a call in mind that is about to be made."""
        self.before(call)
        self.calls.append(call)

    def opened(self, real: Callable[..., int]) -> Callable[..., int]:
        """Return `os.open`, seen."""

        def open_(path: Any, flags: int, mode: int = 0o777, **more: Any) -> int:
            name = self.inside(path)
            empties = flags & (os.O_CREAT | os.O_TRUNC)
            if name is not None and empties:
                fresh = bool(flags & os.O_TRUNC) or not os.path.lexists(path)
                if fresh:
                    self.note(Call("open", name, fresh=True))
            descriptor = real(path, flags, mode, **more)
            if name is not None:
                self._open[descriptor] = name
            return descriptor

        return open_

    def written(self, real: Callable[..., int]) -> Callable[..., int]:
        """Return `os.write`, seen; where it fails, half of it was written before."""

        def write(descriptor: int, data: Any) -> int:
            name = self._open.get(descriptor)
            if name is None:
                return real(descriptor, data)
            status = os.fstat(descriptor)
            grows = fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_APPEND
            at = status.st_size if grows else os.lseek(descriptor, 0, os.SEEK_CUR)
            try:
                self.note(Call("write", name, data=bytes(data), at=at))
            except OSError:
                half = bytes(data)[: len(data) // 2]
                real(descriptor, half)
                self.calls.append(Call("write", name, data=half, at=at))
                raise
            return real(descriptor, data)

        return write

    def of_file(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """Return a call about an open file, seen."""

        def call(descriptor: int, *rest: Any) -> Any:
            path = self._open.get(descriptor)
            if path is not None:
                self.note(Call(name, path, at=rest[0] if rest else 0))
            return real(descriptor, *rest)

        return call

    def of_path(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """Return a call about a path, seen."""

        def call(path: Any, *rest: Any, **more: Any) -> Any:
            inside = self.inside(path)
            if inside is not None:
                to = self.inside(rest[0]) if name == "replace" else ""
                self.note(Call(name, inside, to=to or ""))
            return real(path, *rest, **more)

        return call

    def closed(self, real: Callable[[int], None]) -> Callable[[int], None]:
        """Return `os.close`; the number may be another file's from then on."""

        def close(descriptor: int) -> None:
            self._open.pop(descriptor, None)
            real(descriptor)

        return close


@contextmanager
def watched(folder: str, before: Before = let_go) -> Iterator[list[Call]]:
    """See every call that changes a file in this folder, before it is made."""
    watch = Watch(folder.rstrip("/") + "/", before)
    instead = {
        "open": watch.opened(os.open),
        "write": watch.written(os.write),
        "close": watch.closed(os.close),
        "fsync": watch.of_file("fsync", os.fsync),
        "ftruncate": watch.of_file("ftruncate", os.ftruncate),
        "mkdir": watch.of_path("mkdir", os.mkdir),
        "rmdir": watch.of_path("rmdir", os.rmdir),
        "unlink": watch.of_path("unlink", os.unlink),
        "remove": watch.of_path("unlink", os.remove),
        "replace": watch.of_path("replace", os.replace),
        "rename": watch.of_path("replace", os.rename),
    }
    real = {name: getattr(os, name) for name in instead}
    for name, call in instead.items():
        setattr(os, name, call)
    try:
        yield watch.calls
    finally:
        for name, call in real.items():
            setattr(os, name, call)
