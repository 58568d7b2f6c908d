"""What sync programs leave beside a file is taken in, and goes; nothing is lost by it."""

from pathlib import Path

import pytest

from coach.model.moment import Moment
from tests.store.build import (
    commits,
    files,
    later,
    moment,
    own,
    store,
    texts,
    tidy,
    with_moments,
)

MARKS = {
    "Syncthing": ".sync-conflict-20261120-120000-ABCDEFG",
    "Nextcloud": " (conflicted copy 2026-11-20 120000)",
    "Dropbox": " (Anna's conflicted copy 2026-11-20)",
    "Dropbox in Dutch": " (conflicterende kopie van laptop van Anna 2026-11-20)",
    "iCloud": " 2",
    "Google Drive": " (1)",
    "OneDrive": "-LAPTOP",
}


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_a_copy_of_what_is_there_goes(tmp_path: Path, mark: str) -> None:
    here = with_moments(tmp_path, "one")
    file = own(tmp_path)
    copy = file.with_stem(file.stem + mark)
    copy.write_bytes(file.read_bytes())
    here.save(moment(here, "two"))
    before = file.read_bytes()
    here.do_chores()
    assert files(tmp_path) == [file]
    assert (file.read_bytes(), texts(here)) == (before, ["one", "two"])


def test_what_only_a_copy_holds_is_taken_in_first(tmp_path: Path) -> None:
    there = store(tmp_path, "two")
    there.save(moment(there, "there"))
    theirs = own(tmp_path)
    beginning = theirs.read_bytes()
    changed = there.all(Moment)[0]
    there.save(moment(there, "only in the copy"))
    there.commit(deleted=[changed])
    theirs.with_stem(theirs.stem + MARKS["iCloud"]).write_bytes(theirs.read_bytes())
    theirs.write_bytes(beginning)
    here = store(tmp_path, "one", later(1))
    here.save(moment(here, "here"))
    here.do_chores()
    assert len(files(tmp_path)) == 2
    assert texts(here) == texts(store(tmp_path, "three")) == ["only in the copy", "here"]
    undone = here.undo()
    assert undone is not None
    assert texts(here) == ["only in the copy"], "what came in was not done here"


def test_two_lines_that_differ_under_one_count_are_both_kept(tmp_path: Path) -> None:
    here = store(tmp_path)
    one = moment(here, "one")
    here.save(one)
    file = own(tmp_path)
    line = file.read_bytes()
    other = store(tmp_path / "elsewhere")
    other.save(moment(other, "two"))
    copy = file.with_stem(file.stem + MARKS["Dropbox"])
    found = own(tmp_path / "elsewhere").read_bytes()
    copy.write_bytes(line + found)
    here.refresh()
    here.mend()
    assert files(tmp_path) == [file]
    assert sorted(texts(here)) == ["one", "two"]


@pytest.mark.parametrize("harm", [b"damaged\n", b"01234567 unfinis", b"!" * 60 + b"\n"])
def test_a_copy_that_is_not_whole_stays_and_is_read(tmp_path: Path, harm: bytes) -> None:
    here = with_moments(tmp_path, "one")
    file = own(tmp_path)
    copy = file.with_stem(file.stem + MARKS["Nextcloud"])
    copy.write_bytes(file.read_bytes() + harm)
    here.do_chores()
    here.mend()
    assert copy.read_bytes() == file.read_bytes() + harm
    assert texts(here) == ["one"]


def test_a_copy_that_came_in_by_half_goes_with_what_it_is_half_of(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "one")
    file = own(tmp_path)
    file.with_stem(file.stem + MARKS["iCloud"]).write_bytes(file.read_bytes()[:-9])
    here.do_chores()
    assert files(tmp_path) == [file]


@pytest.mark.parametrize("name", ["notes.jsonl", "old copy.jsonl", "0123456789a.jsonl"])
def test_a_file_with_a_name_of_its_own_stays(tmp_path: Path, name: str) -> None:
    here = with_moments(tmp_path, "one")
    copy = tmp_path / "home" / name
    copy.write_bytes(own(tmp_path).read_bytes())
    here.do_chores()
    assert copy.exists()


def test_another_device_says_what_it_forgot_in_the_copy_too(tmp_path: Path) -> None:
    here = store(tmp_path)
    gone = moment(here, "a secret")
    here.save(gone)
    file = own(tmp_path)
    file.with_stem(file.stem + MARKS["Syncthing"]).write_bytes(file.read_bytes())
    here.refresh()
    here.forget([("moments", gone.id, None)])
    here.do_chores()
    held = b"".join(one.read_bytes() for one in files(tmp_path))
    assert b"secret" not in held
    assert not tidy(here)
    assert len(commits(tmp_path)) == 1
