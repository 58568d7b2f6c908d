"""A shell to test with: in this process, or in one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from coach.cli import main

ROOT = Path(__file__).parents[2]


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

    def json(self, *args: str) -> Any:
        """Run a call that works and return what a program reads of it."""
        return json.loads(self.fine(*args, "--json"))

    def kept(self, table: str) -> list[dict[str, Any]]:
        """Return the documents of a table."""
        found: list[dict[str, Any]] = self.json("export")["tables"].get(table, [])
        return found

    def answering(self, *args: str, lines: tuple[str, ...]) -> Said:
        """Run a call with somebody at the terminal who types these lines."""
        waiting = iter(lines)

        def answer(question: str) -> str:
            sys.stdout.write(question + "\n")
            line = next(waiting, None)
            if line is None:
                raise EOFError
            return line

        self.monkeypatch.setattr("coach.cli.output.talks", lambda: True)
        self.monkeypatch.setattr("builtins.input", answer)
        return self(*args)


@dataclass(frozen=True, slots=True)
class Process:
    """Runs `coach` as a process of its own."""

    def __call__(
        self,
        *args: str | bytes,
        before: str = "",
        environ: Mapping[str, str] = MappingProxyType({}),
        elsewhere: bool = False,
        line: str = 'exec "$@"',
        stdout: int = subprocess.PIPE,
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a call, as this line of a shell runs it."""
        code = f"import sys; from coach.cli import main\n{before}\nsys.exit(main())"
        return subprocess.run(
            ["sh", "-c", line, "sh", sys.executable, "-c", code, *args],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, **environ},
            timeout=60,
            check=False,
            start_new_session=elsewhere,  # as in another window
        )
