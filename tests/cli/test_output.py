"""Lines keep to the width of the terminal, in the columns it really gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cli.output import cells, fill, fold


@pytest.mark.parametrize(
    ("line", "columns", "hang", "lines"),
    [
        ("short", 20, 0, ["short"]),
        ("one two three", 7, 0, ["one two", "three"]),
        ("1  one two three", 9, 3, ["1  one", "   two", "   three"]),
        ("  in two three", 8, 0, ["  in two", "  three"]),
        ("a  b", 3, 0, ["a", "b"]),
        ("abcdefghij", 4, 0, ["abcd", "efgh", "ij"]),
        ("爱爱爱爱", 4, 0, ["爱爱", "爱爱"]),
        ("e\u0301e\u0301 e\u0301", 2, 0, ["e\u0301e\u0301", "e\u0301"]),
        ("", 20, 0, [""]),
    ],
)
def test_a_line_folds(line: str, columns: int, hang: int, lines: list[str]) -> None:
    assert fold(line, columns, hang) == lines


@given(st.text(alphabet=st.sampled_from("ab é爱\u0301🌱"), max_size=80), st.integers(4, 30))
def test_no_line_is_wider_than_the_terminal_and_no_letter_is_lost(
    line: str, columns: int
) -> None:
    folded = fold(line, columns)
    assert all(cells(part) <= columns for part in folded)
    assert "".join(folded).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "filled"),
    [("ab", "ab  "), ("abcde", "abc…"), ("爱爱爱", "爱… "), ("", "    ")],
)
def test_a_column_is_filled_or_cut(text: str, filled: str) -> None:
    assert fill(text, 4) == filled
