"""Settings of this device alone: its theme, its mouse, its keys."""
# ruff: noqa: PTH118  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import json
import os

from coach.store import disk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.model.types import Json


class Device:
    """What is set on this device and does not travel."""

    def __init__(self, state: str) -> None:
        self._folder = state
        self._path = os.path.join(state, "settings.json")

    def get(self, name: str) -> Json:
        """Return a setting of this device, or None; what cannot be read is as usual."""
        try:
            return self._all().get(name)
        except OSError:
            return None

    def put(self, name: str, value: Json) -> None:
        """Keep a setting of this device; None takes it back."""
        with disk.told(self._folder):
            settings = {**self._all(), name: value}
            kept = {name: value for name, value in settings.items() if value is not None}
            text = json.dumps(kept, indent=2, sort_keys=True, allow_nan=False)
            disk.make_folder(self._folder)
            disk.replace(self._path, text.encode() + b"\n")

    def _all(self) -> dict[str, Json]:
        data = disk.read(self._path)
        try:
            settings = json.loads(data or b"{}")
        except (ValueError, RecursionError):
            return {}  # a damaged file costs a theme, never a start
        return settings if isinstance(settings, dict) else {}
