"""Saved views in the log: kept from what is looked for, chosen by their number."""

from coach.companion import Companion
from coach.screens.log.log import LogPlace
from coach.services.log import views
from tests.screens.opening import opened, press, write
from tests.services.build import moment


async def test_what_is_looked_for_becomes_a_view_and_is_shown_again(
    companion: Companion,
) -> None:
    for text in ("tea", "coffee"):
        moment(companion, 1, text=text)
    async with opened(companion, "2", "/") as pilot:
        await write(pilot, "tea", "enter", "v", "1")
        await pilot.pause()
        await write(pilot, "Hot", "enter")
        await pilot.pause()
        assert views.every(companion) == {"Hot": "tea"}
        await press(pilot, "escape", "v", "1")
        await pilot.pause()
        place = pilot.app.screen
        assert isinstance(place, LogPlace)
        assert (place.typed, len(place.shown)) == ("Hot", 1)
