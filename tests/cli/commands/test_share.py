"""Cards in the shell: looked at before they go, and before they stay."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def idea(coach: Shell) -> str:
    """Return where a card goes, with something to share."""
    coach.fine("act", "a bell for @Bas")
    coach.fine("done", "bell", "--before", "7", "--after", "9")
    return str(coach.folder / "win.coachcard")


def test_a_card_is_shown_and_fields_stay_out(coach: Shell, idea: str) -> None:
    said = coach.answering("share", "win", "--out", idea, lines=("2, 3",))
    assert "  1  What was done: a bell for B." in said.out
    assert "Which of these stay out?" in said.out
    whole = json.loads(Path(idea).read_bytes())
    assert whole["fields"] == {"text": "a bell for B."}
    assert (whole["kind"], whole["format"]) == ("win", 1)


def test_without_a_file_a_card_is_only_shown(coach: Shell, idea: str) -> None:
    assert "--out FILE" in coach.fine("share", "win", "--yes")
    assert not Path(idea).exists()
    shown = coach.json("share", "win")
    assert shown["fields"]["after"] == 9


def test_a_card_is_kept_after_a_yes_and_only_once(
    coach: Shell, idea: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    coach.fine("share", "win", "--out", idea, "--yes")
    monkeypatch.setenv("COACH_HOME", str(coach.folder / "there"))
    said = coach("receive", idea)
    assert (said.code, said.out) == (2, "")
    assert "Keep this?" in coach.answering("receive", idea, lines=("n",)).out
    assert "kept. a bell for B." in coach.fine("receive", idea, "--yes")
    told = coach.json("receive", idea, "--yes")
    assert told["understood"] == ["A small win: known already, nothing was added."]
    assert "What went well\n  · a bell for B." in coach.fine("lens", "team")
    coach.fine("undo")
    assert "What went well" not in coach.fine("lens", "team")


def test_of_several_files_none_is_kept_when_one_is_no_card(coach: Shell, idea: str) -> None:
    coach.fine("share", "win", "--out", idea, "--yes")
    bad = coach.folder / "bad.coachcard"
    bad.write_text("{}")
    said = coach("receive", idea, str(bad), "--yes")
    assert (said.code, said.out) == (1, "")
    assert "is no card of coach." in said.err
    assert "What went well" not in coach.fine("lens", "team")


def test_a_received_card_is_listed_and_let_go_of(
    coach: Shell, idea: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    coach.fine("share", "win", "--out", idea, "--yes")
    monkeypatch.setenv("COACH_HOME", str(coach.folder / "there"))
    assert coach.fine("receive") == "No card of anybody else is here.\n"
    coach.fine("receive", idea, "--yes")
    assert coach.fine("receive") == "  1  A small win: a bell for B.\n"
    shown = coach.fine("receive", "1")
    assert shown.startswith("A small win: a bell for B.\n  1  ")
    assert "a bell for B." in coach.json("receive", "1").values()
    assert coach("receive", "2").code == 1
    assert "Let go: A small win, a bell for B." in coach.fine("receive", "--let-go", "1")
    assert coach.json("receive") == []
    coach.fine("undo")
    assert coach.json("receive")[0]["n"] == 1
    said = coach("receive", "--let-go", "chair")
    assert (said.code, said.err) == (1, "coach: No received card is called “chair”.\n")


def test_what_is_of_another_kind_is_told(coach: Shell) -> None:
    coach.fine("idea", "a", "key", "box")
    coach.fine("act", "tea for Bo")
    coach.fine("due")
    assert coach("share", "idea", "1").err == "coach: Small act “tea for Bo” is no idea.\n"
