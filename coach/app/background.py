"""The terminal itself, asked once before the app begins: is it dark or light?

The question for the background colour is followed by one that every terminal answers,
so the wait ends with that answer also where the first is not understood.
"""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 0.3
"""Seconds for a terminal that answers nothing."""

_QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
_LAST_ANSWER = re.compile(rb"\x1b\[\?[\d;]*c")
_COLOUR = re.compile(rb"\]11;rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})", re.I)
_ANSWERS = re.compile(rb"\x1b\](?:11;)?[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[\?[\d;]*c")
_DARK_COLOURS = frozenset({0, 1, 2, 3, 4, 5, 6, 8})


def is_dark(typed: bytearray | None = None) -> bool | None:
    """Return whether the background is dark; None when the terminal does not say.

    What somebody types while the terminal is asked goes into `typed`: keys are no answer.
    """
    told = _told(os.environ.get("COLORFGBG", ""))
    if told is not None:
        return told
    answer = _asked()
    if typed is not None:
        typed += _ANSWERS.sub(b"", answer)
    return brightness(answer)


def _told(colours: str) -> bool | None:
    """What some terminals say about themselves beforehand: `15;0`."""
    last = colours.rpartition(";")[2]
    return int(last) in _DARK_COLOURS if last.isdecimal() else None


def _asked() -> bytes:
    if sys.platform == "win32" or not (sys.stdin.isatty() and sys.__stderr__):
        return b""
    import termios  # only Unix has it
    import tty

    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return b""
    try:
        before = termios.tcgetattr(terminal)
        with _undisturbed():
            try:
                tty.setcbreak(terminal, termios.TCSANOW)
                return _ask(terminal)
            finally:
                termios.tcsetattr(terminal, termios.TCSANOW, before)
    except (OSError, termios.error):
        return b""
    finally:
        os.close(terminal)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let what would end the program wait until the terminal is as it was."""
    wait = {signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, wait)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ask(terminal: int) -> bytes:
    os.write(terminal, _QUESTION)
    answer = b""
    end = time.monotonic() + PATIENCE
    while not _LAST_ANSWER.search(answer) and (left := end - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            answer += os.read(terminal, 256)
    return answer


def brightness(answer: bytes) -> bool | None:
    """Return whether the colour in a terminal's answer is a dark one."""
    if not (found := _COLOUR.search(answer)):
        return None
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
    return bool(0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5)
