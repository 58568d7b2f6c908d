"""Looking back: four keys, two more if one likes, a line if there is one."""

from datetime import date, timedelta

import pytest

from coach.companion import Companion
from coach.model.moment import Moment
from coach.model.reflection import Reflection
from coach.screens.reflection.reflect import ReflectDialog
from coach.screens.today.today import TodayPlace
from coach.services.reflection import reflect
from coach.widgets.forms.answer_row import ChoiceLines, ChoiceRow, MarkKeys
from coach.widgets.forms.line_input import Field
from tests.found import sure
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, press, see, write
from tests.services.build import FRIDAY

MARKS = ("control", "creativity", "impact", "energy", "heart", "hand")


def marks(companion: Companion, day: date = FRIDAY) -> tuple[int | None, ...]:
    found = companion.store.get(Reflection, day.isoformat())
    return tuple(getattr(found, name) for name in MARKS) if found else ()


async def test_a_day_is_kept_in_a_few_keys(companion: Companion) -> None:
    async with opened(companion) as pilot:
        for keys, kept in (
            ("7680", (7, 6, 8, 10, None, None)),
            ("7-8", (7, None, 8, None, None, None)),
            ("7 8", (7, None, 8, None, None, None)),
            ("768098", (7, 6, 8, 10, 9, 8)),
            ("1", (1, None, None, None, None, None)),
        ):
            await press(pilot, "r", *("minus" if key == "-" else key for key in keys))
            await press(pilot, "ctrl+s")
            assert marks(companion) == kept
            assert isinstance(pilot.app.screen, TodayPlace)
            assert "Reflected on today: Control" in text_of(pilot.app)
            await press(pilot, "u")


async def test_what_came_in_between_is_asked_only_from_a_distance_of_three(
    companion: Companion,
) -> None:
    async with opened(companion, "r", "7", "6", "8", "5") as pilot:
        assert "Two more if you like; ^s saves." in text_of(pilot.app)
        await press(pilot, "9", "7")
        assert "What came in between?" not in text_of(pilot.app)
        pilot.app.screen.query_one("#mark-hand", MarkKeys).focus()
        await press(pilot, "6", shows="What came in between?")
        assert isinstance(pilot.app.focused, ChoiceLines)
        await press(pilot, *["right"] * 4, "ctrl+s")
        found = sure(companion.store.get(Reflection, FRIDAY.isoformat()))
        assert found.filter == "no_time"


async def test_a_line_is_kept_and_enter_saves_it(companion: Companion) -> None:
    async with opened(companion, "r", "7") as pilot:
        await press(pilot, "tab", "tab", "tab", "tab", "tab")
        await write(pilot, "a good talk", "enter")
        found = sure(companion.store.get(Reflection, FRIDAY.isoformat()))
        assert (found.control, found.text) == (7, "a good talk")


async def test_what_was_answered_is_shown_and_changed(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, control=7, impact=8, text="a good talk")
    async with opened(companion, "r") as pilot:
        seen = text_of(pilot.app)
        assert "a good talk" in seen
        assert "noted before" in seen
        await press(pilot, "9", "ctrl+s")
        assert marks(companion) == (9, None, 8, None, None, None)
        await press(pilot, "u")
        assert marks(companion) == (7, None, 8, None, None, None)
        await press(pilot, "r", "backspace", "ctrl+s")
        assert marks(companion) == (None, None, 8, None, None, None)


def noted_on(companion: Companion, *days: date) -> None:
    """Have something known of these days."""
    companion.store.save(
        *(Moment(id=companion.store.new_id(), at=day, text="a good talk") for day in days)
    )


async def test_a_missed_day_is_filled_in(companion: Companion) -> None:
    noted_on(companion, FRIDAY - timedelta(days=1))
    async with opened(companion, "r") as pilot:
        pilot.app.screen.query_one("#field-day").focus()
        await press(pilot, "right", shows="A look back on Thursday 19 November 2026")
        await press(pilot, "down", "6", "ctrl+s")
        assert marks(companion) == ()
        assert marks(companion, FRIDAY - timedelta(days=1))[0] == 6
        # A digit goes from the day to the first mark.
        await press(pilot, "u", "r")
        pilot.app.screen.query_one("#field-day").focus()
        await press(pilot, "right", "6", "0", "ctrl+s")
        assert marks(companion, FRIDAY - timedelta(days=1))[:3] == (6, 10, None)


async def test_a_day_of_the_weekend_is_not_asked_about(companion: Companion) -> None:
    noted_on(companion, FRIDAY - timedelta(days=6))
    async with opened(companion, "r", "up", "left") as pilot:
        see(pilot, "[Mon]", gone=("Sat",))


