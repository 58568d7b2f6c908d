"""Health says what is the matter, and changes nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.model.errors import FolderError
from coach.model.person import Person
from coach.model.prompt import Nudge
from coach.store import Store
from coach.store.journal import codec
from coach.store.journal.health import File
from tests.store.build import NOON, moment, own, store, tidy

LOCKED = b"!v1 " + b"c2VjcmV0" * 6 + b"\n"


def everything(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {
        path: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def healthy(folder: Path) -> Store:
    here = store(folder)
    here.save(Person(id=here.new_id(), name="Anna"), moment(here))
    here.save(moment(here))
    return here


def test_an_empty_folder_is_well(tmp_path: Path) -> None:
    health = store(tmp_path).health()
    assert health.well
    assert (health.files, health.entries) == ((), ())
    assert list(tmp_path.iterdir()) == []


def test_a_sound_journal_is_well(tmp_path: Path) -> None:
    health = healthy(tmp_path).health()
    assert health.well
    assert health.entries == (("moments", 2), ("people", 1))
    path = own(tmp_path)
    assert health.files == (
        File(name=path.name, size=path.stat().st_size, own=True, commits=2),
    )
    (elsewhere,) = store(tmp_path, "two").health().files
    assert not elsewhere.own


def test_whoever_became_one_with_somebody_else_is_counted_once(tmp_path: Path) -> None:
    here = store(tmp_path)
    anna = Person(id=here.new_id(), name="Anna")
    also = Person(id=here.new_id(), name="Ann", merged_into=anna.id)
    met = replace(moment(here), person_ids=(also.id,))
    here.save(anna, also, met)
    health = here.health()
    assert health.entries == (("moments", 1), ("people", 1))
    assert health.nobodys == ()


def test_damage_is_told_by_file_place_and_length(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    size = own(tmp_path).stat().st_size
    with own(tmp_path).open("ab") as file:
        file.write(b"garbage\n" + LOCKED + b"unfinished")
    health = here.health()
    (found,) = health.files
    assert found.damaged == ((size, 7), (size + 8 + len(LOCKED), 10))
    assert found.locked == 1
    assert not health.well


def test_damage_that_was_told_is_set_aside_and_nothing_to_mend_any_more(
    tmp_path: Path,
) -> None:
    here = healthy(tmp_path)
    with own(tmp_path).open("ab") as file:
        file.write(b"garbage\nunfinished")
    before = own(tmp_path).read_bytes()
    here.mend()
    assert own(tmp_path).read_bytes() == before
    kept = sorted((tmp_path / "home" / "aside").iterdir())
    assert sorted(copy.read_bytes() for copy in kept) == [b"garbage", b"unfinished"]
    health = here.health()
    assert [(file.damaged, file.aside) for file in health.files] == [((), 2)]
    assert health.well
    here.mend()
    assert sorted((tmp_path / "home" / "aside").iterdir()) == kept
    with own(tmp_path).open("ab") as file:
        file.write(b"\nmore\n")
    assert not here.health().well


def test_a_newer_schema_is_told_and_no_error(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    newer = codec.seal({"s": 2, "t": 1, "n": "x", "o": []})
    (tmp_path / "home" / "x.jsonl").write_bytes(newer)
    health = here.health()
    assert [(file.name, file.newer) for file in health.files][-1] == ("x.jsonl", True)
    assert not health.well


def test_what_others_can_read_is_told(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    own(tmp_path).chmod(0o640)
    (tmp_path / "home").chmod(0o755)
    health = here.health()
    assert health.open_to_others == (str(tmp_path / "home"), str(own(tmp_path)))
    assert not health.well


def test_in_a_folder_that_is_closed_no_file_is_open_to_others(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    own(tmp_path).chmod(0o644)
    assert here.health().well


def test_what_is_open_or_left_over_is_mended_and_what_is_not_ours_stays(
    tmp_path: Path,
) -> None:
    here = healthy(tmp_path)
    own(tmp_path).chmod(0o640)
    (tmp_path / "home").chmod(0o755)
    (tmp_path / "home" / "settings.json.12345678.tmp").touch(0o600)
    theirs = [
        *(tmp_path / "home" / name for name in (".syncthing.a.jsonl.tmp", "x.jsonl.part")),
        tmp_path / "home" / "~syncthing~a.jsonl.tmp",
    ]
    for path in theirs:
        path.touch(0o600)
    assert len(here.health().leftovers) == 1
    assert set(here.health().passing) == set(map(str, theirs))
    here.mend()
    health = here.health()
    assert health.well
    assert (health.leftovers, health.open_to_others) == ((), ())
    assert all(path.exists() for path in theirs)
    assert tidy(here) is False
    assert all(path.exists() for path in theirs)


def test_unfinished_files_of_a_killed_writer_are_told(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    left = tmp_path / "one" / "index-0.12345678.tmp"
    left.touch(0o600)
    health = here.health()
    assert health.leftovers == (str(left),)
    assert not health.well


def test_conflicts_are_counted(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    here.save(Person(id="p", name="Anna"))
    here.put((), aside=[("people", "p", {"name": "Anne"})])
    health = here.health()
    assert len(health.conflicts) == 1
    assert health.well


def test_the_same_prompt_seen_on_two_devices_is_no_conflict(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    nudge = Nudge(id="2026-11-20-x", rule="x", shown_at=NOON)
    here.save(nudge)
    here.put(
        (), aside=[("nudges", nudge.id, {"rule": "x", "shown_at": "2026-11-20T13:00:00"})]
    )
    assert here.health().well
    assert here.conflicts() == ()


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    (tmp_path / "home" / "looped.jsonl").symlink_to(tmp_path / "home" / "looped.jsonl")
    health = here.health()
    assert health.entries == (("moments", 2), ("people", 1))


def test_encrypted_lines_are_told_apart_from_damage(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    with own(tmp_path).open("ab") as file:
        file.write(LOCKED)
    health = here.health()
    assert [(file.damaged, file.locked) for file in health.files] == [((), 1)]
    assert not health.well


def test_looking_changes_nothing(tmp_path: Path) -> None:
    here = healthy(tmp_path)
    with own(tmp_path).open("ab") as file:
        file.write(b"garbage\nunfinished")
    before = everything(tmp_path)
    here.health()
    store(tmp_path, "two").health()
    assert everything(tmp_path) == before
    assert not (tmp_path / "two").exists()


def test_a_folder_that_is_no_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    with pytest.raises(FolderError):
        store(tmp_path).health()
