"""A backup is read back as it was, or refused whole; going back loses nothing."""

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.setting import Setting
from coach.store import Store
from coach.store.backup import MANIFEST, packed, unpacked
from tests.store.build import erase, files, later, moment, own, store, texts, words


@pytest.fixture
def here(tmp_path: Path) -> Store:
    here = store(tmp_path)
    here.save(Person(id="p", name="Anna"), moment(here, "kept"))
    pack = tmp_path / "home" / "packs" / "mine"
    pack.mkdir(parents=True)
    (pack / "pack.toml").write_text("id = 1\n", encoding="utf-8")
    (pack / "link.toml").symlink_to("/etc/hostname")
    return here


def test_what_is_packed_is_unpacked_as_it_was(here: Store) -> None:
    taken = here.backup()
    assert sorted(taken.files)[1:] == ["packs/mine/pack.toml"]
    assert unpacked(packed(taken), "x") == taken


def test_every_byte_that_is_changed_or_missing_is_noticed(here: Store) -> None:
    taken = here.backup()
    data = packed(taken)
    for at in range(0, len(data), 7):
        for hurt in (data[:at], data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :]):
            try:
                assert unpacked(hurt, "x") == taken  # a comment of the zip, or a date
            except CoachError:
                continue


def _with(manifest: dict[str, object], **files: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(MANIFEST, json.dumps(manifest))
        for name, data in files.items():
            archive.writestr(name, data)
    return written.getvalue()


@pytest.mark.parametrize(
    "name",
    ["../a.jsonl", "/a.jsonl", "a/../../b.jsonl", ".a.jsonl", "a.txt", "packs/../x",
     "packs//x", "packs/./x", "drafts/x", "packs/a\x00b", "c:\\a.jsonl", "packs/.git/x"],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(here: Store, name: str) -> None:
    with pytest.raises(CoachError, match="no backup of coach"):
        unpacked(packed(replace(here.backup(), files={name: b"x"})), "x")


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"not a zip at all", _with({}), _with({"format": "x", "files": {}}),
     _with({"format": 1, "files": []}), _with({"format": 1, "made_at": 3, "files": {}}),
     _with({"format": 1, "made_at": "2026-11-20", "files": {}}),
     _with({"format": 1, "made_at": "2026-11-20T10:00:00+00:00",
            "files": {"a.jsonl": {"size": 1 << 40, "sha256": ""}}}),
     _with({"format": 1, "made_at": "2026-11-20T10:00:00+00:00",
            "files": {"a.jsonl": {"size": 1, "sha256": "0" * 64}}}, **{"a.jsonl": b"x"})],
)  # fmt: skip
def test_any_other_file_is_refused(data: bytes) -> None:
    with pytest.raises(CoachError, match="no backup of coach"):
        unpacked(data, "x")


def test_one_of_a_newer_coach_is_refused(here: Store) -> None:
    with pytest.raises(CoachError, match="newer"):
        unpacked(_with({"format": 2}), "x")


def test_going_back_brings_what_was_and_takes_what_came(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Setting(id="a", value=1), moment(here, "kept"))
    taken, before = here.backup(), here.tables()
    here.save(Setting(id="a", value=2), moment(here, "after"))
    here.restore(taken)
    assert here.tables() == before
    assert store(tmp_path).tables() == before


def test_after_going_back_no_counter_is_used_twice(tmp_path: Path) -> None:
    here, other = store(tmp_path), store(tmp_path, "two")
    here.save(Setting(id="a", value=1))
    taken = here.backup()
    here.save(Setting(id="a", value=2))
    other.save(moment(other, "of the other"))
    here.restore(taken)
    here.save(Setting(id="a", value=3))
    # The other device brings back the file as it knew it: both were written.
    assert len(list((tmp_path / "home").glob("*.jsonl"))) == 2
    assert [one.value for one in store(tmp_path).all(Setting)] == [3]


def test_who_was_forgotten_does_not_come_back(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.save(Person(id="p", name="Annabel"), moment(here, "kept"))
    taken = here.backup()
    erase(here, "people", "p")
    later_on = store(tmp_path, clock=later(1))
    later_on.restore(taken)
    assert texts(later_on) == ["kept"]
    assert later_on.all(Person) == ()
    assert b"Annabel" not in words(tmp_path)
    # Also not with a device that has not heard of it yet.
    (tmp_path / "home" / "old.jsonl").write_bytes(next(iter(dict(taken.journal).values())))
    assert store(tmp_path, "three").all(Person) == ()


def test_going_back_leaves_a_file_of_another_device_as_it_is(tmp_path: Path) -> None:
    here, there = store(tmp_path), store(tmp_path, "two")
    gone = moment(there, "gone")
    there.save(gone)
    there.forget([("moments", gone.id, None)])
    theirs = own(tmp_path).read_bytes()
    here.restore(here.backup())
    assert theirs in [file.read_bytes() for file in files(tmp_path)]
