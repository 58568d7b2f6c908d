"""What is forgotten is gone from the file itself, and tidying loses nothing else."""

from pathlib import Path

from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.setting import Setting
from coach.store import Store
from tests.store.build import (
    commits,
    counted,
    erase,
    files,
    later,
    moment,
    own,
    store,
    texts,
    tidy,
    with_moments,
    words,
)

LOCKED = b"!v1 " + b"c2VjcmV0" * 6 + b"\n"


def test_a_file_that_is_half_history_is_rewritten_without_it(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(moment(here, "kept"), Person(id="p", name="Anna"))
    assert not tidy(here)
    counted(here)
    before = here.tables()
    size = own(tmp_path).stat().st_size
    assert tidy(here)
    assert own(tmp_path).stat().st_size < size / 2
    for seen in (here, store(tmp_path), store(tmp_path, "two")):
        assert seen.tables() == before
    assert not tidy(here)
    assert here.health().well


def test_what_a_killed_writer_left_unfinished_is_swept_up(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "coffee")
    for folder in ("home", "one"):
        (tmp_path / folder / "x.jsonl.0123abcd.tmp").write_text("half of a pe")
    assert not here.health().well
    tidy(here)
    assert here.health().well


def test_tidying_is_no_reason_for_a_new_name(tmp_path: Path) -> None:
    here = store(tmp_path)
    counted(here)
    tidy(here)
    here.save(Setting(id="count", value=9))
    again = store(tmp_path)
    again.save(Setting(id="count", value=10))
    assert len(files(tmp_path)) == 1
    assert again.conflicts() == ()
    assert store(tmp_path).all(Setting) == (Setting(id="count", value=10),)


def test_undo_does_not_reach_back_over_tidying(tmp_path: Path) -> None:
    here = store(tmp_path)
    counted(here)
    tidy(here)
    assert here.undo() is None
    here.save(moment(here))
    assert here.undo()
    assert here.all(Setting) == (Setting(id="count", value=8),)


def test_damaged_and_encrypted_lines_keep_their_bytes(tmp_path: Path) -> None:
    here = store(tmp_path)
    counted(here)
    with own(tmp_path).open("ab") as file:
        file.write(b"torn \xff\n" + LOCKED)
    again = store(tmp_path)
    assert tidy(again)
    assert b"torn \xff\n" + LOCKED in words(tmp_path)
    (file_health,) = again.health().files
    assert (len(file_health.damaged), file_health.locked) == (1, 1)


def test_what_is_erased_here_is_gone_from_the_file(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Person(id="p", name="Anna"), moment(here, "kept"))
    here.save(Person(id="p", name="Anna Zwart"))
    erase(here, "people", "p")
    assert here.all(Person) == ()
    assert b"Zwart" in words(tmp_path)
    assert tidy(here)
    assert b"Anna" not in words(tmp_path)
    assert texts(here) == texts(store(tmp_path)) == ["kept"]
    assert not tidy(here)


def test_what_is_erased_elsewhere_is_gone_from_the_own_file_too(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "other")
    here.save(Person(id="p", name="Anna"), moment(here, "kept"))
    other.save(Person(id="p", name="Anne"))
    erase(here, "people", "p")
    for device in (here, other):
        assert tidy(device)
    assert b"Ann" not in words(tmp_path)
    for device in (here, other, store(tmp_path, "new")):
        device.refresh()
        assert device.all(Person) == ()
        assert texts(device) == ["kept"]


def test_an_edit_made_elsewhere_meanwhile_is_gone_too(tmp_path: Path) -> None:
    here = Store(str(tmp_path / "a"), str(tmp_path / "one"), later(0))
    other = Store(str(tmp_path / "b"), str(tmp_path / "two"), later(9))
    here.put([("people", "p", {"name": "Anna"})])
    (mine,) = (tmp_path / "a").glob("*.jsonl")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / mine.name).write_bytes(mine.read_bytes())
    other.save(Person(id="p", name="Anne"))
    erase(here, "people", "p")
    (theirs,) = set((tmp_path / "b").iterdir()) - {tmp_path / "b" / mine.name}
    (tmp_path / "b" / mine.name).write_bytes(mine.read_bytes())
    assert other.refresh()
    assert other.all(Person) == ()
    assert other.conflicts() == ()
    assert tidy(other)
    assert b"Anne" not in theirs.read_bytes()
    (tmp_path / "a" / theirs.name).write_bytes(theirs.read_bytes())
    here.refresh()
    assert here.all(Person) == other.all(Person) == ()


def test_an_erasure_outlives_the_file_of_the_device_that_made_it(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "other")
    here.save(Person(id="p", name="Anna"))
    old = own(tmp_path).read_bytes()
    erase(other, "people", "p")
    tidy(here)
    mine = tmp_path / "home" / here._journal.identity.file
    for file in set(files(tmp_path)) - {mine}:
        file.unlink()
    (tmp_path / "home" / "restored.jsonl").write_bytes(old)
    assert store(tmp_path, "new").all(Person) == ()


def test_what_another_device_replaced_stays_if_its_file_is_lost(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "other")
    for number in range(9):
        here.save(Setting(id="name", value=number))
    mine = own(tmp_path)
    other.save(Setting(id="name", value="theirs"))
    assert tidy(here)
    for file in set(files(tmp_path)) - {mine}:
        file.unlink()
    assert store(tmp_path).all(Setting) == (Setting(id="name", value=8),)


def test_words_that_were_rewritten_stay_and_the_old_ones_go(tmp_path: Path) -> None:
    here = store(tmp_path)
    one = moment(here, "coffee with Anna")
    here.save(one)
    erase(here, "moments", one.id, {"at": "2026-11-20", "text": "coffee with somebody"})
    tidy(here)
    assert b"Anna" not in words(tmp_path)
    assert texts(store(tmp_path)) == ["coffee with somebody"]


def test_what_was_erased_does_not_come_back_with_an_import(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Person(id="p", name="Anna"), Person(id="q", name="Berend"))
    erase(here, "people", "p")
    here.put(
        [("people", "p", {"name": "Anna"}), ("people", "r", {"name": "Chris"})],
        aside=[("people", "p", {"name": "Anne"})],
    )
    assert [person.name for person in here.all(Person)] == ["Berend", "Chris"]
    assert here.conflicts() == ()


def test_a_commit_of_which_part_is_history_keeps_the_rest(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Setting(id="a", value=1), Setting(id="b", value=1), moment(here, "kept"))
    here.save(Setting(id="a", value=2), Setting(id="b", value=2))
    here.save(Setting(id="a", value=3), Setting(id="b", value=3))
    assert tidy(here)
    kept = [[change[1] for change in commit["o"]] for commit in commits(tmp_path)]
    assert [len(changes) for changes in kept] == [1, 2]
    assert store(tmp_path).all(Moment) == here.all(Moment)
