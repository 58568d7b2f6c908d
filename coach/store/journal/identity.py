"""By which name this device writes, and how far it has written.

A device counts its versions, and a counter that is used twice would silently lose an
edit. So when the own file is not what this device left there, as after restoring a
backup, it goes on under a new name.
"""
# ruff: noqa: PTH118, PTH120  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import os
from contextlib import suppress

from coach.i18n import _
from coach.model.errors import FolderError
from coach.store import disk
from coach.store.journal import codec
from coach.store.journal.folder import SUFFIX

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.journal.folder import Place


class Identity:
    """The name of this device in one data folder, and its high-water mark."""

    __slots__ = ("_home", "_mark", "_path", "name", "time")

    def __init__(self, home: str, state: str) -> None:
        self._home = home
        # Each data folder has its own, so that trying another one disturbs nothing.
        self._path = os.path.join(state, f"device-{disk.short_name(home)}")
        self.name = ""
        """Empty as long as this device has never written."""

        self.time = 0
        """When it last wrote, in milliseconds."""

        self._mark = (0, 0, "")
        """Up to where it wrote, where its last line begins, and that line's checksum."""

    @property
    def file(self) -> str:
        """The name of the own journal file."""
        return self.name + SUFFIX

    def recall(self) -> None:
        """Read who this device is."""
        with disk.trouble_with(os.path.dirname(self._path)):
            noted = codec.unsealed(disk.read(self._path).removesuffix(b"\n"))
        match noted:
            case {
                "n": str(name),
                "t": int(time),
                "mark": [int(end), int(start), str(sum_)],
            }:
                self.name, self._mark = name, (end, start, sum_)
                self.time = max(self.time, time)
            case _:
                self.name, self._mark = "", (0, 0, "")

    def confirm(self) -> None:
        """Make sure, while the lock is held, that the own file is as it was left."""
        self.recall()
        with disk.trouble_with(self._home):
            if self.name and self._caught_up():
                return
        self.name, self._mark = os.urandom(5).hex(), (0, 0, "")
        self._note(durable=True)

    def remember(self, place: Place, time: int) -> None:
        """Note what was just written."""
        self.time = time
        self._mark = place[3:6]
        # A file that is longer than was noted is normal: a power cut looks like that.
        with suppress(FolderError):
            self._note(durable=False)

    def _caught_up(self) -> bool:
        """Whether the own file only grew; takes the time of what was not noted any more."""
        end, start, checksum = self._mark
        path = os.path.join(self._home, self.file)
        try:
            with disk.opened(path) as file:
                file.seek(start)
                grown = file.read()
        except FileNotFoundError:
            return end == 0
        except disk.NoFileError as error:
            raise FolderError(
                _("{file} is not a plain file, so nothing can be saved in it.").format(
                    file=path
                )
            ) from error
        if start + len(grown) < end or not grown.startswith(checksum.encode()):
            return False
        times = [commit["t"] for commit in codec.read(grown, start).commits]
        self.time = max(self.time, *times) if times else self.time
        return True

    def _note(self, *, durable: bool) -> None:
        noted = {"n": self.name, "t": self.time, "mark": self._mark}
        with disk.trouble_with(os.path.dirname(self._path)):
            disk.replace(self._path, codec.seal(noted), durable=durable)
