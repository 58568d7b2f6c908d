"""A slip in a real terminal: from the key to the disk, by keyboard only."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import ROOT, Terminal

SAID = {
    "en": (
        "The old way gave you something", "2 ○ in a hurry",
        "The smallest way back", "Noted (today",
    ),
    "nl": (
        "De oude gewoonte gaf je iets", "2 ○ gehaast",
        "De kleinste weg terug", "Genoteerd (vandaag",
    ),
}  # fmt: skip
"""Thanks, what was going on, the way back, and that it is kept."""


def coach(home: Path, language: str, *args: str) -> str:
    """Run one command in the folders of the terminal."""
    done = subprocess.run(
        [
            sys.executable, "-m", "coach", "--lang", language,
            "--home", str(home / "home"), *args,
        ],
        env={"COACH_STATE": str(home / "state"), "PYTHONPATH": str(ROOT),
             "COACH_NOW": "2026-11-20T10:00:00+01:00", "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_slip_goes_from_the_key_to_the_disk(tmp_path: Path, language: str) -> None:
    coach(tmp_path, language, "log", "tea with @Anna")
    coach(tmp_path, language, "pattern", "pick", "rush")
    thanks, hurry, way, kept = SAID[language]
    terminal = Terminal(("-m", "coach"), tmp_path, COACH_LANG=language)
    try:
        terminal.wait("^q")
        terminal.send("s")
        terminal.wait(thanks)
        terminal.wait(hurry)
        terminal.wait(way)
        terminal.send("2")
        terminal.wait("2 ●")
        terminal.send("three at once\r")
        terminal.wait(kept)
        terminal.wait_for(tmp_path / "home", "three at once")
        terminal.send("\x11")
        assert terminal.ended() == 0
    finally:
        terminal.program.close(force=True)
    assert "three at once" in coach(tmp_path, language, "find", "in:slips")
