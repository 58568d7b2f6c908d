"""The folder of this device is gone while the app is open: a sentence, never an end."""

from pathlib import Path

import pytest

from coach.companion import Companion
from tests.looks import text_of
from tests.screens.opening import opened, press, write
from tests.services.build import moment, person

WAYS = {
    "reflect": ("r", "7", "ctrl+s"),
    "plan": ("a", "=walk", "ctrl+s"),
    "slip": ("s", "escape"),
    "exercise": ("8", "enter", "=x", "escape"),
    "edit": ("2", "e", "=x", "ctrl+s"),
    "settings": ("comma", "down", "escape"),
    "theme": ("ctrl+p", "=light or", "enter"),
    "note": ("l", "=a thing", "enter"),
    "delete": ("2", "d", "y"),
    "undo": ("u",),
}


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_nothing_ends_the_app(companion: Companion, keys: tuple[str, ...]) -> None:
    moment(companion, 19, person(companion, "Anna", "colleague"), text="tea")
    async with opened(companion) as pilot:
        state = Path(companion.store.state)
        state.rename(state.with_name("away"))
        state.touch()
        for key in keys:
            await (write(pilot, key[1:]) if key[0] == "=" else press(pilot, key))
        assert pilot.app.is_running
        if keys[0] not in "s8comma":
            assert "folder of its own" in " ".join(
                text_of(pilot.app).replace("▌", "").split()
            )
