"""Typing ahead: what is typed in one go behind a key lands where the key leads."""

from __future__ import annotations

from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.widgets import Input

from coach.companion import Companion
from tests.screens.opening import opened, press
from tests.services.build import moment, person


def in_one_go(app: App[Any], typed: str) -> None:
    """Type letters faster than the app answers, as a paste into a terminal does."""
    for letter in typed:
        app.post_message(events.Key({"/": "slash"}.get(letter, letter), letter))


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
