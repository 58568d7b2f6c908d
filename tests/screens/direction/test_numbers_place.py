"""Numbers in the app: begun in a form, answered with how good, kept with a value."""

from coach.companion import Companion
from coach.model.act import Act
from coach.model.direction import Measure
from tests.looks import text_of
from tests.screens.opening import opened, press, write

TO_NUMBERS = ("ctrl+p", *"numbers", "enter")


async def test_how_many_is_answered_with_how_good_and_kept_all_the_same(
    companion: Companion,
) -> None:
    async with opened(companion, *TO_NUMBERS, "n") as pilot:
        await write(pilot, "help 40 customers", "ctrl+s")
        assert "“40 customers” says how many." in text_of(pilot.app)
        assert companion.store.all(Measure) == ()
        await press(pilot, "ctrl+s", shows="no counterweight yet")
        await press(pilot, "a")
        await write(pilot, "help 40 customers", "ctrl+s")
        assert "“40 customers” says how many." in text_of(pilot.app)
        await press(pilot, "ctrl+s")
        assert [act.text for act in companion.store.all(Act)] == ["help 40 customers"]


async def test_a_value_is_kept_on_the_one_in_hand_and_taken_back(
    companion: Companion,
) -> None:
    async with opened(companion, *TO_NUMBERS, "n") as pilot:
        await write(pilot, "NPS", "down", *"9 10 8", "ctrl+s", shows="9, 10, 8 (n = 3)")
        await press(pilot, "enter", *"7 2", "ctrl+s", shows="20 (n = 5)")
        await press(pilot, "u", shows="9, 10, 8 (n = 3)")
