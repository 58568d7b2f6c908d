"""Data and state never share a folder."""

import sys

import platformdirs
import pytest

from coach import paths


def test_what_is_named_is_taken() -> None:
    environ = {"COACH_HOME": "/data/mine", "COACH_STATE": "/local/mine"}
    assert paths.home(environ) == "/data/mine"
    assert paths.state(environ) == "/local/mine"


def test_a_name_may_begin_at_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    assert paths.home({"COACH_HOME": "~/notes"}) == "/home/anna/notes"


def test_a_named_data_folder_keeps_its_state_outside() -> None:
    state = paths.state({"COACH_HOME": "/synced/notes", "XDG_STATE_HOME": "/local"})
    assert state.startswith("/local/coach/homes/notes-")


def test_two_data_folders_have_two_states() -> None:
    one = paths.state({"COACH_HOME": "/a/notes"})
    other = paths.state({"COACH_HOME": "/b/notes"})
    assert one != other
    assert paths.state({"COACH_HOME": "/a/notes/"}) == one


@pytest.mark.skipif(sys.platform != "linux", reason="the others ask platformdirs itself")
@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"XDG_DATA_HOME": "/x/data", "XDG_STATE_HOME": "/x/state"},
        {"XDG_DATA_HOME": "relative", "XDG_STATE_HOME": ""},
    ],
)
def test_the_short_way_agrees_with_platformdirs(
    environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert paths.home(environ) == str(platformdirs.user_data_path("coach"))
    assert paths.state(environ) == str(platformdirs.user_state_path("coach"))
