"""What is typed is never lost, however the app ends, and no crash tells it to anyone."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Iterable
from functools import partial
from typing import Final
from weakref import WeakSet

from rich.text import Text
from textual.timer import Timer
from textual.widgets import Input

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.screens.base.app import AppProtocol
from coach.services import live
from coach.services.settings import device
from coach.widgets.forms.line_input import LineInput

SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGINT")

SOON: Final = 0.02
"""Seconds until it is looked again whether everything is laid out."""

KEEP_AFTER: Final = 0.7
"""Seconds between a typed letter and its draft."""


class Careful(AppProtocol):
    """Keeps drafts while the user types, and ends in good order."""

    def __init__(self, companion: Companion, css_path: str | None = None) -> None:
        super().__init__(css_path=css_path)
        self.companion = companion
        self._typed: WeakSet[LineInput] = WeakSet()
        self._kept: dict[str, str] = {}
        self._keep_soon: Timer | None = None
        self._has_told = False

    def on_compose(self) -> None:
        """Be ready for the end, also where the way to the terminal is not our own."""
        if not self.is_headless:
            self.listen()

    def listen(self) -> None:
        """Hear from now on when the system asks to leave."""
        if sys.platform == "win32":
            return
        loop = asyncio.get_running_loop()
        for number in (getattr(signal, name) for name in SIGNALS):
            loop.add_signal_handler(number, partial(self.leave_on, number))

    def leave_on(self, number: int) -> None:
        """Leave because the system asks for it."""
        if not (self.screen_stack and self.screen.is_mounted):
            # What is only half laid out would be drawn before it leaves, and break.
            asyncio.get_running_loop().call_later(SOON, self.leave_on, number)
            return
        self.keep_drafts()
        self.exit(return_code=128 + number)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is typed, soon."""
        if isinstance(event.input, LineInput) and event.input.draft:
            self._typed.add(event.input)
            if not event.value:
                # It was saved or emptied; after a kill it is not to come back.
                self.keep_drafts()
            elif self._keep_soon is None:
                self._keep_soon = self.set_timer(KEEP_AFTER, self.keep_drafts)

    def keep_drafts(self) -> None:
        """Keep all half-typed text now."""
        if self._keep_soon is not None:
            self._keep_soon.stop()
            self._keep_soon = None
        # A line of a sheet that was left was kept then; it knows nothing newer.
        here = [typed for typed in self._typed if typed.is_attached]
        texts = {typed.draft: typed.left for typed in here}
        fresh = {name: text for name, text in texts.items() if self._kept.get(name) != text}
        try:
            device.keep(self.companion, fresh)
            self._kept |= fresh
        except CoachError as error:
            if any(fresh.values()):
                self._tell_once(error)

    def _tell_once(self, error: CoachError) -> None:
        """Say that no draft can be kept; nobody wants to hear it with every letter."""
        if not self._has_told and self.is_running:
            self._has_told = True
            told = _("What is half written cannot be kept for later: {reason}")
            self.say(told.format(reason=error))

    def drop_drafts(self, names: Iterable[str]) -> None:
        """Forget what was left half typed under these names."""
        gone = dict.fromkeys(names, "")
        with contextlib.suppress(CoachError):
            device.keep(self.companion, gone)
            self._kept |= gone

    async def action_quit(self) -> None:
        """Leave; ask first when something is only half written."""
        self.keep_drafts()
        if not any(typed.unsaved and typed.is_attached for typed in self._typed):
            self.exit(return_code=0)
            return
        from coach.screens.base.dialog import (
            ConfirmDialog,
        )  # most days end without a question

        question = ConfirmDialog(
            self.companion,
            _("Leave now?"),
            _("Something is half written. It is kept and will be here next time."),
        )
        self.push_screen(question, self._leave_if)

    def _leave_if(self, sure: bool | None) -> None:
        if sure:
            self.exit(return_code=0)

    def panic(self, *told: object) -> None:
        """End after an error that the toolkit would show in its own way."""
        self._end_after(next((one for one in told if isinstance(one, Exception)), None))

    def _fatal_error(self) -> None:
        # The toolkit's own report shows the values of variables: what people wrote.
        self._end_after(None)

    def _end_after(self, found: Exception | None) -> None:
        error = found or sys.exc_info()[1] or RuntimeError()
        told = _("Something went wrong inside coach. What was confirmed is safe.")
        self.keep_drafts()
        with contextlib.suppress(OSError):
            path = live.keep_crash(self.companion, error)
            where = _("Where it happened, without your words, is in {file}")
            told += "\n" + where.format(file=path)
        self._return_code = 1
        self._exit_renderables.append(Text(told))
        self._close_messages_no_wait()
