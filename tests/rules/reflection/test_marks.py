"""What the marks say."""

from datetime import date

import pytest

from coach.model.reflection import Reflection
from coach.rules.reflection import marks


def day(**given: int) -> Reflection:
    return Reflection(id="2026-11-20", day=date(2026, 11, 20), **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "mean"),
    [
        ({"control": 7, "creativity": 6, "impact": 8}, 7),
        ({"control": 7}, 7),
        ({"control": 4, "impact": 7}, 5.5),
        ({"energy": 3}, None),
    ],
)
def test_the_mean_is_of_what_was_answered(
    given: dict[str, int], mean: float | None
) -> None:
    assert marks.mean(day(**given)) == mean


@pytest.mark.parametrize(
    ("before", "now", "word"),
    [([6], [6.2], "same"), ([6], [6.25], "little_more"), ([6], [7.5], "more"),
     ([6], [5.7], "little_less"), ([6], [4.5], "less"), ([], [5], None), ([5], [], None)],
)  # fmt: skip
def test_movement_is_a_word(
    before: list[float], now: list[float], word: str | None
) -> None:
    assert marks.movement(before, now) == word


def test_distance_leaves_out_days_without_both_marks() -> None:
    days = [day(heart=9, hand=6), day(heart=4, hand=8), day(heart=9), day(hand=3)]
    assert marks.distance(days) == (1.5, 2)
    assert marks.distance([day(heart=9)]) is None


def test_feedback_time_is_the_median_and_never_negative() -> None:
    assert marks.feedback_hours([1, 6, 50, -3]) == (6, 3)
    assert marks.feedback_hours([]) is None
