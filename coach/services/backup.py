"""Backups: made by themselves once a day, kept for a year, and gone back to."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model import kinds
from coach.model.errors import CoachError, LockedError
from coach.model.types import Document
from coach.rules import dates, retention
from coach.services import files, wording
from coach.store import backup, disk
from coach.store.backup import Backup

ENDING: Final = ".zip"
_MADE: Final = re.compile(r"coach-(\w+-)?(\d{4}-\d\d-\d\d)(-\d+)*\.zip")
FORGOTTEN: Final = "forgotten"
"""The setting of this device that says how much of what was forgotten its backups know."""

_DAILY: Final = "coach-{day:%Y-%m-%d}.zip"
_ASIDE: Final = "coach-before-{at:%Y-%m-%d-%H%M%S}.zip"
_NAMED: Final = "coach-backup-{at:%Y-%m-%d-%H%M%S}.zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBackup:
    """One backup in the folder of this device."""

    path: str
    made_on: date
    size: int
    daily: bool
    """Whether it was made by itself, and may go by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A backup that may be gone back to, and what would be different then."""

    path: str
    backup: Backup
    goes: tuple[tuple[str, int], ...]
    """How many entries of each table there are now and not in it."""

    comes: tuple[tuple[str, int], ...]
    differs: tuple[tuple[str, int], ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What would change, in words."""
        told = (
            (_("This goes: {what}."), self.goes),
            (_("This comes back: {what}."), self.comes),
            (_("This becomes as it was then: {what}."), self.differs),
        )
        said = [
            words.format(what=wording.all_counted(counts))
            for words, counts in told
            if counts
        ]
        return tuple(said or [_("Nothing would change: all of it is there as it was.")])


def folder(companion: Companion) -> str:
    """Return where this device keeps its backups of this data folder."""
    store = companion.store
    return os.path.join(store.state, f"backups-{disk.short_name(store.home)}")  # noqa: PTH118


def listed(companion: Companion) -> tuple[KeptBackup, ...]:
    """Return the backups of this device, the newest first."""
    around = Path(folder(companion))
    found = [_kept(path) for path in (around.iterdir() if around.is_dir() else ())]
    known = [one for one in found if one]
    return tuple(sorted(known, key=lambda one: (one.made_on, one.path), reverse=True))


def _kept(path: Path) -> KeptBackup | None:
    if path.suffix != ENDING or path.is_symlink() or not path.is_file():
        return None
    named, status = _MADE.fullmatch(path.name), path.stat()
    on = datetime.fromtimestamp(status.st_mtime).astimezone().date()
    if named:
        with suppress(ValueError):
            on = date.fromisoformat(named[2])
    daily = path.name == _DAILY.format(day=on)
    return KeptBackup(path=str(path), made_on=on, size=status.st_size, daily=daily)


def make(companion: Companion, out: str = "") -> str:
    """Write a backup, in a file or a folder that is named or among the others.

    Returns where it is, once it is on the disk and was read back.
    """
    taken = companion.store.backup()
    place = Path(out).expanduser() if out else Path(folder(companion))
    if files.is_folder(str(place)) or not out:
        place = _free(place, _NAMED.format(at=taken.made_at))
    _write(str(place), taken)
    return str(place)


def _free(around: Path, name: str) -> Path:
    """Return a path in this folder that nothing has yet, with this name or nearly."""
    stem, number, path = Path(name).stem, 1, around / name
    while path.exists():
        number += 1
        path = around / f"{stem}-{number}{ENDING}"
    return path


def _write(path: str, taken: Backup) -> None:
    files.make_folder(str(Path(path).absolute().parent))
    files.write(path, backup.packed(taken))
    if backup.unpacked(Path(path).read_bytes(), path) != taken:
        raise CoachError(_("{file} could not be read back as it was.").format(file=path))


def make_daily(companion: Companion) -> str:
    """Make today's backup, unless there is one or nothing was written since the last.

    Returns where it is, or nothing. Older ones go as they are thinned out.
    """
    today, kept = companion.today(), [one for one in listed(companion) if one.daily]
    path = Path(folder(companion), _DAILY.format(day=today))
    if path.exists() or not _is_news(companion, kept):
        return ""
    taken = companion.store.backup()
    if not taken.files:
        return ""
    _write(str(path), taken)
    stays = retention.staying([*(one.made_on for one in kept), today])
    for one in kept:
        if one.made_on not in stays:
            Path(one.path).unlink(missing_ok=True)
    return str(path)


def _is_news(companion: Companion, kept: list[KeptBackup]) -> bool:
    """Whether any journal file was touched since the last backup."""
    if not kept:
        return True
    last = max(Path(one.path).stat().st_mtime for one in kept)
    home = Path(companion.store.home)
    journal = home.glob("*.jsonl") if home.is_dir() else ()
    return any(path.stat().st_mtime >= last for path in journal)


