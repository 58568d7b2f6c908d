"""A clock that jumps: a test with an app in it never sleeps, it only works.

When nothing is left to do at this moment, it is at once the moment of what was asked for
next. So a pause takes no time, and when it ends, everything that was to come within it has
come, in the same order on any machine, however slow. Whatever a pilot does ends with such
a pause: once a key was pressed, all that it sets off has been done.
"""

from __future__ import annotations

import asyncio
import selectors
from asyncio import SelectorEventLoop

import pytest

from tests.textual_internals import draw_for_nobody, keep_time, parse_once

FRAME = 0.02
"""Seconds between two keys: more than an update of the screen takes."""

REST = 0.25
"""Seconds after which nothing more comes of what a pilot did, before it goes on."""

UNREST = 20_000
"""How often one may go on at one moment, until it is clear that there is no end to it."""


class _Jump(selectors.DefaultSelector):
    """Lets the time pass in place of waiting."""

    now = 0.0
    turns = 0

    def select(
        self, timeout: float | None = None
    ) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            return super().select()
        self.turns += 1
        if self.turns > UNREST:
            raise AssertionError("it never comes to rest")
        come = super().select(0)
        if timeout > 0 and not come:
            self.now += timeout
            self.turns = 0
        return come


class JumpingLoop(SelectorEventLoop):
    """A loop that jumps to the next moment at which there is something to do."""

    def __init__(self) -> None:
        self._jump = _Jump()
        super().__init__(self._jump)

    def time(self) -> float:
        """Return the seconds that would have passed."""
        return self._jump.now

    def run_forever(self) -> None:
        """Run, with the timers of the toolkit on this clock."""
        with pytest.MonkeyPatch.context() as patch:
            keep_time(patch, self.time, _after_a_key, _at_rest)
            parse_once(patch)
            draw_for_nobody(patch)
            super().run_forever()


async def _after_a_key(_least: float = 0) -> None:
    await asyncio.sleep(FRAME)


async def _at_rest(_pilot: object) -> bool:
    await asyncio.sleep(REST)
    return True
