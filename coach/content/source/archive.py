"""A pack that is a .coachpack file: read in memory within bounds, never unpacked.

Whatever the headers promise, no more is read than a pack may hold.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from io import BytesIO

from coach.content.findings import Finding, found
from coach.content.source import limits
from coach.content.source.limits import FILE_BYTES, FILES, LEFT_ALONE, RATIO, SCHEMAS

_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x07"
_ENCRYPTED = 0x1
_LONGEST_ENTRY = 1024
_KNOWN = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
BEGIN = b"PK\x03\x04"
"""How every zip begins."""

BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError,
    OverflowError, RuntimeError, struct.error, ValueError,
)  # fmt: skip
"""What the zip reader of the standard library raises for bytes that are no zip."""


class Archive:
    """The files of a pack in a zip."""

    def __init__(self, data: bytes) -> None:
        self.findings: list[Finding] = []
        self.names: tuple[str, ...] = ()
        self._entries: dict[str, zipfile.ZipInfo] = {}
        if (trouble := _directory_trouble(data)) is not None:
            self.findings.append(trouble)
            return
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            listed = self._zip.infolist()
        except BROKEN:
            self.findings.append(found("not-an-archive", ""))
            return
        self._judge(listed)
        self.names = tuple(sorted(self._entries))

    def _judge(self, listed: list[zipfile.ZipInfo]) -> None:
        """Keep the entries that may be in a pack, by their name in it."""
        ours = [entry for entry in listed if not _is_left_alone(entry)]
        if len(ours) > FILES or len(listed) > 3 * FILES:
            self.findings.append(found("too-many-files", "", most=FILES))
            return
        outer = _outer_folder(ours)
        for entry in ours:
            full = entry.orig_filename
            name = full[len(outer) :] if full.startswith(outer) else full
            if not name:
                continue
            is_folder = full.endswith("/")
            judged = f"{name}folder.md" if is_folder else name
            if code := limits.trouble(judged) or _entry_trouble(entry, is_folder):
                facts = {"packed-too-tightly": RATIO, "file-too-large": FILE_BYTES // 1024}
                self.findings.append(
                    found(
                        code, full, most=facts.get(code, ""), example=limits.fitting(name)
                    )
                )
            elif name in self._entries:
                self.findings.append(found("name-twice", name))
            elif not is_folder:
                self._entries[name] = entry

    def read(self, name: str) -> bytes | None:
        """Return what a file holds; none, and a finding, when it is not to be had."""
        try:
            with self._zip.open(self._entries[name]) as file:
                return file.read(FILE_BYTES)  # a header that promised more was refused
        except BROKEN:
            self.findings.append(found("not-an-archive", name))
            return None


def _directory_trouble(data: bytes) -> Finding | None:
    """Judge the size of the list of files before anything goes through it."""
    end = data.rfind(_END)
    if not data.startswith(BEGIN) or end < 0 or len(data) < end + 22:
        return found("not-an-archive", "")
    (size,) = struct.unpack_from("<L", data, end + 12)
    if size > FILES * _LONGEST_ENTRY or _END_64 in data[end - 20 : end]:
        return found("too-many-files", "", most=FILES)
    return None


def _is_left_alone(entry: zipfile.ZipInfo) -> bool:
    """Return whether a system, or `coach pack new`, put it beside the files of a pack.

    It is never read; a link by such a name is still a link.
    """
    if stat.S_ISLNK(entry.external_attr >> 16):
        return False
    *folders, name = entry.orig_filename.split("/")
    if folders and folders[0] == "__MACOSX":
        return name in ("", ".DS_Store") or name.startswith("._")
    if SCHEMAS in folders[:2]:
        return not name or name.endswith(".json")
    return name == ".DS_Store" or name.startswith("._") or name.casefold() in LEFT_ALONE


def _outer_folder(listed: list[zipfile.ZipInfo]) -> str:
    """Return the one folder that everything is in, when the folder itself was zipped."""
    firsts = {entry.orig_filename.partition("/")[0] for entry in listed}
    inside = [entry.orig_filename for entry in listed]
    if len(firsts) != 1 or "pack.toml" in inside:
        return ""
    name = firsts.pop()
    if f"{name}/pack.toml" not in inside or not limits.is_folder_around(name):
        return ""
    return f"{name}/"


def _entry_trouble(entry: zipfile.ZipInfo, is_folder: bool) -> str:
    """Return what is wrong with an entry as its header describes it."""
    mode = entry.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "link"
    if is_folder:
        return ""
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "not-a-file"
    if mode & 0o111:
        return "executable"
    if entry.flag_bits & _ENCRYPTED:
        return "encrypted"
    if entry.compress_type not in _KNOWN:
        return "not-an-archive"
    if entry.file_size > FILE_BYTES:
        return "file-too-large"
    if entry.file_size > RATIO * max(entry.compress_size, 1):
        return "packed-too-tightly"
    return ""
