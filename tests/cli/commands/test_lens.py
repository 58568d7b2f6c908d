"""Lenses in the shell: chosen, read, rewritten, and looked through."""

from __future__ import annotations

from tests.cli.shell import Shell


def test_the_choices_are_made_with_one_and_two(coach: Shell) -> None:
    said = coach.answering("lens", "take", lines=("3", "1", "<", "2", ">"))
    assert "1, 2, or enter for both alike." in said.out
    assert " ● 1  I act at once" in said.out
    assert "1 of 21 choices are kept" in said.out
    assert "1 of 21 choices are made; to go on: coach lens take" in coach.fine("lens")
    said = coach.answering("lens", "take", lines=("1", "", *["2"] * 18))
    assert said.code == 0
    assert "Consistency" in said.out or "No clear order" in said.out
    assert said.out.count("not a validated test") == 2
    shown = coach.json("lens")
    assert shown["result"]["questionnaire"] == "drives/seven-lenses"
    assert len(shown["result"]["answers"]) == 21
    assert "coach undo" in said.out


def test_nobody_is_asked_in_a_pipe(coach: Shell) -> None:
    said = coach("lens", "take")
    assert (said.code, said.out) == (2, "")
    assert "in a terminal" in said.err


def test_a_card_is_read_and_rewritten(coach: Shell) -> None:
    coach.fine("lens", "edit", "dialogue", "led_by=by a good listener")
    shown = coach.fine("lens", "card", "dial")
    assert "How I like to be led: by a good listener  · in your words" in shown
    card = coach.json("lens", "card", "dialogue")
    assert (card["led_by"], card["derived"]["own"]) == ("by a good listener", ["led_by"])
    said = coach("lens", "edit", "dialogue", "colour=green")
    assert said.code == 1
    assert "There is no field “colour” here." in said.err


def test_a_picture_is_written_and_found(coach: Shell) -> None:
    coach.fine("lens", "edit", "picture=that you tell it once", "activities=talks, letters")
    shown = coach.fine("lens")
    assert "My picture: that you tell it once" in shown
    assert "I would enjoy: talks, letters" in shown
    assert "that you tell it once" in coach.fine("find", "in:pictures")


def test_an_entry_is_seen_through_other_lenses(coach: Shell) -> None:
    coach.fine("log", "the printer jammed again")
    said = coach.fine("lens", "see", "printer")
    assert said.startswith("“the printer jammed again”\n")
    views = coach.json("lens", "see", "printer")["views"]
    assert len(views) == 7
    assert {"lens", "asks", "begins"} <= {*views[0]}


def test_while_names_are_hidden_nobody_is_named(coach: Shell) -> None:
    coach.fine("log", "coffee with @Samira")
    coach.fine("settings", "hide_names", "yes")
    assert coach.fine("lens", "see", "coffee").startswith("“coffee with S.”\n")
