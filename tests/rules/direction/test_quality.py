"""What answers come to: each formula, its limits, and silence where there are few."""

from datetime import date, timedelta

import pytest

from coach.model.direction import Sample
from coach.rules.direction import quality
from tests.found import sure

DAY = date(2026, 11, 20)


def sample(days_ago: int, value: float = 0, n: int | None = None, *answers: int) -> Sample:
    """Return how it stood so many days before Friday."""
    day = DAY - timedelta(days=days_ago)
    return Sample(day=day, value=value, n=len(answers) or n, answers=answers)


@pytest.mark.parametrize(
    ("kind", "answers", "value"),
    [
        ("csat", (5, 4, 3, 1), 50), ("csat", (4, 4, 5), 100),
        ("nps", (10, 9, 8, 7, 6, 0), 0), ("nps", (9, 9, 7, 7), 50),
        ("nps", (6, 6, 8, 0), -75), ("ces", (7, 6, 2), 5),
        ("first_time_right", (1, 1, 0, 1), 75), ("mark_10", (7, 8, 9), 8),
        ("own_question", (0, 10), 5),
    ],
)  # fmt: skip
def test_each_kind_has_its_formula(
    kind: str, answers: tuple[int, ...], value: float
) -> None:
    assert quality.FORMULAS[kind].of(answers) == value


def test_below_five_answers_there_are_only_the_answers() -> None:
    found = sure(
        quality.latest((sample(3, 0, None, 9, 10), sample(1, 0, None, 7, 8)), "nps")
    )
    assert (found.answers, found.is_few) == ((9, 10, 7, 8), True)
    more = sure(
        quality.latest((sample(3, 0, None, 9, 10, 3), sample(1, 0, None, 7, 8)), "nps")
    )
    assert (more.value, more.n, more.is_few) == (20, 5, False)


def test_answers_of_long_ago_are_left_out_of_how_it_stands() -> None:
    asked = [sample(ago, 0, None, answer) for ago, answer in ((90, 1), (89, 5), (0, 9))]
    found = sure(quality.latest(asked, "mark_10"))
    assert found.answers == (5, 9)


def test_the_last_that_was_said_counts_whatever_its_form() -> None:
    answers, figure = sample(9, 0, None, 9, 9), sample(1, 34, 50)
    found = sure(quality.latest((answers, figure), "nps"))
    assert (found.value, found.n) == (34, 50)
    assert quality.latest((), "nps") is None


def test_answers_are_taken_together_by_month_and_figures_stay_by_day() -> None:
    asked = (sample(40, 0, None, 8), sample(5, 0, None, 6, 7), sample(2, 0, None, 8))
    found = quality.points((*asked, sample(1, 7.5, 9)), "mark_10")
    assert [(one.day.day, one.value, one.n) for one in found] == [
        (11, 8, 1), (18, 7, 3), (19, 7.5, 9),
    ]  # fmt: skip


def test_a_number_without_a_formula_has_no_n() -> None:
    found = quality.points((sample(2, 312, 7), sample(1, 290)), "aht")
    assert [(one.value, one.n) for one in found] == [(312, None), (290, None)]


@pytest.mark.parametrize(
    ("values", "aim", "less", "told"),
    [
        ((62, 68), 75, False, "on_course"), ((62, 75), 75, False, "done"),
        ((62, 60), 75, False, "stuck"), ((60, 66, 64), 75, False, "on_course"),
        ((60, 60, 60), 75, False, "stuck"), ((340, 300), 280, True, "on_course"),
        ((340, 280), 280, True, "done"), ((62,), 75, False, ""),
        ((62, 68), None, False, ""), ((), 75, False, ""),
    ],
)  # fmt: skip
def test_a_goal_stands_by_its_figures(
    values: tuple[float, ...], aim: float | None, less: bool, told: str
) -> None:
    found = [quality.QualityPoint(day=DAY, value=value, n=30) for value in values]
    assert quality.standing(found, aim, less=less) == told


def test_figures_of_few_answers_say_nothing_of_a_goal() -> None:
    few = [quality.QualityPoint(day=DAY, value=value, n=4) for value in (60, 90)]
    assert quality.standing(few, 75) == ""
