"""Several coaches at once, and coaches that are killed, lose and double nothing."""

import os
import random
import struct
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.setting import Setting
from coach.store import lock
from tests.store.build import commits, ended, files, forked, killed, moment, store, texts


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait as long as it takes: here everybody writes all the time, as nobody does."""
    monkeypatch.setattr(lock, "PATIENCE", 600.0)


def test_four_coaches_at_once_keep_all_notes(tmp_path: Path) -> None:
    app = store(tmp_path)
    app.save(Setting(id="count", value=0))

    def write(name: int) -> None:
        here = store(tmp_path)
        for number in range(150):
            here.save(moment(here, f"{name}/{number}"))

    children = [forked(lambda name=name: write(name)) for name in range(4)]  # type: ignore[misc]
    seen = False
    for _look in range(60):
        time.sleep(0.005)
        seen |= app.refresh()
    assert seen
    assert ended(children) == [0] * 4
    app.refresh()
    wanted = sorted(f"{name}/{number}" for name in range(4) for number in range(150))
    assert sorted(texts(app)) == sorted(texts(store(tmp_path))) == wanted
    assert len(files(tmp_path)) == 1
    times = [commit["t"] for commit in commits(tmp_path)]
    assert times == sorted(set(times))
    assert app.health().well


def test_coaches_that_change_one_record_see_each_others_changes(tmp_path: Path) -> None:
    store(tmp_path).save(Setting(id="count", value=0))

    def count() -> None:
        here = store(tmp_path)
        for _time in range(50):
            with here._journal.writing():
                setting = here.get(Setting, "count")
                assert setting is not None
                assert isinstance(setting.value, int)
                here.save(Setting(id="count", value=setting.value + 1))

    assert ended([forked(count) for _child in range(3)]) == [0] * 3
    assert store(tmp_path).all(Setting) == (Setting(id="count", value=150),)
    assert store(tmp_path).conflicts() == ()


def test_the_app_sees_every_note_of_the_shell_and_the_shell_every_one_of_the_app(
    tmp_path: Path,
) -> None:
    app = store(tmp_path)
    app.all(Moment)
    for number in range(50):
        shell = store(tmp_path)
        assert len(shell.all(Person)) == number
        shell.save(moment(shell, f"shell {number}"))
        assert app.refresh()
        app.save(Person(id=app.new_id(), name=f"{number}"))
    assert len(app.all(Moment)) == 50


def test_threads_of_one_coach_do_not_lose_each_others_notes(tmp_path: Path) -> None:
    here = store(tmp_path)

    def write(name: int) -> None:
        for number in range(50):
            here.save(moment(here, f"{name}/{number}"))
            list(here.scan(Moment, "text"))

    threads = [threading.Thread(target=write, args=[name]) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(texts(here))) == len(texts(store(tmp_path))) == 200


def _note_until_killed(folder: Path, run: int, acknowledge: int) -> None:
    """Save, delete and change, and say each time what is on the disk for certain."""
    here = store(folder)
    for number in range(1000):
        one, two = moment(here, f"{run}/{number}a"), moment(here, f"{run}/{number}b")
        here.save(one, two)
        os.write(acknowledge, struct.pack("!HHc", run, number, b"+"))
        if number % 3 == 0:
            here.commit(deleted=[one, two])
            os.write(acknowledge, struct.pack("!HHc", run, number, b"-"))
        here.save(Setting(id="last", value=[run, number]))


def test_what_was_acknowledged_survives_a_hundred_kills(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    chance = random.Random(7)
    told = b""
    for run in range(100):
        child = forked(lambda run=run: _note_until_killed(tmp_path, run, writing))  # type: ignore[misc]
        if run % 3:
            told += os.read(reading, 1 << 16)
        time.sleep(chance.uniform(0, 0.01))
        killed(child)
    os.close(writing)
    while more := os.read(reading, 1 << 16):
        told += more
    os.close(reading)
    acknowledged = {f"{run}/{n}": sign for run, n, sign in struct.iter_unpack("!HHc", told)}
    assert len(acknowledged) > 50
    _check(tmp_path, acknowledged)


def _check(folder: Path, acknowledged: dict[str, bytes]) -> None:
    here = store(folder)
    pairs = Counter(text[:-1] for text in texts(here))
    assert set(pairs.values()) == {2}, "a commit of two notes came half"
    deleted = {key for key, sign in acknowledged.items() if sign == b"-"}
    assert not deleted & pairs.keys()
    # The delete after it may be on the disk without having been told any more.
    lost = acknowledged.keys() - deleted - pairs.keys()
    assert all(int(key.split("/")[1]) % 3 == 0 for key in lost)
    assert len(files(folder)) == 1, "every run went on in the same file"
    assert len(here.health().files[0].damaged) <= 100
    assert texts(here) == texts(store(folder, "another device"))
