"""The app opened on a place, as a user with a keyboard meets it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from coach.app import CoachApp
from coach.companion import Companion
from coach.services import first_run
from tests.looks import settle, text_of

NAMED = {" ": "space", ",": "comma", "/": "slash", "?": "question_mark"}

WIDE = (120, 36)
SMALL = (80, 24)


@asynccontextmanager
async def opened(
    companion: Companion, *keys: str, size: tuple[int, int] = WIDE, first: bool = False
) -> AsyncIterator[Pilot[Any]]:
    """Open the app, past the first questions, and press these keys."""
    if not first and first_run.needed(companion):
        first_run.skip(companion)
    async with CoachApp(companion).run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *keys)
        yield pilot


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one after the other, each after the answer to the one before."""
    for key in keys:
        await pilot.press(NAMED.get(key, key))
        await pilot.pause()
    await settle(pilot)


async def write(pilot: Pilot[Any], text: str) -> None:
    """Type a text into the line in hand."""
    await pilot.press(*(NAMED.get(letter, letter) for letter in text))
    await settle(pilot)


async def until(pilot: Pilot[Any], text: str) -> None:
    """Wait until a text is on the glass."""
    for _try in range(100):
        if text in text_of(pilot.app):
            return
        await pilot.pause(0.02)
    raise AssertionError(f"not seen: {text}\n{text_of(pilot.app)}")
