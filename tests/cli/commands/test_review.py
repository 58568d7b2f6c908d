"""`coach review` and `coach chart`: the same as in the app, as text."""

from __future__ import annotations

from tests.cli.shell import Shell


def test_a_week_is_answered_by_options_and_read_as_markdown_and_json(coach: Shell) -> None:
    coach.fine("log", "thanked @Anna for the tea", "--on", "yesterday")
    said = coach.fine(
        "review", "--movement", "more", "--glad", "the tea", "--next", "ask Anna more"
    )
    assert "Movement: a bit more. Glad of: the tea." in said
    assert "ask Anna more" in coach.fine("find", "in:acts")
    page = coach.fine("review", "--md")
    assert page.startswith("# Your week, 16 to 20 November\n")
    assert "\nthe tea\n" in page
    told = coach.json("review")
    assert told["record"]["movement"] == "more"
    assert told["derived"]["movements"][-1] == "↑"
    assert "the tea" in coach.fine("find", "in:reviews")


def test_the_questions_are_asked_left_and_resumed_on_the_terminal(coach: Shell) -> None:
    left = coach.answering("review", "--ask", lines=("sideways", "same", "a walk", ">"))
    assert "is not" in left.out or "no" in left.out
    assert "It waits where you left it" in left.out
    resumed = coach.answering("review", "--ask", lines=("<", "two walks", *"-----"))
    assert "You said: a walk." in resumed.out
    assert "It is kept." in resumed.out
    told = coach.json("review")
    kept = {name: told["record"][name] for name in ("movement", "glad_of", "finished")}
    assert kept == {"movement": "same", "glad_of": "two walks", "finished": True}


def test_a_chart_is_told_with_its_n_and_its_caution(coach: Shell) -> None:
    coach.fine("reflect", "7", "6", "8", "5", "--on", "fri")
    said = coach.fine("chart", "marks")
    assert "The four marks of a day (n = 1)" in said
    assert "Energy: · · · · · · · · · · · 5  (n = 1)" in said
    assert "What it does not show" in said
    told = coach.json("chart", "marks")
    assert told["derived"]["lines"][0]["values"] == [None] * 11 + [7]
    assert told["entries"] == [{"table": "reflections", "id": "2026-11-20"}]
    assert "2026-11-20" in coach.fine("why", "chart", "marks")


def test_a_chart_that_is_not_there_names_those_that_are(coach: Shell) -> None:
    said = coach("chart", "clouds")
    assert (said.code, "marks, together" in said.err) == (1, True)
    listed = coach.fine("chart")
    assert "half-days" in listed
