"""Own way, course and signature: said in the line, found again, asked after a done act."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("sat down with Bo +own", "way:own"), ("samen gekeken #eigen", "manier:eigen"),
        ("calm talk +course", "course:yes"), ("rustig gesprek +koers", "koers:ja"),
        ("short mail +offcourse", "course:no"), ("kort +nietopkoers", "koers:nee"),
        ("drew it +signature", "signature:yes"),
        ("getekend +handtekening", "handtekening:ja"),
        ("drew it +signature", "#signature"), ("sat down +own 7..9", "+eigen"),
        ("sat down +own 7..9", "way:own in:acts"),
    ],
)  # fmt: skip
def test_a_sign_in_the_line_is_found_by_either_language(
    coach: Shell, line: str, query: str
) -> None:
    coach.fine("log", "something else")
    coach.fine("log", line)
    (found,) = coach.json("find", query)
    assert "+" not in found["record"]["text"]
    assert not found["record"].get("tags")


@pytest.mark.parametrize("sign", ["+sweet", "+sweetspot", "+raakpunt 6..9", "#raakpunt"])
def test_where_all_met_is_an_act_that_was_done(coach: Shell, sign: str) -> None:
    coach.fine("log", f"drew it for @Bo {sign}")
    for query in ("sweetspot:yes", "raakpunt:ja"):
        (found,) = coach.json("find", query, "in:acts")
        assert (found["record"]["text"], found["record"]["status"]) == (
            "drew it for Bo", "done",
        )  # fmt: skip


def test_where_all_met_without_marks_is_told_without_marks(coach: Shell) -> None:
    told = coach.fine("log", "drew it for @Bo +sweet")
    assert told.startswith("Noted (today 09:00): small act · sweet spot · Bo (new).")


@pytest.mark.parametrize(
    "words",
    [("a card from @Bo +received +sweet",), ("a card from @Bo +sweet", "--received"),
     ("thank @Bo +sweet +unsaid",)],
)  # fmt: skip
def test_what_one_was_given_or_kept_in_has_no_sweet_spot_and_keeps_the_word(
    coach: Shell, words: tuple[str, ...]
) -> None:
    coach.fine("log", *words)
    (found,) = coach.json("find", "#sweetspot")
    assert found["table"] == "moments"


def test_what_is_no_way_says_what_would_be(coach: Shell) -> None:
    said = coach("find", "way:red")
    assert said.code == 1
    assert "way:own" in said.err


def test_a_done_act_says_what_was_in_it_and_asks_for_the_signature_once(
    coach: Shell,
) -> None:
    coach.fine("settings", "signature", "I draw, I call back")
    coach.fine("act", "call @Bo +own")
    asked = coach.fine("done", "call", "--course")
    assert "in my own way · follows the course" in asked
    assert "Was it typically you (I draw, I call back)?" in asked
    coach.fine("act", "draw it for @Bo")
    said = coach.fine("done", "draw", "--signature", "--sweet")
    assert "my signature · sweet spot" in said
    assert "typically you" not in said
    assert "draw it for Bo" in coach.fine("find", "sweetspot:yes")


def test_the_share_and_the_others_are_explained(coach: Shell) -> None:
    for at in range(6):
        coach.fine("log", f"talk {at} {'+course' if at else ''}")
    told = coach.fine("why", "course")
    assert "Follow the course: 5 / 6" in told
    assert "talk 0" in told
    assert "talk 3" not in told
