"""In tmux, as many use it: the app comes up whole, hears its keys, and leaves in order."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import ROOT

PATIENCE = 30.0
"""Seconds after which something that should be on the screen will not come."""

TMUX = shutil.which("tmux")

pytestmark = pytest.mark.skipif(TMUX is None, reason="no tmux here")

SAID = {
    "en": ("Skip", "To begin", "Write down", "Noted (today"),
    "nl": ("Overslaan", "Om te beginnen", "Opschrijven", "Genoteerd (vandaag"),
}
"""The way past the questions, the first lead, the key of the line, and its answer."""


class Pane:
    """One pane of a server of its own, of 80 by 24."""

    def __init__(self, folder: Path, language: str) -> None:
        self._server = ("tmux", "-S", str(folder / "socket"), "-f", os.devnull)
        self._environment = {
            "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8",
            "TERM": "xterm-256color", "COACH_LANG": language, "HOME": str(folder),
            "COACH_HOME": str(folder / "home"), "COACH_STATE": str(folder / "state"),
            "COACH_NOW": "2026-11-20T10:00:00+01:00",
        }  # fmt: skip
        program = f"'{sys.executable}' -m coach; echo left with $?; sleep {PATIENCE:.0f}"
        self._tmux("new-session", "-d", "-x", "80", "-y", "24", program)

    def _tmux(self, *words: str) -> str:
        done = subprocess.run(
            [*self._server, *words], env=self._environment,
            capture_output=True, text=True, check=True, timeout=PATIENCE,
        )  # fmt: skip
        return done.stdout

    @property
    def shown(self) -> str:
        """What is on the screen."""
        return self._tmux("capture-pane", "-p")

    def wait(self, text: str) -> str:
        """Return the screen once the text is on it."""
        end = time.monotonic() + PATIENCE
        while text not in (shown := self.shown):
            assert time.monotonic() < end, f"not seen: {text}\n{shown}"
            time.sleep(0.05)
        return shown

    def keys(self, *names: str) -> None:
        """Press keys by the names that tmux has for them."""
        self._tmux("send-keys", *names)

    def type(self, text: str) -> None:
        """Type a text as it is."""
        self._tmux("send-keys", "-l", text)

    def close(self) -> None:
        """End the server and everything in it."""
        self._tmux("kill-server")


@pytest.fixture(params=list(SAID))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def pane(tmp_path: Path, language: str) -> Iterator[Pane]:
    found = Pane(tmp_path, language)
    yield found
    found.close()


def test_a_line_is_written_down_in_tmux(pane: Pane, language: str) -> None:
    skip, begins, line, noted = SAID[language]
    pane.wait(skip)
    pane.keys("Escape")
    whole = pane.wait(begins).rstrip().splitlines()
    assert len(whole) == 24
    assert "^q" in whole[-1]
    pane.keys("l")
    pane.wait(line)
    pane.type("thee met @Sanne")
    pane.keys("Enter")
    pane.wait(noted)
    pane.keys("C-q")
    left = pane.wait("left with 0")
    assert "◆" not in left, "the screen from before is back"
