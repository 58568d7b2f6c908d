"""Lenses on the glass: one key for each choice, and a card that is one's own."""

from coach.companion import Companion
from coach.screens.lenses.choices import ChoicesPlace
from coach.screens.lenses.lenses import LensesPlace
from coach.screens.lenses.sheets import SeeDialog
from coach.services.lenses import choices, lenses
from tests.screens.opening import opened, press, write
from tests.services.build import moment


async def test_arrows_and_space_choose_and_the_order_follows(companion: Companion) -> None:
    async with opened(companion, "7", "c") as pilot:
        assert isinstance(pilot.app.screen, ChoicesPlace)
        await press(pilot, "left", " ", "backspace", "right", "escape")
        assert choices.left(companion) == 2
        await press(pilot, "c", *["right"] * 19)
        assert isinstance(pilot.app.screen, LensesPlace)
        kept = lenses.mine(companion)
        assert kept
        assert isinstance(kept.answers, dict)
        assert [*kept.answers.values()] == ["a", *["b"] * 20]
        assert not pilot.app.screen.query_one("LeadBlock").display


async def test_a_card_is_rewritten_where_it_is_read(companion: Companion) -> None:
    async with opened(companion, "7", "down", "enter") as pilot:
        await press(pilot, "end", *["ctrl+u"])
        await write(pilot, "by somebody quick", "ctrl+s")
        card = lenses.card(companion, "momentum")
        assert card.lines[0].text == "by somebody quick"
        shown = str(pilot.app.screen.query_one("#lines").render())
        assert "by somebody quick" in shown


async def test_an_entry_shows_another_lens_with_each_arrow(companion: Companion) -> None:
    moment(companion, 0, text="the printer jammed")
    async with opened(companion, "2", "enter", "o") as pilot:
        assert isinstance(pilot.app.screen, SeeDialog)
        first = str(pilot.app.screen.query_one("#seen").render())
        assert "Wholeness" in first
        await press(pilot, "right")
        assert "Insight" in str(pilot.app.screen.query_one("#seen").render())
