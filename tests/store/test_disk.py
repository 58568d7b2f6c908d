"""What is acknowledged is on the disk; what is not leaves no trace."""

import errno
import os
import re
import resource
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach.model.errors import FolderError
from coach.model.moment import Moment
from coach.model.setting import Setting
from coach.store import disk, lock
from coach.store.journal import codec
from tests.store.build import (
    commits,
    ended,
    files,
    forked,
    killed,
    moment,
    own,
    store,
    texts,
    with_moments,
)


@contextmanager
def no_file_over(size: int) -> Iterator[None]:
    """Let the system refuse to make any file larger, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_is_full_at_any_byte_of_a_line_leaves_no_trace(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "first")
    before = own(tmp_path).read_bytes()
    second = moment(here, "second")
    for room in range(len(before)):
        with no_file_over(len(before) + room), pytest.raises(FolderError, match="full"):
            here.save(second)
        assert own(tmp_path).read_bytes() == before
    here.save(second)
    assert texts(here) == texts(store(tmp_path, "two")) == ["first", "second"]


def test_a_first_line_for_which_there_is_no_room_leaves_no_trace(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.new_id()
    store(tmp_path, "two").save(Setting(id="calm", value=True))
    with no_file_over(10), pytest.raises(FolderError):
        here.save(moment(here))
    assert texts(here) == texts(store(tmp_path)) == []
    here.save(moment(here))
    assert texts(store(tmp_path)) == ["coffee"]


TROUBLE = {
    errno.EIO: "could not be read or written",
    errno.ENOSPC: "disk is full",
    errno.EDQUOT: "disk is full",
    errno.EFBIG: "may not grow any further",
    errno.EROFS: "can only be read",
    errno.EACCES: "no permission",
    None: "",
}
"""What may come between, and what is said of it; what is interrupted says nothing."""


@pytest.mark.parametrize(("number", "said"), TROUBLE.items())
def test_a_line_that_does_not_reach_the_disk_is_taken_back(
    number: int | None, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = with_moments(tmp_path, "first")
    before = own(tmp_path).read_bytes()

    def failing(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number)) if number else KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing)
        expected = FolderError if number else KeyboardInterrupt
        with pytest.raises(expected, match=said or None) as told:
            here.save(moment(here, "second"))
    assert not number or str(tmp_path / "home") in str(told.value)
    assert own(tmp_path).read_bytes() == before
    here.save(moment(here, "third"))
    assert texts(here) == texts(store(tmp_path)) == ["first", "third"]


def test_a_line_is_on_the_disk_before_it_is_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, synced, sync = store(tmp_path), [], os.fsync

    def noted(descriptor: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    here.save(moment(here))
    assert str(own(tmp_path)) in synced
    assert str(tmp_path / "home") in synced, "the name of a new file counts as well"
    assert str(tmp_path) in synced, "and so does that of a new folder"
    synced.clear()
    here.save(moment(here))
    assert synced == [str(own(tmp_path))]


def test_a_line_torn_at_any_byte_keeps_its_bytes_and_stops_nobody(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "whole")
    path, whole = own(tmp_path), own(tmp_path).read_bytes()
    state = {file: file.read_bytes() for file in (tmp_path / "one").iterdir()}
    here.save(moment(here, "torn"))
    torn = path.read_bytes()[len(whole) :]
    for length in range(1, len(torn) - 1):
        path.write_bytes(whole + torn[:length])
        for file, data in state.items():
            file.write_bytes(data)
        again = store(tmp_path)
        assert texts(again) == ["whole"]
        again.save(moment(again, "next"))
        assert texts(store(tmp_path)) == ["whole", "next"]
        assert path.read_bytes().startswith(whole + torn[:length] + b"\n")
        assert files(tmp_path) == [path]


def test_a_torn_end_of_the_own_file_is_sealed_off(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "whole")
    with own(tmp_path).open("ab") as file:
        file.write(b'0123abcd {"s":1,"t":')
    again = with_moments(tmp_path, "next")
    here.refresh()
    assert b'\n0123abcd {"s":1,"t":\n' in own(tmp_path).read_bytes()
    assert texts(again) == texts(here) == ["whole", "next"]
    assert len(again.health().files[0].damaged) == 1


def test_damage_in_a_file_hides_no_other_line(tmp_path: Path) -> None:
    with_moments(tmp_path, "one", "two", "three")
    path = own(tmp_path)
    hurt = path.read_bytes().replace(b'"two"', b'"tvo"')
    path.write_bytes(hurt)
    again = store(tmp_path)
    assert texts(again) == ["one", "three"]
    again.save(moment(again, "four"))
    assert texts(store(tmp_path)) == ["one", "three", "four"]
    assert hurt in b"".join(file.read_bytes() for file in files(tmp_path))


def test_a_newer_schema_is_refused_and_left_untouched(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "coffee")
    newer = tmp_path / "home" / "newer.jsonl"
    newer.write_bytes(codec.seal({"s": 2, "t": 1, "n": "x", "o": [], "new": True}))
    before = {path: path.read_bytes() for path in tmp_path.glob("*/*") if path.is_file()}
    for seen in (here, store(tmp_path), store(tmp_path, "two")):
        with pytest.raises(FolderError, match="newer coach"):
            seen.save(moment(seen))
        with pytest.raises(FolderError, match="newer coach"):
            seen.undo()
        with pytest.raises(FolderError, match="newer coach"):
            store(tmp_path).all(Moment)
    after = {path: path.read_bytes() for path in before}
    assert after == before
    assert [file.newer for file in here.health().files] == [False, True]


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    for use in (
        lambda: store(tmp_path).all(Moment),
        lambda: store(tmp_path).save(Setting(id="x", value=1)),
        lambda: store(tmp_path).health(),
    ):
        with pytest.raises(FolderError, match=re.escape(f"{tmp_path}/home is a file")):
            use()
    assert (tmp_path / "home").read_text() == "a file"


def test_a_state_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("a file")
    with pytest.raises(FolderError, match=re.escape(f"{tmp_path}/one is a file")):
        store(tmp_path).save(Setting(id="x", value=1))
    with pytest.raises(FolderError, match="is a file"):
        store(tmp_path).drafts.write("log", "x")


def test_a_folder_that_vanishes_is_told_before_it_is_made_again(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "gone")
    shutil.rmtree(tmp_path / "home")
    assert here.refresh()
    assert here.all(Moment) == ()
    with pytest.raises(FolderError, match="is not there any more"):
        here.save(moment(here, "new"))
    assert not (tmp_path / "home").exists()
    here.save(moment(here, "new"))
    assert texts(store(tmp_path)) == ["new"]


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_may_only_be_read_can_still_be_read(shared: Path) -> None:
    here = store(shared)
    here.save(moment(here))
    for path in (shared / "home", *files(shared)):
        path.chmod(0o755)

    def somebody_else() -> None:
        os.setuid(65534)
        other = store(shared, "other")
        assert texts(other) == ["coffee"]
        with pytest.raises(FolderError, match="no permission"):
            other.save(moment(other))
        assert other.health().files[0].commits == 1
        with pytest.raises(FolderError, match=f"no permission to use {shared}/one"):
            store(shared).all(Moment)

    assert ended([forked(somebody_else)]) == [0]
    assert len(commits(shared)) == 1


def test_whoever_waits_too_long_for_another_writer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = with_moments(tmp_path, "coffee")
    reading, writing = os.pipe()

    def hold() -> None:
        with store(tmp_path)._journal.writing():
            os.write(writing, b"!")
            signal.pause()

    child = forked(hold)
    try:
        os.read(reading, 1)
        monkeypatch.setattr(lock, "PATIENCE", 0.05)
        with pytest.raises(FolderError, match="writing for too long"):
            here.save(moment(here))
        here.wait_at_most(0.01)
        with pytest.raises(FolderError, match="Nothing was saved yet; do it again"):
            here.save(moment(here))
        assert texts(here) == ["coffee"], "reading needs nobody's leave"
    finally:
        killed(child)
    here.save(moment(here))
    assert len(commits(tmp_path)) == 2
    os.close(reading)
    os.close(writing)


def test_a_folder_and_the_new_ones_around_it_are_the_users_alone(tmp_path: Path) -> None:
    disk.make_folder(str(tmp_path / "state" / "coach" / "drafts"))
    made = [tmp_path / "state", tmp_path / "state/coach", tmp_path / "state/coach/drafts"]
    assert [one.stat().st_mode & 0o777 for one in made] == [0o700] * 3
