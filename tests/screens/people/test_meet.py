"""Somebody new in a line: one key keeps them, a second says the side, a third the rest."""

import pytest

from coach.companion import Companion
from coach.model.moment import Moment
from coach.model.person import Person
from coach.screens.base.dialog import ConfirmDialog
from coach.screens.base.who import SideDialog
from coach.services.log import add
from tests.looks import text_of
from tests.screens.opening import opened, press, write
from tests.services.build import person


@pytest.mark.parametrize("place", ["1", "3"])
async def test_a_key_keeps_who_was_named_and_another_says_the_side(
    companion: Companion, place: str
) -> None:
    add.note(companion, "Fatima belde over de balie")
    person(companion, "Bo")
    async with opened(companion, place, "l") as pilot:
        await write(pilot, "met Fatima en Tom", "enter")
        if place == "1":
            await press(pilot, "escape")
        assert "Is Fatima somebody you know? k keeps them" in text_of(pilot.app)
        assert len(companion.store.all(Person)) == 1
        await press(pilot, "k")
        assert isinstance(pilot.app.screen, SideDialog)
        await press(pilot, "2")
        assert isinstance(pilot.app.screen, ConfirmDialog)
        assert "1 earlier line names Fatima. Link it?" in text_of(pilot.app)
        await press(pilot, "y")
        _bo, fatima = companion.store.all(Person)
        assert (fatima.name, fatima.side) == ("Fatima", "customer")
        assert [m.person_ids for m in companion.store.all(Moment)] == [(fatima.id,)] * 2
        await press(pilot, "k", "1")
        assert [one.name for one in companion.store.all(Person)][2:] == ["Tom"]


async def test_a_key_says_that_a_name_is_nobodys(companion: Companion) -> None:
    person(companion, "Bo")
    async with opened(companion, "1", "l") as pilot:
        await write(pilot, "met Fatima en Tom", "enter")
        await press(pilot, "escape", "K", shows="“Fatima” is no person")
        await press(pilot, "k", "1")
        assert [one.name for one in companion.store.all(Person)] == ["Bo", "Tom"]
        await press(pilot, "l")
        await write(pilot, "met Fatima", "enter")
        assert "somebody you know" not in text_of(pilot.app)


async def test_what_was_offered_is_gone_with_the_next_line(companion: Companion) -> None:
    person(companion, "Anna", "colleague")
    async with opened(companion, "1", "l") as pilot:
        await write(pilot, "anna belde", "enter")
        await press(pilot, "escape", shows="Did you mean Anna? k says yes.")
        await press(pilot, "k", "k")
        (moment,) = companion.store.all(Moment)
        assert len(moment.person_ids) == 1
        await press(pilot, "l")
        await write(pilot, "a plain line", "enter")
        await press(pilot, "escape", "k")
        assert len(companion.store.all(Moment)) == 2
