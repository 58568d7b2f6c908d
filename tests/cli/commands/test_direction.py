"""Direction in the shell: a course in versions, rules with their reason, trees and ways."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


def test_the_next_version_keeps_what_was_brought_to_the_one_before(coach: Shell) -> None:
    coach.fine("course", "We make it lighter", "--for", "team", "--by", "Anna, Bo")
    coach.fine("course", "--value", "calm", "--behaviour", "we let people finish",
               "--by", "Cas", "--example", "Monday with Fleur")  # fmt: skip
    said = coach.fine("course", "Whoever calls us hangs up lighter")
    assert "The course of the team, version 3" in said
    shown = coach.fine("course")
    assert "with Anna, Bo and Cas" in shown
    assert "calm: we let people finish (Cas)" in shown
    assert "For example: Monday with Fleur" in shown
    assert "2 older versions" in shown
    assert coach.fine("course", "--versions").count("version ") == 3


def test_each_of_me_team_and_organisation_has_a_course_of_its_own(coach: Shell) -> None:
    for whom, text in (("me", "I listen"), ("team", "We call back")):
        coach.fine("course", text, "--for", whom)
    coach.fine("course", "We call back today", "--for", "team")
    found = coach.json("course")
    assert [(one["record"]["scope"], one["record"]["version"]) for one in found] == [
        ("team", 2), ("me", 1),
    ]  # fmt: skip


def test_a_course_that_says_nothing_new_is_no_version(coach: Shell) -> None:
    coach.fine("course", "We call back")
    assert coach("course", "We call back").err == (
        "coach: That is the course as it stands already.\n"
    )
    assert coach("course", "--value", "calm").code == 0


def test_a_tree_is_answered_with_the_command_for_the_ways_round_it(coach: Shell) -> None:
    said = coach.fine("tree", "nobody answers")
    (one,) = coach.json("tree")
    command = f"coach tree {one['record']['id'][-6:]} --way"
    assert command in said
    words = said.partition(command)[0]
    assert "Ways round it: " in words
    assert command not in coach.fine("tree", "the lift", "--way", "the stairs; outside")


@pytest.mark.parametrize(("lang", "me"), [("en", "at the wheel: I"), ("nl", "stuur: ik")])
def test_whoever_is_at_the_wheel_is_said_as_the_language_writes_it(
    coach: Shell, lang: str, me: str
) -> None:
    coach.fine("tree", "the lift", "--wheel", "me")
    assert coach.fine("tree", "--lang", lang).rstrip().endswith(me)


def test_what_is_law_is_a_guardrail_by_itself(coach: Shell) -> None:
    assert coach.fine("rule", "no names by mail", "--reason", "privacy").startswith(
        "Guardrail: no names by mail (privacy · not looked up yet)."
    )
    assert coach.fine("rule", "we call back").startswith("Bank: we call back")
    said = coach.fine("rule", "two signatures", "--guardrail", "--reason", "habit")
    assert "Law, safety and privacy stay hard." in said


def test_what_is_found_out_about_a_rule_stands_beside_it(coach: Shell) -> None:
    coach.fine("rule", "two signatures", "--reason", "habit", "--decides", "Marjan")
    coach.fine("rule")
    coach.fine("rule", "1", "--verdict", "folklore", "--asked", "yesterday")
    coach.fine("rule", "we call back")
    assert coach.fine("rule", "--folklore") == (
        "1  bank  two signatures · habit · folklore · Marjan decides · "
        "last asked yesterday\n"
    )


def test_a_sixth_bank_is_kept_and_said_to_be_plenty(coach: Shell) -> None:
    said = [coach.fine("rule", f"bank {number}") for number in range(6)]
    assert [("this makes 6" in one) for one in said] == [False] * 5 + [True]


def test_a_tree_flows_once_a_way_round_it_is_taken(coach: Shell) -> None:
    said = coach.fine("tree", "nobody answers at the back office", "--wheel", "nobody")
    assert "Nobody is at the wheel here, and you saw that." in said
    coach.fine("tree")
    ways = "walk over (10 min); ask Anna; send a cake"
    assert "3 ways round it, none chosen yet" in coach.fine("tree", "1", "--way", ways)
    assert "ask Anna, since today" in coach.fine("tree", "1", "--take", "2")
    coach.fine("tree", "1", "--outcome", "she had the key")
    (tree,) = coach.json("tree")
    record = tree["record"]
    assert (record["status"], record["wheel"]) == ("branched", "nobody")
    assert [(one["text"], one["effort"], one["chosen"], one["outcome"])
            for one in record["branches"]] == [
        ("walk over", "10 min", False, ""), ("ask Anna", "", True, "she had the key"),
        ("send a cake", "", False, ""),
    ]  # fmt: skip


def test_a_tree_that_is_parked_comes_back_on_its_day(coach: Shell) -> None:
    coach.fine("tree", "the form", "--wheel", "Anna", "--park", "tomorrow")
    assert "the form" in coach.fine("due")
    (tree,) = coach.json("tree")
    assert (tree["record"]["wheel"], tree["record"]["driver"]) == ("other", "Anna")
    coach.fine("tree", "the form", "--back")
    assert "the form" not in coach.fine("due")


@pytest.mark.parametrize("args", [
    ("tree", "--take", "1"), ("rule", "--verdict", "fact"),
    ("rule", "x", "--bank", "--guardrail"),
])  # fmt: skip
def test_what_is_about_nothing_is_said_to_be(coach: Shell, args: tuple[str, ...]) -> None:
    assert coach(*args).code == 2


def test_an_outcome_needs_a_way_that_was_taken(coach: Shell) -> None:
    coach.fine("tree", "the form", "--way", "call")
    assert "First choose one" in coach("tree", "the form", "--outcome", "fine").err
    assert "There is no such way" in coach("tree", "the form", "--take", "fly").err


def test_the_whole_of_it_is_told_as_text(coach: Shell) -> None:
    assert "coach course" in coach.fine("direction")
    coach.fine("course", "We call back")
    coach.fine("tree", "the form")
    coach.fine("log", "coffee with @Anna")
    told = coach.fine("direction")
    assert "Your course, version 1: We call back." in told
    assert "“the form”, lies across, nothing chosen yet" in told
    assert "Week of 16 November: room not marked; 1 note;" in told
    assert "11 weeks without notes count for nothing." in told
    found = coach.json("direction")
    assert len(found["weeks"]) == 12
    assert found["weeks"][-1]["monday"] == found["weeks"][-1]["first"] == "2026-11-16"
    assert found["trees"][0]["text"] == "the form"
