"""A team as a whole: sums from five cards on, and the strong lens that has nothing yet."""

import pytest

from coach.rules.lenses import team


def _cards(*wins: tuple[int, ...]) -> list[dict[str, float]]:
    return [dict(zip("abc", map(float, each), strict=True)) for each in wins]


@pytest.mark.parametrize("n", range(team.LEAST))
def test_fewer_than_five_cards_say_nothing(n: int) -> None:
    assert team.team_map(_cards(*[(2, 1, 0)] * n)) is None


def test_five_cards_are_summed_with_how_far_they_lie_apart() -> None:
    found = team.team_map(_cards((2, 1, 0), (0, 1, 2), (0, 1, 2), (2, 1, 0), (2, 1, 0)))
    assert found
    assert [(one.lens, one.total) for one in found.sums] == [("a", 6), ("b", 5), ("c", 4)]
    assert [round(one.spread, 2) for one in found.sums] == [0.98, 0.0, 0.98]
    assert (found.n, found.strong) == (5, ("a", "b", "c"))


@pytest.mark.parametrize(
    ("speaks_to", "strong", "without"),
    [
        ("aab", "ab", ""), ("aab", "bc", "c"), ("", "ab", "ab"), ("aaz", "z", ""),
        ("abc", "", ""),
    ],
)  # fmt: skip
def test_a_strong_lens_without_an_activity_is_named(
    speaks_to: str, strong: str, without: str
) -> None:
    counts = team.activities("abcz", speaks_to)
    assert sum(counts.values()) == len(speaks_to)
    assert "".join(team.empty(counts, strong)) == without
