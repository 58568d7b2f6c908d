"""Settings of this device alone: its theme, its mouse, its keys."""

# ruff: noqa: PTH108, PTH118, PTH208  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import json
import os
from contextlib import suppress
from zlib import crc32

from coach.store import disk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.model.types import Json
    from coach.store.lock import Lock


class Device:
    """What is set on this device and does not travel."""

    def __init__(self, state: str, lock: Lock) -> None:
        self._folder = state
        self._path = os.path.join(state, "settings.json")
        self._lock = lock

    def get(self, name: str) -> Json:
        """Return a setting of this device, or None; what cannot be read is as usual."""
        try:
            return self._all().get(name)
        except OSError:
            return None

    def put(self, name: str, value: Json) -> None:
        """Keep a setting of this device; None takes it back."""
        with self._lock, disk.trouble_with(self._folder):
            settings = {**self._all(), name: value}
            kept = {name: value for name, value in settings.items() if value is not None}
            text = json.dumps(kept, indent=2, sort_keys=True, allow_nan=False)
            disk.make_folder(self._folder)
            disk.replace(self._path, text.encode() + b"\n")

    def rewrite(self, masked: Callable[[Json], Json]) -> None:
        """Let every setting of this device be what is made of it."""
        for name, value in self._all().items():
            if (now := masked(value)) != value:
                self.put(name, now)

    def _all(self) -> dict[str, Json]:
        data = disk.read(self._path)
        try:
            settings = json.loads(data or b"{}")
        except (ValueError, RecursionError):
            return {}  # a damaged file costs a theme, never a start
        return settings if isinstance(settings, dict) else {}


_SUFFIX = ".draft"
_LONGEST = 100


class Drafts:
    """Text by name, each in a file of its own that is replaced as a whole."""

    def __init__(self, state: str) -> None:
        self._folder = os.path.join(state, "drafts")

    def read(self, name: str) -> str:
        """Return the draft with this name; one that cannot be read is empty."""
        try:
            # Whatever was typed comes back, also what no other file could hold.
            text = disk.read(self._path(name)).decode("utf-8", "surrogatepass")
            return text if text.strip("\0") else ""  # so a power cut left an older one
        except (OSError, UnicodeDecodeError):
            return ""  # it stays on the disk, and costs nobody a start

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
            disk.replace(self._path(name), data)

    def all(self) -> dict[str, str]:
        """Return every draft by its name."""
        with disk.trouble_with(self._folder):
            try:
                found = sorted(os.listdir(self._folder))
            except FileNotFoundError:
                return {}
        names = [_name(file) for file in found if file.endswith(_SUFFIX)]
        return {name: self.read(name) for name in names}

    def _path(self, name: str) -> str:
        # Any name makes a file name that every system takes.
        return os.path.join(self._folder, _short(name).encode().hex() + _SUFFIX)


def _short(name: str) -> str:
    """Return a name of which every system takes twice the length, itself where it can."""
    if len(name.encode()) <= _LONGEST:
        return name
    return f"{name[:16]}… {crc32(name.encode()):08x}"


def _name(file: str) -> str:
    return bytes.fromhex(file.removesuffix(_SUFFIX)).decode()
