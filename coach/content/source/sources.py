"""A pack as it lies there, read into memory: its files, and what is wrong with them.

Nothing is unpacked, followed or waited for, and nothing is written.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from typing import Any

from coach.content.findings import Finding, found
from coach.content.source.archive import BEGIN, Archive
from coach.content.source.folder import Folder, bounded
from coach.content.source.limits import ARCHIVE_BYTES, PACK_BYTES
from coach.content.source.toml import parse
from coach.fastclass import dataclass

ENDING = ".coachpack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The files of one pack."""

    path: str
    files: Mapping[str, bytes]
    """By their name in the pack; a file that could not be read is not there."""

    findings: tuple[Finding, ...] = ()

    def data(self, name: str) -> dict[str, Any]:
        """Return what one of them holds; nothing where there is none that can be read."""
        read = parse(name, self.files.get(name, b""))
        return {} if isinstance(read, Finding) else read.data

    @property
    def manifest(self) -> dict[str, Any]:
        """What the pack says about itself."""
        return self.data("pack.toml")

    @property
    def refused(self) -> bool:
        """Whether the pack is not to be used, whatever its texts say."""
        return any(finding.refuses for finding in self.findings)


def open_pack(path: str) -> Source:
    """Read a pack from a folder or a .coachpack file, wherever it comes from."""
    if os.path.isdir(path):  # noqa: PTH112 (a name that cannot be is no folder either)
        return _gather(path, Folder(path))
    try:
        data, mode = bounded(path, ARCHIVE_BYTES, follow=True)
    except FileNotFoundError:
        return Source(path=path, files={}, findings=(found("no-pack", path),))
    except (OSError, ValueError):
        return Source(path=path, files={}, findings=(found("not-readable", path),))
    if not stat.S_ISREG(mode):
        return Source(path=path, files={}, findings=(found("not-a-file", path),))
    return from_bytes(data, path)


def from_bytes(data: bytes, path: str = "") -> Source:
    """Read a pack from the bytes of a .coachpack file."""
    if len(data) > ARCHIVE_BYTES:
        large = found("pack-too-large", path, most=PACK_BYTES // 1024 // 1024)
        return Source(path=path, files={}, findings=(large,))
    return _gather(path, Archive(data))


def _gather(path: str, container: Folder | Archive) -> Source:
    """Read file after file until there are more bytes than a pack may have."""
    files: dict[str, bytes] = {}
    findings = container.findings
    clashes = _clashes(container.names)
    size = 0
    for name in container.names:
        data = container.read(name)
        size += len(data or b"")
        if size > PACK_BYTES:
            findings.append(found("pack-too-large", "", most=PACK_BYTES // 1024 // 1024))
            files.clear()
            break
        if data is not None and data.startswith(BEGIN):
            findings.append(found("archive-inside", name))
        elif data is not None:
            files[name] = data
    if not findings and "pack.toml" not in container.names:
        findings.append(found("no-manifest", "pack.toml"))
    return Source(path=path, files=files, findings=(*findings, *clashes))


def _clashes(names: tuple[str, ...]) -> list[Finding]:
    seen: dict[str, str] = {}
    clashes = []
    for name in names:
        first = seen.setdefault(name.casefold(), name)
        if first != name:
            clashes.append(found("name-clash", name, other=first))
    return clashes
