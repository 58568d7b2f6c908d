"""A command knows what is near without reading the history, and is never wrong about it."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.model.act import Act
from coach.model.direction import Obstacle
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.setting import Away, Setting
from coach.store import Store
from tests.store.build import (
    NOON,
    commits,
    files,
    later,
    moment,
    own,
    store,
    texts,
    with_moments,
)

FRIDAY = date(2026, 11, 20)
KINDS = (Person, Setting, Away, Act, Reflection, Moment, Obstacle)


def reflection(day: date, control: int = 5) -> Reflection:
    return Reflection(id=day.isoformat(), day=day, control=control)


def filled(folder: Path) -> Store:
    """Return a store with something near, and something that is not, of every kind."""
    here = store(folder)
    new = here.new_id
    here.save(Person(id=new(), name="Anna"), Setting(id="name", value="Jo"))
    here.save(Away(id=new(), first=FRIDAY, last=FRIDAY))
    for status in ("planned", "idea", "done", "dropped"):
        here.save(Act(id=new(), text=status, status=status, planned_on=FRIDAY))
    for days in (0, 14, 15, 40):
        here.save(reflection(FRIDAY - timedelta(days=days)))
    for again in (None, FRIDAY, FRIDAY - timedelta(days=15)):
        here.save(Moment(id=new(), at=NOON, text=f"{again}", again_on=again))
    for status in ("parked", "cleared"):
        here.save(Obstacle(id=new(), text=status, status=status, parked_until=FRIDAY))
    return here


def test_what_is_near_is_known(tmp_path: Path) -> None:
    filled(tmp_path)
    here = store(tmp_path)
    assert [act.text for act in here.near(Act)] == ["planned", "idea"]
    assert [r.id for r in here.near(Reflection)] == ["2026-11-06", "2026-11-20"]
    assert [m.text for m in here.near(Moment)] == ["2026-11-20", "2026-11-05"]
    assert [one.text for one in here.near(Obstacle)] == ["parked"]
    assert [p.name for p in here.near(Person)] == ["Anna"]


def test_what_is_near_is_the_same_from_index_and_history(tmp_path: Path) -> None:
    filled(tmp_path)
    indexed, read = store(tmp_path), store(tmp_path)
    read.all(Moment)
    for kind in KINDS:
        assert indexed.near(kind) == read.near(kind)
        assert store(tmp_path, "new").near(kind) == read.near(kind)


def test_a_new_note_needs_no_history(
    tmp_path: Path, no_history: Callable[[], None]
) -> None:
    filled(tmp_path)
    before = len(commits(tmp_path))
    no_history()
    for _process in range(3):
        here = store(tmp_path)
        person = Person(id=here.new_id(), name="Anna")
        here.save(person, moment(here))
        here.save(Setting(id="name", value="Jo"), reflection(FRIDAY))
        here.save(reflection(FRIDAY, control=7), reflection(FRIDAY - timedelta(days=13)))
        here.commit(deleted=[person])
    assert len(commits(tmp_path)) > before + 6


def test_a_device_that_is_new_to_a_long_history_reads_it_once(
    tmp_path: Path, no_history: Callable[[], None]
) -> None:
    filled(tmp_path)
    first = store(tmp_path, "other")
    first.save(moment(first))
    no_history()
    second = store(tmp_path, "other")
    second.save(moment(second))


def test_what_is_near_needs_no_history(
    tmp_path: Path, no_history: Callable[[], None]
) -> None:
    filled(tmp_path)
    no_history()
    here = store(tmp_path)
    for kind in KINDS:
        assert here.near(kind)
    assert here.all(Person)
    assert here.get(Setting, "name")
    assert here.get(Reflection, "2026-11-19") is None
    assert len(here.since(Reflection, FRIDAY - timedelta(days=14))) == 2
    (act, *_others) = here.near(Act)
    here.save(Act(id=act.id, text=act.text, status="done", done_at=FRIDAY))
    assert len(here.near(Act)) == 1


def test_what_is_not_near_is_read_from_the_history(tmp_path: Path) -> None:
    filled(tmp_path)
    here = store(tmp_path)
    assert here.get(Reflection, "2026-11-05") is not None
    assert len(store(tmp_path).since(Reflection, FRIDAY - timedelta(days=15))) == 3
    assert len(store(tmp_path).all(Act)) == 4
    before = store(tmp_path)
    before.save(reflection(FRIDAY - timedelta(days=40), control=9))
    assert store(tmp_path).conflicts() == ()


def test_what_grew_elsewhere_is_read_without_the_history(
    tmp_path: Path, no_history: Callable[[], None]
) -> None:
    here, other = filled(tmp_path), store(tmp_path, "other")
    other.save(Person(id=other.new_id(), name="Berend"))
    here.near(Person)
    other.save(Person(id=other.new_id(), name="Chris"))
    other.save(Act(id=other.new_id(), text="new"))
    no_history()
    again = store(tmp_path)
    assert {p.name for p in again.all(Person)} == {"Anna", "Berend", "Chris"}
    assert {a.text for a in again.near(Act)} == {"planned", "idea", "new"}


def test_a_torn_line_of_its_own_does_not_slow_a_device_down(
    tmp_path: Path, no_history: Callable[[], None]
) -> None:
    filled(tmp_path)
    with own(tmp_path).open("ab") as file:
        file.write(b"torn")
    with_moments(tmp_path, "coffee")
    no_history()
    again = with_moments(tmp_path, "coffee")
    assert len(again.near(Act)) == 2


def test_an_old_entry_that_becomes_near_is_found(tmp_path: Path) -> None:
    here = filled(tmp_path)
    store(tmp_path).near(Act)
    other = store(tmp_path, "other")
    done = next(act for act in other.all(Act) if act.status == "done")
    other.save(Act(id=done.id, text="again"))
    assert "again" in [act.text for act in store(tmp_path).near(Act)]
    here.refresh()
    assert "again" in [act.text for act in here.near(Act)]


def test_an_entry_that_came_back_from_elsewhere_is_not_news(tmp_path: Path) -> None:
    one = Store(str(tmp_path / "a"), str(tmp_path / "one"), lambda: NOON)
    two = Store(str(tmp_path / "b"), str(tmp_path / "two"), later(-1))
    for device, status in ((one, "done"), (two, "planned")):
        device.save(moment(device))
        device.put([("acts", "x", {"text": status, "status": status})])
    one.save(moment(one))
    theirs = next((tmp_path / "b").glob("*.jsonl"))
    head, tail = theirs.read_bytes().split(b"\n", 1)
    (tmp_path / "a" / theirs.name).write_bytes(head + b"\n")
    one.refresh()
    with (tmp_path / "a" / theirs.name).open("ab") as file:
        file.write(tail)
    again = Store(str(tmp_path / "a"), str(tmp_path / "one"), lambda: NOON)
    fresh = Store(str(tmp_path / "a"), str(tmp_path / "fresh"), lambda: NOON)
    assert again.near(Act) == fresh.near(Act) == ()
    assert len(again.conflicts()) == 1


def overtaken(folder: Path, made: Act | Moment, then: Act | Moment | None) -> None:
    """Let a third device replace what a second made, and its line come first."""
    second, third = store(folder, "second"), store(folder, "third")
    for device in (store(folder), second, third):
        device.save(moment(device))
    before = {path: path.read_bytes() for path in files(folder)}
    made = replace(made, id=second.new_id())
    second.save(made)
    (path,) = (path for path, data in before.items() if path.read_bytes() != data)
    if then is None:
        third.commit(deleted=[made])
    else:
        third.save(replace(then, id=made.id))
    late = path.read_bytes()
    path.write_bytes(before[path])
    store(folder).near(Act)
    path.write_bytes(late)


PLANNED = Act(id="", text="planned", planned_on=FRIDAY)
COMING = Moment(id="", at=NOON, text="planned", again_on=FRIDAY)


@pytest.mark.parametrize(
    ("made", "then"),
    [
        (PLANNED, None),
        (PLANNED, replace(PLANNED, status="done", done_at=FRIDAY)),
        (COMING, None),
        (COMING, replace(COMING, again_on=None)),
    ],
)
def test_what_was_let_go_does_not_come_back_with_a_late_line(
    made: Act | Moment, then: Act | Moment | None, tmp_path: Path
) -> None:
    overtaken(tmp_path, made, then)
    for kind in (Act, Moment):
        assert store(tmp_path).near(kind) == store(tmp_path, "fresh").near(kind) == ()


def test_what_was_let_go_does_not_come_back_with_a_copied_file(tmp_path: Path) -> None:
    here = store(tmp_path)
    act = Act(id=here.new_id(), text="planned", planned_on=FRIDAY)
    here.save(act)
    copy = own(tmp_path).read_bytes()
    here.save(replace(act, status="done", done_at=FRIDAY))
    (tmp_path / "home" / "copy.jsonl").write_bytes(copy)
    assert store(tmp_path).near(Act) == store(tmp_path, "fresh").near(Act) == ()


DOUBTFUL = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "torn": lambda path: path.write_bytes(path.read_bytes()[:-20]),
    "flipped": lambda path: path.write_bytes(path.read_bytes().replace(b"Anna", b"Anne")),
    "garbage": lambda path: path.write_bytes(b"\xff\0" * 50),
    "of another edition": lambda path: path.write_bytes(b'8b1a9953 {"edition":[0,0]}\n'),
}


@pytest.mark.parametrize("harm", DOUBTFUL)
def test_a_doubtful_index_is_made_anew(harm: str, tmp_path: Path) -> None:
    filled(tmp_path)
    (path,) = (tmp_path / "one").glob("index-*")
    sound = path.read_bytes()
    DOUBTFUL[harm](path)
    assert [p.name for p in store(tmp_path).all(Person)] == ["Anna"]
    assert len(store(tmp_path).near(Act)) == 2
    assert len(path.read_bytes()) == len(sound)


def shorter(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def changed_in_place(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Anna", b"Anne"))


def replaced(path: Path) -> None:
    longer = path.read_bytes()
    other = b"x" * len(longer) + b"\n" + longer
    path.unlink()
    path.write_bytes(other)


@pytest.mark.parametrize("change", [shorter, changed_in_place, replaced, os.unlink])
def test_a_file_that_did_not_just_grow_is_read_anew(
    change: Callable[[Path], None], tmp_path: Path
) -> None:
    filled(tmp_path)
    running = store(tmp_path)
    running.all(Moment)
    near = store(tmp_path)
    near.near(Act)
    change(own(tmp_path))
    assert running.refresh()
    assert near.refresh()
    fresh = store(tmp_path, "fresh")
    for kind in KINDS:
        assert running.all(kind) == near.all(kind) == fresh.all(kind)
        assert store(tmp_path).near(kind) == fresh.near(kind)


def test_a_hole_that_a_sync_tool_fills_later_is_read_then(tmp_path: Path) -> None:
    other = store(tmp_path, "other")
    for name in ("Anna", "Berend", "Chris"):
        other.save(Person(id=other.new_id(), name=name))
    path = own(tmp_path)
    whole = path.read_bytes()
    first, second, third, _end = whole.split(b"\n")
    path.write_bytes(b"\n".join([first, b"\0" * len(second), third[:10]]))
    assert [p.name for p in store(tmp_path).all(Person)] == ["Anna"]
    path.write_bytes(whole)
    assert len(store(tmp_path).all(Person)) == 3


def test_the_days_go_by(tmp_path: Path) -> None:
    filled(tmp_path)
    for days in (1, 10, 40, 400):
        here = store(tmp_path, clock=later(days))
        fresh = store(tmp_path, f"fresh{days}", later(days))
        for kind in KINDS:
            assert here.near(kind) == fresh.near(kind)
        here.save(reflection(FRIDAY + timedelta(days=days)))
    assert [r.day for r in here.near(Reflection)] == [FRIDAY + timedelta(days=400)]
    (path,) = (tmp_path / "one").glob("index-*")
    assert path.read_bytes().count(b"control") <= 2


def test_a_clock_that_is_set_back_brings_back_what_was_near(tmp_path: Path) -> None:
    filled(tmp_path)
    for days in (400, 0, -20):
        here, fresh = (
            store(tmp_path, device, later(days)) for device in ("one", f"fresh{days}")
        )
        for kind in KINDS:
            assert here.near(kind) == fresh.near(kind)


def test_the_index_grows_with_what_is_near_not_with_the_history(tmp_path: Path) -> None:
    here = filled(tmp_path)
    (path,) = (tmp_path / "one").glob("index-*")
    before = path.stat().st_size
    for _entry in range(200):
        here.save(moment(here))
    assert path.stat().st_size < before + 20


def test_an_index_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    here = filled(tmp_path)
    (path,) = (tmp_path / "one").glob("index-*")
    path.unlink()
    path.mkdir()
    again = store(tmp_path, "two")
    again.save(moment(again, "seen"))
    for _process in range(2):
        shutil.rmtree(path, ignore_errors=True)
        assert "seen" in texts(store(tmp_path))
    assert len(files(tmp_path)) == 2
    assert here.refresh()
