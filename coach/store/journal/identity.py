"""By which name this device writes, and how far it has written.

A device counts its versions, and a counter that is used twice would silently lose an
edit. So when the own file is not what this device left there, as after restoring a
backup, it goes on under a new name, and so does the copy of a machine. The first is told
once before anything is written, and kept in mind until the file is as it was.
"""
# ruff: noqa: PTH110, PTH112, PTH118  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import os
from contextlib import suppress

from coach.i18n import _
from coach.model.errors import FolderError
from coach.store import disk
from coach.store.journal import codec
from coach.store.journal.folder import DEVICE, SUFFIX
from coach.store.journal.machine import fingerprint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from coach.store.journal.codec import Lines
    from coach.store.journal.folder import Place
    from coach.store.vault.vault import Vault

    Mark: TypeAlias = tuple[int, int, str]
    """Up to where a file was written, where its last line begins, and its checksum."""

    Missed: TypeAlias = tuple[str, Mark]
    """The name that a file was written under, and its mark."""


class Identity:
    """The name of this device in one data folder, and its high-water mark."""

    __slots__ = (
        "_home", "_machine", "_mark", "_next", "_path", "_state", "_vault", "former",
        "missed", "name", "time",
    )  # fmt: skip

    def __init__(self, home: str, state: str, vault: Vault) -> None:
        self._home = home
        self._vault = vault
        self._state = state
        # Each data folder has its own, so that trying another one disturbs nothing.
        self._path = os.path.join(state, f"device-{disk.short_name(home)}")
        self.name = ""
        """Empty as long as this device has never written."""

        self.time = 0
        """When it last wrote, in milliseconds."""

        self.missed: tuple[Missed, ...] = ()
        """What this device wrote that was not there any more, and was told of."""

        self.former: tuple[str, ...] = ()
        """The names under which this device wrote before, and no other one does."""

        self._mark: Mark = (0, 0, "")
        self._next: Mark | None = None
        self._machine = ""

    @property
    def file(self) -> str:
        """The name of the own journal file."""
        return self.name + SUFFIX

    def recall(self) -> None:
        """Read who this device is."""
        with disk.trouble_with(self._state):
            noted = codec.unsealed(disk.read(self._path).removesuffix(b"\n"))
        match noted:
            case {
                "n": str(name),
                "t": int(time),
                "mark": [int(end), int(start), str(sum_)],
                **more,
            }:
                self.name, self._mark = name, (end, start, sum_)
                self.time = max(self.time, time)
                self._machine = str(more.get("machine", ""))
                self._next = _mark(more.get("next"))
                self.missed = tuple(_missed(more.get("missed")))
                former = more.get("former")
                self.former = tuple(map(str, former if isinstance(former, list) else ()))
            case _:
                self.name, self._mark, self._next = "", (0, 0, ""), None

    def expect(self, lines: Lines, size: int) -> None:
        """Note how the own file will be once it is made anew; how it was stays true."""
        self._next = size, lines.start, lines.checksum
        self._note(durable=True)

    def confirm(self, *, quiet: bool = False) -> None:
        """Make sure, while the lock is held, that the own file is as it was left.

        Where it is not, that is told once by an error; whoever writes again goes on
        under a new name. What is quiet is told to nobody, so it only fails.
        """
        self.recall()
        if self.name and not self._is_copy():
            with disk.trouble_with(self._home):
                if self._caught_up():
                    self.missed = tuple(filter(self._is_missed, self.missed))
                    return
            this = self.name, self._mark
            if this not in self.missed:
                if not quiet:
                    self.missed = (*self.missed, this)
                    self._note(durable=True)
                raise FolderError(self._what_happened())
        self._begin()

    def renew(self) -> None:
        """Go on, while the lock is held, under a new name, and miss nothing any more."""
        self.recall()
        self.missed = ()
        self._begin()

    def away(self) -> str:
        """Return in words that the folder this device wrote in is not there, if so."""
        if os.path.lexists(self._home):
            return ""
        self.recall()
        told = _("{folder} is not there any more. Is its disk away, or was it moved?")
        return told.format(folder=self._home) if self._mark[0] else ""

    def remember(self, place: Place, time: int) -> None:
        """Note what was just written."""
        self.time = time
        self._mark, self._next = place[3:6], None
        # A file that is longer than was noted is normal: a power cut looks like that.
        with suppress(FolderError):
            self._note(durable=False)

    def still_missed(self) -> tuple[Missed, ...]:
        """Return what this device wrote and is not there; also what was not told yet."""
        with disk.trouble_with(self._home):
            self._take_next()
            wrote = {(self.name, self._mark): None} if self.name else {}
            return tuple(
                each
                for each in {**dict.fromkeys(self.missed), **wrote}
                if self._is_missed(each)
            )

    def settle(self) -> None:
        """Let go, while the lock is held, of what is not there any more."""
        self.recall()
        missed = self.still_missed()
        self.missed = ()
        if (self.name, self._mark) in missed or self._is_copy():
            self._leave()
            self.name, self._mark, self._next = "", (0, 0, ""), None
        self._note(durable=True)

    def _leave(self) -> None:
        """Keep in mind under which name this device wrote; a copy's is another's."""
        if self._is_copy():
            self.former = ()
        elif self.name:
            self.former = (*self.former, self.name)

    def _begin(self) -> None:
        self._leave()
        self.name, self._mark, self._next = os.urandom(DEVICE // 2).hex(), (0, 0, ""), None
        self._note(durable=True)

    def _is_copy(self) -> bool:
        """Whether the name was given to another machine, of which this one is a copy."""
        return self._machine not in ("", fingerprint(self._state))

    def _caught_up(self) -> bool:
        """Whether the own file only grew; takes the time of what was not noted any more."""
        self._take_next()
        grown = self._grown(self.name, self._mark)
        if grown is None:
            return False
        read = codec.decode(grown, self._mark[1], ring=self._vault.ring)
        times = [commit["t"] for commit in read.commits]
        self.time = max(self.time, *times) if times else self.time
        return True

    def _take_next(self) -> None:
        """Note what was not noted any more: that the own file was made anew."""
        if self._next and self._grown(self.name, self._mark) is None:
            self._mark, self._next = self._next, None

    def _is_missed(self, wrote: Missed) -> bool:
        return self._grown(*wrote) is None

    def _grown(self, name: str, mark: Mark) -> bytes | None:
        """Return a file from its last known line on; none when that is not there."""
        end, start, checksum = mark
        path = os.path.join(self._home, name + SUFFIX)
        try:
            with disk.opened(path) as file:
                file.seek(start)
                grown = file.read()
        except FileNotFoundError:
            return None if end else b""
        except disk.NoFileError as error:
            raise FolderError(
                _("{file} is not a plain file, so nothing can be saved in it.").format(
                    file=path
                )
            ) from error
        whole = start + len(grown) >= end and grown.startswith(checksum.encode())
        return grown if whole else None

    def _what_happened(self) -> str:
        """Return what is the matter with the own file, and what can be done."""
        if not os.path.isdir(self._home):
            happened = _(
                "{folder} is not there any more, so nothing was saved. Is its disk away, "
                "or was it moved? If you go on all the same, a new folder is begun."
            )
        elif is_fetched_on_demand(self._home, self.file):
            happened = _(
                "A cloud took {file} off this computer, so nothing was saved. Let it come "
                "back first. If you go on all the same, coach writes in a new file beside "
                "it."
            )
        else:
            happened = _(
                "{file} holds less than this computer wrote, or something else, so nothing "
                "was saved. Put it back from a backup, or from the older versions that a "
                "sync program keeps. If you go on all the same, coach writes in a new file "
                "beside it, and coach doctor keeps telling you."
            )
        path = os.path.join(self._home, self.file)
        return happened.format(folder=self._home, file=path)

    def _note(self, *, durable: bool) -> None:
        noted: dict[str, object] = {"n": self.name, "t": self.time, "mark": self._mark}
        noted["machine"] = fingerprint(self._state)
        if self._next:
            noted["next"] = self._next
        if self.former:
            noted["former"] = self.former
        if self.missed:
            noted["missed"] = self.missed
        with disk.trouble_with(self._state):
            disk.replace(self._path, codec.seal(noted), durable=durable)


def is_fetched_on_demand(home: str, file: str) -> bool:
    """Whether a cloud keeps this file and left only a sign of it (iCloud does)."""
    return os.path.exists(os.path.join(home, f".{file}.icloud"))


def _mark(noted: object) -> Mark | None:
    match noted:
        case [int(end), int(start), str(checksum)]:
            return end, start, checksum
    return None


def _missed(noted: object) -> Iterator[Missed]:
    for each in noted if isinstance(noted, list) else ():
        match each:
            case [str(name), [int(end), int(start), str(checksum)]]:
                yield name, (end, start, checksum)
