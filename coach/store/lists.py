"""The list that was printed last, for each session of a terminal and for a few minutes."""

# ruff: noqa: PTH108, PTH118, PTH204, PTH208  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from coach.store import disk

MINUTES = 10
"""So long a list is what somebody still sees, from when it was last printed or used."""

_ABANDONED = timedelta(days=1)


class Lists:
    """Which record each number of the last list stands for, in this session alone.

    A session is what one window of a terminal runs: what another one prints, or a shell
    that starts there, changes nothing here.
    """

    def __init__(self, state: str) -> None:
        self._folder = os.path.join(state, "lists")
        self._path = os.path.join(self._folder, f"{_session()}.json")

    def keep(self, ids: Sequence[str], now: datetime) -> bool:
        """Keep what the numbers mean; return False where they cannot be kept.

        Then those of an earlier list mean nothing any more, either.
        """
        text = json.dumps({"at": now.isoformat(), "ids": ids})
        try:
            disk.make_folder(self._folder)
            disk.replace(self._path, text.encode(), durable=False)
        except OSError:
            with suppress(OSError):
                os.unlink(self._path)
            return False
        self._sweep(now)
        return True

    def recall(self, now: datetime) -> tuple[str, ...] | None:
        """Return what the numbers mean; None when no list is in sight."""
        try:
            kept = json.loads(disk.derived(self._path))
            at, ids = datetime.fromisoformat(kept["at"]), tuple(map(str, kept["ids"]))
            is_near = abs(now - at) <= timedelta(minutes=MINUTES)
        except (ValueError, TypeError, KeyError, RecursionError):
            return None
        # What cannot be written now could not tell of a later list, so it tells nothing.
        return ids if is_near and self.keep(ids, now) else None

    def _sweep(self, now: datetime) -> None:
        """Take away the lists of windows that were closed long ago."""
        with suppress(OSError):
            for name in os.listdir(self._folder):
                path = os.path.join(self._folder, name)
                if now.timestamp() - os.path.getmtime(path) > _ABANDONED.total_seconds():
                    os.unlink(path)


def _session() -> int:
    return os.getsid(0) if hasattr(os, "getsid") else os.getppid()
