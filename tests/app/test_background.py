"""What a terminal answers when it is asked for its background."""

import pytest

from coach.app import background


@pytest.mark.parametrize(
    ("answer", "dark"),
    [
        (b"\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\\x1b[?62;22c", True),
        (b"\x1b]11;rgb:fdfd/f6f6/e3e3\x07\x1b[?1;2c", False),
        (b"\x1b]11;rgb:ff/ff/ff\x1b\\", False),
        (b"\x1b]11;rgb:80/80/80\x1b\\", False),
        (b"\x1b]11;rgb:7f/7f/7f\x1b\\", True),
        (b"\x1b]11;rgba:0000/0000/0000/ffff\x1b\\\x1b[?6c", True),
        (b"\x1b[?62;22c", None),
        (b"", None),
    ],
)
def test_the_background_is_read_from_the_answer(answer: bytes, dark: bool | None) -> None:
    assert background.brightness(answer) is dark


@pytest.mark.parametrize(
    ("told", "dark"), [("15;0", True), ("0;15", False), ("0;7", False)]
)
def test_a_terminal_that_says_so_itself_is_believed(
    told: str, dark: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORFGBG", told)
    assert background.is_dark() is dark


def test_no_terminal_says_nothing() -> None:
    assert background.is_dark() is None
