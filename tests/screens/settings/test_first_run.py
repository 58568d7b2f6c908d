"""The first time: a few questions, all of them optional, none of them lost."""

from typing import Any

from textual.pilot import Pilot

from coach import i18n
from coach.app import CoachApp
from coach.companion import Companion
from coach.model.person import Person
from coach.screens.settings.first_run import FirstRun
from coach.screens.today.today import TodayPlace
from coach.services import first_run
from coach.services.settings import settings
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import Field
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, press, see, write


async def answer(pilot: Pilot[Any], field: str, text: str) -> None:
    """Write an answer."""
    pilot.app.screen.query_one(f"#field-{field} LineInput").focus()
    await write(pilot, text)


async def choose(pilot: Pilot[Any], field: str, *keys: str) -> None:
    """Move through the choices of a row."""
    pilot.app.screen.query_one(f"#field-{field}").focus()
    await press(pilot, *keys)


async def test_the_answers_are_kept_and_lead_to_today(companion: Companion) -> None:
    async with opened(companion, first=True) as pilot:
        assert isinstance(pilot.app.screen, FirstRun)
        await answer(pilot, "name", "Sam")
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#field-role").has_focus
        await press(pilot, "right")
        await answer(pilot, "first", "Anna de Vries")
        await choose(pilot, "side-first", "right", "right")
        await answer(pilot, "second", "Bram")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, TodayPlace)
        chosen = settings.current(companion)
        assert (chosen.name, chosen.language, chosen.roles) == ("Sam", "en", ("lead",))
        people = {one.name: one.side for one in companion.store.all(Person)}
        assert people == {"Anna de Vries": "customer", "Bram": None}
        seen = text_of(pilot.app)
        assert "Good morning, Sam" in seen
        assert "give Anna de Vries attention this week" in seen


async def test_one_key_skips_everything_for_good(companion: Companion) -> None:
    async with opened(companion, "escape", first=True) as pilot:
        assert isinstance(pilot.app.screen, TodayPlace)
    assert not first_run.needed(companion)
    async with opened(companion, first=True) as pilot:
        assert isinstance(pilot.app.screen, TodayPlace)


async def test_what_was_filled_in_is_kept_when_the_rest_is_skipped(
    companion: Companion,
) -> None:
    async with opened(companion, first=True) as pilot:
        await answer(pilot, "name", "Sam")
        await choose(pilot, "role", "right")
        assert isinstance(pilot.app, CoachApp)
        pilot.app.keep_drafts()
        assert companion.store.drafts.all() == {"start name": "Sam", "start": "role=lead"}
        await press(pilot, "escape")
        assert companion.store.drafts.all() == {}
        assert settings.current(companion).name == "Sam"
        assert settings.current(companion).roles == ("lead",)


async def test_half_typed_answers_survive_a_closed_terminal(companion: Companion) -> None:
    async with opened(companion, first=True) as pilot:
        await answer(pilot, "name", "Sa")
        await choose(pilot, "role", "right")
        await answer(pilot, "first", "Ann")
        # Another language speaks at once, and loses nothing.
        await choose(pilot, "language", "right")
        assert i18n.language() == "nl"
        assert pilot.app.screen.query_one("#field-name", Field).value == "Sa"
        assert pilot.app.screen.query_one("#field-language", ChoiceRow).has_focus
        pilot.app.leave_on(1)  # type: ignore[attr-defined]
    i18n.use("en")
    async with opened(companion, first=True) as pilot:
        sheet = pilot.app.screen
        assert isinstance(sheet, FirstRun)
        assert sheet.query_one("#field-name", Field).value == "Sa"
        assert sheet.query_one("#field-first", Field).value == "Ann"
        assert sheet.query_one("#field-role", ChoiceRow).value == "lead"
        for words in ("Welkom", "[Nederlands]", "Vandaag"):
            assert words in text_of(pilot.app)
        await press(pilot, "ctrl+s")
    assert settings.current(companion).language == "nl"
    assert not first_run.needed(companion)


async def test_the_language_stays_when_the_rest_is_skipped(companion: Companion) -> None:
    async with opened(companion, "right", "escape", first=True):
        assert settings.current(companion).language == "nl"
        assert not first_run.needed(companion)


async def test_in_a_small_window_all_is_visible_and_speaks_the_language_that_was_chosen(
    companion: Companion,
) -> None:
    async with opened(companion, size=SMALL, first=True) as pilot:
        seen = text_of(pilot.app)
        for words in ("Welcome", "Language", "Somebody", "^s Begin", "esc Skip"):
            assert words in seen
        assert pilot.app.screen.query_one("#form").max_scroll_y == 0
        await choose(pilot, "language", "right")
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#field-name", Field).input.has_focus
        see(pilot, "Wat gebeurde er?", "Noteren")
        await press(pilot, "ctrl+s")
        for words in ("1 Vandaag", "Wat gebeurde er?", "Noteren", "Goedemorgen"):
            assert words in text_of(pilot.app)
        for words in ("What happened", "Today", "Note down"):
            assert words not in text_of(pilot.app)