async def test_no_day_is_offered_from_before_the_user_began(companion: Companion) -> None:
    async with opened(companion, "r") as pilot:
        assert not pilot.app.screen.query("#field-day")
        await press(pilot, "escape")
    noted_on(companion, FRIDAY - timedelta(days=2))
    async with opened(companion, "r") as pilot:
        days = pilot.app.screen.query_one("#field-day", ChoiceRow).choices
        assert [day.label for day in days] == ["today", "yesterday", "Wed"]


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
    noted_on(companion, FRIDAY - timedelta(days=1))
    async with opened(companion, "r", "7") as pilot:
        day = pilot.app.screen.query_one("#field-day")
        day.focus()
        await press(pilot, "right")
        assert pilot.app.screen.query_one("#mark-control", MarkKeys).value is None
        day.focus()
        await press(pilot, "left")
        assert pilot.app.screen.query_one("#mark-control", MarkKeys).value == 7


FAR_APART = ("7", "6", "8", "5", "9", "2")


@pytest.mark.parametrize("size", [SMALL, (60, 18)])
async def test_everything_fits_a_small_window(
    companion: Companion, size: tuple[int, int]
) -> None:
    noted_on(companion, FRIDAY - timedelta(days=6))
    async with opened(companion, "r", *FAR_APART, size=size) as pilot:
        seen = text_of(pilot.app)
        told = ("A look back on", "[today]", "Control", "Hand", "enter goes on")
        for words in (*told, "not allowed", "A line", "^s Save"):
            assert words in seen, seen


async def test_enter_leads_past_what_came_between_to_the_line(companion: Companion) -> None:
    async with opened(companion, "r", *FAR_APART, "enter", size=SMALL) as pilot:
        await write(pilot, "a busy day", "enter")
    found = sure(companion.store.get(Reflection, FRIDAY.isoformat()))
    assert (found.filter, found.text) == (None, "a busy day")


async def test_words_go_into_the_line_and_change_no_answer(companion: Companion) -> None:
    noted_on(companion, FRIDAY - timedelta(days=1))
    async with opened(companion, "r") as pilot:
        for before in ((), ("up",), FAR_APART):
            pilot.app.screen.query(MarkKeys).first().focus()
            await press(pilot, *before)
            rows = pilot.app.screen.query(ChoiceRow)
            taken = [row.value for row in rows]
            # All at once, as from somebody who types without looking.
            await write(pilot, "d it was")
            assert pilot.app.screen.query_one(Field).value == "d it was"
            assert [row.value for row in rows] == taken
            await press(pilot, "ctrl+u")


async def test_the_focus_stays_behind_the_hand_when_nothing_is_asked_there(
    companion: Companion,
) -> None:
    noted_on(companion, FRIDAY - timedelta(days=1))
    async with opened(companion, "r", *FAR_APART, "up", "7") as pilot:
        assert not pilot.app.screen.query_one(ChoiceLines).display
        await write(pilot, "well")
        assert pilot.app.screen.query_one(Field).value == "well"
    async with opened(companion, "r", "7") as pilot:
        asked = pilot.app.screen.query_one(ChoiceLines)
        pilot.app.screen.query_one("#mark-heart", MarkKeys).value = 9
        pilot.app.screen.query_one("#mark-hand", MarkKeys).focus()
        await press(pilot, "2")
        assert asked.has_focus


async def test_day_title_and_marks_always_belong_together(companion: Companion) -> None:
    thursday = FRIDAY - timedelta(days=1)
    noted_on(companion, thursday)
    reflect.reflect(companion, FRIDAY, control=7)
    async with opened(companion, "r", "up") as pilot:
        await pilot.press("right", "right", "right", "tab", "5", "5", "escape")
        await press(pilot, "r")
        see(pilot, "A look back on Friday", "[today]")
        await press(pilot, "up", "right", shows="A look back on Thursday")
        given = [one.value for one in pilot.app.screen.query(MarkKeys)]
        assert given[:3] == [5, 5, None]
        await press(pilot, "ctrl+s")
    assert marks(companion)[:2] == (7, None)
    assert marks(companion, thursday)[:2] == (5, 5)


async def test_a_day_that_stays_as_it_was_is_simply_left(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, control=7, text="a good talk")
    async with opened(companion, "r", *["tab"] * 6, "enter") as pilot:
        assert isinstance(pilot.app.screen, TodayPlace)
        assert "Nothing to keep" not in text_of(pilot.app)


async def test_nothing_to_keep_is_said_and_leaves_the_keys_in_sight(
    companion: Companion,
) -> None:
    async with opened(companion, "r", size=(60, 16)) as pilot:
        assert "How much was in your own hands?" in text_of(pilot.app)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, ReflectDialog)
        see(pilot, "Nothing to keep yet", "^s Save")
        await press(pilot, "7", shows="How much room was there for your own way?")
