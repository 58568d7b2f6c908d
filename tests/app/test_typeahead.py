"""Typing ahead: what is typed in one go behind a key lands where the key leads."""

from datetime import date
from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.widgets import Input

from coach.companion import Companion
from coach.model.act import Act
from tests.screens.opening import opened, press
from tests.services.build import moment, person

NAMED = {"/": "slash", "\t": "tab", "\r": "enter", "\x15": "ctrl+u", "\x7f": "backspace"}
GETS_ABOUT = ("tab", "enter", "ctrl+u", "backspace")


def in_one_go(app: App[Any], typed: str) -> None:
    """Type letters faster than the app answers, as a paste into a terminal does."""
    for letter in typed:
        named = NAMED.get(letter)
        app.post_message(
            events.Key(named or letter, None if named in GETS_ABOUT else letter)
        )


@pytest.mark.parametrize("place", ["1", "2", "3", "4", "8"])
async def test_a_search_typed_in_one_go_is_in_the_filter_and_opens_nothing(
    companion: Companion, place: str
) -> None:
    moment(companion, 20, person(companion, "Anna", "colleague"), text="a band")
    async with opened(companion, place) as pilot:
        in_one_go(pilot.app, "/band")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 1
        assert pilot.app.screen.query_one("#filter", Input).value == "band"
        assert pilot.app.focused is pilot.app.screen.query_one("#filter")


async def test_a_line_typed_in_one_go_is_in_the_log_line(companion: Companion) -> None:
    async with opened(companion) as pilot:
        in_one_go(pilot.app, "lra/h")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 1
        assert pilot.app.screen.query_one("LogLine LineInput", Input).value == "ra/h"


async def test_a_paste_behind_the_key_is_in_the_filter(companion: Companion) -> None:
    moment(companion, 20, person(companion, "Anna", "colleague"), text="a band")
    async with opened(companion) as pilot:
        in_one_go(pilot.app, "/a ")
        pilot.app.post_message(events.Paste("band"))
        await pilot.pause()
        assert pilot.app.screen.query_one("#filter", Input).value == "a band"


async def test_a_dialog_is_not_left_for_a_search(companion: Companion) -> None:
    person(companion, "Anna", "colleague")
    async with opened(companion, "3") as pilot:
        await press(pilot, "?", "/")
        assert len(pilot.app.screen_stack) == 2


async def test_keys_and_letters_of_one_go_keep_their_order(companion: Companion) -> None:
    async with opened(companion) as pilot:
        in_one_go(pilot.app, "lwrong\x15rightt\x7f and on")
        await pilot.pause(0.1)
        line = pilot.app.screen.query_one("LogLine LineInput", Input)
        assert line.value == "right and on"


async def test_a_form_is_filled_in_in_one_go(companion: Companion) -> None:
    async with opened(companion) as pilot:
        in_one_go(pilot.app, "acall back\tAnna\r\rfriday\r5\r")
        await pilot.pause(0.5)
        (act,) = companion.store.all(Act)
        assert (act.text, act.size_min, act.planned_on) == (
            "call back",
            5,
            date(2026, 11, 27),
        )
