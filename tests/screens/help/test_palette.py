"""The palette: everything is found by the words that are on the screen."""

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.act import Feedback
from coach.screens.acts.done import FeedbackDialog
from coach.screens.help.why import WhyNumber
from coach.screens.people.person import PersonPlace
from coach.screens.reflection.reflect import ReflectDialog
from coach.screens.settings.settings import SettingsDialog
from tests.looks import text_of
from tests.screens.opening import opened, press, see, write
from tests.services.build import person


@pytest.mark.parametrize(
    ("said", "leads_to"),
    [("terugkijken", ReflectDialog), ("balans", WhyNumber), ("feedback", FeedbackDialog),
     ("terugkoppeling", FeedbackDialog), ("muis", SettingsDialog), ("vries", PersonPlace)],
)  # fmt: skip
async def test_each_thing_is_found_by_the_words_on_the_screen(
    companion: Companion, said: str, leads_to: type
) -> None:
    person(companion, "Anna de Vries")
    i18n.use("nl")
    async with opened(companion, "ctrl+p") as pilot:
        await write(pilot, said, "enter")
        assert isinstance(pilot.app.screen, leads_to)


async def test_a_setting_that_was_looked_for_is_in_hand(companion: Companion) -> None:
    async with opened(companion, "ctrl+p") as pilot:
        await write(pilot, "settings theme", "enter")
        assert pilot.app.screen.query_one("#field-theme").has_focus


async def test_people_show_only_to_whoever_looks_for_them(companion: Companion) -> None:
    person(companion, "Anna de Vries")
    async with opened(companion, "h", "ctrl+p") as pilot:
        assert "A.d.V." not in text_of(pilot.app)
        await write(pilot, "anna")
        see(pilot, "A.d.V.", gone=("Anna de Vries",))


async def test_feedback_is_kept_without_an_act(companion: Companion) -> None:
    anna = person(companion, "Anna")
    async with opened(companion, "ctrl+p") as pilot:
        await write(pilot, "feedback", "enter")
        await press(pilot, "ctrl+s", shows="What was said?")
        await write(pilot, "that helped me", "tab")
        await write(pilot, "anna", "tab", "right", "ctrl+s")
    (kept,) = companion.store.all(Feedback)
    assert (kept.words, kept.person_id, kept.act_id) == ("that helped me", anna.id, None)
    assert kept.valence == "positive"
