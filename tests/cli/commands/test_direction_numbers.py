"""Numbers and room in the shell: kept with answers and quality; what one may do."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


def test_a_number_begins_with_its_name_and_its_first_answers(coach: Shell) -> None:
    said = coach.fine("number", "NPS", "9", "10", "7")
    assert said.startswith("New: NPS. NPS (today): 9, 10, 7.")
    assert "NPS · 9, 10, 7 (n = 3)" in coach.fine("number")
    coach.fine("number", "nps", "6", "8")
    assert "1  NPS · 20 (n = 5)" in coach.fine("number")


def test_a_figure_says_from_how_many_answers(coach: Shell) -> None:
    coach.fine("number", "csat", "77", "--n", "40", "--on", "1-11")
    assert "csat (today): 80 % (n = 35)." in coach.fine("number", "csat", "80", "--n", "35")
    assert "81 % (n = 36)" in coach.fine("number", "csat", "81", "--n", "36")
    shown = coach.fine("number", "csat")
    assert "From 77 % (n = 40) to 81 % (n = 36)." in shown
    assert shown.index("What we did") < shown.index("How it stands")
    few = coach.fine("number", "csat", "50", "--n", "4", "--on", "yesterday")
    assert "4 answers: too few for a figure" in few


def test_a_quantity_has_a_partner_or_calmly_none_yet(coach: Shell) -> None:
    coach.fine("number", "handling", "time", "312")
    assert "no counterweight yet" in coach.fine("number")
    coach.fine("number", "handling", "partner=Solved the first time")
    coach.fine("number", "Solved the first time", "yes", "no")
    listed = coach.fine("number")
    assert "beside it: Solved the first time" in listed
    assert "yes, no (n = 2) · stands beside handling time" in listed


def test_how_many_is_kept_and_answered_with_how_good(coach: Shell) -> None:
    for said in (
        coach.fine("number", "help 40 customers"), coach.fine("act", "help 40 customers")
    ):  # fmt: skip
        assert "“40 customers” says how many." in said
        assert "Solved the first time" in said
    assert "help 40 customers · volume · no counterweight yet" in coach.fine("number")
    assert "says how many" not in coach.fine("act", "help 3 customers")


def test_a_goal_says_how_it_stands_and_own_words_win(coach: Shell) -> None:
    coach.fine("number", "csat", "77", "--n", "40", "--on", "1-11")
    coach.fine("number", "csat", "80", "--n", "40", "target=85", "sign=they", "thank", "us")
    assert "on course" in coach.fine("number")
    coach.fine("number", "csat", "status=stuck")
    shown = coach.fine("number", "csat")
    assert "stuck" in shown
    assert "Visible sign: they thank us" in shown


def test_what_was_kept_of_a_day_can_be_taken_out_and_undone(coach: Shell) -> None:
    coach.fine("number", "AHT", "300", "--on", "yesterday")
    coach.fine("number", "AHT", "3120")
    coach.fine("number", "AHT", "-")
    assert "1  AHT · handling time · 300" in coach.fine("number")
    coach.fine("undo")
    assert "3120" in coach.fine("number")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("NPS", "400"), "does not fit"),
        (("csat", "9"), "Answers go from 1 to 5"),
        (("csat", "4.2"), "does not fit"),
        (("AHT", "3", "4"), "One figure at a time"),
        (("NPS", "9", "8", "--n", "3"), "--n goes with one figure"),
        (("NPS", "--n", "5"), "Say what the number is"),
        (("NPS", "-"), "Nothing was kept"),
        (("NPS", "8", "colour=red"), "There is no field"),
    ],
)
def test_what_does_not_fit_keeps_nothing(
    coach: Shell, words: tuple[str, ...], why: str
) -> None:
    said = coach("number", *words)
    assert (said.code, said.out) == (1, "")
    assert why in said.err
    assert "No number yet" in coach.fine("number")


def test_json_has_the_figure_only_where_there_is_one(coach: Shell) -> None:
    coach.fine("number", "NPS", "9", "10")
    (few,) = coach.json("number")
    assert few["derived"]["value"] is None
    assert few["derived"]["answers"] == [9, 10]
    kept = coach.json("number", "NPS", "9", "9", "9")
    assert kept["table"] == "measures"
    one = coach.json("number", "nps")
    assert (one["derived"]["value"], one["derived"]["n"]) == (100, 5)


def test_dutch_words_do_the_same(coach: Shell) -> None:
    def zeg(*words: str) -> str:
        return coach.fine("--lang", "nl", "number", *words)

    assert "“40 klanten” zegt hoeveel." in zeg("40 klanten helpen")
    zeg("In één keer opgelost", "ja", "nee")
    zeg("40 klanten", "partner=in een keer opgelost")
    assert "ja, nee (n = 2) · staat naast 40 klanten helpen" in zeg()


def test_room_is_kept_with_its_kind_and_who_gave_it(coach: Shell) -> None:
    assert "Nothing yet." in coach.fine("room")
    coach.fine("person", "add", "Anna")
    said = coach.fine("room", "refund up to 50", "kind=to spend", "person=Anna")
    assert said.startswith("Room: refund up to 50 · to spend.")
    assert "refund up to 50 · to spend · from Anna" in coach.fine("room")
    assert "refund up to 50" in coach.fine("find", "in:ruimte")
    coach.fine("undo")
    assert "Nothing yet." in coach.fine("room")


def test_the_last_three_uses_are_told(coach: Shell) -> None:
    for at in range(1, 5):
        sign = "+room" if at % 2 else "#ruimte"
        coach.fine("log", f"{at} days ago: refunded {at} {sign}")
    shown = coach.fine("room")
    assert [f"refunded {at}" in shown for at in (1, 2, 3, 4)] == [True] * 3 + [False]
    told = coach.json("room")
    assert [one["text"] for one in told["derived"]["used"]] == [
        "refunded 1", "refunded 2", "refunded 3",
    ]  # fmt: skip
