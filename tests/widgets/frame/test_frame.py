"""The frame around every place, as it looks."""

import pytest

from coach.companion import Companion
from tests.looks import Look
from tests.stage import Small


@pytest.mark.parametrize("size", [(100, 30), (60, 16)], ids=["wide", "narrow"])
async def test_a_place_and_a_sheet_look_like_this(
    companion: Companion, look: Look, size: tuple[int, int]
) -> None:
    app = Small(companion)
    async with app.run_test(size=size) as pilot:
        shape, wide = f"{size[0]}x{size[1]}", size[0] == 100
        await look(pilot, f"place-{shape}", styles=wide)
        await pilot.press("r", *"tea")
        await look(pilot, f"sheet-{shape}", styles=wide)
        await pilot.press("escape", "ctrl+p", *"log")
        await look(pilot, f"palette-{shape}", styles=wide)
