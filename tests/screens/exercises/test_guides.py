"""Guides and questionnaires in the app: read, and begun from Exercises."""

import pytest

from coach.companion import Companion
from coach.store import Store
from tests.conftest import NOW
from tests.looks import text_of
from tests.screens.opening import SMALL, WIDE, opened, press


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_guide_is_read_and_its_exercise_begun(
    store: Store, size: tuple[int, int]
) -> None:
    companion = Companion(store, lambda: NOW)
    first = companion.library.guides()[0]
    async with opened(companion, "8", "g", size=size) as pilot:
        shown = " ".join(text_of(pilot.app).split())
        assert first.title.say("en") in shown
        assert first.text.say("en")[:12] in shown
        await press(pilot, "space", "escape", shows="exercises")


async def test_choices_between_lenses_begin_among_the_exercises(store: Store) -> None:
    companion = Companion(store, lambda: NOW)
    async with opened(companion, "8", "end") as pilot:
        assert "Seven lenses" in text_of(pilot.app)
        await press(pilot, "enter", shows="1 of 21")
        await press(pilot, "left", shows="2 of 21")
