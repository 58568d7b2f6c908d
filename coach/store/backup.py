"""Backups: everything that was written, in one file that tells whether it is whole.

A zip with the journal and the installed packs as they lie in the data folder, and a
manifest with the size and the SHA-256 of each. What is read back is checked against it
before anything of it is used. What is encrypted there is so in it, and the key files that
open it go along.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath

from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.store import disk
from coach.store.journal import codec, folder, masking
from coach.store.vault import envelope, vault
from coach.store.vault.envelope import Envelope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.journal.masking import Gone
    from coach.store.vault.keys import Ring

FORMAT = 1
MANIFEST = "manifest.json"
MOST_FILES = 5_000
MOST_BYTES = 1 << 30
"""What a backup may hold at most; ten years of entries are a hundredth of that."""

_PACKS = "packs"
_NAME = re.compile(r"[^\x00-\x1f\x7f/\\:*?\"<>|]{1,120}")
_BEGAN = (2026, 1, 1, 0, 0, 0)
"""One date for all that is in it: what was when is in the manifest."""

_BROKEN = (
    zipfile.BadZipFile, zlib.error, AttributeError, EOFError, KeyError,
    NotImplementedError, OSError, RuntimeError, TypeError, ValueError,
)  # fmt: skip
"""What reading a zip raises where it is damaged, locked or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """What was in a data folder, and when that was."""

    made_at: datetime
    files: Mapping[str, bytes]
    """By their paths in the folder, which are safe to write."""

    @property
    def journal(self) -> Iterator[tuple[str, bytes]]:
        """The journal files by their names."""
        for name, data in self.files.items():
            if "/" not in name and name.endswith(folder.SUFFIX):
                yield name, data

    @property
    def envelopes(self) -> tuple[Envelope, ...]:
        """What its key files say: what of it is locked, they open."""
        read = (
            envelope.understood(data)
            for name, data in self.files.items()
            if self.is_key(name)
        )
        return tuple(filter(None, read))

    def is_key(self, name: str) -> bool:
        """Whether this is one of its key files."""
        return "/" not in name and name.endswith(vault.SUFFIX)


def take(home: str, now: datetime, gone: Gone, ring: Ring | None) -> Backup:
    """Return all that is in a data folder, without what is gone."""
    files: dict[str, bytes] = {}
    with disk.trouble_with(home):
        for name in folder.names(home):
            data = Path(home, name).read_bytes()
            files[name] = masking.without(data, gone, ring=ring)
        for path in _beside(Path(home)):
            name = path.relative_to(home).as_posix()
            if path.is_file() and not path.is_symlink() and _is_safe(name):
                files[name] = path.read_bytes()
    return Backup(made_at=now, files=files)


def _beside(home: Path) -> Iterator[Path]:
    """Yield what goes along with the journal: keys, what waits for them, and packs."""
    yield from sorted(home.glob(f"*{vault.SUFFIX}"))
    for around in (home / codec.WAITING, home / _PACKS):
        yield from sorted(around.rglob("*")) if around.is_dir() else ()


def packed(backup: Backup) -> bytes:
    """Return the file that holds a backup."""
    manifest = {
        "format": FORMAT,
        "made_at": backup.made_at.isoformat(),
        "files": {
            name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in backup.files.items()
        },
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        text = json.dumps(manifest, indent=1)
        for name, data in {MANIFEST: text.encode(), **backup.files}.items():
            entry = zipfile.ZipInfo(name, _BEGAN)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            archive.writestr(entry, data)
    return written.getvalue()


def unpacked(data: bytes, called: str) -> Backup:
    """Return what a file holds; refuse it whole where it is not as it was made."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = _read(archive)
    except _BROKEN as error:
        raise CoachError(
            _(
                "{file} is no backup of coach, or it is damaged. Nothing was changed."
            ).format(file=called)
        ) from error
    if found is None or any(codec.decode(data).newer for _name, data in found.journal):
        raise CoachError(
            _("{file} was made by a newer coach; please update this one.").format(
                file=called
            )
        )
    return found


def _read(archive: zipfile.ZipFile) -> Backup | None:
    manifest = json.loads(_member(archive, MANIFEST, MOST_BYTES >> 5))
    if manifest["format"] > FORMAT:
        return None
    wanted = manifest["files"].items()
    if len(wanted) > MOST_FILES or sum(one["size"] for _name, one in wanted) > MOST_BYTES:
        raise ValueError(MOST_BYTES)
    files: dict[str, bytes] = {}
    for name, one in wanted:
        data = _member(archive, name, one["size"])
        if not _is_safe(name) or hashlib.sha256(data).hexdigest() != one["sha256"]:
            raise ValueError(name)
        files[name] = data
    made_at = datetime.fromisoformat(manifest["made_at"])
    if made_at.tzinfo is None:
        raise ValueError(made_at)
    return Backup(made_at=made_at, files=files)


def _member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Return what is under this name, but never more than it may be."""
    with archive.open(name) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ValueError(name)
    return data


def _is_safe(name: str) -> bool:
    """Whether this is a journal or a key file, or lies in a folder that goes along."""
    parts = PurePosixPath(name).parts
    if name != "/".join(parts) or not all(map(_NAME.fullmatch, parts)):
        return False
    if any(part.startswith(".") or part.endswith((" ", ".")) for part in parts):
        return False
    if len(parts) == 1:
        return name.endswith((folder.SUFFIX, vault.SUFFIX))
    return parts[0] in (_PACKS, codec.WAITING) and len(parts) <= 8
