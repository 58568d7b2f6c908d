"""Taking back a setting says which one it was."""

from __future__ import annotations

import pytest

from coach.companion import Companion
from coach.model.setting import Setting
from coach.services import entries, packs, wishes


def test_a_pack_that_was_put_off_is_taken_back_in_words(companion: Companion) -> None:
    packs.switch(companion, packs.choose(companion, "small"), on=False)
    assert entries.undo(companion) == "Taken back: Setting: Packs and their words."


def test_a_prompt_that_was_put_off_is_taken_back_in_words(companion: Companion) -> None:
    wishes.switch(companion, "R01", "off")
    assert "Setting: Prompts that are off" in entries.undo(companion)


@pytest.mark.parametrize(
    ("name", "called"),
    [("hide_names", "Show names as initials"), ("of_a_later\x1b[0m_day", "of_a_later_day")],
)
def test_any_setting_is_called_something(
    companion: Companion, name: str, called: str
) -> None:
    companion.store.save(Setting(id=name, value=True))
    assert entries.undo(companion) == f"Taken back: Setting: {called}."