def look(
    companion: Companion, which: str, ask: Callable[[], str] = lambda: ""
) -> Comparison:
    """Return the backup that is meant, by its file or its day, and what it would change.

    Where it is locked with a passphrase of then, that is asked for.
    """
    path = _meant(companion, which)
    try:
        data = _bounded(path)
    except OSError as error:
        raise files.trouble(path, error) from error
    found = backup.unpacked(data, path)
    companion.store.take_keys(found)
    while not companion.store.can_read(found):
        if not (said := ask()):
            told = _("{file} is locked with a passphrase of then. Nothing was changed.")
            raise LockedError(told.format(file=path))
        companion.store.take_keys(found, said)
    then = companion.store.kept_in(found).documents
    now = companion.store.tables()
    return Comparison(
        path=path, backup=found,
        goes=_counts(now, lambda table, key, _doc: key not in then.get(table, {})),
        comes=_counts(then, lambda table, key, _doc: key not in now.get(table, {})),
        differs=_counts(
            then, lambda table, key, doc: now.get(table, {}).get(key, doc) != doc
        ),
    )  # fmt: skip


def _bounded(path: str) -> bytes:
    with disk.opened(path) as file:
        data = file.read(backup.MOST_BYTES + 1)
    if len(data) > backup.MOST_BYTES:
        raise CoachError(
            _("{file} is too large to be a backup of coach.").format(file=path)
        )
    return data


def _meant(companion: Companion, which: str) -> str:
    """Return the path of a backup: of its file, or of the day or the name it has here."""
    if Path(which).expanduser().is_file():
        return str(Path(which).expanduser())
    kept = listed(companion)
    for one in kept:
        if Path(one.path).name in (which, which + ENDING):
            return one.path
    said = dates.read(which, companion.now(), "past")
    for one in kept:
        if said is not None and one.made_on == said.day:
            return one.path
    raise CoachError(
        _("There is no backup “{name}”. Those there are: {command}").format(
            name=which, command="coach restore"
        )
    )


def _counts(
    tables: dict[str, dict[str, Document]], is_meant: Callable[[str, str, Document], bool]
) -> tuple[tuple[str, int], ...]:
    """Return how many documents of each kind that people write are meant."""

    def counted() -> Iterator[tuple[str, int]]:
        for table, documents in sorted(tables.items()):
            kind = kinds.by_table(table)
            count = sum(is_meant(table, key, doc) for key, doc in documents.items())
            if count and (kind is None or kind.exported):
                yield table, count

    return tuple(counted())


def restore(companion: Companion, found: Comparison) -> tuple[str, str]:
    """Go back to a backup; what is there now is kept aside as another one.

    Returns what was done, in words, and where the present state is kept.
    """
    before = companion.store.backup()
    aside = str(_free(Path(folder(companion)), _ASIDE.format(at=before.made_at)))
    _write(aside, before)
    companion.store.restore(found.backup)
    companion.forget_packs()
    told = _("All is as it was then: {day}. To go back: {command}").format(
        day=wording.said_time(found.backup.made_at, companion.today()),
        command=f"coach restore {Path(aside).name}",
    )
    return told, aside


def forget_again(companion: Companion) -> None:
    """Let what was forgotten on another device vanish from the backups of this one."""
    count, device = companion.store.times_forgotten(), companion.store.device
    if count == (device.get(FORGOTTEN) or 0):
        return
    gone = companion.store.erased()
    make_anew(companion, lambda data: companion.store.without(data, gone))
    device.put(FORGOTTEN, count)


def make_anew(companion: Companion, change: Callable[[bytes], bytes]) -> tuple[str, ...]:
    """Let each backup of this device hold what is made of its journal files.

    Returns those that cannot be read.
    """

    def changed(found: Backup) -> Backup | None:
        if not companion.store.can_read(found):
            return None
        journal = {name: change(data) for name, data in found.journal}
        return replace(found, files={**found.files, **journal})

    return _made_anew(companion, changed)


def settle(companion: Companion) -> tuple[str, ...]:
    """Let each backup of this device have the form that it would be made in now.

    Returns those that cannot be read.
    """
    disk.sweep(folder(companion))
    return _made_anew(companion, companion.store.settled)


def _made_anew(
    companion: Companion, change: Callable[[Backup], Backup | None]
) -> tuple[str, ...]:
    unread = []
    for one in listed(companion):
        try:
            found = backup.unpacked(_bounded(one.path), one.path)
        except (CoachError, OSError):
            unread.append(one.path)
            continue
        now = change(found)
        if now is None:
            unread.append(one.path)
        elif now != found:
            files.write(one.path, backup.packed(now))
    return tuple(unread)


def last_made(companion: Companion) -> str:
    """Return when the last backup was, in words."""
    kept = listed(companion)
    if not kept:
        return _("No backup yet. To make one: {command}").format(command="coach backup")
    count = plural("{n} backup", "{n} backups", len(kept))
    return _("Last backup: {day} ({count} in {folder})").format(
        day=wording.day(kept[0].made_on, companion.today()), count=count,
        folder=folder(companion),
    )  # fmt: skip
