"""An entry on a sheet of its own: what it is, and how it can be changed."""

from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from coach import i18n
from coach.app import CoachApp
from coach.companion import Companion
from coach.model.moment import Moment
from coach.model.reflection import Reflection
from coach.screens.log.entry import ROOM
from coach.services.editing import fields
from coach.widgets.forms.line_input import Field
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, see
from tests.services.build import moment


async def ask(pilot: Pilot[Any], sheet: str, about: str) -> None:
    """Open a sheet about a record."""
    assert isinstance(pilot.app, CoachApp)
    pilot.app.open(sheet, about)
    await pilot.pause()


async def test_a_look_back_says_of_which_day_it_is(companion: Companion) -> None:
    companion.store.save(
        Reflection(id="2026-11-19", day=date(2026, 11, 19), control=7, text="klaar")
    )
    i18n.use("nl")
    async with opened(companion, size=SMALL) as pilot:
        await ask(pilot, "entry", "2026-11-19")
        assert "Reflectie van donderdag 19 november 2026" in text_of(pilot.app)


async def test_days_are_shown_as_the_language_writes_them(companion: Companion) -> None:
    kept = moment(companion, 1, again_on=date(2027, 3, 4))
    i18n.use("nl")
    async with opened(companion) as pilot:
        await ask(pilot, "entry", kept.id)
        see(pilot, "19 november 2026", "4 maart 2027", gone=("2027-",))


@pytest.mark.parametrize("spoken", i18n.LANGUAGES)
async def test_a_hint_is_never_cut_within_a_word(companion: Companion, spoken: str) -> None:
    kept = moment(companion, 1)
    i18n.use(spoken)
    async with opened(companion, size=SMALL) as pilot:
        await ask(pilot, "edit", kept.id)
        hint = pilot.app.screen.query_one("#field-channel", Field).input.placeholder
        assert len(hint) <= ROOM + 3
        assert hint.split(", ")[-1] == "…"
        assert set(hint.split(", ")[:-1]) <= set(
            fields.reader_of(Moment)["channel"].choices
        )
