"""Drafts: what is half typed on this device, kept until it is saved or taken away."""

# ruff: noqa: PTH108, PTH118, PTH119, PTH208  (paths as the other files of a device have them)

from __future__ import annotations

import os
from contextlib import suppress
from zlib import crc32

from coach.model.errors import LockedError
from coach.model.text import HEX
from coach.store import disk
from coach.store.journal.codec import KEYED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.store.vault.vault import Vault

DRAFT = "draft"
"""What a draft is encrypted for, where there is a passphrase."""

_SUFFIX = f".{DRAFT}"
_LONGEST = 100


class Drafts:
    """Text by name, each in a file of its own that is replaced as a whole.

    Where there is a passphrase, the file holds the name as well, and its own says nothing.
    """

    def __init__(self, state: str, vault: Vault) -> None:
        self._folder = os.path.join(state, "drafts")
        self._vault = vault

    def read(self, name: str) -> str:
        """Return the draft with this name; one that cannot be read is empty."""
        try:
            return next((text for _name, text in self._read(self._path(name))), "")
        except LockedError:
            return ""

    def _read(self, path: str) -> Iterator[tuple[str, str]]:
        """Yield the name and the text of a draft, if it can be read."""
        try:
            title, _newline, typed = self._whole(path).partition(b"\n")
            called = bytes.fromhex(title.decode("ascii")).decode()
            # Whatever was typed comes back, also what no other file could hold.
            text = typed.decode("utf-8", "surrogatepass")
        except (OSError, ValueError):
            return  # it stays on the disk, and costs nobody a start
        yield called, text if text.strip("\0") else ""  # so a power cut left an older one

    def _whole(self, path: str) -> bytes:
        """Return the name in hex digits, a new line, and what was typed."""
        data = disk.read(path)
        if data.startswith(KEYED):
            return self._vault.opened(data, DRAFT)
        title = os.path.basename(path).removesuffix(_SUFFIX)
        return title.encode(errors="replace") + b"\n" + data

    def write(self, name: str, text: str) -> None:
        """Keep this text; empty text removes the draft."""
        if not text:
            # One that cannot be taken away comes back once more, which costs little.
            with suppress(OSError):
                os.unlink(self._path(name))
            return
        with disk.trouble_with(self._folder):
            disk.make_folder(self._folder)
            data = text.encode("utf-8", "surrogatepass")
            ring = self._vault.ring
            if ring and ring.current:
                title = _short(name).encode().hex().encode()
                data = ring.closed(title + b"\n" + data, DRAFT)
            disk.replace(self._path(name), data)

    def rewrite(self) -> None:
        """Let each draft have the form that it is to have now."""
        with disk.trouble_with(self._folder):
            ring = self._vault.ring
            for path in self._paths() if ring else ():
                title, newline, typed = self._whole(path).partition(b"\n")
                if not ring or not newline:
                    continue  # it was closed with a key that nobody has
                is_named = HEX.issuperset(title.decode(errors="replace"))
                name = bytes.fromhex(title.decode()).decode() if is_named else path
                whole = title + newline + typed
                now = ring.closed(whole, DRAFT) if ring.current else typed
                disk.replace(self._path(name), now)
                if path != self._path(name):
                    os.unlink(path)

    def all(self) -> dict[str, str]:
        """Return every draft by its name."""
        with disk.trouble_with(self._folder):
            found = [each for path in self._paths() for each in self._read(path)]
        return dict(found)

    def _paths(self) -> list[str]:
        try:
            names = sorted(os.listdir(self._folder))
        except FileNotFoundError:
            return []
        return [os.path.join(self._folder, n) for n in names if n.endswith(_SUFFIX)]

    def _path(self, name: str) -> str:
        # Any name makes a file name that every system takes.
        ring, short = self._vault.ring, _short(name)
        called = ring.name_of(short) if ring else short.encode().hex()
        return os.path.join(self._folder, called + _SUFFIX)


def _short(name: str) -> str:
    """Return a name of which every system takes twice the length, itself where it can."""
    if len(name.encode()) <= _LONGEST:
        return name
    return f"{name[:16]}… {crc32(name.encode()):08x}"
