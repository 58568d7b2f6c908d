"""Two homes that a sync program keeps the same, locked and open, and nothing is lost."""

import random
import shutil
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import LockedError
from coach.services import locking
from coach.services.log import add
from tests.store.build import texts
from tests.store.vault.build import CHEAP, CODE, SECRET, WORDS, holding, opened

OTHER = "heel andere woorden"
ROUNDS = 12


def synced(source: Path, target: Path, common: set[str]) -> None:
    """Bring over what is new or newer, and take away what went since it was on both."""
    here, there = names(source), names(target)
    for name in sorted(here - (common - there)):
        theirs, ours = source / name, target / name
        if name not in there or theirs.stat().st_mtime_ns > ours.stat().st_mtime_ns:
            ours.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(theirs, ours.with_name(f".{ours.name}"))
            ours.with_name(f".{ours.name}").rename(ours)
    for name in (common - here) & there:
        (target / name).unlink()
    common.clear()
    common.update(names(source) & names(target))


def names(folder: Path) -> set[str]:
    found = (one for one in folder.rglob("*") if one.is_file())
    return {str(one.relative_to(folder)) for one in found if one.suffix != ".tmp"}


def let_in(folder: Path) -> Companion:
    here = opened(folder, "device")
    for said in (WORDS, OTHER):
        if here.store.vault.is_locked:
            locking.unlock(here, said)
    assert not here.store.vault.is_locked
    locking.opened(here)
    return here


@pytest.mark.parametrize("seed", range(6))
def test_what_two_homes_write_arrives_whether_locked_or_open(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    folders = tmp_path / "a", tmp_path / "b"
    common: set[str] = set()
    written: set[str] = set()
    deeds = [
        "note",
        "note",
        "note",
        "seal",
        "seal",
        "sync",
        "sync",
        "sync",
        "lock",
        "other",
    ]
    for number in range(ROUNDS * len(deeds)):
        here = chance.choice(folders)
        there = folders[here == folders[0]]
        deed, text = chance.choice(deeds), f"{SECRET} number {number}"
        if deed == "sync":
            synced(here / "home", there / "home", common)
            continue
        if deed == "seal" and opened(here, "device").store.vault.is_locked:
            locking.keep_sealed(opened(here, "device"), text)
            written.add(text)
            continue
        companion = let_in(here)
        if deed in ("note", "seal"):
            add.note(companion, text)
            written.add(text)
        elif not companion.store.vault.envelopes:
            locking.begin(companion, WORDS, CODE, CHEAP)
        elif deed == "other" and companion.store.vault.is_on:
            locking.change(companion, chance.choice([WORDS, OTHER]), CHEAP)
    for _time in range(3):
        for here, there in (folders, folders[::-1]):
            let_in(here)
            synced(here / "home", there / "home", common)
    found = [texts(let_in(folder).store) for folder in folders]
    assert sorted(found[0]) == sorted(found[1]) == sorted(written)
    assert let_in(folders[0]).store.vault.is_on
    assert [holding(folder / "home") for folder in folders] == [[], []]


def test_two_homes_that_lost_their_key_files_let_each_other_in_again(
    tmp_path: Path,
) -> None:
    folders = tmp_path / "a", tmp_path / "b"
    common: set[str] = set()
    for folder, said in zip(folders, (WORDS, OTHER), strict=True):
        companion = let_in(folder)
        add.note(companion, f"{SECRET} {said}")
        locking.begin(companion, said, CODE, CHEAP)
    for folder in folders:
        for key in (folder / "home").glob("*.key"):
            key.unlink()
    for here, there in (folders, folders[::-1]):
        synced(here / "home", there / "home", common)
    with pytest.raises(LockedError):
        let_in(folders[0])
    synced(folders[0] / "home", folders[1] / "home", common)
    let_in(folders[1])
    synced(folders[1] / "home", folders[0] / "home", common)
    for folder in folders:
        assert sorted(texts(let_in(folder).store)) == sorted(
            f"{SECRET} {said}" for said in (WORDS, OTHER)
        )
