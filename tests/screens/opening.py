"""The app opened on a place, as a user with a keyboard meets it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from coach.app import CoachApp
from coach.companion import Companion
from coach.services import first_run
from tests.looks import text_of
from tests.textual_internals import begin_in

NAMED = {" ": "space", ",": "comma", "/": "slash", "?": "question_mark"}

WIDE = (120, 36)
SMALL = (80, 24)


@asynccontextmanager
async def opened(
    companion: Companion, *keys: str, size: tuple[int, int] = WIDE, first: bool = False
) -> AsyncIterator[Pilot[Any]]:
    """Open the app, past the first questions, and press these keys.

    A place that is gone to at once is where it begins: drawing Today first takes time.
    """
    if not first and first_run.needed(companion):
        first_run.skip(companion)
    app = CoachApp(companion)
    if place := next((one for one in app.places[1:] if keys[:1] == (one.key,)), None):
        begin_in(app, place.name)
        keys = keys[1:]
    async with app.run_test(size=size, notifications=True) as pilot:
        await press(pilot, *keys)
        yield pilot


async def press(pilot: Pilot[Any], *keys: str, shows: str = "") -> None:
    """Press keys, each after the answer to the one before: the last is to show this."""
    for key in keys:
        await pilot.press(NAMED.get(key, key))
    if shows:
        see(pilot, shows)


def see(pilot: Pilot[Any], *told: str, gone: tuple[str, ...] = ()) -> None:
    """Expect each of these on the glass, and none of what is to be gone."""
    glass = text_of(pilot.app)
    for text in told:
        assert text in glass, f"{text!r} is not there:\n{glass}"
    for text in gone:
        assert text not in glass, f"{text!r} is still there:\n{glass}"


async def write(pilot: Pilot[Any], text: str, *keys: str, shows: str = "") -> None:
    """Type a text into the line in hand, and press these keys after it."""
    await pilot.press(*(NAMED.get(letter, letter) for letter in text))
    await press(pilot, *keys, shows=shows)
