"""The app in a real terminal: it comes, it goes, and it leaves everything in order."""

import os
import signal
import stat
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from coach.companion import Companion
from coach.services import locking
from coach.services.log import add
from coach.store import Store
from tests.store.build import noon
from tests.terminal import LIGHT, PATIENCE, Terminal

SMALL = ("-m", "tests.stage")
COACH = ("-m", "coach")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[list[Terminal]]:
    terminals: list[Terminal] = []
    yield terminals
    for one in terminals:
        one.close()


@pytest.fixture
def small(tmp_path: Path, opened: list[Terminal]) -> Terminal:
    """The small app, on its first place."""
    opened.append(Terminal(SMALL, tmp_path))
    opened[0].wait("What happened?")
    return opened[0]


def half_written(terminal: Terminal, state: Path) -> None:
    terminal.send("l")
    terminal.wait("Write down")
    terminal.send("tea with")
    terminal.wait("tea with")
    terminal.wait_for(state, "tea with")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="told by Linux alone")
def test_what_is_started_here_ignores_no_signal() -> None:
    # Python itself ignores one, so this also looks where nobody else does.
    heard = pexpect.run("grep SigIgn /proc/self/status", encoding="utf-8")
    assert heard.split() == ["SigIgn:", "0" * 16]


def test_the_app_greets_opens_on_today_and_leaves_nothing_behind(
    tmp_path: Path, opened: list[Terminal]
) -> None:
    terminal = Terminal(COACH, tmp_path)
    opened.append(terminal)
    terminal.wait("Welcome")
    terminal.send("\x1b")
    terminal.wait("To begin")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert terminal.is_restored()


@pytest.mark.parametrize(
    ("key", "pause"), [("3", 0.0), ("3", 0.06), ("\x10", 0.03), ("\x10", 0.1)]
)
def test_a_terminal_that_is_closed_while_it_is_drawn_on_ends_the_app(
    tmp_path: Path, opened: list[Terminal], key: str, pause: float
) -> None:
    terminal = Terminal(COACH, tmp_path)
    opened.append(terminal)
    terminal.wait("Welcome")
    terminal.send("\x1b")
    terminal.wait("To begin")
    terminal.send(key)
    time.sleep(pause)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 (a number, not a path)
        os.dup2(nothing.fileno(), terminal.program.child_fd)
    end = time.monotonic() + PATIENCE
    while terminal.program.isalive():
        assert time.monotonic() < end, "still there, with nobody to see it"
        time.sleep(0.05)
    assert terminal.program.exitstatus == 128 + signal.SIGHUP


def test_another_size_is_another_layout(small: Terminal) -> None:
    small.resize(120, 36)
    small.wait("Help", row=-1)
    small.resize(40, 12)
    small.wait("60×16 or more")
    small.send("\x11")
    assert small.ended() == 0


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda one: one.name
)
def test_a_signal_keeps_the_draft_and_restores_the_terminal(
    small: Terminal, tmp_path: Path, number: signal.Signals
) -> None:
    half_written(small, tmp_path / "state")
    small.send(" Anna")
    small.wait("tea with Anna")
    small.signal(number)
    assert small.ended() == 128 + number
    assert small.is_restored()
    small.wait_for(tmp_path / "state", "tea with Anna")


def until_raw(terminal: Terminal, sign: bytes) -> None:
    """Take what is written until this is among it, and not a moment longer."""
    while sign not in terminal.raw:
        assert terminal.pump(0.002)


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda one: one.name
)
def test_a_signal_while_the_colour_is_asked_leaves_the_terminal_as_it_was(
    tmp_path: Path, opened: list[Terminal], number: signal.Signals
) -> None:
    terminal = Terminal(COACH, tmp_path)
    opened.append(terminal)
    terminal._answers.clear()
    before = termios.tcgetattr(terminal.program.child_fd)
    until_raw(terminal, b"\x1b]11;?")
    assert termios.tcgetattr(terminal.program.child_fd) != before
    terminal.signal(number)
    while terminal.pump():
        pass
    assert termios.tcgetattr(terminal.program.child_fd) == before
    assert b"\x1b[?1049h" not in terminal.raw


@pytest.mark.parametrize("delay", [0, 0.01, 0.05, 0.1])
def test_a_signal_in_the_first_moments_gives_the_terminal_back(
    tmp_path: Path, opened: list[Terminal], delay: float
) -> None:
    terminal = Terminal(COACH, tmp_path)
    opened.append(terminal)
    before = termios.tcgetattr(terminal.program.child_fd)
    until_raw(terminal, b"\x1b[?1049h")
    terminal.pump(delay)
    terminal.signal(signal.SIGTERM)
    while terminal.pump():
        pass
    assert termios.tcgetattr(terminal.program.child_fd) == before
    assert terminal.ended() == 128 + signal.SIGTERM
    assert terminal.is_restored()


def test_a_closed_terminal_ends_the_app_and_keeps_the_draft(
    small: Terminal, tmp_path: Path
) -> None:
    half_written(small, tmp_path / "state")
    small.program.ptyproc.fileobj.close()
    assert small.program.ptyproc.wait() == 128 + signal.SIGHUP


def test_text_comes_back_after_a_kill(
    small: Terminal, tmp_path: Path, opened: list[Terminal]
) -> None:
    half_written(small, tmp_path / "state")
    small.signal(signal.SIGKILL)
    again = Terminal(SMALL, tmp_path)
    opened.append(again)
    again.wait("tea with")


