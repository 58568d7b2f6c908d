"""Exercises in the app: one question at a time, by keyboard, drawn at the end."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from coach import i18n
from coach.companion import Companion
from coach.model.act import Act
from coach.model.exercise import Run
from coach.rules.exercises import steps
from coach.screens.exercises.run import FIELDS
from coach.services.exercises import exercises, sessions
from tests import packing
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, press, see, write
from tests.services.build import filled, walked


@pytest.fixture
def companion(companion: Companion, tmp_path: Path) -> Companion:
    """A coach with one more pack, that has an exercise of every kind of outcome."""
    packing.installed(companion, tmp_path / "made")
    return companion


def test_every_kind_of_step_has_a_piece_to_answer_in() -> None:
    assert FIELDS.keys() == steps.KINDS.keys()


async def begin(
    pilot: Pilot[Any], name: str = "calm quadrant", first: str = "How near were you?"
) -> None:
    """Find the exercise and begin it."""
    await press(pilot, "8", "/")
    await write(pilot, name, "enter", "enter", shows=first)


async def try_line(pilot: Pilot[Any]) -> None:
    """Go on to the question that is answered with a line."""
    await begin(pilot)
    await press(pilot, "8", shows="How much room was there?")
    await press(pilot, "3", shows="Where was it?")
    await press(pilot, "2", shows="What will you try?")


async def rules(pilot: Pilot[Any]) -> None:
    """Find the exercise that begins with a list, and begin it."""
    await begin(pilot, "bank or barrier", "Which rules")


async def test_it_goes_step_by_step_to_a_picture_and_an_act(companion: Companion) -> None:
    async with opened(companion) as pilot:
        await try_line(pilot)
        await write(pilot, "Look up", "enter", shows="high_low text")
        glass = text_of(pilot.app)
        for text in ("↑ Room 3", "→ Near 8", "●", "low_low name", "small act: Look up"):
            assert text in glass
        await press(pilot, "1", shows="kept")
        assert [act.text for act in companion.store.all(Act)] == ["Look up"]
        await press(pilot, "escape", shows="once")
        # What was filled in can be read in the log.
        await press(pilot, "2", "/")
        await write(pilot, "in:exercises", "enter", "enter")
        for text in ("high_low text", "How near were you?", "on the phone", "Look up"):
            assert text in text_of(pilot.app)


async def test_back_and_later_keep_every_answer(companion: Companion) -> None:
    async with opened(companion) as pilot:
        await begin(pilot)
        assert "Leave open" not in text_of(pilot.app)
        await press(pilot, "enter")
        see(pilot, "This one needs an answer before it goes on.", gone=("Question before",))
        await press(pilot, "8", shows="Question before")
        await press(pilot, "pageup")
        see(pilot, "1 of 4", "8")
        await press(pilot, "7", "escape", shows="half done")
        (run,) = companion.store.all(Run)
        assert run.answers == {"near": 7}
        await press(pilot, "enter", shows="2 of 4")
        await press(pilot, "3", "1", shows="Leave open")


async def test_every_outcome_fits_a_small_screen(companion: Companion) -> None:
    outcomes = {"gap": "The difference is 5.", "lowest": "● Room", "table": "desk text",
                "none": "Kept as you said it"}  # fmt: skip
    async with opened(companion, size=SMALL) as pilot:
        for kind, seen in outcomes.items():
            await begin(pilot, f"calm {kind}")
            await press(pilot, "8", "3", "1", shows="What will you try?")
            await press(pilot, "ctrl+n", shows=seen)
            await press(pilot, "escape", "escape", "escape")


async def test_over_time_is_charted_with_how_many(companion: Companion) -> None:
    for near in (2, 3, 4, 7, 8, 9):
        filled(companion, "calm-desk/quadrant", near, 5, "desk", None)
    async with opened(companion, "8", "/") as pilot:
        await write(pilot, "calm quadrant", "enter", "t")
        see(pilot, "n = 6", "at the desk", "Near: a little higher lately.")
        await press(pilot, "enter", shows="high_low text")


async def test_the_place_joins_the_bar_when_it_holds_something(
    companion: Companion,
) -> None:
    async with opened(companion) as pilot:
        assert "8 Exercises" not in text_of(pilot.app)
        walked(companion, "calm-desk/quadrant", 8)
        await press(pilot, "2", shows="8 Exercises")


async def test_it_speaks_dutch(companion: Companion) -> None:
    i18n.use("nl")
    async with opened(companion, "8", size=SMALL) as pilot:
        assert "Oefeningen" in text_of(pilot.app)
        found = exercises.page(companion)
        count = len(found.lines) + len(found.choices)
        assert f"{count} oefeningen" in text_of(pilot.app)


async def test_what_a_pack_says_is_shown_as_it_stands(
    companion: Companion, tmp_path: Path
) -> None:
    from coach.services.packs import install

    place = Path(packing.desk(tmp_path / "odd", id_="odd-pack"))
    text = packing.exercise("none").replace("How near were you?", "[b]{x} %s[/b]?")
    (place / "exercises/none.toml").write_text(text, "utf-8")
    install.install(companion, install.offer(companion, str(place)))
    walk = sessions.start(companion, "odd-pack/none")
    async with opened(companion) as pilot:
        from coach.screens.exercises.run import ExercisePlace

        await pilot.app.push_screen(ExercisePlace(companion, walk.run.pack_ref))
        await pilot.pause()
        assert "[b]{x} %s[/b]?" in text_of(pilot.app)


async def test_a_half_typed_answer_is_kept_and_asked_about(companion: Companion) -> None:
    async with opened(companion) as pilot:
        await try_line(pilot)
        await write(pilot, "Look up", "pageup")
        see(pilot, "Where was it?", gone=("Look up",))
        await press(pilot, "enter")
        see(pilot, "What will you try?", "Look up")
        await press(pilot, "ctrl+q", shows="Leave now?")
        await press(pilot, "y")
    async with opened(companion, "8") as pilot:
        await press(pilot, "enter", shows="Look up")
        await press(pilot, "enter", shows="high_low text")
        assert companion.store.drafts.all() == {}


async def test_the_first_answer_half_typed_is_kept(companion: Companion) -> None:
    async with opened(companion) as pilot:
        await rules(pilot)
        await write(pilot, "half a ru", "escape", shows="what you typed is kept")
        await press(pilot, "escape")
        await rules(pilot)
        assert "half a ru" in text_of(pilot.app)


async def test_lines_of_a_list_are_kept_when_the_system_ends_the_app(
    companion: Companion,
) -> None:
    async with opened(companion) as pilot:
        await rules(pilot)
        await write(pilot, "No returns", "enter")
        await write(pilot, "Two forms", "enter")
        pilot.app.leave_on(15)  # type: ignore[attr-defined]  # it is our app
        await pilot.pause()
    async with opened(companion) as pilot:
        await rules(pilot)
        see(pilot, "· No returns", "· Two forms")
        await press(pilot, "ctrl+q", shows="Leave now?")
        await press(pilot, "escape", "enter")
        see(pilot, "“No returns”", "2 of 6")
        assert companion.store.drafts.all() == {}


async def test_an_exercise_is_seen_and_then_written_as_a_page_to_print(
    companion: Companion, tmp_path: Path
) -> None:
    place = tmp_path / "sheet.html"
    async with opened(companion) as pilot:
        await press(pilot, "8", "/")
        await write(pilot, "calm quadrant", "enter")
        await press(pilot, "w", shows="high_low name (Near above 5.5")
        await press(pilot, "ctrl+u")
        await write(pilot, str(place), "ctrl+s", shows="Only you can read it")
    text = place.read_text("utf-8")
    assert text.startswith("<!doctype html>")
    assert "high_low name" in text
