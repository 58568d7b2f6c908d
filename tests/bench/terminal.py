"""A terminal that watches a program with a stopwatch.

What the program writes is stamped as it arrives and understood only afterwards, so that
watching takes no time from what is watched.
"""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from contextlib import suppress
from dataclasses import dataclass
from fcntl import ioctl
from typing import TYPE_CHECKING, Any, Final

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

COLUMNS, ROWS = 120, 36
PAUSE: Final = 0.15
"""Seconds without output after which a screen counts as drawn."""

PATIENCE: Final = 30.0

KEYS: Final = {
    "down": b"\x1b[B", "up": b"\x1b[A", "pagedown": b"\x1b[6~", "pageup": b"\x1b[5~",
    "enter": b"\r", "escape": b"\x1b", "backspace": b"\x7f", "ctrl+q": b"\x11",
}  # fmt: skip

ANSWERS: Final = (
    (b"\x1b]11;?", b"\x1b]11;rgb:1515/1717/1c1c\x1b\\"),
    (b"\x1b[c", b"\x1b[?62;22c"),
)
"""What a real terminal says when it is asked for its background and for its kind."""

UNKNOWN: Final = re.compile(
    rb"\x1b\[[<>=][\d;]*u|\x1b\[\?[\d;]*\$p|\x1b\[>[\d;]*[cmq]"
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^][^\x1b]*\x1b\\"
)
"""Sequences that the emulator would print."""

UNFINISHED: Final = re.compile(rb"\x1b(?:\[[\x20-\x3f]*|[\]P_^][^\x07\x1b]*\x1b?)?$")


class NothingShownError(Exception):
    """The program did not show what was waited for."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some output and when it came."""

    at: float
    data: bytes


class Terminal:
    """A program in a terminal of its own; leaving the block ends it."""

    def __init__(self, command: list[str], environment: Mapping[str, str]) -> None:
        self.started = time.perf_counter()
        self._process, self._wire = pty.fork()
        if self._process == 0:
            os.execvpe(command[0], command, environment)
        ioctl(self._wire, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._emulator = pyte.ByteStream(self._screen)
        self._carried = b""
        self._ended = False

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._wire)

    @property
    def shown(self) -> str:
        """The text on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait(self, text: str) -> float:
        """Return the seconds from the start until the text stood on the screen."""
        stood = self._first(lambda: text in self.shown, PAUSE, PATIENCE)
        if stood is None:
            raise NothingShownError(f"“{text}” did not appear on:\n{self.shown}")
        return stood - self.started

    def press(self, key: str, top: int = 0) -> float:
        """Return the seconds from a key to the first change from that row down."""
        before, pressed = self._cells(top), time.perf_counter()
        os.write(self._wire, KEYS.get(key, key.encode()))
        changed = self._first(lambda: self._cells(top) != before, PAUSE / 2, PATIENCE / 10)
        if changed is None:
            raise NothingShownError(f"“{key}” changed nothing on:\n{self.shown}")
        return changed - pressed

    def memory(self) -> float:
        """Return the most memory that the program has used, in MiB."""
        with open(f"/proc/{self._process}/status", encoding="ascii") as file:  # noqa: PTH123
            peak = next(line for line in file if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024

    def _first(self, is_so: Callable[[], bool], pause: float, most: float) -> float | None:
        """Return when it first was so; everything up to the next pause is understood."""
        end, found = time.perf_counter() + most, None
        while not (found or self._ended) and (left := end - time.perf_counter()) > 0:
            for chunk in self._listen(pause, left):
                self._understand(chunk)
                if found is None and is_so():
                    found = chunk.at
        return found

    def _listen(self, pause: float, most: float) -> list[Chunk]:
        """Return what comes in until there is a pause, if anything comes at all."""
        heard: list[Chunk] = []
        while select.select([self._wire], [], [], pause if heard else most)[0]:
            try:
                data = os.read(self._wire, 1 << 16)
            except OSError:  # the program has closed its end
                self._ended = True
                break
            heard.append(Chunk(time.perf_counter(), data))
            for question, answer in ANSWERS:
                if question in data:
                    with suppress(OSError):
                        os.write(self._wire, answer)
        return heard

    def _understand(self, chunk: Chunk) -> None:
        data = self._carried + chunk.data
        rest = UNFINISHED.search(data)
        self._carried = data[rest.start() :] if rest else b""
        self._emulator.feed(UNKNOWN.sub(b"", data[: rest.start()] if rest else data))

    def _cells(self, top: int) -> list[tuple[Any, ...]]:
        rows = self._screen.buffer
        return [tuple(rows[y][x] for x in range(COLUMNS)) for y in range(top, ROWS)]


def python(*arguments: str) -> list[str]:
    """Return the command that runs this Python with these arguments."""
    return [sys.executable, *arguments]
