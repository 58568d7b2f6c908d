"""Settings: changed as a whole, and lived by at once."""

import pytest

from coach import i18n
from coach.companion import Companion
from coach.screens.base import keymap
from coach.screens.settings.settings import SettingsDialog
from coach.screens.today.today import TodayPlace
from coach.services import first_run
from coach.services.prompts import preferences
from coach.services.settings import device, settings
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import Field, LineInput
from tests.looks import text_of
from tests.screens.opening import opened, press, see, write
from tests.services.build import moment, person


async def test_what_was_chosen_is_shown(companion: Companion) -> None:
    settings.put(companion, "name", "Sam")
    settings.put(companion, "prompts", "2")
    async with opened(companion, ",") as pilot:
        sheet = pilot.app.screen
        assert sheet.query_one("#field-name", Field).value == "Sam"
        assert sheet.query_one("#field-workdays", Field).value == "Mon Tue Wed Thu Fri"
        kept = {row.field: row.value for row in sheet.query(ChoiceRow)}
        assert kept == {
            "language": "en", "prompts": "2", "language_checks": "on",
            "week_start": "monday", "memories": "good",
            "hide_names": "off", "theme": "auto", "mouse": "on",
        }  # fmt: skip


async def test_only_what_was_changed_is_written(companion: Companion) -> None:
    first_run.skip(companion)
    async with opened(companion, ",") as pilot:
        await write(pilot, "Sam", "ctrl+s")
        assert settings.current(companion).name == "Sam"
        assert settings.value(companion, "prompts") is None
        assert "Good morning, Sam" in text_of(pilot.app)
        await press(pilot, "u")
        assert settings.current(companion).name == ""


async def test_nothing_is_kept_when_one_value_does_not_fit(companion: Companion) -> None:
    async with opened(companion, ",") as pilot:
        await write(pilot, "Sam")
        pilot.app.screen.query_one("#field-quiet LineInput").focus()
        await write(pilot, "at night", "ctrl+s")
        assert isinstance(pilot.app.screen, SettingsDialog)
        assert "“at night” does not fit" in text_of(pilot.app)
        assert settings.current(companion).name == ""


async def test_theme_and_names_change_at_once(companion: Companion) -> None:
    moment(companion, 20, person(companion, "Anna de Vries", rhythm_days=3))
    async with opened(companion, ",") as pilot:
        pilot.app.screen.query_one("#field-theme").focus()
        await press(pilot, "right", "right", "ctrl+s")
        assert settings.value(companion, "theme") == "light"
        assert pilot.app.theme == "coach-light"
        assert "Anna" in text_of(pilot.app)
        await press(pilot, ",")
        pilot.app.screen.query_one("#field-hide_names").focus()
        await press(pilot, "left", "ctrl+s")
        see(pilot, "A.d.V.", gone=("Anna",))


async def test_another_language_is_spoken_at_once(companion: Companion) -> None:
    async with opened(companion, "l") as pilot:
        await write(pilot, "half a", "escape", ",")
        pilot.app.screen.query_one("#field-language").focus()
        await press(pilot, "right", "ctrl+s")
        assert i18n.language() == "nl"
        screen = pilot.app.screen
        assert isinstance(screen, TodayPlace)
        assert screen.spoken == "nl"
        assert "half a" in text_of(pilot.app)


async def test_without_a_change_nothing_is_written(companion: Companion) -> None:
    first_run.skip(companion)
    settings.put(companion, "name", "Sam")
    async with opened(companion, ",", "ctrl+s", ",", "escape", "u", "y"):
        assert settings.current(companion).name == ""


async def test_what_is_half_typed_over_a_stored_word_is_there_the_next_time(
    companion: Companion,
) -> None:
    first_run.skip(companion)
    settings.put(companion, "name", "Sam")
    async with opened(companion, ",") as pilot:
        pilot.app.screen.query_one("#field-name LineInput").focus()
        await write(pilot, "antha", "escape", ",")
        assert pilot.app.screen.query_one("#field-name", Field).value == "Samantha"
        assert settings.current(companion).name == "Sam"


async def test_a_key_of_ones_own_is_used_at_once_and_kept(companion: Companion) -> None:
    first_run.skip(companion)
    async with opened(companion, ",") as pilot:
        pilot.app.screen.query_one("#door-keys").focus()
        await press(pilot, "enter")
        await write(pilot, "f2", "ctrl+s", "escape", "f2")
        assert device.keys(companion) == {"coach.log": "f2"}
        assert isinstance(pilot.app.focused, LineInput)
        await press(pilot, "escape", ",")
        pilot.app.screen.query_one("#door-keys").focus()
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#field-coach-log", Field).value == "f2"
        await press(pilot, "backspace", "backspace", "ctrl+s")
        assert device.keys(companion) == {}


async def test_a_key_that_cannot_be_is_told_and_not_kept(companion: Companion) -> None:
    async with opened(companion, ",") as pilot:
        pilot.app.screen.query_one("#door-keys").focus()
        await press(pilot, "enter")
        for said, told in (
            ("r", "would do two things: Log a moment, Look back on the day"),
            ("4", "would do two things: Log a moment, go to place 4"),
            ("hyper", "“hyper” is no key"),
            ("enter", "enter is needed"),
        ):
            await write(pilot, said, "ctrl+s")
            assert told in " ".join(text_of(pilot.app).split())
            assert device.keys(companion) == {}
            await press(pilot, "ctrl+u")


@pytest.mark.parametrize("keys", ["l", "f2", "u,ctrl+z", "slash", "comma", "question_mark"])
def test_a_key_is_read_as_it_is_typed(keys: str) -> None:
    assert keymap.typed_keys(keymap.typed(keys)) == keys


async def test_every_prompt_has_its_switch(companion: Companion) -> None:
    first_run.skip(companion)
    async with opened(companion, ",") as pilot:
        pilot.app.screen.query_one("#door-prompt_switches").focus()
        await press(pilot, "enter")
        shown = [row.field for row in pilot.app.screen.query(ChoiceRow)]
        assert sorted(shown) == sorted(
            one.number for one in preferences.switches(companion)
        )
        await press(pilot, "down", "down", "right")
        third = shown[2]
        choices = {one.number: one.choice for one in preferences.switches(companion)}
        assert choices.pop(third) == "rarer"
        assert set(choices.values()) == {"on"}
