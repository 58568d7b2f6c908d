"""The own file is made tidy by itself, and never where that could lose or hide anything."""

from pathlib import Path

import pytest

from coach.model.moment import Moment
from coach.model.setting import Setting
from coach.store import Store
from coach.store.journal import codec, compaction
from tests.store import build
from tests.store.build import ended, erase, files, forked, later, moment, noon, own, texts


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a file of a few lines be in the way."""
    monkeypatch.setattr(compaction, "LEAST", 500)


def store(folder: Path, device: str = "one", days: float = 1) -> Store:
    """Return a store that is opened long after everything was written."""
    return build.store(folder, device, later(days))


def grown(folder: Path, device: str = "one") -> Store:
    """Return a store whose file is mostly history."""
    here = store(folder, device, days=0)
    here.save(moment(here, f"kept by {device}"))
    for number in range(20):
        here.save(Setting(id=f"count {device}", value=number))
    return here


def test_a_file_that_is_mostly_history_is_tidied_once(tmp_path: Path) -> None:
    here = grown(tmp_path)
    with own(tmp_path).open("ab") as file:
        file.write(b"damaged by a flipped bit\n")
    before, size = here.tables(), own(tmp_path).stat().st_size
    assert store(tmp_path).do_chores()
    assert own(tmp_path).stat().st_size < size / 2
    assert here.tables() == store(tmp_path).tables() == before
    assert not store(tmp_path).do_chores()


@pytest.mark.parametrize(
    ("hours", "tidied"), [(0, False), (0.9, False), (1.1, True), (-24, True)]
)
def test_what_was_just_done_can_still_be_taken_back(
    hours: float, tidied: bool, tmp_path: Path
) -> None:
    grown(tmp_path)
    here = store(tmp_path, days=hours / 24)
    assert here.do_chores() == tidied
    assert (here.undo() is None) == tidied


def test_what_another_device_just_did_puts_nothing_off(tmp_path: Path) -> None:
    grown(tmp_path)
    other = store(tmp_path, "other")
    other.save(moment(other))
    assert store(tmp_path).do_chores()


def test_a_small_file_is_let_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compaction, "LEAST", 1 << 20)
    here = grown(tmp_path)
    assert not here.do_chores()
    assert len(texts(here)) == 1


def test_after_a_look_the_file_doubles_before_the_next_one(tmp_path: Path) -> None:
    here = store(tmp_path, days=0)
    for number in range(20):
        here.save(moment(here, f"{number}"))
    assert not store(tmp_path).do_chores()
    looked_at = own(tmp_path).stat().st_size
    while own(tmp_path).stat().st_size < 2 * looked_at:
        assert not store(tmp_path).do_chores()
        here.save(Setting(id="count", value=own(tmp_path).stat().st_size))
    for number in range(20):
        here.save(Setting(id="count", value=number))
    assert store(tmp_path).do_chores()


def test_whoever_was_forgotten_elsewhere_leaves_a_small_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "LEAST", 1 << 20)
    here, other = store(tmp_path), store(tmp_path, "other")
    here.put([("people", "p", {"name": "Anna"})])
    other.save(moment(other))
    erase(other, "people", "p")
    assert store(tmp_path).do_chores()
    assert b"Anna" not in b"".join(file.read_bytes() for file in files(tmp_path))
    assert not store(tmp_path).do_chores()


@pytest.mark.parametrize("harm", [b"torn and unfinished", b"damaged\n"])
def test_nothing_is_tidied_while_a_file_is_not_whole(harm: bytes, tmp_path: Path) -> None:
    grown(tmp_path)
    theirs = tmp_path / "home" / "theirs.jsonl"
    theirs.write_bytes(harm)
    mine = next(file for file in files(tmp_path) if file != theirs)
    before = mine.read_bytes()
    assert not store(tmp_path).do_chores()
    assert mine.read_bytes() == before
    theirs.write_bytes(b"")
    assert store(tmp_path).do_chores()


def test_a_device_that_never_wrote_has_nothing_to_tidy(tmp_path: Path) -> None:
    grown(tmp_path)
    before = own(tmp_path).read_bytes()
    assert not store(tmp_path, "reader").do_chores()
    assert own(tmp_path).read_bytes() == before
    assert not Store(str(tmp_path / "none"), str(tmp_path / "new"), noon).do_chores()


def test_processes_that_write_and_tidy_at_once_lose_nothing(tmp_path: Path) -> None:
    grown(tmp_path)

    def write(name: str) -> None:
        for number in range(40):
            here = store(tmp_path)
            here.save(moment(here, f"{name} {number}"), Setting(id="x", value=number))

    def tidy() -> None:
        for _time in range(15):
            for left in (tmp_path / "one").glob("tidied-*"):
                left.unlink(missing_ok=True)
            store(tmp_path).do_chores()

    running = store(tmp_path)
    children = [forked(lambda: write("a")), forked(lambda: write("b")), forked(tidy)]
    for number in range(20):
        running.save(moment(running, f"c {number}"))
    assert ended(children) == [0, 0, 0]
    wanted = {f"{name} {n}" for name in "ab" for n in range(40)}
    wanted |= {f"c {n}" for n in range(20)} | {"kept by one"}
    running.refresh()
    for seen in (running, store(tmp_path), store(tmp_path, "fresh")):
        assert {one.text for one in seen.all(Moment)} == wanted
    assert len(files(tmp_path)) == 1
    assert codec.decode(own(tmp_path).read_bytes()).damaged == []
