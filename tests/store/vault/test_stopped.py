"""Whoever is stopped while the passphrase is set, changed or taken off loses nothing.

Each time the machine stands still before the next call that writes, or in the middle of
it; then coach is opened as if nothing had happened.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.companion import Companion
from coach.services import backup, locking
from tests.store.build import ended, files, forked, texts
from tests.store.vault.build import (
    CHEAP,
    CODE,
    SECRET,
    WORDS,
    holding,
    lived_in,
    lock,
    opened,
)

OTHER = "heel andere woorden"
STOPPED = 77
WRITING = ("open", "write", "replace", "unlink", "ftruncate", "fsync")

Deed = Callable[[Companion], object]

DEEDS: dict[str, tuple[str, Deed]] = {
    "set": ("", lock),
    "changed": (WORDS, lambda here: locking.change(here, OTHER, CHEAP)),
    "renewed": (WORDS, lambda here: locking.renew_code(here, CODE[::-1], CHEAP)),
    "taken off": (WORDS, locking.remove),
    "taken in": (WORDS, locking.opened),
}


def stopping(at: int, *, half: bool) -> None:
    """Stop this process before so many calls that write, or halfway that one."""
    left = [at]

    def counted(name: str, usual: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            writes = name != "open" or args[1] & os.O_CREAT
            if writes:
                left[0] -= 1
                if left[0] < 0:
                    if half and name == "write":
                        usual(args[0], bytes(args[1])[: len(args[1]) // 2])
                    os._exit(STOPPED)
            return usual(*args, **named)

        return call

    for name in WRITING:
        setattr(os, name, counted(name, getattr(os, name)))


def begun(folder: Path, said: str) -> Companion:
    here = opened(folder)
    if said:
        assert locking.unlock(here, said)
    return here


def look_over(folder: Path) -> None:
    """Open it with whatever fits, and see that all is there and nothing is plain."""
    here = opened(folder)
    if here.store.vault.is_locked:
        fitting = [said for said in (WORDS, OTHER) if locking.unlock(opened(folder), said)]
        assert len(fitting) == 1
        codes = [c for c in (CODE, CODE[::-1]) if locking.unlock(opened(folder), c)]
        assert len(codes) == 1
        assert locking.unlock(here, fitting[0])
    locking.opened(here)
    noted = texts(here.store)
    assert noted[:2] == [
        f"coffee with Anna about the {SECRET}",
        f"a walk past the {SECRET}",
    ]
    assert noted[2:] in ([], ["while locked"])
    assert here.store.count_waiting() == 0
    assert here.store.drafts.read("log line") == f"half a {SECRET}"
    health = here.store.health()
    assert (health.missed, health.unreadable) == ((), ())
    assert len(files(folder)) == 1
    if here.store.vault.is_on:
        assert holding(folder) == []
        # What is left over of other files holds no words, and goes when these are tidied.
        assert not [path for path in health.leftovers if ".key." in path or ".zip" in path]
    else:
        assert not list(folder.rglob("*.key"))
    assert backup.look(here, backup.listed(here)[0].path)


@pytest.mark.longest
@pytest.mark.parametrize("name", DEEDS)
def test_stopped_anywhere_everything_is_there(tmp_path: Path, name: str) -> None:
    said, deed = DEEDS[name]
    folder, before = tmp_path / "now", tmp_path / "before"
    here = lived_in(folder)
    if said:
        lock(here)
    if name == "taken in":
        locking.keep_sealed(opened(folder), "while locked")
    folder.rename(before)
    count = 0
    while True:
        codes = set()
        for half in (False, True):
            shutil.copytree(before, folder)

            def work(at: int = count, half: bool = half) -> None:
                companion = begun(folder, said)
                stopping(at, half=half)
                deed(companion)
                os._exit(0)

            (code,) = ended([forked(work)])
            assert code in (0, STOPPED)
            codes.add(code)
            look_over(folder)
            shutil.rmtree(folder)
        count += 1
        if codes == {0}:
            break
    assert count > 10
