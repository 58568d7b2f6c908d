"""Undo takes back the last thing done here, as a whole; again goes further back."""

from datetime import date
from pathlib import Path

from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.setting import Setting
from coach.store import Store
from tests.found import sure
from tests.store.build import (
    NOON,
    commits,
    erase,
    later,
    moment,
    own,
    store,
    texts,
    with_moments,
)

FRIDAY = date(2026, 11, 20)


def names(store: Store) -> list[str]:
    return [person.name for person in store.all(Person)]


def test_nothing_done_is_nothing_to_take_back(tmp_path: Path) -> None:
    here = store(tmp_path)
    assert here.undo() is None
    assert not (tmp_path / "home").exists()


def test_a_person_added_with_a_moment_goes_with_it(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "before")
    person = Person(id=here.new_id(), name="Anna")
    here.save(person, Moment(id=here.new_id(), at=NOON, text="x", person_ids=(person.id,)))
    undone = sure(store(tmp_path).undo())
    assert undone.changes[0].record == person
    assert [(c.table, c.before, c.changed_since) for c in undone.changes] == [
        ("people", None, False), ("moments", None, False),
    ]  # fmt: skip
    assert undone.at.date() == FRIDAY
    assert undone.at.utcoffset() == NOON.utcoffset()
    again = store(tmp_path)
    assert (names(again), texts(again)) == ([], ["before"])


def test_a_change_and_a_deletion_come_back(tmp_path: Path) -> None:
    here = store(tmp_path)
    for control in (5, 6, 7):
        here.save(Reflection(id="2026-11-20", day=FRIDAY, control=control))
    here.commit(deleted=here.all(Reflection))
    seen = []
    while here.undo():
        found = here.get(Reflection, "2026-11-20")
        seen.append(found.control if found else None)
    assert seen == [7, 6, 5, None]
    assert store(tmp_path).undo() is None


def test_what_is_done_after_an_undo_is_taken_back_first(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "one", "two")
    here.undo()
    here.save(moment(here, "three"))
    here.undo()
    assert texts(here) == ["one"]
    here.undo()
    assert texts(here) == []


def test_what_the_user_did_not_do_is_skipped(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "mine")
    here.commit([moment(here, "not mine")], quiet=True)
    here.undo()
    assert texts(here) == ["not mine"]
    assert here.undo() is None


def test_what_another_device_did_is_not_taken_back(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "other")
    here.save(moment(here, "mine"))
    other.save(moment(other, "theirs"))
    here.undo()
    assert texts(here) == ["theirs"]
    assert here.undo() is None


def test_what_was_changed_since_is_left_and_told(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "other", later(1))
    here.save(Person(id="a", name="Anna"), Person(id="b", name="Berend"))
    other.save(Person(id="a", name="Anne"))
    undone = sure(here.undo())
    assert [change.changed_since for change in undone.changes] == [True, False]
    assert names(here) == ["Anne"]
    assert here.undo() is None


def test_the_former_version_may_be_another_devices(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "other")
    other.put([("people", "a", {"name": "Anna", "colour": "blue"})])
    here.save(Person(id="a", name="Anne"))
    here.undo()
    assert here.document("people", "a") == {"name": "Anna", "colour": "blue"}
    assert here.conflicts() == ()


def test_an_import_is_one_thing(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Person(id="a", name="Anna"))
    added = [("people", f"{n}", {"name": f"{n}"}) for n in range(9)]
    here.put(added, aside=[("people", "a", {"name": "Anne"})])  # type: ignore[arg-type]
    assert len(here.conflicts()) == 1
    here.undo()
    assert names(here) == ["Anna"]
    assert here.conflicts() == ()
    here.undo()
    assert names(here) == []


def test_undo_writes_a_line_that_names_what_it_takes_back(tmp_path: Path) -> None:
    here = with_moments(tmp_path, "coffee")
    here.undo()
    done, undone = commits(tmp_path)
    assert undone["u"] == done["t"]
    assert undone["o"][0][3] is None


def test_undo_works_from_another_process_at_the_same_moment(tmp_path: Path) -> None:
    for text in ("one", "two", "three"):
        here = store(tmp_path)
        here.save(moment(here, text))
    for left in (["one", "two"], ["one"], []):
        assert store(tmp_path).undo()
        assert texts(store(tmp_path)) == left


def test_forgetting_is_not_taken_back(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Setting(id="name", value="Jo"))
    here.save(Person(id="a", name="Anna"))
    erase(here, "people", "a")
    undone = sure(here.undo())
    assert [change.changed_since for change in undone.changes] == [True]
    assert names(here) == []
    assert here.undo()
    assert here.all(Setting) == ()


def test_what_undo_brings_back_needs_not_fit_this_program(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.put([("songs", "1", {"title": "x"}), ("people", "2", {"name": 5})])
    undone = sure(here.undo())
    assert [change.record for change in undone.changes] == [None, None]
    assert here.tables() == {}
    assert own(tmp_path)


def test_what_was_taken_back_is_done_again_in_order_and_taken_back_again(
    tmp_path: Path,
) -> None:
    here = store(tmp_path)
    here.save(Person(id="a", name="Anna"))
    here.save(Person(id="a", name="Anne"), Person(id="b", name="Berend"))
    here.undo()
    here.undo()
    assert names(here) == []
    store(tmp_path).redo()  # another process
    assert names(store(tmp_path)) == ["Anna"]
    here.redo()
    assert names(here) == ["Anne", "Berend"]
    assert here.redo() is None
    here.undo()
    assert names(here) == ["Anna"]
    here.redo()
    assert names(here) == ["Anne", "Berend"]


def test_what_was_done_meanwhile_stays_and_is_no_hindrance(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Person(id="a", name="Anna"))
    here.undo()
    here.save(Person(id="b", name="Berend"))
    here.redo()
    assert names(here) == ["Anna", "Berend"]


def test_nothing_is_done_again_over_something_newer(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "other", later(1))
    here.save(Person(id="a", name="Anna"), Person(id="b", name="Berend"))
    here.save(Person(id="a", name="Anne"), Person(id="b", name="Bea"))
    here.undo()
    other.save(Person(id="a", name="Anja"))
    redone = sure(here.redo())
    assert [change.changed_since for change in redone.changes] == [True, False]
    assert names(here) == ["Anja", "Berend"]


def test_what_another_device_took_back_is_not_done_again_here(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "other")
    other.save(Person(id="a", name="Anna"))
    other.undo()
    assert here.redo() is None


def test_what_was_forgotten_is_not_done_again(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Person(id="a", name="Anna"))
    here.undo()
    erase(here, "people", "a")
    redone = sure(store(tmp_path).redo())
    assert redone.changes[0].changed_since
    assert names(store(tmp_path)) == []


def test_an_import_done_again_has_its_other_versions(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Person(id="a", name="Anna"))
    here.put([("people", "b", {"name": "Bo"})], aside=[("people", "a", {"name": "Anne"})])
    here.undo()
    here.redo()
    assert names(here) == ["Anna", "Bo"]
    assert len(here.conflicts()) == 1
