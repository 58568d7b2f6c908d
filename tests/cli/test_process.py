"""The whole process: what it loads, what it leaves behind, how it ends."""

from __future__ import annotations

import inspect
import os
import stat
from pathlib import Path

import pytest

from coach.cli import Later
from tests.cli.shell import Process
from tests.test_architecture import SLOW

LOADED = """
import os
leave = os._exit
def tell(code):
    sys.stderr.write(" ".join(sys.modules))
    sys.stderr.flush()
    leave(code)
os._exit = tell
"""
CRASH = """
import coach.services.log.add
def crash(*args, **kwargs):
    raise {error}("Sanne told me a secret")
coach.services.log.add.note = crash
"""


@pytest.mark.parametrize("language", ["en", ""], ids=["named", "looked up"])
def test_a_note_loads_nothing_it_does_not_need(
    process: Process, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("COACH_LANG", language)
    process("person", "add", "Sanne", "--colleague")
    done = process("log", "coffee with Sanne", before=LOADED)
    assert done.returncode == 0
    loaded = set(done.stderr.decode().split())
    assert "coach.services.log.add" in loaded
    assert loaded.isdisjoint(SLOW)


def test_a_note_loads_no_other_command(process: Process) -> None:
    loaded = process("log", "coffee", before=LOADED).stderr.decode().split()
    ours = {name for name in loaded if name.startswith("coach.cli.")}
    wanted = ("answers", "arguments", "command", "commands", "commands.log", "options",
              "commands.log.log", "local_zone", "output", "registry", "root")  # fmt: skip
    assert ours == {f"coach.cli.{name}" for name in wanted}


def test_what_is_read_later_is_read_once_it_is_asked() -> None:
    assert Later("inspect").signature is inspect.signature


def test_a_crash_is_told_gently_and_tells_nobody_s_words(
    process: Process, tmp_path: Path
) -> None:
    done = process("log", "x", before=CRASH.format(error="RuntimeError"))
    told = done.stderr.decode()
    note = tmp_path / "state" / "crash.txt"
    assert (done.returncode, done.stdout) == (1, b"")
    assert told.startswith("coach: Something went wrong inside coach.")
    assert str(note) in told.replace("\n", "")
    assert "Traceback" not in told
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    assert "RuntimeError" in note.read_text()
    assert "secret" not in told + note.read_text()
    away = tmp_path / "away"
    away.write_text("mine")
    note.unlink()
    note.symlink_to(away)
    process("log", "x", before=CRASH.format(error="RuntimeError"))
    assert (note.is_symlink(), away.read_text()) == (False, "mine")


def test_a_crash_is_told_without_a_place_to_write(process: Process, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    done = process("log", "x", before=CRASH.format(error="RuntimeError"))
    assert done.returncode == 1
    assert done.stderr.startswith(b"coach: Something went wrong inside coach.")


def test_ctrl_c_ends_quietly(process: Process) -> None:
    done = process("log", "x", before=CRASH.format(error="KeyboardInterrupt"))
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_a_reader_that_leaves_ends_it_quietly(process: Process) -> None:
    process("log", "note")
    reading, writing = os.pipe()
    os.close(reading)
    done = process("find", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_note_is_kept_when_a_stream_is_closed(process: Process, closed: str) -> None:
    done = process("log", "kept", line=f'"$@" {closed}')
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"kept" in process("find").stdout


def test_no_file_of_ours_takes_the_place_of_a_closed_stream(process: Process) -> None:
    opens = (
        "import os, coach.services.log.add as log\n"
        "log.note = lambda *_, **__: os._exit(os.open(os.devnull, os.O_RDONLY))"
    )
    assert process("log", "x", before=opens, line='"$@" >&- 2>&-').returncode > 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_output_that_is_full_is_told(process: Process) -> None:
    done = process("--help", line='"$@" > /dev/full', environ={"COLUMNS": "120"})
    assert done.returncode == 1
    assert done.stderr == (
        b"coach: The output could not be written: the disk is full. "
        b"What was saved stays saved.\n"
    )


@pytest.mark.parametrize(
    "environ",
    [{"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}],
)
def test_a_poor_encoding_loses_no_note(process: Process, environ: dict[str, str]) -> None:
    assert process("log", "één ☕ met Renée", environ=environ).returncode == 0
    shown = process("find", environ=environ)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert "één ☕ met Renée".encode() in process("find").stdout
    assert b"Ren" in process("find", "--json", environ=environ).stdout


@pytest.mark.parametrize(
    "typed",
    ["--help", "log --help", "today", "find", "people", "privacy", "settings", "why"],
)
def test_a_narrow_terminal_is_wide_enough(process: Process, typed: str) -> None:
    process(
        "log", "yesterday: a conversation with @Annemarijn van Wolffersdorff about plans"
    )
    done = process(*typed.split(), environ={"COLUMNS": "20"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert max(map(len, done.stdout.decode().splitlines())) <= 20


def test_the_language_of_the_system_does_not_leak_in(process: Process) -> None:
    german = {
        "COACH_LANG": "",
        "LANG": "de_DE.UTF-8",
        "LANGUAGE": "de",
        "LC_ALL": "de_DE.UTF-8",
    }
    done = process("undo", "now", environ=german)
    assert done.stderr == b"coach: Unrecognized arguments: now. See: coach undo --help\n"


def test_characters_that_are_not_valid_are_refused_whole(process: Process) -> None:
    done = process("log", b"caf\xff")
    assert done.returncode == 1
    assert done.stderr.startswith(b"coach: This text holds characters that are not valid")
    assert process("find", "--json").stdout == b"[]\n"


def test_without_a_command_a_pipe_gets_today_as_text(process: Process) -> None:
    done = process()
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Sunday 22 November 2026\n")


def test_a_moment_that_is_none_is_refused(process: Process) -> None:
    done = process("today", environ={"COACH_NOW": "tomorrow"})
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith("coach: COACH_NOW is no time: “tomorrow”".encode())


def test_a_data_folder_that_is_a_file_is_told(process: Process, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    for command in ("today", "find", "log x", "--help"):
        done = process(*command.split())
        assert done.returncode == (0 if command == "--help" else 3), command
        assert b"Traceback" not in done.stderr
