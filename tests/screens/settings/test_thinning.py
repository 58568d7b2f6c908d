"""Entries that are older than the settings say are thinned out from there, after a yes."""

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.moment import Moment
from coach.services import first_run
from coach.services.settings import settings
from coach.widgets.forms.line_input import Field
from tests.looks import text_of
from tests.screens.opening import opened, press, write
from tests.services.build import moment


@pytest.mark.parametrize(
    ("language", "asks", "nothing"),
    [("en", "Thin out what is old for good?", "No entry is old enough"),
     ("nl", "Wat oud is voorgoed uitdunnen?", "Geen notitie is oud genoeg")],
)  # fmt: skip
async def test_it_is_asked_when_it_is_set_and_can_be_done_later(
    companion: Companion, language: str, asks: str, nothing: str
) -> None:
    first_run.skip(companion)
    settings.put(companion, "language", language)
    i18n.use(language)
    old = moment(companion, 500, text="Zebravink")
    async with opened(companion, ",") as pilot:
        assert not pilot.app.screen.query("#door-thin")
        months = pilot.app.screen.query_one("#field-keep_months", Field).input
        months.value = ""
        months.focus()
        await write(pilot, "12", "ctrl+s", shows=asks)
        await press(pilot, "n")
        assert settings.value(companion, "keep_months") == 12
        assert companion.store.get(Moment, old.id) == old

        await press(pilot, ",")
        pilot.app.screen.query_one("#door-thin").focus()
        await press(pilot, "enter")
        told = text_of(pilot.app)
        assert "1 moment" in told
        await press(pilot, "y")
        thinned = companion.store.get(Moment, old.id)
        assert thinned
        assert (thinned.text, thinned.at) == ("", old.at)
        assert "1 moment" in text_of(pilot.app)
        await press(pilot, "enter", shows=nothing)
    i18n.use("en")
