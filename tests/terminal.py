"""A real terminal around a program: its screen, its raw bytes, its signals."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pexpect
import pyte

from coach.store.disk import TEMPORARY

ROOT = Path(__file__).parents[1]
PATIENCE = 20.0
"""Seconds that a slow machine may take for anything."""

DARK = b"\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\"
LIGHT = b"\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\"

# What the emulator would take for text: keyboard modes, questions, private strings.
_STRANGE = re.compile(
    rb"\x1b\[[<=>][0-9;:]*[a-zA-Z]|\x1b\[\??[0-9;]*\$[a-z]|\x1b[_P^X].*?\x1b\\", re.DOTALL
)
_CHANGED = {
    b"\x1b[?1049h": b"\x1b[?1049l",  # the second screen
    b"\x1b[?1000h": b"\x1b[?1000l",  # the mouse
    b"\x1b[?2004h": b"\x1b[?2004l",  # paste in brackets
    b"\x1b[?25l": b"\x1b[?25h",  # no cursor
    b"\x1b[>": b"\x1b[<u",  # its own keyboard
}
"""What a program switches on for itself, and how it gives each back."""


class Terminal:
    """A program in a terminal of so many cells."""

    def __init__(
        self,
        arguments: Sequence[str],
        home: Path,
        *,
        size: tuple[int, int] = (80, 24),
        background: bytes = DARK,
        **environment: str,
    ) -> None:
        self.screen = pyte.Screen(*size)
        self.raw = b""
        self.status: int | None = None
        self._stream = pyte.ByteStream(self.screen)
        self._answers = {b"\x1b]11;?": background, b"\x1b[c": b"\x1b[?62;22c"}
        self.program = pexpect.spawn(
            sys.executable,
            list(arguments),
            dimensions=(size[1], size[0]),
            env=_environment(home, environment),
            cwd=str(ROOT),
            timeout=PATIENCE,
        )

    def pump(self, seconds: float = 0.01) -> bool:
        """Take what the program writes; return whether it still runs."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                data = self.program.read_nonblocking(65536, timeout=0.01)
            except pexpect.TIMEOUT:
                continue
            except (pexpect.EOF, OSError):
                return False
            self._take(data)
        return True

    def _take(self, data: bytes) -> None:
        self.raw += data
        for question, answer in self._answers.items():
            if question in data:
                self.program.send(answer)
        self._stream.feed(_STRANGE.sub(b"", data))

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait(self, text: str, row: int | None = None) -> None:
        """Wait until a text is on the screen, or on this row of it."""
        end = time.monotonic() + PATIENCE
        alive = True
        while text not in (self.text if row is None else self.screen.display[row]):
            if not alive or time.monotonic() > end:
                raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")
            alive = self.pump()

    def wait_for(self, done: Path, text: str) -> None:
        """Wait until some file in a folder holds a text."""
        end = time.monotonic() + PATIENCE
        while not any(text in one.read_text("utf-8") for one in _files(done)):
            assert time.monotonic() < end, f"{text!r} is in no file of {done}"
            self.pump()

    def send(self, keys: str) -> None:
        """Type keys."""
        self.program.send(keys)

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size."""
        self.screen.resize(lines, columns)
        self.program.setwinsize(lines, columns)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.program.kill(number)

    def ended(self) -> int:
        """Wait for the end and return the exit code."""
        end = time.monotonic() + PATIENCE
        while self.pump() and time.monotonic() < end:
            pass
        with contextlib.suppress(pexpect.EOF):
            self.program.wait()
        self.program.close()
        assert self.program.signalstatus is None, "killed by a signal"
        assert self.program.exitstatus is not None
        return int(self.program.exitstatus)

    def close(self) -> None:
        """End the program whatever it is doing, and wait for that."""
        if self.program.isalive():
            self.program.kill(signal.SIGKILL)
            self.program.wait()
        self.program.close()

    def is_restored(self) -> bool:
        """Whether the terminal is as it was before."""
        last = self.raw.rfind
        return all(-1 < last(on) < last(off) for on, off in _CHANGED.items())


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files that are there to stay: one that is still being written may go."""
    files = (one for one in folder.rglob("*") if one.is_file())
    yield from (one for one in files if not one.name.endswith(TEMPORARY))


def _environment(home: Path, more: Mapping[str, str]) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith("COACH")
    }
    return kept | {
        "COACH_HOME": str(home / "home"),
        "COACH_STATE": str(home / "state"),
        "COACH_LANG": "en",
        "COACH_NOW": "2026-11-20T10:00:00+01:00",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT),
        **more,
    }
