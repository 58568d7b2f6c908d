"""The keyboard: keys are keys, and a paste is one piece of text whatever is in it."""

import pytest
from textual import events

from coach.app.terminal import Keyboard
from tests.textual_internals import fall_silent


def typed(*pieces: str) -> list[object]:
    """What comes of pieces that are read one after the other."""
    keyboard = Keyboard()
    told: list[object] = []
    for piece in pieces:
        for message in keyboard.feed(piece):
            if isinstance(message, events.Key):
                told.append(message.key)
            elif isinstance(message, events.Paste):
                told.append(("paste", message.text))
            else:
                told.append(type(message).__name__)
    return told


@pytest.mark.parametrize(
    "text",
    ["a coloured line \x1b[31mdy from a log file", "x \x1b[31m d y \r \x11", "\x1b",
     "\x1b\x1b\x1b[", "\x1b[201", "\x1b[200~", "\x1bOP\x1b[20~", "\x1b[<0;3;3M",
     "\x1b]52;c;QQ==\x07", "\x00 nothing \x9b \ufffd", "", "of\nmore\r\nlines"],
)  # fmt: skip
def test_whatever_is_between_the_brackets_is_one_paste(text: str) -> None:
    whole = f"a\x1b[200~{text}\x1b[201~b"
    assert typed(whole) == ["a", ("paste", text), "b"]
    assert typed(*whole) == ["a", ("paste", text), "b"]
    for cut in range(1, len(whole)):
        assert typed(whole[:cut], whole[cut:]) == ["a", ("paste", text), "b"]


def test_pastes_one_behind_the_other_stay_apart() -> None:
    paste = "\x1b[200~{}\x1b[201~"
    assert typed(paste.format("one") + paste.format("two") + "q") == [
        ("paste", "one"),
        ("paste", "two"),
        "q",
    ]


def test_the_end_of_a_paste_that_never_began_is_nothing() -> None:
    assert typed("a\x1b[201~b") == ["a", "b"]
    assert typed("\x1b[201~") == []


def test_keys_of_more_than_one_letter_are_keys_as_ever() -> None:
    assert typed("\x1b[A\x1b[20~\x1bOP\x1b[I\x1b[O\x1b[1;5C") == [
        "up",
        "f9",
        "f1",
        "AppFocus",
        "AppBlur",
        "ctrl+right",
    ]
    assert typed("\x1b[2~", "\x1b[24~", "\x1b[23~") == ["insert", "f12", "f11"]


def late(*pieces: str) -> list[object]:
    """What comes of pieces with a long silence after each."""
    keyboard = Keyboard()
    told: list[object] = []
    for piece in pieces:
        found = [*keyboard.feed(piece)]
        fall_silent(keyboard)
        for message in [*found, *keyboard.tick()]:
            told.append(getattr(message, "key", getattr(message, "text", message)))
    return told


def test_escape_alone_is_a_key_after_a_moment() -> None:
    assert late("\x1b") == ["escape"]
    assert late("\x1b", "d") == ["escape", "d"]


def test_brackets_that_arrive_slowly_are_brackets_still() -> None:
    assert late("\x1b[200", "~d", "y\x1b", "[31m d\x1b[20", "1~", "q") == [
        "dy\x1b[31m d",
        "q",
    ]
    assert late("\x1b[20", "1~q") == ["q"]


def test_a_letter_that_does_not_exist_breaks_nothing() -> None:
    assert late("\x1b[9999999u", "q")[-1] == "q"
    assert late("\x1b[99999999999999999999u", "q")[-1] == "q"
