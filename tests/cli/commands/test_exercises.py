"""`coach exercise`: asked at the terminal, left and taken up again, told and kept."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from coach.model.types import Json
from coach.rules.exercises import steps
from tests import packing
from tests.cli.shell import Said, Shell


@pytest.fixture(autouse=True)
def _pack(coach: Shell, tmp_path: Path) -> None:
    coach.fine("pack", "install", packing.desk(tmp_path / "made"), "--yes")


def run(coach: Shell, *lines: str) -> Said:
    return coach.answering("exercise", "run", "calm-desk/quadrant", lines=lines)


def test_it_asks_tells_and_keeps(coach: Shell) -> None:
    said = run(coach, "8", "3", "1", "Look up", "1")
    assert said.err == ""
    for text in ("1/4  How near were you?", "high_low name", "Planned for today: Look up"):
        assert text in said.out
    assert "Look up" in coach.fine("find", "in:acts")
    assert "high_low name" in coach.fine("find", "in:runs")


def test_what_was_filled_in_is_half_done_again_after_undo(coach: Shell) -> None:
    run(coach, "8", "3", "1", "-", "")
    assert "half done again" in coach.fine("undo")
    assert "half done" in coach.fine("exercise", "list", "calm")


def test_a_wrong_answer_is_asked_again(coach: Shell) -> None:
    said = run(coach, "12", "8", "3", "desk", "-", "")
    assert "from 1 to 10" in said.out
    assert "high_low name" in said.out


def test_lines_that_are_too_few_stay_while_more_are_added(coach: Shell) -> None:
    said = coach.answering(
        "exercise", "run", "cut-the-loop", lines=("no time", "wrong answer", "", "", "<")
    )
    assert "At least 4, please." in said.out
    assert "1/4" in said.out
    more = ("no time", "", "wrong answer", "call again", "a longer queue", "", ">")
    said = coach.answering("exercise", "run", "cut-the-loop", "--anew", lines=more)
    assert "What you wrote stays" in said.out
    assert "“no time”" in said.out


def test_a_number_that_is_not_there_is_asked_again_and_nothing_is_lost(
    coach: Shell,
) -> None:
    said = run(coach, "8", "3", "1", "Look up", "1 9", "y", "00015", "1")
    for wrong in ("9", "y", "00015"):
        assert f"There is no number {wrong} here." in said.out
    assert said.out.count("Planned for today: Look up") == 1


def test_back_and_later(coach: Shell) -> None:
    said = run(coach, "8", "<", "", "3", ">")
    assert "You said: 8." in said.out
    assert "2 answers are kept" in said.out
    assert "half done" in coach.fine("exercise", "list", "calm")
    said = run(coach, "1", "-", "")
    assert "3/4" in said.out
    assert "2/4" not in said.out


def test_the_end_of_input_leaves_it_for_later(coach: Shell) -> None:
    assert "1 answer is kept" in run(coach, "8").out


def test_without_a_terminal_it_is_said_why(coach: Shell) -> None:
    assert coach("exercise", "run", "calm-desk/quadrant").code == 2


def test_the_list_is_the_same_in_json(coach: Shell) -> None:
    run(coach, "8", "3", "1", "-", "")
    listed = coach.json("exercise", "list", "--pack", "calm-desk")
    assert len(listed) == 5
    (one,) = [each for each in listed if each["ref"] == "calm-desk/quadrant"]
    assert one["derived"]["times"] == 1


def test_one_is_shown_with_its_questions_and_its_series(coach: Shell) -> None:
    run(coach, "8", "3", "1", "-", "")
    told = coach.fine("exercise", "show", "calm-desk/quadrant")
    assert "How near were you?" in told
    assert "Near: 8  (n = 1)" in told
    last = coach.json("exercise", "show", "calm-desk/quadrant")
    (one,) = last["derived"]["runs"]
    assert one["outcome"] == "high_low name"
    assert f"high_low name  [{one['id'][-6:]}]" in told
    assert "Look up" not in told
    assert "How near were you?" in coach.fine("edit", one["id"])
    drawn = coach.json("chart", "calm-desk/quadrant")["over_time"]["lines"]
    assert (drawn[0]["name"], drawn[0]["points"][0]["value"]) == ("Near", 8)
    steps = coach.json("exercise", "show", "calm-desk/gap")["steps"]
    assert [step["id"] for step in steps] == ["near", "room", "where", "try"]


def test_a_number_of_the_list_names_one(coach: Shell) -> None:
    coach.fine("exercise", "list", "--pack", "calm-desk")
    assert "[calm-desk/gap]" in coach.fine("exercise", "show", "1")


@pytest.mark.parametrize(
    ("args", "code"),
    [(("run",), 2), (("show", "nothing"), 1), (("list", "--minutes", "few"), 2),
     (("show", "exercise"), 1)],
)  # fmt: skip
def test_what_is_not_known_is_said(coach: Shell, args: tuple[str, ...], code: int) -> None:
    said = coach("exercise", *args)
    assert (said.code, bool(said.err)) == (code, True)


def test_roles_and_themes_narrow_it_down_in_both_languages(coach: Shell) -> None:
    english = coach.fine("exercise", "list", "--theme", "direction", "--minutes", "2")
    dutch = coach.fine(
        "--lang", "nl", "exercise", "list", "--theme", "richting", "--minutes", "2"
    )
    assert 0 < len(english.splitlines()) == len(dutch.splitlines())


class Agreed(steps.StepKind):
    """A kind of step that nobody has thought of yet: agreed, or not."""

    name = "agreed"
    prompt = "yes or no: "

    def take(self, value: Json) -> Json:
        """Return whether it was agreed."""
        if isinstance(value, bool):
            return value
        raise steps.AnswerError("Yes or no, please.")

    def typed(self, text: str, _now: datetime) -> Json:
        """Return yes or no for how it begins."""
        return {"y": True, "n": False}.get(text[:1], text)

    def reads(self, value: Json, _day: object) -> str:
        """Return it as it is said."""
        return "agreed" if value else "not agreed"


AGREED = """\
[[step]]
id = "deal"
kind = "agreed"
ask = { en = "Is it a deal?", nl = "Is dat afgesproken?" }
"""


def test_a_kind_of_step_is_one_class(
    coach: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(steps.KINDS, "agreed", Agreed)
    near = {"exercises/near.toml": packing.EXERCISE.partition("[[step]]")[0] + AGREED}
    made = packing.folder(tmp_path / "tried", packing.GOOD | near)
    coach.fine("pack", "install", str(made), "--yes")
    said = coach.answering("exercise", "run", "tried/near", lines=("maybe", "no", "<", ""))
    for text in ("yes or no: ", "Yes or no, please.", "You said: not agreed."):
        assert text in said.out
    assert "Near" in coach.fine("find", "in:runs", "not agreed")
    name, text = next(iter(near.items()))
    assert packing.codes(packing.checked({name: f"{text}min = 1"})) == ["step-key"]


def test_an_exercise_is_printed_whole_or_with_what_answers_say(coach: Shell) -> None:
    whole = coach.fine("exercise", "print", "hold-differently")
    assert "Grip (Near above 5.5, Room at most 5.5)" in whole
    assert "1-10 (out of sight – close by)" in whole
    said = coach.fine("exercise", "print", "hold-differently", "presence=8", "room=3")
    assert said.startswith("Grip\n")
    open_ = coach.fine("exercise", "print", "hold-differently", "presence=8")
    assert "still open" in open_
    found = coach.json("exercise", "print", "hold-differently", "presence=8", "room=3")
    assert (found["here"], found["came"]["name"]) == ("high_low", "Grip")
    assert len(found["outcomes"]) == 4


def test_a_printed_page_replaces_nothing_unasked(coach: Shell, tmp_path: Path) -> None:
    place = tmp_path / "sheet.html"
    asked = ("exercise", "print", "shrink", "--html", "--out", str(place))
    assert "sheet.html" in coach.fine(*asked)
    assert place.read_text("utf-8").startswith("<!doctype html>")
    assert coach(*asked).code == 1
    coach.fine(*asked, "--yes")
    assert coach.fine("exercise", "print", "shrink", "--html").startswith("<!doctype html>")
