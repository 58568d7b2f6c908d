"""The layout of rows: the same wherever one looks first, and no more of it than is seen."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.widgets.lists.row_layout import BLOCK, RowLayout

MANY = 36_500

HEIGHTS = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3)), max_size=40)
LOOKS = st.lists(
    st.tuples(st.sampled_from(["at", "span", "text", "lines"]), st.integers(0, 60))
)


def laid(heights: Sequence[tuple[int, int]], times: int) -> RowLayout:
    """Return a layout of these rows, so many times over."""
    return RowLayout(
        len(heights) * times, lambda rows: (heights[at % len(heights)] for at in rows)
    )


@given(HEIGHTS, LOOKS)
def test_where_one_looks_first_does_not_matter(
    heights: list[tuple[int, int]], looks: list[tuple[str, int]]
) -> None:
    times = 1 + 2 * BLOCK // max(1, len(heights))
    layout, count = laid(heights, times), len(heights) * times
    lines = [
        (row, part)
        for row, (above, tall) in enumerate(heights * times)
        for part in range(-above, tall)
    ]
    for ask, number in looks:
        where = number * max(len(lines), count) // 50
        if ask == "at":
            found = lines[where] if where < len(lines) else (count, 0)
            assert layout.at(where) == found
        elif ask == "lines":
            assert (layout.lines == 0) == (not lines)
        elif where < count:
            first = next(at for at, (row, _) in enumerate(lines) if row == where)
            assert layout.text(where) == lines.index((where, 0))
            assert layout.span(where) == (first, sum(heights[where % len(heights)]))
    if count:
        layout.span(count - 1)
        assert layout.lines == len(lines), "nothing is estimated once all is laid out"


@pytest.mark.parametrize(("line", "most"), [(0, BLOCK), (400, 2 * BLOCK), (MANY, MANY)])
def test_no_more_is_laid_out_than_one_looks_at(line: int, most: int) -> None:
    asked = list[int]()

    def measure(rows: range) -> Iterator[tuple[int, int]]:
        asked.extend(rows)
        return ((0, 2) for _ in rows)

    layout = RowLayout(MANY, measure)
    layout.at(line)
    assert layout.lines == 2 * MANY
    assert asked == list(range(len(asked)))
    assert line // 2 <= len(asked) <= most
