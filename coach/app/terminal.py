"""What comes from the terminal: keys are keys, and what is pasted is text whatever it is.

The toolkit reads escape sequences also within a paste and takes them for keys, so that a
coloured line of a log could press any of ours. Here a paste passes it by.
"""

from __future__ import annotations

import os
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from types import TracebackType
from typing import Final, TextIO

from textual import events
from textual.message import Message

from coach.app.lifecycle import LifecycleApp
from coach.app.textual_internals import (
    LETTER,
    Awaited,
    HandOn,
    InputEnded,
    KeyParser,
    NothingMore,
    TerminalDriver,
)

ESC: Final = "\x1b"

BEGIN: Final = "\x1b[200~"
END: Final = "\x1b[201~"
"""Between these two a terminal sends what is pasted."""

SURE: Final = "\x1b[2"
"""So far no hand types: what begins like this is a sequence, however slowly it arrives."""

PIECE: Final = 4096
BLINK: Final = 0.1
"""Seconds after which an escape with nothing behind it is the key."""


class Keyboard(KeyParser):
    """Reads keys as the toolkit does, and everything between two brackets as one paste."""

    def parse(self, token_callback: HandOn) -> Awaited[None]:
        """Hand on each letter, but keep to ourselves what is pasted."""

        def pass_on(token: Message) -> None:
            # The toolkit sees both brackets with nothing between them.
            if not isinstance(token, events.Paste):
                token_callback(token)

        keys = super().parse(pass_on)
        awaited = next(keys)
        begun = ""
        while True:
            try:
                letter = yield LETTER if begun.startswith(SURE) else awaited
            except NothingMore as late:
                begun, awaited = "", keys.throw(late)
                continue
            except InputEnded as end:
                with suppress(StopIteration):
                    keys.throw(end)
                return
            awaited = keys.send(letter)
            begun = letter if letter == ESC else begun + letter
            if begun == BEGIN:
                pasted = yield from self._pasted()
                for mark in END:
                    awaited = keys.send(mark)
                token_callback(events.Paste(pasted))
            if not (BEGIN.startswith(begun) or END.startswith(begun)) or begun == BEGIN:
                begun = ""

    def keys_of(self, sequence: str, *, alt: bool) -> Iterable[events.Key]:
        """Return the keys that a sequence stands for; one that makes no sense is none."""
        try:
            return [*super().keys_of(sequence, alt=alt)]
        except (ValueError, OverflowError):
            return ()  # the number of a letter that does not exist

    def _pasted(self) -> Awaited[str]:
        letters: list[str] = []
        while True:
            letters.append((yield LETTER))
            if letters[-1] == END[-1] and "".join(letters[-len(END) :]) == END:
                return "".join(letters[: -len(END)])


class SafeWriter:
    """Where the app is drawn; nothing drawn for a terminal that is gone stops the way out.

    Else the thread that draws would end, its queue fill up, and whoever draws the last
    screen wait for ever, deaf to every signal.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        """Draw it, or leave it where nobody can see it any more."""
        with suppress(OSError, ValueError):
            self._file.write(text)

    def flush(self) -> None:
        """Have it drawn, or leave it."""
        with suppress(OSError, ValueError):
            self._file.flush()

    def fileno(self) -> int:
        """Return the number of the file behind it."""
        return self._file.fileno()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._file.isatty()


class Terminal(TerminalDriver):
    """The toolkit's way to the terminal, with a keyboard that nothing typed can break."""

    def start_application_mode(self) -> None:
        """Take over the terminal; from before that on, it is given back at every end."""
        if isinstance(self.app, LifecycleApp):
            self.app.listen()
        if self.drawn_on and not isinstance(self.drawn_on, SafeWriter):
            self.drawn_on = SafeWriter(self.drawn_on)  # type: ignore[assignment]  # it is written to, no more
        super().start_application_mode()  # type: ignore[no-untyped-call]  # the toolkit's

    def run_input_thread(self) -> None:
        """Hand on what is typed, until the end; a byte that is no text becomes a mark."""
        keyboard = Keyboard(self.is_debugged)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with ExitStack() as ends, selectors.SelectSelector() as selector:
            ends.push(self._tell)
            selector.register(self.fileno, selectors.EVENT_READ)
            if before := decode(self._typed_before(selector)):  # nothing would be the end
                self._hand_on(keyboard.feed(before))
            while not self.exit_event.is_set():
                if selector.select(BLINK):
                    typed = _read(self.fileno)
                    if typed is None:
                        # The terminal is gone; the system may not have told yet.
                        os.kill(os.getpid(), signal.SIGHUP)
                        return
                    if text := decode(typed):
                        self._hand_on(keyboard.feed(text))
                self._hand_on(keyboard.tick())
            if selector.select(BLINK):  # what the mouse still told is not for the shell
                _read(self.fileno)

    def _typed_before(self, selector: selectors.SelectSelector) -> bytes:
        """Return what was typed while the app came up, when enter was still a new line."""
        before = self.app.typed_before if isinstance(self.app, LifecycleApp) else b""
        waiting = _read(self.fileno) if selector.select(0) else b""
        return (before + (waiting or b"")).replace(b"\n", b"\r")

    def _tell(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _frames: TracebackType | None,
    ) -> bool:
        """Hand an error of the thread that reads to the app, with where it was."""
        if error is not None:
            self.app.call_later(self.app.panic, error)
        return True

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)


def _read(terminal: int) -> bytes | None:
    """Return what was typed; None when nobody will type here again."""
    try:
        return os.read(terminal, PIECE) or None
    except BlockingIOError:
        return b""
    except OSError:
        return None
