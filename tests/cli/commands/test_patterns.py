"""Patterns, slips, ticks and prompts in the shell."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell

PLAN = ("new", "Rushing", "gave=calm", "tiny=one breath",
        "plan=if the queue grows, then I breathe out")  # fmt: skip


def test_one_is_picked_by_its_number(coach: Shell) -> None:
    assert "3  Inbox first" in coach.fine("pattern", "library")
    said = coach.fine("pattern", "pick", "3")
    assert said.startswith("Active now: Inbox first. If I open my laptop, then I first")
    assert "Inbox first · active" in coach.fine("pattern", "list")


def test_one_is_written_and_changed(coach: Shell) -> None:
    said = coach.fine("pattern", *PLAN)
    assert said.startswith("Active now: Rushing. If the queue grows, then I breathe out.\n")
    coach.fine("pattern", "edit", "rush", "tiny=half a breath")
    shown = coach.fine("pattern", "show")
    assert "Tiny version: half a breath" in shown
    assert "A spring: not done yet." in shown


def test_only_not_to_do_something_is_asked_about(coach: Shell) -> None:
    said = coach("pattern", "new", "Grip", "plan=if I panic, then I do not take over")
    assert (said.code, said.out) == (1, "")
    assert "What will you do instead" in said.err


def test_a_second_one_takes_a_yes(coach: Shell) -> None:
    coach.fine("pattern", *PLAN)
    said = coach("pattern", "pick", "inbox")
    assert (said.code, said.out) == (1, "")
    assert "“Rushing” is active already." in said.err
    coach.fine("pattern", "pick", "inbox", "--second")
    said_third = coach.fine("pattern", "pick", "quick yes")
    assert said_third.startswith("Quick yes is kept for later.")


def test_a_slip_is_thanked_for_and_shown_the_way_back(coach: Shell) -> None:
    coach.fine("pattern", *PLAN)
    said = coach.fine("slip", "--note", "three at once", "--context", "in a hurry")
    assert said.startswith("Good that you saw it. The old way gave you something: calm.")
    assert "The smallest way back: one breath. It counts fully." in said
    found = coach.json("find", "in:slips")
    assert [(one["record"]["text"], one["record"]["context"]) for one in found] == [
        ("three at once", "rushed")
    ]
    coach.fine("slip", "rush", "--on", "yesterday")
    assert "came back once" not in coach.fine("pattern", "show")


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ((), "done"), (("tiny",), "tiny"), (("rush", "missed"), "missed"),
        (("na",), "not_applicable"), (("gedaan",), "done"),
    ],
)  # fmt: skip
def test_a_day_is_ticked(coach: Shell, words: tuple[str, ...], result: str) -> None:
    coach.fine("pattern", *PLAN)
    said = coach.json("tick", *words, "--on", "friday")
    assert (said["table"], said["record"]["result"]) == ("ticks", result)
    assert said["record"]["day"] == "2026-11-20"


@pytest.mark.parametrize("command", ["slip", "tick"])
def test_with_two_active_ones_the_name_is_asked_for(coach: Shell, command: str) -> None:
    coach.fine("pattern", *PLAN)
    coach.fine("pattern", "pick", "inbox", "--second")
    said = coach(command)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("coach: Which one do you mean?\n")
    assert "Rushing" in said.err
    assert "Inbox first" in said.err
    coach.fine(command, "inbox")


@pytest.mark.parametrize("command", ["slip", "tick"])
def test_without_a_pattern_it_says_where_to_begin(coach: Shell, command: str) -> None:
    said = coach(command)
    assert (said.code, said.out) == (1, "")
    assert "No pattern is active now." in said.err


def test_a_future_day_is_refused(coach: Shell) -> None:
    coach.fine("pattern", *PLAN)
    assert coach("tick", "--on", "30-11-2026").code == 1
    assert coach("slip", "--on", "30-11-2026").code == 1


@pytest.mark.parametrize(
    ("what", "status"),
    [("pause", "active"), ("rest", "resting"), ("root", "rooted"), ("letgo", "let_go")],
)
def test_a_pattern_may_rest_in_many_ways(coach: Shell, what: str, status: str) -> None:
    coach.fine("pattern", *PLAN)
    said = coach.json("pattern", what)
    assert said["record"]["status"] == status
    assert said["record"]["plan"]["paused_on"] == "2026-11-22"


def test_why_explains_patterns_rules_and_the_undertow(coach: Shell) -> None:
    coach.fine("pattern", *PLAN)
    assert "How “Rushing” grows" in coach.fine("why", "rush")
    assert "A slip is a miss, not worse." in coach.fine("why", "routine")
    assert "“After two heavy days” (R09) comes at most once in 3" in coach.fine(
        "why", "R09"
    )
    assert "Undertow: Clear water" in coach.fine("why", "undertow")
    assert coach("why", "nonsense").code == 1


def test_each_prompt_has_a_switch(coach: Shell) -> None:
    listed = coach.fine("settings", "rules")
    assert (
        "When it is heavy, or begins anew\n  After two heavy days [as usual] R09" in listed
    )
    coach.fine("settings", "r07", "off")
    assert "[not at all]" in coach.fine("settings", "R07")
    assert coach("settings", "R07", "sometimes").code == 1


def test_today_in_full_shows_the_prompt_once_and_how_to_answer(
    coach: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_NOW", "2026-11-02T09:00:00+01:00")
    coach.fine("log", "tea with @Anna")
    monkeypatch.setenv("COACH_NOW", "2026-11-20T09:00:00+01:00")
    assert "Good to see you." not in coach.fine("today", "--short")
    said = coach.json("today")
    assert (said["lead"]["kind"], said["lead"]["rule"]) == ("prompt", "R36")
    full = coach.fine("today")
    assert "Good to see you. You need not catch up on anything." in full
    assert "coach prompt done, later or no · coach why R36" in full
    assert "Good to see you." in coach.fine("today")
    assert coach.fine("prompt", "later").startswith("Fine. It is quiet for today.")
    assert coach.fine("prompt") == "There is no prompt now.\n"


def test_it_is_all_there_in_dutch(coach: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_LANG", "nl")
    said = coach.fine("pattern", "pick", "rush")
    assert said.startswith("Nu actief: Klanten afraffelen. Als ik de wachtrij zie")
    assert coach.fine("slip").startswith("Fijn dat je het zag.")
    assert coach.fine("tick", "klein").startswith("De kleine versie gedaan (")


def test_a_switch_goes_by_its_dutch_words_too(coach: Shell) -> None:
    coach.monkeypatch.setenv("COACH_LANG", "nl")
    assert "helemaal niet" in coach.fine("settings", "R05", "uit")
    assert "gewoon" in coach.fine("settings", "R05", "aan")


def test_a_prompt_that_is_taken_back_goes_by_its_name(coach: Shell) -> None:
    coach.fine("pattern", "library")
    coach.fine("pattern", "pick", "1")
    coach.fine("slip")
    coach.fine("prompt")
    coach.fine("prompt", "no")
    said = coach.fine("undo")
    assert "Prompt “After a slip”" in said
    assert "{" not in said
    assert ".." not in said


def test_what_was_taken_back_ends_with_one_full_stop(coach: Shell) -> None:
    coach.fine("log", "a long day.")
    told = coach.fine("undo").splitlines()
    assert told[0] == "Taken back. Moment taken away again: a long day."
    assert told[1] == "To do it again: coach redo"


def test_a_second_pattern_names_the_switch_that_allows_it(coach: Shell) -> None:
    coach.fine("pattern", "library")
    coach.fine("pattern", "pick", "1")
    coach.fine("pattern", "library")
    assert "--second" in coach("pattern", "pick", "2").err


def test_the_exercise_of_a_prompt_is_named_with_how_to_begin(
    coach: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_NOW", "2026-11-06T09:00:00+01:00")
    coach.fine("act", "flowers for everybody")
    monkeypatch.setenv("COACH_NOW", "2026-11-19T09:00:00+01:00")
    coach.fine("log", "tea with @Anna")
    monkeypatch.setenv("COACH_NOW", "2026-11-20T09:00:00+01:00")
    begin = "An exercise goes with it: Shrink it. Begin: coach exercise run small/shrink"
    assert begin in coach.fine("prompt")
    assert begin in coach.fine("today")
    assert coach.json("today")["lead"]["exercise"] == "small/shrink"
    assert coach.json("prompt")["exercise"] == "small/shrink"