@pytest.mark.parametrize(
    ("key", "place"),
    [("\x1b[20~", "action_confide"), ("\x1b[19~", "run_input_thread")],
    ids=("in the app", "in the thread that reads the keyboard"),
)
def test_a_crash_is_told_without_anyones_words(
    small: Terminal, tmp_path: Path, key: str, place: str
) -> None:
    half_written(small, tmp_path / "state")
    small.send(key)
    assert small.ended() == 1
    assert small.is_restored()
    after = small.raw[small.raw.rfind(b"\x1b[?1049l") :].decode()
    assert "Something went wrong" in after
    assert "Traceback" not in after
    assert "Bram" not in after
    note = tmp_path / "state" / "crash.txt"
    assert "ValueError" in note.read_text("utf-8")
    assert place in note.read_text("utf-8")
    assert "Bram" not in note.read_text("utf-8")
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    small.wait_for(tmp_path / "state", "tea with")


HOSTILE = "\x1b]0;evil\x07\x1b]52;c;QQ==\x07\x1b[5mblink\x9b31m\u202eback"


def test_no_escape_of_the_users_reaches_the_terminal(
    tmp_path: Path, opened: list[Terminal]
) -> None:
    from coach.companion import Companion
    from coach.model.person import Person
    from coach.store import Store
    from tests.conftest import NOW

    store = Store(str(tmp_path / "home"), str(tmp_path / "state"), lambda: NOW)
    companion = Companion(store, lambda: NOW)
    store.save(Person(id=store.new_id(), name=f"Evil {HOSTILE}"))
    assert companion.today() == NOW.date()
    terminal = Terminal(SMALL, tmp_path)
    opened.append(terminal)
    terminal.wait("Evil")
    terminal.send("l")
    terminal.wait("Write down")
    terminal.send("\x1b[200~pasted \x9b31m\u202etext\nand more\x1b[201~")
    terminal.wait("pasted text and more")
    terminal.send("\x11y")
    assert terminal.ended() == 0
    for sequence in (b"\x1b]0;", b"\x1b]52", b"\x1b[5m", b"\xc2\x9b", "\u202e".encode()):
        assert sequence not in terminal.raw


@pytest.fixture
def log(tmp_path: Path, opened: list[Terminal]) -> Terminal:
    """The log with one note in it, and no field in hand."""
    from coach.companion import Companion
    from coach.store import Store
    from tests.conftest import NOW
    from tests.services.build import moment, person

    store = Store(str(tmp_path / "home"), str(tmp_path / "state"), lambda: NOW)
    companion = Companion(store, lambda: NOW)
    moment(companion, 19, person(companion, "Anna", "colleague"), text="tea with Anna")
    opened.append(Terminal(COACH, tmp_path))
    opened[0].wait("What happened?")
    opened[0].send("2")
    opened[0].wait("tea with Anna")
    opened[0].wait("e Edit")
    return opened[0]


@pytest.mark.parametrize("at_once", [True, False], ids=("at once", "in pieces"))
def test_a_paste_presses_no_keys(log: Terminal, at_once: bool) -> None:
    pasted = "\x1b[200~x \x1b[31m d y \r \x11 \x1b[201m the end\x1b[201~"
    for piece in [pasted] if at_once else pasted.partition("\x1b[31"):
        log.send(piece)
        log.pump(0.4)
    log.send("\x1b[201~")
    assert "tea with Anna" in log.text
    log.send("/")
    log.pump(0.3)
    log.send(pasted)
    log.wait("the end")
    log.send("\x1b\x1b")
    log.send("\x11")
    assert log.ended() == 0


def test_bytes_that_are_no_text_end_nothing(small: Terminal) -> None:
    small.send("l")
    small.wait("Write down")
    for number, bytes_ in enumerate((b"\xe9", b"\xff\xfe", b"\xed\xa0\x80", b"\xc3")):
        small.program.send(b"\x15ca" + bytes_ + b" and on %d" % number)
        small.wait(f"and on {number}")
        small.program.send(b"\x1b[200~pasted " + bytes_ + b" too %d\x1b[201~" % number)
        small.wait(f"too {number}")
    small.send("\x11y")
    assert small.ended() == 0


def test_a_light_terminal_has_light_colours(tmp_path: Path, opened: list[Terminal]) -> None:
    terminal = Terminal(SMALL, tmp_path, background=LIGHT)
    opened.append(terminal)
    terminal.wait("What happened?")
    assert b"48;2;246;242;234" in terminal.raw
    terminal.send("\x11")
    assert terminal.ended() == 0


def test_without_colour_there_is_none(tmp_path: Path, opened: list[Terminal]) -> None:
    terminal = Terminal(SMALL, tmp_path, NO_COLOR="1")
    opened.append(terminal)
    terminal.wait("What happened?")
    terminal.send("\x11")
    assert terminal.ended() == 0
    colours = {
        tuple(part.split(b";")[2:5])
        for part in terminal.raw.split(b"\x1b[")
        if part.startswith((b"38;2;", b"48;2;"))
    }
    assert all(len({*colour[:2], colour[2].partition(b"m")[0]}) == 1 for colour in colours)


def test_what_is_locked_is_asked_for_before_anything_is_shown(
    tmp_path: Path, opened: list[Terminal]
) -> None:
    words = "vier woorden op rij"
    here = Companion(Store(str(tmp_path / "home"), str(tmp_path / "state"), noon), noon)
    add.note(here, "coffee with @Anna about the zeepaardje")
    locking.begin(here, words, "0" * 28, 16)
    terminal = Terminal(COACH, tmp_path)
    opened.append(terminal)
    terminal.wait("Locked")
    terminal.send("not this one\r")
    terminal.wait("Nothing is lost")
    terminal.send(f"{words}\r")
    terminal.wait("What happened?")
    assert words.encode() not in terminal.raw
    terminal.send("2")
    terminal.wait("zeepaardje")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert terminal.is_restored()
