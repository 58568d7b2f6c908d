"""`coach find` reads what a shell hands it as it was meant."""

from __future__ import annotations

import re

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def noted(coach: Shell) -> Shell:
    coach.fine("log", "coffee", "with", "@Anna", "+listen")
    coach.fine("log", "tea", "with", "@Anna")
    coach.fine("reflect", "7", "7", "8")
    coach.fine("reflect", "7", "7", "5", "--on", "fri")
    return coach


@pytest.mark.parametrize(
    "query",
    [
        "impact>=7 in:reflections",
        "impact >= 7",
        "in:reflecties impact > 7",
        "niet:x impact:8",
    ],
)
def test_a_whole_query_may_stand_in_one_pair_of_quotes(noted: Shell, query: str) -> None:
    assert "Impact 8" in noted.fine("find", query)
    assert "Impact 5" not in noted.fine("find", query)


@pytest.mark.parametrize("either", ["or", "of"])
def test_either_word_parts_alternatives_in_each_language(noted: Shell, either: str) -> None:
    assert len(noted.fine("find", "coffee", either, "tea").splitlines()) == 3
    assert len(noted.fine("find", "coffee", either).splitlines()) == 2


def test_a_phrase_with_or_that_finds_nothing_is_offered_as_either(noted: Shell) -> None:
    assert noted.fine("find", "coffee or tea").endswith(
        "“coffee or tea” was looked for as it stands. "
        "One or the other: coach find coffee or tea\n"
    )


def test_what_looks_like_an_option_is_looked_for_and_said_so(noted: Shell) -> None:
    said = noted("find", "--most", "coffee")
    assert said.err == "coach: “--most” is no option here and is looked for as text.\n"
    assert (said.code, said.out) == (0, "Nothing fits. Fewer words find more.\n")
    assert noted("find", "--", "--most").err == ""


def test_as_many_as_are_wanted_are_found_the_newest_first(noted: Shell) -> None:
    shown = noted.fine("find", "in:moments", "--limit", "1")
    assert shown.splitlines()[0] == "Today"
    assert re.match(r"1  \d\d:00  tea", shown.splitlines()[1])
    assert shown.endswith("… and 1 more; another word narrows it down.\n")
    assert len(noted.json("find", "--limit", "1")) == 1
    assert noted("find", "--limit", "none").code == 2


def test_a_pipe_gets_a_note_whole_and_line_by_line(coach: Shell) -> None:
    text = "first " * 80 + "end\nsecond line\n\nlast"
    coach.fine("log", "-", given=text)
    shown = coach.fine("find")
    assert "…" not in shown
    assert "end\n   second line\n\n   last" in shown
    assert "end\n    second line\n\n    last" in coach.fine("edit", "1")


def test_days_stand_above_what_was_on_them_and_numbers_go_on(noted: Shell) -> None:
    noted.fine("log", "friday: soup with @Bo")
    lines = noted.fine("find").splitlines()
    heads = [line for line in lines if line and not line[0].isdigit()]
    assert heads == ["Today", "Friday 20 November"]
    numbers = [line.split()[0] for line in lines if line and line[0].isdigit()]
    assert numbers == ["1", "2", "3", "4", "5"]
    soup = next(line.split()[0] for line in lines if "soup" in line)
    assert "soup with Bo" in noted.fine("edit", soup)
    noted.fine("find")
    noted.fine("edit", soup, "text=broth")
    assert "broth" in noted.fine("find", "on:friday")
    assert noted.fine("--lang", "nl", "find").splitlines()[0] == "Vandaag"


def test_what_was_recommended_is_found_in_either_language(coach: Shell) -> None:
    coach.fine("feedback", "I sent my neighbour", "--from", "Anna", "--score", "10")
    coach.fine("feedback", "quick", "--from", "Bo")
    coach.fine("edit", "neighbour", "recommended=yes")
    for query in ("recommended:yes", "aanbevolen:ja"):
        (found,) = coach.json("find", query)
        assert found["record"]["words"] == "I sent my neighbour"
    assert "was recommended" in coach.fine("find", "neighbour")
    coach.fine("edit", "neighbour", "recommended=no")
    assert "was recommended" not in coach.fine("find", "neighbour")


def test_a_search_is_kept_and_found_by_its_name(coach: Shell) -> None:
    coach.fine("log", "tea +listen")
    coach.fine("log", "coffee")
    assert "Undo" in coach.fine("find", "kind:listen", "--save", "heard")
    assert "heard  kind:listen" in coach.fine("find", "--views")
    assert "tea" in coach.fine("find", "heard")
    assert "coffee" not in coach.fine("find", "heard")
    shown = coach.json("find", "--views")
    assert shown == [{"name": "heard", "query": "kind:listen"}]
    coach.fine("find", "--forget", "heard")
    assert "no saved view" in coach.fine("find", "--views")
    assert "no saved view" not in coach.fine("undo")
    assert "heard" in coach.fine("find", "--views")


def test_of_the_entries_of_a_day_the_first_says_which_it_is(coach: Shell) -> None:
    for text in ("yesterday: one", "yesterday: two", "three"):
        coach.fine("log", text)
    lines = coach.fine("find").splitlines()
    assert [line for line in lines if line[:1].isalpha()] == ["Today", "Yesterday"]
    assert "one" in lines[-1]
