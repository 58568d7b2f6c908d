"""A pack that is a folder: listed and read within bounds, never following a link."""

from __future__ import annotations

import os
import stat
from collections import Counter
from itertools import islice
from pathlib import Path

from coach.content.findings import Finding, found
from coach.content.source import limits
from coach.content.source.limits import FILE_BYTES, FILES, LEFT_ALONE


class Folder:
    """The files of a pack in a folder."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.names: tuple[str, ...] = ()
        self._seen = Counter[bool]()
        """How many folders (True) and how many other things there are."""

        found_names: list[str] = []
        self._list("", found_names)
        if self._is_too_much:
            self.findings = [found("too-many-files", "", most=FILES)]
            found_names.clear()
        self.names = tuple(sorted(found_names))

    @property
    def _is_too_much(self) -> bool:
        return max(self._seen.values(), default=0) > FILES

    def _list(self, folder: str, names_found: list[str]) -> None:
        """Go through one folder; the names are only judged, nothing is opened."""
        try:
            with os.scandir(Path(self.path) / folder) as entries:
                listed = sorted(islice(entries, 2 * FILES + 1), key=lambda each: each.name)
        except OSError:
            self.findings.append(found("not-readable", folder))
            return
        for entry in listed:
            if entry.name.startswith(".") or entry.name.casefold() in LEFT_ALONE:
                continue
            self._seen[entry.is_dir(follow_symlinks=False)] += 1
            if self._is_too_much:
                return
            name = f"{folder}{entry.name}"
            if entry.is_symlink():
                self.findings.append(found("link", name))
            elif entry.is_dir(follow_symlinks=False):
                self._enter(name, names_found)
            elif not entry.is_file(follow_symlinks=False):
                self.findings.append(found("not-a-file", name))
            elif trouble := limits.trouble(name):
                self.findings.append(found(trouble, name, example=limits.fitting(name)))
            else:
                names_found.append(name)

    def _enter(self, name: str, names_found: list[str]) -> None:
        if name.count("/") + 2 > limits.DEEPEST:
            self.findings.append(found("path-deep", name))
        else:
            self._list(f"{name}/", names_found)

    def read(self, name: str) -> bytes | None:
        """Return what a file holds; none, and a finding, when it is not to be had."""
        try:
            data, mode = bounded(str(Path(self.path) / name), FILE_BYTES)
        except OSError:
            self.findings.append(found("not-readable", name))
            return None
        if not stat.S_ISREG(mode):
            self.findings.append(found("not-a-file", name))
            return None
        if len(data) > FILE_BYTES:
            self.findings.append(found("file-too-large", name, most=FILE_BYTES // 1024))
            return None
        if mode & 0o111:
            self.findings.append(found("executable-here", name))
        return data


def bounded(path: str, most: int, *, follow: bool = False) -> tuple[bytes, int]:
    """Return at most one byte more than that, and the mode of the file.

    Opening never waits: a pipe without a writer is seen to be no file, and left.
    """
    flags = os.O_RDONLY
    for name in (
        "O_NONBLOCK",
        "O_CLOEXEC",
        "O_BINARY",
        *(() if follow else ("O_NOFOLLOW",)),
    ):
        flags |= getattr(os, name, 0)
    descriptor = os.open(path, flags)
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            return b"", mode
        parts: list[bytes] = []
        left = most + 1
        while left and (part := os.read(descriptor, left)):
            parts.append(part)
            left -= len(part)
        return b"".join(parts), mode
    finally:
        os.close(descriptor)
