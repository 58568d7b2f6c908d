"""Files that cannot be read or have an odd name hide none of the others."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.store.journal import compaction
from tests.store.build import (
    counted,
    ended,
    files,
    forked,
    later,
    moment,
    own,
    store,
    texts,
    with_moments,
)

NOBODY = 65534


@pytest.fixture
def theirs(shared: Path) -> Path:
    """The file of a second device."""
    two = store(shared, "two")
    two.save(moment(two, "theirs"))
    return own(shared)


def without(theirs: Path, shared: Path, work: Callable[[], None]) -> None:
    """Do this as somebody who may use everything but that file."""
    theirs.chmod(0)
    is_root = os.getuid() == 0
    for path in (shared, *shared.rglob("*")):
        if is_root and path != theirs:
            os.chown(path, NOBODY, NOBODY)

    def somebody() -> None:
        if is_root:
            os.setuid(NOBODY)
        work()

    assert ended([forked(somebody)]) == [0]
    theirs.chmod(0o600)


@pytest.mark.parametrize("known", [False, True])
def test_a_file_that_may_not_be_read_hides_no_other(
    shared: Path, theirs: Path, *, known: bool
) -> None:
    here = store(shared)
    here.save(moment(here, "mine"))
    if known:
        assert set(texts(store(shared))) == {"mine", "theirs"}

    def look() -> None:
        seen = store(shared)
        seen.save(moment(seen, "more"))
        assert texts(store(shared)) == ["mine", "more"]
        assert [file.readable for file in seen.health().files if not file.own] == [False]

    without(theirs, shared, look)
    assert set(texts(store(shared))) == {"mine", "theirs", "more"}


def test_nothing_is_tidied_while_a_file_may_not_be_read(
    shared: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "LEAST", 500)
    here = store(shared)
    counted(here, 20)

    def tidy() -> None:
        assert not store(shared, clock=later(1)).do_chores()

    without(theirs, shared, tidy)
    assert store(shared, clock=later(1)).do_chores()


@pytest.mark.skipif(sys.platform == "darwin", reason="there names of files are text")
def test_a_file_whose_name_is_no_text_is_read_as_any_other(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "mine")
    shutil.copy(own(tmp_path), tmp_path / "home" / os.fsdecode(b"caf\xe9.jsonl"))
    here.save(moment(here, "more"))
    for _look in range(2):
        assert texts(store(tmp_path)) == ["mine", "more"]
    assert store(tmp_path).health().well
    assert len(files(tmp_path)) == 2
