"""Looking back: four keys, two more if one likes, a line if there is one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from coach.companion import Companion
from coach.model.reflection import Reflection
from coach.screens.reflect import Reflect
from coach.screens.today import TodayPlace
from coach.services import reflect
from coach.widgets.choice_lines import ChoiceLines
from coach.widgets.mark_keys import MarkKeys
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, press, until, write
from tests.services.build import FRIDAY

MARKS = ("control", "creativity", "impact", "energy", "heart", "hand")


def marks(companion: Companion, day: date = FRIDAY) -> tuple[int | None, ...]:
    found = companion.store.get(Reflection, day.isoformat())
    return tuple(getattr(found, name) for name in MARKS) if found else ()


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ("7680", (7, 6, 8, 10, None, None)),
        ("7-8", (7, None, 8, None, None, None)),
        ("7 8", (7, None, 8, None, None, None)),
        ("768098", (7, 6, 8, 10, 9, 8)),
        ("1", (1, None, None, None, None, None)),
    ],
)
async def test_a_day_is_kept_in_a_few_keys(
    companion: Companion, keys: str, kept: tuple[int | None, ...]
) -> None:
    async with opened(companion, "r") as pilot:
        await press(pilot, *(("minus" if key == "-" else key) for key in keys), "ctrl+s")
        assert marks(companion) == kept
        assert isinstance(pilot.app.screen, TodayPlace)
        await until(pilot, "Reflected on Friday 20 November 2026: Control")


async def test_two_more_are_offered_and_may_be_left(companion: Companion) -> None:
    async with opened(companion, "r", "7", "6", "8", "5") as pilot:
        assert "Two more if you like; ^s saves." in text_of(pilot.app)


@pytest.mark.parametrize(("heart", "hand", "asked"), [("9", "6", True), ("9", "7", False)])
async def test_what_came_in_between_is_asked_only_from_a_distance_of_three(
    companion: Companion, heart: str, hand: str, asked: bool
) -> None:
    async with opened(companion, "r", "7", "6", "8", "5", heart, hand) as pilot:
        assert ("What came in between?" in text_of(pilot.app)) is asked


async def test_what_came_in_between_is_kept(companion: Companion) -> None:
    async with opened(companion, "r", "7", "6", "8", "5", "9", "2") as pilot:
        assert isinstance(pilot.app.focused, ChoiceLines)
        await press(pilot, *["right"] * 4, "ctrl+s")
        found = companion.store.get(Reflection, FRIDAY.isoformat())
        assert found
        assert found.filter == "no_time"


async def test_a_line_is_kept_and_enter_saves_it(companion: Companion) -> None:
    async with opened(companion, "r", "7") as pilot:
        await press(pilot, "tab", "tab", "tab", "tab", "tab")
        await write(pilot, "a good talk")
        await press(pilot, "enter")
        found = companion.store.get(Reflection, FRIDAY.isoformat())
        assert found
        assert (found.control, found.text) == (7, "a good talk")


async def test_the_question_in_hand_is_asked_in_words(companion: Companion) -> None:
    async with opened(companion, "r") as pilot:
        assert "How much was in your own hands?" in text_of(pilot.app)
        await press(pilot, "7")
        assert "How much room was there for your own way?" in text_of(pilot.app)


async def test_what_was_answered_is_shown_and_changed(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, control=7, impact=8, text="a good talk")
    async with opened(companion, "r") as pilot:
        seen = text_of(pilot.app)
        assert "a good talk" in seen
        assert "noted before; change what you like" in seen
        await press(pilot, "9", "ctrl+s")
        assert marks(companion) == (9, None, 8, None, None, None)
        await press(pilot, "u")
        assert marks(companion) == (7, None, 8, None, None, None)


async def test_a_mark_that_is_taken_back_is_gone(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, control=7, impact=8)
    async with opened(companion, "r", "backspace", "ctrl+s"):
        assert marks(companion) == (None, None, 8, None, None, None)


async def test_nothing_to_keep_is_said_and_the_sheet_stays(companion: Companion) -> None:
    async with opened(companion, "r", "ctrl+s") as pilot:
        assert "Nothing to keep yet" in text_of(pilot.app)
        assert isinstance(pilot.app.screen, Reflect)


async def test_a_missed_day_is_filled_in(companion: Companion) -> None:
    async with opened(companion, "r") as pilot:
        pilot.app.screen.query_one("#field-day").focus()
        await press(pilot, "right")
        assert "A look back on Thursday 19 November 2026" in text_of(pilot.app)
        await press(pilot, "down", "6", "ctrl+s")
        assert marks(companion) == ()
        assert marks(companion, FRIDAY - timedelta(days=1))[0] == 6


async def test_weekends_are_never_missed(companion: Companion) -> None:
    async with opened(companion, "r") as pilot:
        seen = text_of(pilot.app)
        assert "yesterday" in seen
        assert "Sat" not in seen
        assert "Sun" not in seen


async def test_what_is_left_half_way_is_there_again(companion: Companion) -> None:
    async with opened(companion, "r", "7", "6", "escape") as pilot:
        assert marks(companion) == ()
        await press(pilot, "r")
        assert [one.value for one in pilot.app.screen.query(MarkKeys)][:3] == [7, 6, None]
    async with opened(companion, "r") as pilot:
        assert [one.value for one in pilot.app.screen.query(MarkKeys)][:3] == [7, 6, None]
        await press(pilot, "ctrl+s", "r")
        assert marks(companion)[:2] == (7, 6)
        assert not any(one.changed for one in pilot.app.screen.query(MarkKeys))


async def test_each_day_keeps_its_own_half_answers(companion: Companion) -> None:
    async with opened(companion, "r", "7") as pilot:
        day = pilot.app.screen.query_one("#field-day")
        day.focus()
        await press(pilot, "right")
        assert pilot.app.screen.query_one("#mark-control", MarkKeys).value is None
        day.focus()
        await press(pilot, "left")
        assert pilot.app.screen.query_one("#mark-control", MarkKeys).value == 7


async def test_everything_fits_a_small_window(companion: Companion) -> None:
    async with opened(companion, "r", "7", "6", "8", "5", "9", "2", size=SMALL) as pilot:
        seen = text_of(pilot.app)
        for words in ("A look back on", "Control", "Hand", "no time", "^s Save"):
            assert words in seen, seen
