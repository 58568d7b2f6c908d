"""Folders to measure with: a life of any length, and the way to the program in it."""

import os
import shutil
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from coach.model.setting import Setting
from coach.services.demo import DEMO_DAY, fill
from coach.store import Store
from coach.store.journal.codec import seal, unsealed

ROOT: Final = Path(__file__).parents[2]
NOW: Final = datetime.combine(DEMO_DAY, time(14, 30), timezone(timedelta(hours=1)))


@dataclass(frozen=True, slots=True)
class Life:
    """A data folder with the folder of its device."""

    folder: Path

    @property
    def store(self) -> Store:
        """The store in the folder."""
        return Store(str(self.folder / "home"), str(self.folder / "state"), lambda: NOW)

    @property
    def environment(self) -> dict[str, str]:
        """What makes the program use this folder, on the day of the demo."""
        return {
            **plain(),
            "COACH_HOME": str(self.folder / "home"),
            "COACH_STATE": str(self.folder / "state"),
            "COACH_NOW": NOW.isoformat(),
            "COACH_LANG": "en",
        }


def plain() -> dict[str, str]:
    """Return the surroundings that are the same for everything measured."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }


def lived(folder: Path, years: float) -> Life:
    """Return a life of so many years; one of none has only been begun."""
    life = Life(folder)
    if years:
        fill(life.store, DEMO_DAY, "en", years)
        apart(folder / "home")
        shutil.rmtree(folder / "state")  # it knows the file as it was
    else:
        life.store.save(Setting(id="roles", value=["employee"]))
    return life


def apart(home: Path) -> None:
    """Give every entry a line of its own, as if each was noted when it happened."""
    for journal in home.glob("*.jsonl"):
        lines, time = [], 0
        for line in journal.read_bytes().splitlines():
            commit: dict[str, Any] = dict(unsealed(line))  # type: ignore[call-overload]  # just written
            for change in commit["o"]:
                time = max(time + 1, commit["t"])
                lines.append(seal(commit | {"t": time, "o": [change]}))
        journal.write_bytes(b"".join(lines))
