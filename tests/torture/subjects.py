"""Who is put to the test: coach with all of its commands, and TinyDB's own storage."""

from __future__ import annotations

import importlib
import io
import json
import os
import pkgutil
import re
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Final, Protocol

import tinydb.storages
from tinydb import TinyDB, where

import coach.cli
import coach.services
import coach.store
from coach.cli import main
from coach.model import kinds
from coach.store import Store
from tests.cli.steps import STEPS
from tests.store.build import noon

LATER: Final = """
    log "after all that"
    log "with @Eva, only once"
    undo
    redo
    undo
    edit coffee text="coffee at the window, and late"
    delete thank
    backup {folder}/away.zip
    log "after the backup"
    restore {folder}/away.zip --yes
    log "after going back, with @Cor"
    person forget Cor --yes
    doctor --repair
    tidy
    log "the last word"
"""
"""What comes after each command was there once: going back, forgetting, tidying."""

ID: Final = re.compile(r"[0-9a-f]{32}")


class Subject(Protocol):
    """Something that keeps what it was given, and is asked what it still has."""

    name: str
    steps: Sequence[str]

    def begin(self, folder: Path) -> None:
        """Prepare an empty folder."""

    def play(self, step: str, folder: Path) -> int:
        """Take a step; return 0 when it was acknowledged."""

    def note(self, text: str, folder: Path) -> int:
        """Keep one text; return 0 when it was acknowledged."""

    def shared(self, folder: Path) -> Path:
        """Return what of a folder is synced."""

    def kept(self, folder: Path) -> str:
        """Return all that is kept, in a form that can be compared; "?" if unreadable."""


def read_ahead() -> None:
    """Import all that commands may need, or each of many processes does it again."""
    for room in (coach.cli, coach.services, coach.store):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            importlib.import_module(module.name)


class Coach:
    """coach, called as from the shell."""

    name = "coach"
    steps: Sequence[str] = [
        line.strip() for line in (STEPS + LATER).strip().splitlines() if line.strip()
    ]

    def begin(self, folder: Path) -> None:
        """Leave it empty: coach makes what it needs."""

    def note(self, text: str, folder: Path) -> int:
        """Note a line."""
        return self.play(f"log {shlex.quote(text)}", folder)

    def play(self, step: str, folder: Path) -> int:
        """Run a command in this process, which is thrown away afterwards."""
        os.environ.update(
            COACH_HOME=str(folder / "home"), COACH_STATE=str(folder / "state"),
            COACH_NOW="2026-11-22T09:00:00+01:00", COACH_LANG="en",
        )  # fmt: skip
        sys.stdin, sys.stdout, sys.stderr = io.StringIO("\n"), io.StringIO(), io.StringIO()
        export = folder / "export.json"
        if "{export}" in step and not export.exists():
            tables = {"moments": [{"id": "aa" * 16, "at": "2026-11-20", "text": "brought"}]}
            export.write_text(json.dumps({"format": 1, "version": "0", "tables": tables}))
        card = folder / "one.coachcard"
        return main(shlex.split(step.format(export=export, card=card, folder=folder)))

    def shared(self, folder: Path) -> Path:
        """Return the data folder."""
        return folder / "home"

    def kept(self, folder: Path) -> str:
        """Return every document; what one device sees is what any device sees."""
        own = Store(str(folder / "home"), str(folder / "state"), noon)
        near = {kind.table: own.near(kind.record) for kind in kinds.every()}
        fresh = Store(str(folder / "home"), str(folder / "nobody"), noon)
        tables = fresh.tables()
        if own.tables() != tables:
            return "?"
        for kind in kinds.every():
            if near[kind.table] != fresh.near(kind.record):
                return "?"
        told = json.dumps(tables, sort_keys=True)
        order = {key: f"#{at}" for at, key in enumerate(sorted(set(ID.findall(told))))}
        return ID.sub(lambda one: order[one[0]], told)


class _Raw(io.RawIOBase):
    """A file of TinyDB, with its calls made where they can be seen."""

    def __init__(self, path: str) -> None:
        self._at = os.open(path, os.O_RDWR)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._at

    def readinto(self, into: bytearray) -> int:  # type: ignore[override]
        found = os.read(self._at, len(into))
        into[: len(found)] = found
        return len(found)

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return os.write(self._at, data)

    def seek(self, offset: int, whence: int = 0) -> int:
        return os.lseek(self._at, offset, whence)

    def truncate(self, size: int | None = None) -> int:
        size = self.tell() if size is None else size
        os.ftruncate(self._at, size)
        return size


def _opened(path: str, mode: str, encoding: str | None = None) -> IO[str]:
    if mode == "a":  # to make the file
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT), mode, encoding="utf-8")
    raw = io.BufferedRandom(_Raw(path), 1 << 16)
    return io.TextIOWrapper(raw, encoding=encoding or "utf-8")


class Plain:
    """TinyDB with the storage that it brings along, used the way its manual shows."""

    name = "TinyDB's JSONStorage"
    steps: Sequence[str] = [
        *(f"insert {number}" for number in range(30)),
        *(f"update {number}" for number in range(0, 30, 3)),
        *(f"remove {number}" for number in range(0, 30, 2)),
        *(f"insert {number}" for number in range(30, 45)),
    ]

    def begin(self, folder: Path) -> None:
        """Make the file, so that it is there for certain."""
        (folder / "db.json").touch(0o600)

    def note(self, text: str, folder: Path) -> int:
        """Insert one document."""
        return self._done(folder, lambda db: db.insert({"text": text}))

    def play(self, step: str, folder: Path) -> int:
        """Insert, change or remove one document."""
        deed, number = step.split()
        meant = where("text").matches(f"coffee number {number},")
        more = {"more": "what came of it, much later and at length"}
        if deed == "insert":
            return self.note(f"coffee number {number}, and what was said", folder)
        if deed == "update":
            return self._done(folder, lambda db: db.update(more, meant))
        return self._done(folder, lambda db: db.remove(meant))

    def _done(self, folder: Path, deed: Callable[[TinyDB], object]) -> int:
        tinydb.storages.open = _opened  # type: ignore[attr-defined]
        try:
            database = TinyDB(str(folder / "db.json"))
            deed(database)
            database.close()
        except (OSError, ValueError):  # as its manual says, and that tells the caller
            return 1
        return 0

    def shared(self, folder: Path) -> Path:
        """Return the folder with the one file."""
        return folder

    def kept(self, folder: Path) -> str:
        """Return every document, or "?" when the file cannot be read any more."""
        try:
            with TinyDB(str(folder / "db.json")) as database:
                return json.dumps([dict(one) for one in database.all()], sort_keys=True)
        except (ValueError, KeyError, TypeError, AttributeError):
            return "?"
