"""What the app keeps beside the records: drafts, keys, a note after a crash."""

import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.services import crash, privacy, watch
from coach.services.settings import device
from tests.services.build import companion_in, person


def test_a_draft_is_kept_until_it_is_empty(companion: Companion) -> None:
    device.keep(companion, {"log": "tea with", "reflect": "so"})
    assert device.kept(companion, "log") == "tea with"
    device.keep(companion, {"log": ""})
    assert device.kept(companion, "log") == ""
    assert device.kept(companion, "reflect") == "so"


@pytest.mark.parametrize(
    ("stored", "keys"),
    [
        ({"coach.log": "f2,j"}, {"coach.log": "f2,j"}),
        ({"coach.log": 3, "coach.find": ""}, {}),
        (["coach.log"], {}),
        (None, {}),
    ],
)
def test_only_keys_that_are_keys_are_used(
    companion: Companion, stored: object, keys: dict[str, str]
) -> None:
    companion.store.device.put("keys", json.loads(json.dumps(stored)))
    assert device.keys(companion) == keys


def test_what_others_write_is_seen_once(companion: Companion, tmp_path: Path) -> None:
    watch.changed(companion)
    assert not watch.changed(companion)
    person(companion_in(tmp_path), "Anna")
    assert watch.changed(companion)
    assert not watch.changed(companion)


def test_every_name_and_alias_is_known_for_hiding(companion: Companion) -> None:
    person(companion, "Anna de Vries", aliases=("Annie",))
    person(companion, "Bram")
    assert privacy.mask(companion).text("Anna de Vries, Annie, Bram") == "A.d.V., A., B."


def test_a_crash_note_tells_where_and_never_what(companion: Companion) -> None:
    def confide(secret: str) -> None:
        raise ValueError(f"about {secret}")

    with pytest.raises(ValueError, match="about") as caught:
        confide("Bram is leaving")
    path = Path(crash.keep(companion, caught.value))
    told = path.read_text(encoding="utf-8")
    assert "ValueError" in told
    assert "test_device.py" in told
    assert "Bram" not in told
    assert "about" not in told
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_second_crash_takes_the_place_of_the_first(companion: Companion) -> None:
    crash.keep(companion, ValueError())
    told = Path(crash.keep(companion, KeyError("x"))).read_text(encoding="utf-8")
    assert "KeyError" in told
    assert "ValueError" not in told


def test_a_crash_is_told_where_the_folder_stays(
    companion: Companion, tmp_path: Path
) -> None:
    lasting = tmp_path / "lasting"
    thrown_away = replace(companion, crashes=str(lasting))
    told = Path(crash.keep(thrown_away, ValueError()))
    assert told.parent == lasting
