"""What is typed is never lost, however the app ends, and no crash tells it to anyone."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from functools import partial
from typing import Final

from rich.text import Text

from coach.app.textual_internals import CrashReporter
from coach.i18n import _
from coach.screens.base.app import BaseApp
from coach.services import crash

SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGINT")

SOON: Final = 0.02
"""Seconds until it is looked again whether everything is laid out."""


class LifecycleApp(CrashReporter, BaseApp):
    """Asks before half-written words are left, and ends in good order."""

    typed_before = b""
    """What was typed while the terminal was asked for its colours."""

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

    async def action_quit(self) -> None:
        """Leave; ask first when something is only half written."""
        self.keep_drafts()
        if not self.is_half_written:
            self.exit(return_code=0)
            return
        from coach.screens.base.dialog import confirm  # most days end without a question

        told = _("Something is half written. It is kept and will be here next time.")
        confirm(self, _("Leave now?"), told, partial(self.exit, return_code=0))

    def panic(self, *told: object) -> None:
        """End after an error that the toolkit would show in its own way."""
        self._end_after(next((one for one in told if isinstance(one, Exception)), None))

    def report_crash(self) -> None:
        """End after the error that is being handled, in words without anybody's."""
        self._end_after(None)

    def _end_after(self, found: Exception | None) -> None:
        error = found or sys.exc_info()[1] or RuntimeError()
        told = _("Something went wrong inside coach. What was confirmed is safe.")
        self.keep_drafts()
        with contextlib.suppress(OSError):
            path = crash.keep(self.companion, error)
            where = _("Where it happened, without your words, is in {file}")
            told += "\n" + where.format(file=path)
        self.exit(return_code=1, message=Text(told))
        super().panic()  # which ends it here and now
