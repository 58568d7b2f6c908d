"""What belongs to this device stays in its own folder: settings and half-typed text."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.model.errors import FolderError
from coach.model.moment import Moment
from coach.store import disk
from tests.store.build import files, forked, killed, moment, own, store, with_moments


def test_a_setting_of_the_device_does_not_travel(tmp_path: Path) -> None:
    store(tmp_path).device.put("theme", "dusk")
    store(tmp_path).device.put("keys", {"log": ["l"]})
    assert store(tmp_path).device.get("theme") == "dusk"
    assert store(tmp_path).device.get("keys") == {"log": ["l"]}
    assert store(tmp_path, "two").device.get("theme") is None
    assert files(tmp_path) == []


def test_a_setting_can_be_taken_back(tmp_path: Path) -> None:
    device = store(tmp_path).device
    device.put("theme", "dusk")
    device.put("theme", None)
    assert device.get("theme") is None


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff\xfe", b"null"])
def test_damaged_settings_cost_a_theme_and_no_start(data: bytes, tmp_path: Path) -> None:
    store(tmp_path).device.put("theme", "dusk")
    (tmp_path / "one" / "settings.json").write_bytes(data)
    device = store(tmp_path).device
    assert device.get("theme") is None
    device.put("theme", "dawn")
    assert device.get("theme") == "dawn"


NAMES = ["log", "../up", "a/b", "", ".", "é🙂", "CON", "Log", "x" * 100, "two words\n"]
TEXTS = ["half a sen", " ", "é🙂\n\t\0", "\ud800", "x" * 100_000]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_draft_has_any_name(name: str, tmp_path: Path) -> None:
    store(tmp_path).drafts.write(name, "x")
    assert store(tmp_path).drafts.read(name) == "x"
    assert store(tmp_path).drafts.all() == {name: "x"}
    (path,) = (tmp_path / "one" / "drafts").iterdir()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:10]))
def test_a_draft_holds_any_text(text: str, tmp_path: Path) -> None:
    store(tmp_path).drafts.write("log", text)
    assert store(tmp_path).drafts.read("log") == text


def test_a_draft_that_a_power_cut_left_as_nothing_is_none(tmp_path: Path) -> None:
    store(tmp_path).drafts.write("log", "half a sen")
    (path,) = (tmp_path / "one" / "drafts").iterdir()
    path.write_bytes(b"\0" * 10)
    assert store(tmp_path).drafts.read("log") == ""


def test_a_draft_has_a_name_of_any_length(tmp_path: Path) -> None:
    long = "reword " + "x" * 64 + "/" + "é" * 64
    store(tmp_path).drafts.write(long, "one")
    store(tmp_path).drafts.write(long + "!", "two")
    assert store(tmp_path).drafts.read(long) == "one"
    assert sorted(store(tmp_path).drafts.all().values()) == ["one", "two"]


def test_drafts_are_apart_and_vanish_when_emptied(tmp_path: Path) -> None:
    drafts = store(tmp_path).drafts
    assert drafts.all() == {}
    assert drafts.read("log") == ""
    drafts.write("log", "a")
    drafts.write("Log", "b")
    assert drafts.all() == {"Log": "b", "log": "a"}
    drafts.write("log", "")
    drafts.write("log", "")
    assert drafts.all() == {"Log": "b"}


def test_a_draft_survives_a_kill_as_a_whole(tmp_path: Path) -> None:
    drafts = store(tmp_path).drafts
    reading, writing = os.pipe()

    def type_on() -> None:
        for number in range(100_000):
            drafts.write("log", f"{number}," * 1000)
            os.write(writing, b".")

    for _kill in range(20):
        child = forked(type_on)
        os.read(reading, 50)
        killed(child)
        text = drafts.read("log")
        assert text == text[: text.index(",") + 1] * 1000
    os.close(reading)
    os.close(writing)


def folder(path: Path) -> None:
    path.mkdir()


def cut_off(path: Path) -> None:
    path.write_bytes(b"caf\xc3")


def circle(path: Path) -> None:
    path.symlink_to(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


STRANGE = [folder, os.mkfifo, circle, endless]


@pytest.mark.parametrize("make", [*STRANGE, cut_off])
def test_a_draft_that_cannot_be_read_is_none(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    drafts = store(tmp_path).drafts
    drafts.write("log", "x")
    (path,) = (tmp_path / "one" / "drafts").iterdir()
    path.unlink()
    make(path)
    assert drafts.read("log") == ""
    assert path.lstat()
    drafts.write("log", "")


def test_a_file_in_place_of_the_drafts_is_no_draft(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "drafts").touch()
    assert store(tmp_path).drafts.read("log") == ""
    store(tmp_path).drafts.write("log", "")


@pytest.mark.parametrize("make", STRANGE)
def test_settings_that_are_no_file_are_as_usual(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    (tmp_path / "one").mkdir()
    make(tmp_path / "one" / "settings.json")
    assert store(tmp_path).device.get("theme") is None


def test_settings_are_not_written_over_where_they_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "one").touch()
    device = store(tmp_path).device
    assert device.get("theme") is None
    with pytest.raises(FolderError):
        device.put("theme", "dusk")


@pytest.mark.parametrize("make", STRANGE)
@pytest.mark.parametrize("kind", ["index", "tidied", "contents", "device"])
def test_what_can_be_made_again_refuses_no_command(
    kind: str, make: Callable[[Path], None], tmp_path: Path
) -> None:
    first = with_moments(tmp_path, "tea")
    first.all(Moment)
    for path in (tmp_path / "one").glob(f"{kind}-*"):
        path.unlink()
    name = disk.short_name(str(first.home))
    if not (kind == "device" and make is folder):  # nothing can take the place of one
        make(tmp_path / "one" / f"{kind}-{name}")
    again = store(tmp_path)
    again.do_chores()
    again.save(moment(again, "a walk"))
    assert {one.text for one in store(tmp_path).all(Moment)} == {"tea", "a walk"}


@pytest.mark.parametrize("make", STRANGE)
def test_an_own_journal_that_is_no_file_is_told(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    with_moments(tmp_path, "tea")
    path = own(tmp_path)
    path.rename(tmp_path / "aside")
    make(path)
    again = store(tmp_path)
    assert again.all(Moment) == ()
    with pytest.raises(FolderError, match="not a plain file"):
        again.save(moment(again, "a walk"))


def test_a_draft_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "drafts").touch()
    with pytest.raises(FolderError, match="drafts"):
        store(tmp_path).drafts.write("log", "x")
    with pytest.raises(FolderError):
        store(tmp_path).drafts.all()
