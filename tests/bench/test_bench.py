"""The stopwatch itself: it sees what is shown, and when a key has changed it."""

import pytest

from tests.bench import shell
from tests.bench.lives import plain
from tests.bench.terminal import NothingShownError, Terminal, python


def test_the_terminal_sees_the_first_frame_and_each_change() -> None:
    with Terminal(python("-m", "tests.bench.hello"), plain()) as watched:
        assert watched.wait("Hello, world") > 0
        assert watched.press("down") > 0
        assert watched.press("down") > 0
        assert "Hello, world 2" in watched.shown
        assert watched.memory() > 1


def test_a_key_that_changes_nothing_is_not_a_quick_key() -> None:
    with Terminal(python("-m", "tests.bench.hello"), plain()) as watched:
        watched.wait("Hello, world")
        with pytest.raises(NothingShownError):
            watched.press("x")


def test_a_program_that_shows_nothing_is_told() -> None:
    with (
        Terminal(python("-c", "print('something else')"), plain()) as watched,
        pytest.raises(NothingShownError, match="something else"),
    ):
        watched.wait("Hello, world")


def test_a_command_that_fails_is_not_measured() -> None:
    with pytest.raises(shell.CommandError):
        shell.seconds(python("-c", "raise SystemExit(3)"), plain())
