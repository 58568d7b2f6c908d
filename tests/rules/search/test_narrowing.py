"""What a shell held together reads as it was meant."""

import pytest

from coach.rules.search.filters import closed_up, one_query, phrases_with_or


@pytest.mark.parametrize(
    ("argument", "query"),
    [
        ("koffie", "koffie"),
        ("impact>=7 in:reflecties", "impact>=7 in:reflecties"),
        ("met:Anja soort:luisteren", "met:Anja soort:luisteren"),
        ("koffie #dank", "koffie #dank"),
        ("koffie +dank", "koffie +dank"),
        ("koffie -in:daden", "koffie -in:daden"),
        ("koffie niet:thee", "koffie niet:thee"),
        ("impact>=7 koffie", "impact>=7 koffie"),
        ("impact >= 7", "impact>=7"),
        ("koffie impact > 7", "koffie impact>7"),
        ('since:"last month" tea', 'since:"last month" tea'),
        ("since:vorige maand", 'since:"vorige maand"'),
        ("met:Anja de Wit", 'met:"Anja de Wit"'),
        ("-with:Anna Bos", '-with:"Anna Bos"'),
        ("not:with:Anna Bos", 'not:with:"Anna Bos"'),
        ("--niet:met:Anja de Wit", '--niet:met:"Anja de Wit"'),
        ("- koffie", '"- koffie"'),
        ("haar verhuizing", '"haar verhuizing"'),
        ("koffie of thee", '"koffie of thee"'),
        ("koffie -thee", '"koffie -thee"'),
        ("zei: morgen weer", '"zei: morgen weer"'),
        ("om 10:30 gebeld", '"om 10:30 gebeld"'),
        ("1 + 1", '"1 + 1"'),
        ("van 7 > 9", '"van 7 > 9"'),
    ],
)
def test_an_argument_with_a_later_filter_is_a_query(argument: str, query: str) -> None:
    assert one_query([argument]) == query


def test_arguments_stand_beside_each_other() -> None:
    assert one_query(["haar verhuizing", "in:momenten"]) == '"haar verhuizing" in:momenten'


@pytest.mark.parametrize(
    ("query", "closed"),
    [
        ("impact >= 7 koffie", "impact>=7 koffie"),
        ("-Impact < 4", "-Impact<4"),
        ('"impact >= 7"', '"impact >= 7"'),
        ("impact >", "impact >"),
        ("koffie > 7", "koffie > 7"),
    ],
)
def test_a_comparison_is_closed_up(query: str, closed: str) -> None:
    assert closed_up(query) == closed


def test_only_a_phrase_with_or_in_its_middle_could_be_alternatives() -> None:
    held = ["koffie of thee", "tea or", "or tea", "koffie of in:daden", "haar verhuizing"]
    assert phrases_with_or(held) == ("koffie of thee",)
