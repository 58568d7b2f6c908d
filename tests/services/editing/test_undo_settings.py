"""Taking back a setting says which one it was."""

import pytest

from coach.companion import Companion
from coach.model.setting import Setting
from coach.services.editing import undo
from coach.services.packs import packs
from coach.services.prompts import preferences


def test_a_pack_that_was_put_off_is_taken_back_in_words(companion: Companion) -> None:
    packs.switch(companion, packs.choose(companion, "small"), on=False)
    assert undo.undo(companion).understood == (
        "Taken back. Packs and their words: again as it was."
    )


def test_a_prompt_that_was_put_off_is_taken_back_in_words(companion: Companion) -> None:
    preferences.switch(companion, "R01", "off")
    assert "Prompts that are off: again as it was" in undo.undo(companion).understood


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("hide_names", "Show names as initials: again off"),
        ("name", "Your name: again empty"),
        ("of_a_later\x1b[0m_day", "of_a_later_day: again as it was"),
    ],
)
def test_any_setting_is_called_something(
    companion: Companion, name: str, called: str
) -> None:
    companion.store.save(Setting(id=name, value=True))
    assert undo.undo(companion).understood == f"Taken back. {called}."
