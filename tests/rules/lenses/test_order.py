"""Two or three lenses stand out, and never one alone."""

import pytest

from coach.rules.lenses.order import is_clear, on_top


@pytest.mark.parametrize(
    ("wins", "top"),
    [
        ((6, 5, 4, 3, 2, 1, 0), "abc"),
        ((6, 4, 4, 4, 2, 1, 0), "abcd"),
        ((5, 5, 3, 3, 3, 1, 1), "ab"),
        ((5, 5, 5, 3, 1, 1, 1), "abc"),
        ((5, 5, 5, 5, 1, 0, 0), "abcd"),
        ((0, 1, 2, 3, 4, 5, 6), "gfe"),
    ],
)
def test_those_on_top_are_two_or_three_and_equals_stay_together(
    wins: tuple[int, ...], top: str
) -> None:
    assert "".join(on_top(zip("abcdefg", wins, strict=True))) == top


@pytest.mark.parametrize(
    ("consistency", "clear"), [(None, False), (0.74, False), (0.75, True), (1.0, True)]
)
def test_an_order_is_spoken_of_from_three_quarters_on(
    consistency: float | None, *, clear: bool
) -> None:
    assert is_clear(consistency) is clear
