"""What of Textual is nobody's promise: each of its private names that we need, once.

Elsewhere only what it documents is used. `tests/app/test_textual_internals.py` says of
each what breaks when it is gone.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable
from typing import Final, TextIO, TypeAlias, TypeVar

from textual import events
from textual._parser import ParseEOF, ParseTimeout, Peek1, Read1, TokenCallback
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.message import Message
from textual.screen import Screen

HandOn = TokenCallback[Message]
"""What takes each key, paste and answer of the terminal."""

R = TypeVar("R")
Awaited: TypeAlias = Generator[Read1 | Peek1, str, R]
"""Takes letter after letter, and says how long it waits for the next one."""

InputEnded = ParseEOF
"""Thrown where a letter is awaited: there will be no more of them."""

NothingMore = ParseTimeout
"""Thrown where a letter is awaited: none came in time."""

LETTER: Final = Read1()
"""The next letter, however long it takes."""


class KeyParser(XTermParser):
    """Makes keys, pastes and answers of what the terminal sends."""

    def keys_of(self, sequence: str, *, alt: bool) -> Iterable[events.Key]:
        """Return the keys that a sequence stands for."""
        return super()._sequence_to_key_events(sequence, alt)

    def _sequence_to_key_events(
        self, sequence: str, alt: bool = False
    ) -> Iterable[events.Key]:
        return self.keys_of(sequence, alt=alt)


def is_styled(screen: Screen[object], app: App[int]) -> None:
    """Let a screen that is new get its styles as it is laid out, and not once more."""
    screen._css_update_count = app._css_update_count


class CrashReporter(App[int], inherit_bindings=False):
    """An app that says in its own words that it cannot go on."""

    def report_crash(self) -> None:
        """End after the error that is being handled."""
        raise NotImplementedError

    def _fatal_error(self) -> None:
        # The toolkit's own report shows the values of variables: what people wrote.
        self.report_crash()


if sys.platform != "win32":
    from textual.drivers.linux_driver import LinuxDriver

    class TerminalDriver(LinuxDriver):
        """The way to the terminal on Linux and macOS."""

        @property
        def app(self) -> App[object]:
            """The app that is drawn."""
            return self._app

        @property
        def drawn_on(self) -> TextIO | None:
            """The file that shows it; a process may have none."""
            return self._file

        @drawn_on.setter
        def drawn_on(self, file: TextIO) -> None:
            self._file = file  # type: ignore[assignment]  # any file will do

        @property
        def is_debugged(self) -> bool:
            """Whether every key is to be written down."""
            return self._debug
