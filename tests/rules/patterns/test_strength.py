"""Strength that forgives: the figures it was designed with, and what must never happen."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.rules.patterns.strength import STAGES, Strength, growth, strength

LETTERS = {"D": "done", "T": "tiny", "M": "missed", "S": "slip", "-": "not_applicable"}


def results(said: str) -> list[str]:
    """Return what `D*40 M*10` stands for; a group in brackets is repeated as a whole."""
    found: list[str] = []
    for group, letter, count in re.findall(r"(?:\((\w+)\)|([DTMS-]))(?:\*(\d+))?", said):
        found += [LETTERS[one] for one in group or letter] * int(count or 1)
    return found


@pytest.mark.parametrize(
    ("said", "value"),
    [("D*5", 0.203), ("D*10", 0.365), ("D*20", 0.597), ("D*33", 0.776), ("D*40", 0.837),
     ("D*66", 0.950), ("D*100", 0.989), ("(DDDDM)*17", 0.954), ("D*68", 0.954),
     ("(DM)*40", 0.837), ("D*40 M*10", 0.712), ("D*40 M*10 D", 0.725),
     ("D*40 M*60", 0.419)],
)  # fmt: skip
def test_the_strength_is_as_designed(said: str, value: float) -> None:
    assert strength(results(said)).value == pytest.approx(value, abs=0.001)


def test_a_tiny_version_counts_fully() -> None:
    assert strength(results("T*20")).value == strength(results("D*20")).value


def test_a_slip_weighs_no_more_than_a_miss() -> None:
    assert strength(results("D*20 S*7")) == strength(results("D*20 M*7"))


def test_what_did_not_apply_changes_nothing() -> None:
    assert strength(results("D*20 M -*30 M D")) == strength(results("D*20 M M D"))


def test_the_third_miss_in_a_row_is_the_first_that_costs() -> None:
    best = strength(results("D*20")).value
    assert strength(results("D*20 MM")).value == best
    assert strength(results("D*20 MMM")).value == pytest.approx(best * 0.98)
    assert strength(results("D*20 MM D MM")).value > best


@pytest.mark.parametrize(
    ("value", "stage"),
    [
        (0, "spring"), (0.199, "spring"), (0.20, "brook"), (0.449, "brook"),
        (0.45, "stream"), (0.699, "stream"), (0.70, "river"), (0.899, "river"),
        (0.90, "own_bed"), (1, "own_bed"),
    ],
)  # fmt: skip
def test_every_strength_has_a_name(value: float, stage: str) -> None:
    assert Strength(value=value).stage == stage


def test_there_are_five_names() -> None:
    names = [name for _below, name in STAGES]
    assert names == ["spring", "brook", "stream", "river", "own_bed"]


histories = st.lists(st.sampled_from(sorted(LETTERS.values())), max_size=120)


@given(histories)
def test_strength_stays_between_half_the_best_and_one(history: list[str]) -> None:
    for stands in growth(history):
        assert stands.best / 2 <= stands.value <= 1


@given(histories)
def test_doing_it_always_helps(history: list[str]) -> None:
    stands = strength(history)
    assert stands.after("done").value > stands.value or stands.value == 1


@given(histories)
def test_missing_one_time_never_costs_after_it_was_done(history: list[str]) -> None:
    stands = strength([*history, "done"])
    for result in ("missed", "slip"):
        assert stands.after(result).value == stands.value


@given(histories, st.integers(0, 60))
def test_doing_and_missing_in_turn_gains_nothing(history: list[str], times: int) -> None:
    honest = strength([*history, *["done"] * times])
    turned = strength([*history, *["done", "slip"] * times])
    assert turned.value <= honest.value + 1e-12
