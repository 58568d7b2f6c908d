"""A list of what stands where spares reading ten years, and never says anything else."""

import os
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach.model.act import Act
from coach.model.errors import FolderError
from coach.model.idea import Idea
from coach.model.moment import Moment
from coach.model.reflection import Reflection
from coach.store import Store
from coach.store.journal import contents
from tests.store.build import NOON, files, later, moment, own, store, tidy

TODAY = NOON.date()
KINDS = (Moment, Act, Reflection)
LONG_AGO = TODAY - timedelta(days=4000)


@pytest.fixture(autouse=True)
def always_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even the shortest journal have a list, and more than one stretch."""
    monkeypatch.setattr(contents, "WORTH_IT", 0)
    monkeypatch.setattr(contents, "STRETCH", 400)


def note(here: Store, text: str, days: int = 0) -> Moment:
    """Write down what happened so many days ago."""
    made = Moment(id=here.new_id(), at=NOON - timedelta(days=days), text=text)
    here.save(made)
    return made


def listed(folder: Path) -> Path:
    """Have the list made, and return it."""
    for _process in range(2):  # the first may have to see to what is near
        told(store(folder))
    (found,) = (folder / "one").glob("contents-*")
    return found


def told(here: Store) -> list[object]:
    """Return all that a list can be asked."""
    ago = TODAY - timedelta(days=30)
    return [
        [here.since(kind, LONG_AGO) for kind in KINDS],
        [here.since(kind, ago, TODAY - timedelta(days=2)) for kind in KINDS],
        [list(here.latest(kind, "id", "text")) for kind in KINDS],
        [here.oldest(kind) for kind in KINDS],
        [sorted(here.scan(kind, "id")) for kind in KINDS],
        [here.all(kind) for kind in (*KINDS, Idea)],
        [sorted(here.scan(Moment, "id", "text"), key=str)],
        sorted(here.gathered(KINDS, lambda table, key, found: (table, key, str(found)))),
        [here.get(Moment, m.id) for m in here.all(Moment)],
    ]


def read(folder: Path) -> list[object]:
    """Return the same from the journal itself."""
    here = store(folder, "reader")
    here.all(Moment)
    return told(here)


def test_a_day_is_found_without_reading_the_journal(
    tmp_path: Path, no_history: Callable[[], None]
) -> None:
    here = store(tmp_path)
    for days in range(40, 0, -1):
        note(here, f"{days} days ago", days)
    listed(tmp_path)
    expected = read(tmp_path)
    no_history()
    assert told(store(tmp_path)) == expected
    (found,) = store(tmp_path).since(
        Moment, TODAY - timedelta(days=9), TODAY - timedelta(days=9)
    )
    assert found.text == "9 days ago"


def test_what_is_written_later_is_found_as_well(
    tmp_path: Path, no_history: Callable[[], None]
) -> None:
    here = store(tmp_path)
    note(here, "long ago", 300)
    act = Act(id=here.new_id(), text="call", status="planned", planned_on=TODAY)
    here.save(act)
    listed(tmp_path)
    no_history()
    open_ = store(tmp_path)
    told(open_)
    shell = store(tmp_path)
    note(shell, "new", 2)
    shell.save(Act(id=act.id, text="call", status="done", done_at=TODAY))
    open_.refresh()
    for asked in (open_, store(tmp_path)):
        assert [m.text for m in asked.since(Moment, LONG_AGO)] == ["long ago", "new"]
        assert [a.status for a in asked.since(Act, LONG_AGO)] == ["done"]
        assert [m.text for m in asked.all(Moment)] == ["long ago", "new"]


def test_who_changes_something_old_needs_no_history(
    tmp_path: Path, no_history: Callable[[], None]
) -> None:
    old = note(store(tmp_path), "long ago", 300)
    listed(tmp_path)
    no_history()
    here = store(tmp_path)
    here.save(replace(old, text="changed"))
    assert [m.text for m in here.all(Moment)] == ["changed"]
    assert here.document("moments", "never heard of") is None


def test_who_settles_a_conflict_replaces_both(tmp_path: Path) -> None:
    here = store(tmp_path)
    one = note(here, "mine", 30)
    here.put((), aside=[("moments", one.id, {"at": one.at.isoformat(), "text": "theirs"})])
    listed(tmp_path)
    store(tmp_path).save(replace(one, text="ours"))
    assert not store(tmp_path).conflicts()


def test_what_came_in_with_the_whole_journal_is_news(tmp_path: Path) -> None:
    note(store(tmp_path), "first", 9)
    open_ = store(tmp_path)
    assert len(open_.since(Reflection, TODAY)) == 0
    assert not open_.refresh()
    note(store(tmp_path), "second", 8)
    assert len(open_.all(Moment)) == 2
    assert open_.refresh()
    assert not open_.refresh()


def test_what_was_made_is_kept_until_something_is_written(tmp_path: Path) -> None:
    note(store(tmp_path), "first", 9)
    open_ = store(tmp_path)
    made: list[int] = []

    def make() -> int:
        made.append(len(open_.all(Moment)))  # which reads the whole journal
        return made[-1]

    assert [open_.kept("count", make) for _time in range(3)] == [1, 1, 1]
    assert made == [1]
    note(store(tmp_path), "second", 8)
    open_.refresh()
    assert open_.kept("count", make) == 2


def test_who_is_going_through_a_table_goes_on_in_it_as_it_was(tmp_path: Path) -> None:
    here = store(tmp_path)
    for days in range(5):
        note(here, str(days), days)
    listed(tmp_path)
    open_ = store(tmp_path)
    going = open_.latest(Moment, "text")
    assert next(going) == ("0",)
    note(open_, "meanwhile", 3)
    assert len(list(open_.latest(Moment, "text"))) == 6
    assert [text for (text,) in going] == ["1", "2", "3", "4"]


def something(chance: random.Random, here: Store, kept: list[Moment]) -> None:
    """Do any of the things that a user may do."""
    match chance.randrange(8):
        case 0 if kept:
            one = kept[chance.randrange(len(kept))]
            if here.get(Moment, one.id):
                here.save(Moment(id=one.id, at=one.at, text=f"changed {chance.random()}"))
        case 1 if kept:
            one = kept[chance.randrange(len(kept))]
            if here.get(Moment, one.id):
                here.commit(deleted=[one])
        case 2 if kept:
            one = kept[chance.randrange(len(kept))]
            here.put(
                (), aside=[("moments", one.id, {"at": NOON.isoformat(), "text": "aside"})]
            )
        case 3:
            here.undo()
        case 4:
            day = TODAY - timedelta(days=chance.randrange(30))
            here.save(Reflection(id=day.isoformat(), day=day, impact=chance.randrange(11)))
        case 5:
            tidy(here)
        case _:
            kept.append(note(here, f"{chance.random()}", chance.randrange(60)))


def brought(here: Path, there: Path, chance: random.Random) -> None:
    """Bring files from one folder to the other as sync tools do: in any state."""
    for file in files(there):
        target = here / "home" / file.name
        data = file.read_bytes()
        if chance.random() < 0.2:
            target = target.with_name(f"copy {len(files(here))}.jsonl")
            whole = data.splitlines(keepends=True)
            data = b"".join(whole[: chance.randrange(len(whole) + 1)])
        if not target.exists() or target.stat().st_size < len(data):
            target.write_bytes(data)


@pytest.mark.parametrize("seed", range(20))
def test_a_list_always_says_what_the_journal_says(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    kept: list[Moment] = []
    far = tmp_path / "far"
    open_, elsewhere = store(tmp_path), store(far, "two")
    note(open_, "first"), note(elsewhere, "far")
    for _step in range(30):
        with suppress(FolderError):  # an older file of one's own is told once
            something(chance, open_ if chance.random() < 0.6 else elsewhere, kept)
        if seed % 2 and chance.random() < 0.2:
            brought(tmp_path, far, chance)
            brought(far, tmp_path, chance)
            elsewhere.refresh()
        if chance.random() < 0.3:
            assert told(store(tmp_path)) == read(tmp_path)
        if chance.random() < 0.3:
            open_.refresh()
            assert told(open_) == read(tmp_path)


def test_what_was_deleted_does_not_come_back_with_a_file_that_arrives_late(
    tmp_path: Path,
) -> None:
    two = store(tmp_path, "two")
    gone = note(two, "gone", 3)
    (from_two,) = files(tmp_path)
    here = store(tmp_path)
    note(here, "stays", 3)
    here.commit(deleted=[gone])
    line = from_two.read_bytes()
    from_two.unlink()
    listed(tmp_path)
    from_two.write_bytes(line)
    assert [m.text for m in store(tmp_path).since(Moment, LONG_AGO)] == ["stays"]


def unnoticed(folder: Path, data: bytes) -> None:
    """Change the journal so that nothing around it tells."""
    before = own(folder).stat()
    with own(folder).open("r+b") as file:
        file.write(data)
    os.utime(own(folder), ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_line_that_was_damaged_since_is_not_shown(tmp_path: Path) -> None:
    here = store(tmp_path)
    note(here, "first", 9)
    note(here, "coffee", 8)
    note(here, "last", 7)
    listed(tmp_path)
    unnoticed(tmp_path, own(tmp_path).read_bytes().replace(b"coffee", b"toffee"))
    assert [m.text for m in store(tmp_path).since(Moment, LONG_AGO)] == ["first", "last"]
    assert [m.text for m in store(tmp_path).all(Moment)] == ["first", "last"]


def test_what_stands_elsewhere_than_listed_is_read_from_the_journal(tmp_path: Path) -> None:
    here = store(tmp_path)
    note(here, "first", 9)
    note(here, "other", 8)
    listed(tmp_path)
    *rest, first, other = own(tmp_path).read_bytes().splitlines(keepends=True)
    unnoticed(tmp_path, b"".join([*rest, other, first]))
    assert [m.text for m in store(tmp_path).all(Moment)] == ["first", "other"]
    day = TODAY - timedelta(days=9)
    assert [m.text for m in store(tmp_path).since(Moment, day, day)] == ["first"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _whole: b"",
        lambda _whole: b"x",
        lambda whole: b"0" * len(whole),
        lambda whole: whole[:-1],
        lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
        lambda whole: whole.replace(b"\n", b"", 1),
    ],
    ids=["empty", "short", "other", "cut", "flipped", "joined"],
)
def test_a_damaged_list_is_made_anew(
    tmp_path: Path, damage: Callable[[bytes], bytes], no_history: Callable[[], None]
) -> None:
    note(store(tmp_path), "coffee", 3)
    found = listed(tmp_path)
    whole = found.read_bytes()
    found.write_bytes(damage(whole))
    assert told(store(tmp_path)) == read(tmp_path)
    assert found.read_bytes() == whole
    no_history()
    assert store(tmp_path).since(Moment, LONG_AGO)


def test_a_list_holds_no_words_and_is_the_users_alone(tmp_path: Path) -> None:
    note(store(tmp_path), "a secret", 3)
    found = listed(tmp_path)
    assert b"secret" not in found.read_bytes()
    assert found.stat().st_mode & 0o777 == 0o600


def test_a_list_that_takes_in_too_much_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "MUCH", 3)
    here = store(tmp_path)
    note(here, "first", 9)
    before = listed(tmp_path).read_bytes()
    for days in range(3):
        note(here, str(days), days)
    assert listed(tmp_path).read_bytes() == before
    note(here, "one more")
    assert listed(tmp_path).read_bytes() != before


def test_few_documents_are_read_without_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "WORTH_IT", 3)
    here = store(tmp_path, clock=later(0))
    here.save(moment(here), moment(here))
    told(store(tmp_path))
    assert not list((tmp_path / "one").glob("contents-*"))


def test_only_what_changed_is_made_anew(tmp_path: Path) -> None:
    old = note(store(tmp_path), "old", 9)
    listed(tmp_path)
    here = store(tmp_path)
    changes: list[set[tuple[str, str]]] = []

    def asked() -> int:
        def renew(before: int, changed: frozenset[tuple[str, str]]) -> int:
            changes.append(set(changed))
            return before + 1

        return here.kept_up("count", lambda: 100, renew)

    assert [asked(), asked()] == [100, 100]
    new = note(here, "new")
    here.save(replace(old, text="older"))
    assert [asked(), asked()] == [101, 101]
    here.commit(deleted=[new])
    assert asked() == 102
    assert changes == [{("moments", new.id), ("moments", old.id)}, {("moments", new.id)}]
    here.undo()
    assert asked() == 100, "with the whole history at hand all of it is made"


@pytest.mark.parametrize("key", ["two\nlines", "", "é"])
def test_an_id_may_be_any_text(tmp_path: Path, key: str) -> None:
    here = store(tmp_path)
    note(here, "first", 9)
    here.put([("moments", key, {"at": NOON.isoformat(), "text": "odd"})])
    for _process in range(3):
        assert told(store(tmp_path)) == read(tmp_path)
    assert store(tmp_path).get(Moment, key)


def test_what_does_not_fit_is_in_no_list_until_it_does(tmp_path: Path) -> None:
    here = store(tmp_path)
    notes = [note(here, f"{n}", days=n) for n in range(4)]
    here.put([("moments", "odd", {"at": "2026-13-45", "text": "odd"})])
    listed(tmp_path)
    assert {text for (text,) in store(tmp_path).latest(Moment, "text")} == set("0123")
    here.put([("moments", notes[1].id, {"at": 5, "text": "changed"})])
    here.put([("moments", "late", {"at": [], "text": "late"})])
    assert told(store(tmp_path)) == read(tmp_path)
    assert {text for (text,) in store(tmp_path).latest(Moment, "text")} == set("023")
    listed(tmp_path)
    assert {text for (text,) in store(tmp_path).latest(Moment, "text")} == set("023")
    here.put([("moments", "odd", {"at": "2026-11-20", "text": "even"})])
    assert told(store(tmp_path)) == read(tmp_path)
    assert "even" in {text for (text,) in store(tmp_path).latest(Moment, "text")}
