"""Packs that somebody else made: every file is checked before anything of it is used."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from coach.content.check.pack import walked
from coach.content.check.references import About, about
from coach.content.findings import Finding
from coach.content.source.archive import Archive
from coach.content.source.folder import Folder, bounded
from coach.content.source.limits import ARCHIVE_BYTES
from coach.content.source.sources import ENDING, Source
from coach.content.source.toml import parse

Container: TypeAlias = "Folder | Archive | _Files"
"""The files of a pack."""


class Installed:
    """One pack that somebody else made."""

    built_in = False

    def __init__(self, container: Container, path: str, sha256: str = "") -> None:
        self.path = path
        self.sha256 = sha256
        """The fingerprint of a .coachpack file; none for a folder."""

        self.findings = container.findings
        """What has turned out to be wrong, so far."""

        self._container = container
        self._about = About(files=container.names)
        self._in_parts: dict[str, dict[str, Any] | None] = {}

    def rows(self, file: str) -> dict[str, Any] | None:
        """Return what a file holds; one that is not as it is to be brings nothing."""
        if file not in self._container.names:
            return None
        raw = self._container.read(file)
        read = parse(file, raw) if raw is not None else None
        if read is None or isinstance(read, Finding):
            self.findings += [read] if read else []
            return None
        if file == "pack.toml":
            self._about = replace(about(read), files=self._container.names)
        found = walked(file, read, self._about).findings
        wrong = [each for each in found if each.refuses]
        self.findings += wrong
        return None if wrong else read.data

    def head(self, file: str) -> dict[str, Any] | None:
        """Return what a file holds; what comes from elsewhere is checked as a whole."""
        return self.rows(file)

    def column(self, file: str, _key: str) -> dict[str, Any] | None:
        """Return what a file holds, checked as a whole as well."""
        return self.part(file, "")

    def part(self, file: str, _line: str) -> dict[str, Any] | None:
        """Return what a file holds; parts of it are asked for one after the other."""
        if file not in self._in_parts:
            self._in_parts[file] = self.rows(file)
        return self._in_parts[file]

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the files of a kind that has one for each item."""
        names = self._container.names
        return tuple(name for name in names if name.startswith(f"{folder}/"))


class _Files:
    """A pack that lies in memory."""

    def __init__(self, source: Source) -> None:
        self.names = tuple(sorted(source.files))
        self.findings = list(source.findings)
        self._files = source.files

    def read(self, name: str) -> bytes | None:
        """Return what a file holds."""
        return self._files.get(name)


def previewed(source: Source) -> Installed:
    """Return a pack that lies in memory."""
    return Installed(_Files(source), source.path)


def installed(folder: str) -> Iterator[Installed]:
    """Yield the packs in a folder, by name; there may be no such folder yet."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in listed:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir() or entry.name.endswith(ENDING):
            yield _open(entry.path)


def _open(path: str) -> Installed:
    if Path(path).is_dir():
        return Installed(Folder(path), path)
    try:
        data, mode = bounded(path, ARCHIVE_BYTES)
    except OSError:
        data, mode = b"", 0
    fits = stat.S_ISREG(mode) and len(data) <= ARCHIVE_BYTES
    return Installed(Archive(data if fits else b""), path, hashlib.sha256(data).hexdigest())
