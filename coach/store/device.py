"""Settings of this device alone: its theme, its mouse, its keys."""

# ruff: noqa: PTH118  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import json
import os

from coach.store import disk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coach.model.types import Json
    from coach.store.lock import Lock


class Device:
    """What is set on this device and does not travel."""

    def __init__(self, state: str, lock: Lock) -> None:
        self._folder = state
        self._path = os.path.join(state, "settings.json")
        self._lock = lock
        self.changes = 0
        """How often a setting was kept."""

    def get(self, name: str) -> Json:
        """Return a setting of this device, or None; what cannot be read is as usual."""
        try:
            return self._all().get(name)
        except OSError:
            return None

    def put(self, name: str, value: Json) -> None:
        """Keep a setting of this device; None takes it back."""
        with self._lock, disk.trouble_with(self._folder):
            before = self._all()
            settings = {**before, name: value}
            kept = {name: value for name, value in settings.items() if value is not None}
            text = _written(kept)
            if text == _written(before):
                return
            disk.make_folder(self._folder)
            disk.replace(self._path, text.encode() + b"\n")
            self.changes += 1

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


def _written(settings: Mapping[str, Json]) -> str:
    return json.dumps(settings, indent=2, sort_keys=True, allow_nan=False)
