"""Twenty-one pairs: wins that add up, and a consistency that knows its limits."""

import random
from dataclasses import replace
from statistics import mean

import pytest

from coach.rules.exercises.questionnaire import Questionnaire, consistency, score
from tests.content.filled import library


def lenses() -> Questionnaire:
    (questionnaire,) = library().questionnaires()
    return questionnaire


def by_order(order: tuple[str, ...]) -> dict[str, str]:
    """Return the answers of somebody who always prefers what comes earlier."""
    return {
        pair.id: "a" if order.index(pair.a.scale) < order.index(pair.b.scale) else "b"
        for pair in lenses().pairs
    }


@pytest.mark.parametrize("seed", range(5))
def test_one_clear_order_is_fully_consistent(seed: int) -> None:
    order = tuple(random.Random(seed).sample(lenses().scales, 7))
    result = score(lenses(), by_order(order))
    assert result.wins == tuple((name, 6.0 - n) for n, name in enumerate(order))
    assert result.consistency == 1


def test_wins_add_up_to_twenty_one_whatever_is_answered() -> None:
    chance = random.Random(7)
    for _try in range(200):
        answers = {pair.id: chance.choice(["a", "b", "both"]) for pair in lenses().pairs}
        result = score(lenses(), answers)
        assert sum(won for _name, won in result.wins) == 21
        assert result.answered == 21


def test_chance_is_rarely_called_clear() -> None:
    chance = random.Random(1)
    found = [
        score(
            lenses(), {pair.id: chance.choice("ab") for pair in lenses().pairs}
        ).consistency
        for _try in range(2000)
    ]
    values = [value for value in found if value is not None]
    assert mean(values) == pytest.approx(0.37, abs=0.02)
    assert mean(value >= 0.75 for value in values) == pytest.approx(0.035, abs=0.015)


def test_alike_counts_half_for_both() -> None:
    result = score(lenses(), {"i01": "both"})
    assert dict(result.wins)["momentum"] == dict(result.wins)["wholeness"] == 0.5
    assert (result.ties, result.answered) == (1, 1)


@pytest.mark.parametrize(("ties", "shown"), [(0, True), (3, True), (4, False), (21, False)])
def test_more_than_three_alike_leave_no_consistency(ties: int, shown: bool) -> None:
    answers = by_order(lenses().scales)
    answers |= {pair.id: "both" for pair in lenses().pairs[:ties]}
    assert (score(lenses(), answers).consistency is not None) == shown


def test_an_open_pair_leaves_no_consistency() -> None:
    answers = by_order(lenses().scales)
    del answers["i21"]
    assert score(lenses(), answers).consistency is None


@pytest.mark.parametrize("answer", ["", "c", "A", "left"])
def test_any_other_answer_is_left_out(answer: str) -> None:
    assert score(lenses(), {"i01": answer}).answered == 0


def test_zeta_has_no_meaning_when_not_all_meet() -> None:
    part = replace(lenses(), pairs=lenses().pairs[:20])
    assert score(part, by_order(lenses().scales)).consistency is None


@pytest.mark.parametrize(
    ("wins", "value"),
    [((2, 1, 0), 1), ((1, 1, 1), 0), ((3, 2, 1, 0), 1), ((2, 2, 1, 1), 0), ((1, 0), 1)],
)
def test_zeta_of_small_rounds(wins: tuple[float, ...], value: float) -> None:
    assert consistency(wins) == value
