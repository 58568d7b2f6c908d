"""A shell over a real journal: a fixed moment, a folder of its own, the language said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.shell import Process, Shell

NOW = "2026-11-22T09:00:00+01:00"


@pytest.fixture(autouse=True)
def _outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG", "COLUMNS", "PYTHONUNBUFFERED")
    for name in system:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COACH_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("COACH_NOW", NOW)
    monkeypatch.setenv("COACH_LANG", "en")


@pytest.fixture
def coach(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Shell:
    return Shell(capsys, monkeypatch, tmp_path)


@pytest.fixture
def process() -> Process:
    return Process()
