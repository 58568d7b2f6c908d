"""What commands leave behind: nothing outside their folders, no network, nobody's words.

Every command of a life runs while the system is asked what it does: which files it opens
to write, whether it opens a socket or begins another program.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from tests.torture import runs
from tests.torture.subjects import Coach, read_ahead

SECRET: Final = "Zilverpapier"

WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
NETWORK: Final = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.__new__")
PROGRAMS: Final = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork")
PLACES: Final = {
    **{"os.mkdir": 0, "os.remove": 0},
    **{"os.rename": 1, "os.symlink": 1, "os.link": 1},
}
"""Which argument says what is changed."""


class Watched(Coach):
    """A coach that is asked by the system what it is about to do."""

    def play(self, step: str, folder: Path) -> int:
        """Run a command, and write down each thing that it may not do."""
        sys.dont_write_bytecode = True
        seen = folder.parent / "seen"
        asked = ("one.coachcard", "away.zip", "export.json")
        named = [str(folder / name) for name in asked]

        def allowed(path: object) -> bool:
            if not isinstance(path, str | bytes | os.PathLike):
                return True  # it was opened before
            whole = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 (as it was asked for)
            return whole.startswith(
                (f"{folder}/home", f"{folder}/state", *named)
            ) or whole in ("/dev/null", str(seen))

        def hook(event: str, args: tuple[Any, ...]) -> None:
            wrong = event in PROGRAMS or event in NETWORK
            if event == "open":
                wrong = bool((args[2] or 0) & WRITES) and not allowed(args[0])
            elif event in PLACES:
                wrong = not allowed(args[PLACES[event]])
            if wrong:
                with seen.open("a") as file:
                    file.write(f"{step}: {event} {args!r}\n")

        sys.addaudithook(hook)
        return super().play(step, folder)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a life in which every command was asked."""
    read_ahead()
    around = tmp_path_factory.mktemp("traces")
    folder, coach = around / "life", Watched()
    coach.steps = [f'log "{SECRET} with @{SECRET}er"', *Coach.steps]
    for step in runs.life(coach, folder):
        for path in (folder / "home", folder / "state"):
            _closed(path, step.words)
    return around


def _closed(path: Path, step: str) -> None:
    """Look whether only the user may read what there is."""
    for one in (path, *path.rglob("*")):
        if one.exists():
            wanted = 0o700 if one.is_dir() else 0o600
            assert one.stat().st_mode & 0o777 == wanted, (step, one)


def test_no_command_reaches_outside_its_folders(lived: Path) -> None:
    seen = lived / "seen"
    assert (seen.read_text() if seen.exists() else "") == ""


def test_words_are_only_where_they_are_kept(lived: Path) -> None:
    """In the journal, and in what is made of it; in no note of a crash and no log."""
    state = lived / "life" / "state"
    holding = {
        path.relative_to(state).parts[0].partition("-")[0]
        for path in state.rglob("*")
        if path.is_file() and SECRET.encode() in path.read_bytes()
    }
    assert holding <= {"index", "drafts", "listed"}, holding
    assert not (state / "crash.txt").exists()
