"""`coach sheet`: before a talk and after it, in the shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.shell import Shell


@pytest.fixture(name="met")
def _met(coach: Shell) -> Shell:
    coach("person", "add", "Anna Smit", "--colleague")
    coach("log", "for @Anna: ask about the move")
    coach("log", "voor Anna: de sleutels")
    coach("log", "coffee with @Anna +listen")
    return coach


def test_a_talk_is_prepared_held_and_remembered(met: Shell) -> None:
    told = met("sheet", "anna").out
    for words in ("One-on-one with Anna Smit", "○ ask about the move", "○ de sleutels",
                  "coffee with Anna  (today)"):  # fmt: skip
        assert words in told
    told = met(
        "sheet", "anna", "--said", "It goes well", "--promised", "the book", "--before",
        "friday", "--talked", "move",
    ).out  # fmt: skip
    assert "One-on-one with Anna Smit, today." in told
    assert "before Friday 27 November: the book." in told
    assert "Topics: 1 of 2 talked about." in told
    told = met("sheet", "anna").out
    assert "ask about the move" not in told
    assert "○ de sleutels" in told
    assert "○ the book" in told
    assert "It goes well" in told
    assert "Promise kept: the book." in met("sheet", "anna", "--kept", "book").out


def test_it_is_written_to_a_file_but_never_over_one(met: Shell, tmp_path: Path) -> None:
    file = tmp_path / "anna.md"
    met("sheet", "anna", "--out", str(file))
    assert file.read_text(encoding="utf-8") == met("sheet", "anna", "--md").out
    assert file.stat().st_mode & 0o077 == 0
    refused = met("sheet", "anna", "--out", str(file))
    assert refused.code == 1
    assert "--yes" in refused.err
    assert met("sheet", "anna", "--out", str(file), "--yes").code == 0


def test_programs_read_it(met: Shell) -> None:
    found = json.loads(met("sheet", "anna", "--json").out)
    assert found["record"]["name"] == "Anna Smit"
    topics = found["derived"]["parts"]["topics"]
    assert [one["text"] for one in topics] == ["ask about the move", "de sleutels"]
    kept = json.loads(met("sheet", "anna", "--topic", "tea", "--json").out)
    assert (kept["table"], kept["record"]["text"]) == ("topics", "tea")
    held = json.loads(met("sheet", "anna", "--said", "well", "--json").out)
    assert (held["table"], held["record"]["text"]) == ("meetings", "well")


@pytest.mark.parametrize(
    "given", [["anna", "--kept", "tea"], ["bo"], ["anna", "--said", " "],
              ["anna", "--said", "x", "--talked", "e"], ["anna", "--promised", "x",
               "--before", "yesterday"]],
)  # fmt: skip
def test_what_does_not_fit_is_said_and_nothing_is_kept(
    met: Shell, given: list[str]
) -> None:
    before = met("export").out
    refused = met("sheet", *given)
    assert refused.code == 1
    assert refused.err.startswith("coach: ")
    assert met("export").out == before


def test_somebody_is_shown_with_what_waits(coach: Shell) -> None:
    coach.fine("log", "thanked @Anna +appreciate +unsaid")
    coach.fine("log", "tea with @Anna", "--on", "13-11-2026")
    coach.fine("sheet", "Anna", "--topic", "the move")
    coach.fine("sheet", "Anna", "--promised", "a book")
    coach.fine("act", "call @Anna")
    told = coach.fine("person", "show", "Anna")
    parts = {}
    for part in told.split("\n\n"):
        head, *lines = part.splitlines()
        parts[head] = " ".join(lines)
    assert "thanked Anna" in parts["Not yet said, today"]
    assert "the move" in parts["For the next time"]
    assert parts["For the next time"].endswith("?")
    assert "a book" in parts["You promised"]
    assert "call" in parts["Small acts that wait"]
    assert parts["Twelve weeks"] == "  · · · · · · · · · · 1 1  (2 notes)"
    found = coach.json("person", "show", "Anna")["derived"]
    assert found["not_yet_said"]["text"] == "thanked Anna"
    assert [one["text"] for one in found["topics"]] == ["the move"]
    assert [one["text"] for one in found["promises"]] == ["a book"]
    assert list(found["weeks"].values())[-2:] == [1, 1]
    assert "Voor de volgende keer" in coach.fine("--lang", "nl", "person", "show", "Anna")
