"""A device that finds its file other than it left it goes on under a new name."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.model.errors import FolderError
from coach.model.moment import Moment
from coach.model.setting import Setting
from coach.store.journal import codec, machine
from tests.store.build import files, insisting, moment, own, store, texts, with_moments


def two_lines(folder: Path) -> bytes:
    with_moments(folder, "one", "two")
    return own(folder).read_bytes()


def test_a_device_keeps_its_name(tmp_path: Path) -> None:
    for _time in range(3):
        with_moments(tmp_path, "coffee")
    assert len(files(tmp_path)) == 1


def test_every_device_has_a_name_of_its_own(tmp_path: Path) -> None:
    for device in ("one", "two"):
        here = store(tmp_path, device)
        here.save(moment(here))
    assert len(files(tmp_path)) == 2


def test_another_folder_in_between_does_not_matter(tmp_path: Path) -> None:
    two_lines(tmp_path)
    shutil.copytree(tmp_path / "one", tmp_path / "demo" / "one")
    (tmp_path / "demo" / "home").mkdir()
    demo = store(tmp_path / "demo")
    demo.save(moment(demo, "demo"))
    here = with_moments(tmp_path, "three")
    assert texts(here) == ["one", "two", "three"]
    assert texts(demo) == ["demo"]
    assert len(files(tmp_path)) == 1


def rolled_back(path: Path, data: bytes) -> None:
    path.write_bytes(data[: data.index(b"\n") + 1])


def cut_in_its_last_line(path: Path, data: bytes) -> None:
    path.write_bytes(data[:-10])


def emptied(path: Path, data: bytes) -> None:
    assert data
    path.write_bytes(b"")


def removed(path: Path, data: bytes) -> None:
    assert data
    path.unlink()


def another_last_line(path: Path, data: bytes) -> None:
    path.write_bytes(data.replace(b"two", b"tvo"))


def as_long_but_different(path: Path, data: bytes) -> None:
    path.write_bytes(b"x" * len(data) + b"\n")


def with_other_line_ends(path: Path, data: bytes) -> None:
    path.write_bytes(data.replace(b"\n", b"\r\n"))


@pytest.mark.parametrize(
    "change",
    [rolled_back, cut_in_its_last_line, emptied, removed, as_long_but_different,
     with_other_line_ends],
    ids=lambda change: change.__name__,
)  # fmt: skip
def test_a_file_that_went_back_gives_the_device_a_new_name(
    change: Callable[[Path, bytes], None], tmp_path: Path
) -> None:
    data = two_lines(tmp_path)
    path = own(tmp_path)
    change(path, data)
    left = path.read_bytes() if path.exists() else b""
    here = store(tmp_path)
    with pytest.raises(FolderError, match="nothing was saved"):
        here.save(moment(here, "three"))
    assert set(files(tmp_path)) <= {path}
    here.save(moment(here, "three"))
    (new,) = set(files(tmp_path)) - {path}
    assert "three" in texts(store(tmp_path, "two"))
    assert (path.read_bytes() if path.exists() else b"") == left
    here.save(moment(here, "four"))
    assert set(files(tmp_path)) - {path} == {new}


def test_a_running_coach_notices_as_well(tmp_path: Path) -> None:
    data = two_lines(tmp_path)
    here = store(tmp_path)
    assert texts(here) == ["one", "two"]
    rolled_back(own(tmp_path), data)
    with pytest.raises(FolderError, match="nothing was saved"):
        here.save(moment(here, "three"))
    here.save(moment(here, "three"))
    assert texts(here) == ["one", "three"]
    assert len(files(tmp_path)) == 2


def test_a_counter_is_never_used_twice(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Setting(id="name", value="a"))
    backup = own(tmp_path).read_bytes()
    here.save(Setting(id="name", value="b"))
    phone = tmp_path / "phone"
    shutil.copytree(tmp_path / "home", phone / "home")
    path = own(tmp_path)
    path.write_bytes(backup)
    insisting(store(tmp_path), Setting(id="name", value="c"))
    for file in (phone / "home").iterdir():
        shutil.copy(file, tmp_path / "home")
    (conflict,) = store(tmp_path).conflicts()
    assert conflict.shown.document is not None
    values = [conflict.shown.document["value"], *(o.document for o in conflict.others)]
    assert values == ["c", {"value": "b"}]


def test_a_file_that_is_longer_than_was_noted_is_normal(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "one")
    noted = {path: path.read_bytes() for path in (tmp_path / "one").glob("device-*")}
    here.save(moment(here, "two"))
    for path, data in noted.items():
        path.write_bytes(data)
    again = store(tmp_path)
    three = moment(again, "three")
    again.save(three)
    assert len(files(tmp_path)) == 1
    assert sorted(texts(again)) == ["one", "three", "two"]
    assert again.undo()
    assert again.undo()
    assert texts(again) == ["one"]


@pytest.mark.parametrize("noted", [b"", b"garbage", b"00000000 {}\n", b"\0" * 80])
def test_when_in_doubt_a_device_takes_a_new_name(noted: bytes, tmp_path: Path) -> None:
    two_lines(tmp_path)
    (path,) = (tmp_path / "one").glob("device-*")
    path.write_bytes(noted)
    here = with_moments(tmp_path, "three")
    assert len(files(tmp_path)) == 2
    assert sorted(texts(here)) == ["one", "three", "two"]


def test_reading_gives_a_device_no_name(tmp_path: Path) -> None:
    two_lines(tmp_path)
    other = store(tmp_path, "other")
    assert len(other.all(Moment)) == 2
    assert not list((tmp_path / "other").glob("device-*"))


def test_what_nobody_reads_is_not_what_tells(tmp_path: Path) -> None:
    data = two_lines(tmp_path)
    rolled_back(own(tmp_path), data)
    here = store(tmp_path)
    for _time in range(2):
        with pytest.raises(FolderError):
            here.commit([moment(here, "three")], quiet=True)
        here.do_chores()
    with pytest.raises(FolderError, match="nothing was saved"):
        here.save(moment(here, "three"))


def test_a_folder_that_went_away_is_told_and_not_begun_anew(tmp_path: Path) -> None:
    two_lines(tmp_path)
    here = store(tmp_path)
    assert texts(here) == ["one", "two"]
    (tmp_path / "home").rename(tmp_path / "moved")
    with pytest.raises(FolderError, match="is not there any more"):
        here.save(moment(here, "three"))
    assert not (tmp_path / "home").exists()
    assert "is not there any more" in store(tmp_path).away()
    (tmp_path / "moved").rename(tmp_path / "home")
    assert not store(tmp_path).away()
    here.save(moment(here, "three"))
    assert texts(store(tmp_path)) == ["one", "two", "three"]
    assert len(files(tmp_path)) == 1
    assert here.health().well


def test_a_file_that_a_cloud_took_is_told(tmp_path: Path) -> None:
    two_lines(tmp_path)
    path = own(tmp_path)
    sign = path.with_name(f".{path.name}.icloud")
    path.rename(sign)
    here = store(tmp_path)
    with pytest.raises(FolderError, match="A cloud took"):
        here.save(moment(here, "three"))
    assert here.health().elsewhere == (str(sign),)
    sign.rename(path)
    here.save(moment(here, "three"))
    assert len(files(tmp_path)) == 1


def test_what_is_missed_is_kept_in_mind_until_it_is_back(tmp_path: Path) -> None:
    data = two_lines(tmp_path)
    path = own(tmp_path)
    rolled_back(path, data)
    assert store(tmp_path).health().missed == (path.name,)
    here = store(tmp_path)
    insisting(here, moment(here, "three"))
    assert here.health().missed == (path.name,)
    path.write_bytes(data)
    assert here.health().well
    assert texts(store(tmp_path)) == ["one", "two", "three"]


def test_what_is_gone_for_good_can_be_let_go(tmp_path: Path) -> None:
    data = two_lines(tmp_path)
    rolled_back(own(tmp_path), data)
    here = store(tmp_path)
    here.mend()
    assert here.health().well
    here.save(moment(here, "three"))
    assert texts(store(tmp_path)) == ["one", "three"]
    assert len(files(tmp_path)) == 2


def test_a_copied_machine_writes_under_a_name_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_lines(tmp_path)
    monkeypatch.setattr(machine, "_machine", lambda: "a copy")
    with_moments(tmp_path, "of the copy", "again")
    assert len(files(tmp_path)) == 2
    assert texts(store(tmp_path, "two")) == ["one", "two", "of the copy", "again"]


def test_a_copied_state_folder_is_another_device(tmp_path: Path) -> None:
    two_lines(tmp_path)
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    copy = store(tmp_path, "two")
    copy.save(moment(copy, "of the copy"))
    here = with_moments(tmp_path, "three")
    assert len(files(tmp_path)) == 2
    assert sorted(texts(here)) == ["of the copy", "one", "three", "two"]


def test_a_device_of_before_is_bound_to_its_machine_and_keeps_its_name(
    tmp_path: Path,
) -> None:
    two_lines(tmp_path)
    (path,) = (tmp_path / "one").glob("device-*")
    noted = codec.unsealed(path.read_bytes().strip())
    assert isinstance(noted, dict)
    path.write_bytes(codec.seal({k: noted[k] for k in ("n", "t", "mark")}))
    with_moments(tmp_path, "three")
    assert len(files(tmp_path)) == 1
    bound = codec.unsealed(path.read_bytes().strip())
    assert isinstance(bound, dict)
    assert bound["machine"] == noted["machine"]
