"""On a real terminal the shell asks, folds and can be left."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pytest

from tests.cli.shell import ROOT, Shell


def spawn(*args: str, columns: int = 80, shell: str = 'exec "$@"') -> pexpect.spawn[str]:
    """Begin `coach` with these words, as a line of the shell does it."""
    environ = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    return pexpect.spawn(
        "sh", ["-c", shell, "sh", sys.executable, "-m", "coach", *args], env=environ,
        cwd=str(ROOT), dimensions=(24, columns), encoding="utf-8", timeout=30,
    )  # fmt: skip


def talk(child: pexpect.spawn[str], *turns: tuple[str, str]) -> None:
    """Wait for each of these to be asked, and answer it."""
    for question, answer in turns:
        child.expect_exact(question)
        child.sendline(answer)


def ended(child: pexpect.spawn[str]) -> int | None:
    child.expect(pexpect.EOF)
    child.close()
    code: int | None = child.exitstatus
    return code


def test_a_note_is_asked_for_and_kept() -> None:
    child = spawn("log")
    talk(child, ("What happened? ", "coffee with @Bo 7..9"), ("Enter: later. ", ""))
    child.expect_exact("Undo: coach undo")
    assert ended(child) == 0


@pytest.mark.parametrize(
    ("early", "enters", "kept"),
    [
        ("one\ntwo\nthree\n", 1, "one\ntwo\nthree"),
        ("one\ntwo", 1, "one\ntwo"),
        ("one\n", 0, "one"),
    ],
)
def test_what_is_pasted_before_the_question_is_one_answer(
    early: str, enters: int, kept: str, coach: Shell
) -> None:
    child = spawn("log", shell='sleep 0.5; exec "$@"')
    child.send(early)
    child.expect_exact("What happened? ")
    child.send("\r" * enters)
    child.expect_exact("Noted")
    child.expect(pexpect.EOF)
    (line,) = coach.json("find")
    assert line["record"]["text"] == kept


def test_ctrl_c_leaves_the_question_alone() -> None:
    child = spawn("log")
    child.expect_exact("What happened? ")
    child.sendintr()
    assert ended(child) == 130
    assert "Traceback" not in child.before


def test_the_end_of_input_leaves_it_too() -> None:
    child = spawn("reflect")
    talk(child, ("Control: ", "7"))
    child.expect_exact("Creativity: ")
    child.sendeof()
    # What is sent between two questions belongs to neither of them.
    while child.expect([r"\?2004h[^\n]*: ", "Control 7"]) == 0:
        child.sendeof()
    assert ended(child) == 0


@pytest.mark.parametrize("command", ["today", "--help", "privacy"])
def test_lines_keep_to_a_terminal_of_twenty_columns(command: str) -> None:
    child = spawn(command, columns=20)
    assert ended(child) == 0
    assert max(map(len, child.before.split("\r\n"))) <= 20


def test_no_colour_and_no_escape_reaches_the_terminal() -> None:
    child = spawn("today")
    assert ended(child) == 0
    assert "\x1b" not in child.before


def test_without_a_keyboard_the_app_does_not_begin() -> None:
    child = spawn(shell='"$@" < /dev/null')
    assert ended(child) == 2
    assert "The app needs a keyboard." in child.before


@pytest.fixture
def long(capfd: pytest.CaptureFixture[str]) -> None:
    from coach.cli import main

    for n in range(53):
        main(["log", f"note {n}"])
    capfd.readouterr()


@pytest.mark.usefixtures("long")
def test_a_long_list_is_shown_by_the_pager_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", f"tee '{tmp_path / 'read'}'")
    assert ended(spawn("find")) == 0
    read = (tmp_path / "read").read_text()
    assert len(read.splitlines()) == 54, "the day, and what there was on it"
    assert "note 0  [" in read


@pytest.mark.usefixtures("long")
def test_who_leaves_the_pager_leaves_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "head -2")
    child = spawn("find")
    assert ended(child) == 0
    assert len(child.before.splitlines()) == 2


@pytest.mark.parametrize("pager", ["cat", "", "no-such-pager"])
@pytest.mark.usefixtures("long")
def test_a_long_list_without_a_pager_tells_what_it_leaves_out(
    monkeypatch: pytest.MonkeyPatch, pager: str
) -> None:
    monkeypatch.setenv("PAGER", pager)
    child = spawn("find")
    assert ended(child) == 0
    assert "50  " in child.before
    assert "3 more" in child.before
