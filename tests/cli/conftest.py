"""A shell over a real journal: a fixed moment, a folder of its own, the language said."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from coach import i18n
from coach.cli import main

ROOT = Path(__file__).parents[2]
NOW = "2026-11-22T09:00:00+01:00"


@dataclass(frozen=True, slots=True)
class Said:
    """What a call gave back."""

    code: int
    out: str
    err: str


@dataclass(slots=True)
class Shell:
    """Runs `coach` in this process."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    folder: Path

    def __call__(self, *args: str, given: str | None = None) -> Said:
        self.monkeypatch.setattr("sys.stdin", io.StringIO(given or ""))
        code = main(args)
        out, err = self.capsys.readouterr()
        return Said(code, out, err)

    def fine(self, *args: str, given: str | None = None) -> str:
        """Run a call that works and return what it printed."""
        said = self(*args, given=given)
        assert (said.code, said.err) == (0, "")
        return said.out

    def answering(self, *args: str, lines: tuple[str, ...]) -> Said:
        """Run a call with somebody at the terminal who types these lines."""
        waiting = iter(lines)

        def answer(question: str) -> str:
            print(question)
            line = next(waiting, None)
            if line is None:
                raise EOFError
            return line

        self.monkeypatch.setattr("coach.cli.paper.talks", lambda: True)
        self.monkeypatch.setattr("builtins.input", answer)
        return self(*args)


@pytest.fixture(autouse=True)
def _outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COACH_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("COACH_NOW", NOW)
    monkeypatch.setenv("COACH_LANG", "en")
    # The language is the one process-wide setting; this puts it back.
    monkeypatch.setattr(i18n._Spoken, "language", "en")
    monkeypatch.setattr(i18n._Spoken, "catalogue", None)


@pytest.fixture
def coach(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Shell:
    return Shell(capsys, monkeypatch, tmp_path)


@dataclass(frozen=True, slots=True)
class Process:
    """Runs `coach` as a process of its own."""

    def __call__(
        self,
        *args: str | bytes,
        before: str = "",
        given: bytes = b"",
        **environ: str,
    ) -> subprocess.CompletedProcess[bytes]:
        code = f"import sys; from coach.cli import main\n{before}\nsys.exit(main())"
        return subprocess.run(
            [sys.executable, "-c", code, *args],
            input=given,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
            timeout=60,
            check=False,
        )


@pytest.fixture
def process() -> Process:
    return Process()
