"""A setting that nobody has heard of yet costs one row."""

import json

import pytest

from coach.cli import main
from coach.companion import Companion
from coach.model.types import Json
from coach.screens.settings.settings import SettingsDialog
from coach.services.settings import settings
from coach.services.settings.readers import SettingReader
from coach.widgets.forms.answer_row import ChoiceRow
from tests.screens.opening import opened, press, write


class Tea(SettingReader):
    """Reads a kind of tea."""

    few = (("green", "green"), ("black", "black"))

    def read(self, said: str) -> Json:
        if said not in dict(self.few):
            raise ValueError(said)
        return said


@pytest.fixture(autouse=True)
def _row(monkeypatch: pytest.MonkeyPatch) -> None:
    row = settings.SettingRow("tea", "green", "Tea", "green or black", Tea(), device=False)
    row.__set_name__(settings.Settings, "tea")
    monkeypatch.setattr(settings.Settings, "tea", row, raising=False)


def test_it_is_set_and_shown_in_the_shell(
    companion: Companion,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COACH_HOME", companion.store.home)
    monkeypatch.setenv("COACH_STATE", companion.store.state)
    monkeypatch.setenv("COACH_LANG", "en")
    assert main(["settings", "tea"]) == 0
    assert "green  · Tea\n  It takes green or black." in capsys.readouterr().out
    assert main(["settings", "tea", "milk"]) == 1
    assert "Tea: “milk” does not fit. It takes green or black." in capsys.readouterr().err
    assert main(["settings", "tea", "black"]) == 0
    assert "Tea: black" in capsys.readouterr().out
    assert main(["settings"]) == 0
    assert "\ntea              black  · Tea\n" in capsys.readouterr().out
    assert main(["settings", "tea", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == "black"
    companion.store.refresh()
    assert getattr(settings.current(companion), "tea") == "black"  # noqa: B009 (made up)
    assert main(["undo"]) == 0
    assert "Tea: again green" in capsys.readouterr().out


async def test_it_is_chosen_in_the_app(companion: Companion) -> None:
    async with opened(companion, ",") as pilot:
        assert isinstance(pilot.app.screen, SettingsDialog)
        row = pilot.app.screen.query_one("#field-tea", ChoiceRow)
        assert row.value == "green"
        row.focus()
        await press(pilot, "right", "ctrl+s")
        assert settings.value(companion, "tea") == "black"
        await press(pilot, "ctrl+p")
        await write(pilot, "tea", shows="Settings · Tea")
