"""Forgetting is stopped in the middle and done again: then no file holds the name."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.model.text import fold
from coach.store import Store
from tests.store.build import noon
from tests.torture import runs
from tests.torture.calls import killed_at
from tests.torture.power import Tree
from tests.torture.subjects import Coach, read_ahead

NAME = "Wendelmoed"
BEFORE = (
    f"person add '{NAME} Vos' --customer", f'log "koffie met @{NAME}"', "backup",
    f'log "@Bo vroeg naar {NAME}"', f'act "bel @{NAME}"', "backup",
)  # fmt: skip
FORGET = f"person forget {NAME} --yes"
LONG_AGO = (
    f'log "3 March 2025: koffie met @Bo, {NAME}"', "backup",
    f'reflect 7 7 7 --note "{NAME}" --on 2025-03-03', f'log "4 March 2025: {NAME}"',
    "backup", "settings keep_months 12",
)  # fmt: skip


def prepared(coach: Coach, folder: Path) -> Tree:
    """Return a life that speaks of somebody everywhere."""
    runs.lay({}, folder)
    for step in BEFORE:
        assert runs.play(coach, step, folder).code == 0, step
    store = Store(str(folder / "home"), str(folder / "state"), noon)
    store.drafts.write("note", f"half over {NAME}")
    store.device.put("looked for", [NAME])
    (folder / "home/aside").mkdir(mode=0o700)
    (folder / "home/aside/torn").write_text(f"een regel over {NAME}", "utf-8")
    (backup,) = (folder / "state").glob("backups-*/*-2.zip")
    shutil.copy(backup, f"{backup}.0123abcd.tmp")  # somebody was stopped making one
    return runs.tree_of(folder)


def said_in(folder: Path, name: str) -> list[str]:
    """Return the files in which the name still is, zips looked into."""
    found = []
    for path in (one for one in folder.rglob("*") if one.is_file()):
        held = path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                held = b"".join(map(archive.read, archive.namelist()))
        text = held.decode("utf-8", "replace")
        text += re.sub(r"\\u(\w{4})", lambda one: chr(int(one[1], 16)), text)
        if fold(name) in fold(text):
            found.append(path.name)
    return found


def old(coach: Coach, folder: Path) -> Tree:
    """Return a life in which entries of long ago hold a word."""
    runs.lay({}, folder)
    for step in LONG_AGO:
        assert runs.play(coach, step, folder).code == 0, step
    store = Store(str(folder / "home"), str(folder / "state"), noon)
    store.drafts.write("reflect 2025-03-03 marks", NAME)
    (folder / "home/aside").mkdir(mode=0o700)
    (folder / "home/aside/torn").write_text(f'["reflections","2025-03-03","{NAME}')
    return runs.tree_of(folder)


@pytest.mark.parametrize(
    ("prepare", "step"), [(prepared, FORGET), (old, "tidy --yes")], ids=["forget", "thin"]
)
def test_whoever_is_stopped_while_forgetting_can_finish_it(
    tmp_path: Path, prepare: Callable[[Coach, Path], Tree], step: str
) -> None:
    read_ahead()
    coach, folder = Coach(), tmp_path / "life"
    before = prepare(coach, folder)
    assert len(said_in(folder, NAME)) > 3
    calls = runs.play(coach, step, folder).calls
    assert said_in(folder, NAME) == []
    assert len(calls) > 30
    for number in range(1, len(calls) + 1):
        runs.lay(before, folder)
        assert runs.play(coach, step, folder, killed_at(number)).code is None
        again = runs.play(coach, step, folder)
        runs.play(coach, "today", folder)
        call = calls[number - 1]
        assert said_in(folder, NAME) == [], (number, call.name, call.path, again.code)
