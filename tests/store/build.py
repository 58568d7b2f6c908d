"""Builders: folders, devices, clocks and processes for the journal."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coach.model.errors import FolderError
from coach.model.moment import Moment
from coach.model.setting import Setting
from coach.model.types import Document, Record
from coach.store import Store
from coach.store.journal import codec, compaction

if TYPE_CHECKING:
    from coach.store.journal.codec import Commit

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
"""A Friday."""


def noon() -> datetime:
    return NOON


def later(days: float) -> Callable[[], datetime]:
    """Return a clock that stands still that many days later."""
    return lambda: NOON + timedelta(days=days)


def store(folder: Path, device: str = "one", clock: Callable[[], datetime] = noon) -> Store:
    """Return a device's store; devices share the folder, as on a synced disk."""
    return Store(str(folder / "home"), str(folder / device), clock)


def moment(store: Store, text: str = "coffee") -> Moment:
    return Moment(id=store.new_id(), at=NOON, text=text)


def with_moments(folder: Path, *texts: str) -> Store:
    """Open the first device's store and save these moments, one after the other."""
    here = store(folder)
    for text in texts:
        here.save(moment(here, text))
    return here


def insisting(store: Store, *records: Record) -> None:
    """Save these also where it is told first that the own file is not as it was left."""
    with suppress(FolderError):
        store.save(*records)
    store.save(*records)


def files(folder: Path) -> list[Path]:
    """Return the journal files."""
    return sorted((folder / "home").glob("*.jsonl"))


def own(folder: Path) -> Path:
    """Return the journal file of the only device there is."""
    (found,) = files(folder)
    return found


def commits(folder: Path) -> list[Commit]:
    """Return every line of every file."""
    return [c for file in files(folder) for c in codec.decode(file.read_bytes()).commits]


def tidy(store: Store) -> bool:
    """Rewrite the own file now, however lately that was done."""
    return compaction.tidy(store._journal)


def erase(here: Store, table: str, key: str, document: Document | None = None) -> None:
    """Put this in the place of all that was ever said of a document."""
    with here._journal.writing():
        versions = here._journal.next_version(table, key)
        here._journal.add([(table, key, versions, document, codec.ERASED)])


def words(folder: Path) -> bytes:
    """Return all that the journal files hold."""
    return b"".join(file.read_bytes() for file in files(folder))


def counted(here: Store, times: int = 9) -> None:
    """Save one setting so often that nearly all of its file is history."""
    for number in range(times):
        here.save(Setting(id="count", value=number))


def texts(store: Store) -> list[str]:
    return [moment.text for moment in store.all(Moment)]


def forked(work: Callable[[], None]) -> int:
    """Do this in a process of its own, and return its number."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)


def ended(children: Iterable[int]) -> list[int]:
    """Wait for the children and return their exit codes."""
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def killed(child: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
