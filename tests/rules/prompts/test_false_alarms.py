"""How often a rule speaks when nothing changed: made-up weeks from fixed seeds.

The bounds are those the thresholds were chosen for; a looser threshold breaks them.
"""

from math import exp
from random import Random
from statistics import fmean, median

import pytest

from coach.rules.people.rhythm import is_long
from coach.rules.prompts.attention import is_drop, usual
from coach.rules.prompts.reflection import slides

COOL = 10
"""Working days after an alarm in which it is not repeated."""


def poisson(random: Random, mean: float) -> int:
    """Return how often something happens by chance on one day."""
    limit, count, product = exp(-mean), 0, random.random()
    while product >= limit:
        count += 1
        product *= random.random()
    return count


def dropped(days: list[int], today: int) -> bool:
    """Return whether the rule on attention speaks on that working day."""
    first = today - 9
    weeks = [sum(days[first - 5 * (n + 1) : first - 5 * n]) for n in range(6)]
    expected = usual(weeks)
    return expected is not None and is_drop(sum(days[first : today + 1]), expected)


def alarms(fires: list[bool]) -> int:
    """Return how often it is said, with the cool-down between."""
    count, last = 0, -COOL
    for day, due in enumerate(fires):
        if due and day - last >= COOL:
            count, last = count + 1, day
    return count


@pytest.mark.parametrize(
    ("a_week", "most"), [(2, 4.4), (3, 4.0), (5, 3.4), (8, 2.2), (12, 0.6)]
)
def test_unchanged_attention_gives_few_false_alarms(a_week: int, most: float) -> None:
    random = Random(4)
    counts = []
    for _year in range(60):
        days = [poisson(random, a_week / 5) for _ in range(40 + 46 * 5)]
        counts.append(alarms([dropped(days, day) for day in range(40, len(days))]))
    assert fmean(counts) <= most


@pytest.mark.parametrize(
    ("a_week", "found"), [(2, 0.65), (3, 0.8), (5, 0.95), (8, 0.95), (12, 0.95)]
)
def test_a_real_drop_of_attention_is_found_in_time(a_week: int, found: float) -> None:
    random = Random(5)
    waits = []
    for _person in range(100):
        days = [poisson(random, a_week / 5) for _ in range(40)]
        days += [poisson(random, 0.3 * a_week / 5) for _ in range(30)]
        waits.append(next((d - 39 for d in range(40, 70) if dropped(days, d)), None))
    in_time = [wait for wait in waits if wait]
    assert len(in_time) / len(waits) >= found
    assert median(in_time) <= 8


def marks(random: Random, middle: float, spread: float) -> int:
    return min(10, max(1, round(random.gauss(middle, spread))))


@pytest.mark.parametrize(("spread", "most"), [(0.7, 0.6), (1.0, 1.6), (1.5, 4.0)])
def test_unchanged_marks_give_few_false_alarms(spread: float, most: float) -> None:
    random = Random(6)
    counts = []
    for _year in range(40):
        given = [marks(random, 6.5, spread) for _ in range(220)]
        fires = [slides(given[max(0, day - 20) : day + 1]) for day in range(11, 220)]
        counts.append(alarms(fires))
    assert fmean(counts) <= most


def test_a_real_slide_of_marks_is_found_within_a_week() -> None:
    random = Random(7)
    waits = []
    for _person in range(100):
        given = [marks(random, 7, 0.7) for _ in range(40)]
        for day in range(1, 13):
            given.append(marks(random, 7 - min(3.0, day / 2), 0.7))
            if slides(given[-21:]):
                waits.append(day)
                break
    assert len(waits) >= 98
    assert median(waits) <= 5


def test_an_ordinary_gap_seldom_counts_as_silence() -> None:
    random = Random(8)
    gaps = [max(1, round(random.lognormvariate(1.6, 0.5))) for _ in range(8000)]
    long = [is_long(gaps[n], median(gaps[n - 8 : n])) for n in range(8, len(gaps))]
    assert fmean(long) <= 0.06
