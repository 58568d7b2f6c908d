"""Names that are hidden are hidden everywhere at once, on every screen there is."""

import re

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.person import Person
from coach.screens.registry import SCREENS
from coach.services.settings import settings
from tests.looks import text_of
from tests.screens.conftest import Lived
from tests.screens.opening import opened, press, see, write
from tests.screens.tour import taken
from tests.services.build import person

NEEDS_MORE = {"meeting", "reword", "why_prompt", "pack_problems", "first_run"}
"""Screens about what the demo does not have."""


def named(companion: Companion) -> re.Pattern[str]:
    """Return what finds the name of anybody in the demo, and their first names."""
    names = {
        word
        for person in companion.store.all(Person)
        for name in (person.name, *person.aliases)
        for word in (name, name.split()[0])
    }
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)")


@pytest.mark.longest
@pytest.mark.parametrize("language", ["nl"])
async def test_no_screen_shows_a_name(lived: Lived, language: str) -> None:
    i18n.use(language)
    companion = lived(language)
    settings.put(companion, "hide_names", "on")
    name, seen, shown = named(companion), set(), []
    async with opened(companion) as pilot:
        async for screen in taken(pilot, companion):
            seen.add(screen.split()[0])
            glass = text_of(pilot.app)
            shown += [(screen, found[0]) for found in name.finditer(glass)]
    assert {entry.name for entry in SCREENS} - seen <= NEEDS_MORE
    assert shown == []


async def test_nothing_that_is_said_in_passing_names_anybody(companion: Companion) -> None:
    settings.put(companion, "hide_names", "on")
    person(companion, "Willemijn", "colleague")
    async with opened(companion) as pilot:
        await press(pilot, "l")
        await write(pilot, "tea with @Willemijn", "enter")
        assert "Willemijn" not in text_of(pilot.app)
        await press(pilot, "escape", "escape", "u")
        see(pilot, "does it again", gone=("Willemijn",))
        await press(pilot, "ctrl+y", "h", "3", shows="Willemijn")
