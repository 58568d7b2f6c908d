"""Review in the app: step by step with the keyboard, left and resumed; charts; the year."""

from datetime import date
from pathlib import Path

from coach.companion import Companion
from coach.model.act import Act
from coach.model.review import Review
from coach.services.reflection import reflect
from coach.widgets.charts.heatmap import YearMap
from tests.screens.opening import opened, press, write
from tests.services.build import FRIDAY, moment, person

WEEK = "week-2026-11-16"


async def test_a_week_is_looked_back_on_with_the_keyboard_left_and_resumed(
    companion: Companion,
) -> None:
    async with opened(companion, "9", "enter", "1") as pilot:
        await write(pilot, "the tea", "enter")
        await write(pilot, "half", "escape", "enter")
        await write(pilot, " a breath", "enter", "ctrl+n", "ctrl+n", "ctrl+n")
        await write(pilot, "ask Bo", "enter")
    kept = companion.store.get(Review, WEEK)
    assert kept is not None
    said = (kept.movement, kept.glad_of, kept.helped, kept.next_small_step, kept.finished)
    assert said == ("more", "the tea", "half a breath", "ask Bo", True)
    (act,) = companion.store.all(Act)
    assert (act.text, act.id) == ("ask Bo", kept.act_id)


async def test_earlier_weeks_and_longer_stretches_are_a_key_away(
    companion: Companion,
) -> None:
    async with opened(companion, "9", "left", "left", "right") as pilot:
        titles = [str(pilot.app.screen.query_one("#title").render())]
        for _n in range(4):
            await press(pilot, "w")
            titles.append(str(pilot.app.screen.query_one("#title").render()))
    assert titles == [
        "Your week, 9 to 13 November", "Your month, November 2026",
        "Your quarter, October to December 2026", "Your year, 2026",
        "Your week, 16 to 20 November",
    ]  # fmt: skip


async def test_a_chart_shows_what_it_rests_on_and_why(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, control=7)
    async with opened(companion, "9", "g") as pilot:
        shown = str(pilot.app.screen.query_one("#words").render())
        assert shown.startswith("One day looked back on.")
        await press(pilot, "?")
        told = str(pilot.app.screen.query_one("Explanation").render())
    assert "median of the marks of each week" in told


async def test_the_cursor_walks_the_days_of_the_year_and_opens_one(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna", "colleague")
    moment(companion, 8, anna, text="soup")
    async with opened(companion, "9", "y") as pilot:
        screen = pilot.app.screen
        await press(pilot, "left", "up")
        assert screen.query_one(YearMap).cursor == date(2026, 11, 12)
        assert "one moment · Anna" in str(screen.query_one("#day").render())
        assert "soup" in str(screen.query_one("#quote").render())
        # Monday goes to Friday: days on which nobody works are passed over.
        await press(pilot, "up", "up", "up", "up")
        assert screen.query_one(YearMap).cursor == date(2026, 11, 6)
        await press(pilot, "end", "left", "up", "enter")
        typed = pilot.app.screen.query_one("#filter")
        assert getattr(typed, "value", "") == "on:2026-11-12"


async def test_a_look_back_is_seen_and_written_to_a_file(
    companion: Companion, tmp_path: Path
) -> None:
    file = tmp_path / "week.md"
    async with opened(companion, "9", "enter", "1") as pilot:
        await write(pilot, "the tea", "enter", "escape", "f", shows="## Glad of")
        assert pilot.app.screen.query_one("LineInput").has_focus
        await press(pilot, "ctrl+u")
        await write(pilot, str(file), "enter")
        assert "\nthe tea\n" in file.read_text()
        await press(pilot, "f", "ctrl+u")
        file.write_text("mine")
        await write(pilot, str(file), "enter")
        assert file.read_text() == "mine"
        await press(pilot, "y")
        await pilot.pause()
    assert "the tea" in file.read_text()
