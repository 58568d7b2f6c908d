"""Numbers as words."""

from __future__ import annotations

import pytest

from coach.rules import numerals


@pytest.mark.parametrize("words", [numerals.ENGLISH, numerals.DUTCH])
def test_each_number_up_to_a_hundred_has_one_word(words: dict[str, int]) -> None:
    assert sorted(words.values()) == list(range(1, 101))


@pytest.mark.parametrize(
    ("said", "number"),
    [
        *(("one", 1), ("een", 1), ("twelve", 12), ("twaalf", 12), ("nineteen", 19)),
        *(("negentien", 19), ("twintig", 20), ("forty-two", 42), ("forty two", 42)),
        *(("tweeenveertig", 42), ("ninety-nine", 99), ("negenennegentig", 99)),
        *(("honderd", 100), ("a", None), ("tienentwintig", None), ("twenty-ten", None)),
        *(("first", None), ("", None)),
    ],
)
def test_a_number_is_read_from_its_word(said: str, number: int | None) -> None:
    assert numerals.value(said) == number


def test_each_day_of_a_month_has_an_ordinal_in_both_languages() -> None:
    assert sorted(numerals.ORDINALS.values()) == sorted([*range(1, 32)] * 2)
    assert numerals.ORDINALS["thirty-first"] == numerals.ORDINALS["eenendertigste"] == 31
    assert numerals.ORDINALS["twelfth"] == numerals.ORDINALS["twaalfde"] == 12
