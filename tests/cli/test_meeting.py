"""Somebody new in a line: told in the shell, asked on a terminal, made after a yes."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import Shell

WORDS = {
    "en": (
        "coach person add Fatima --customer --link (or --colleague)",
        "Did you mean Fatima?",
        "1 earlier line names Fatima",
    ),
    "nl": (
        "coach person add Fatima --customer --link (of --colleague)",
        "Bedoelde je Fatima?",
        "In 1 eerdere regel staat Fatima",
    ),
}


@pytest.mark.parametrize("language", WORDS)
def test_one_line_says_how_somebody_is_kept(coach: Shell, language: str) -> None:
    coach.monkeypatch.setenv("COACH_LANG", language)
    how, meant, earlier = WORDS[language]
    assert how in coach.fine("log", "met Fatima about the returns desk")
    assert coach.fine("export").count("Fatima") == 2
    assert earlier in coach.fine("person", "add", "Fatima", "--customer")
    coach.fine("person", "link", "Fatima")
    told = coach.fine("log", "fatima belde")
    assert meant in told
    command = told.split("coach person link Fatima ")[1].split()[0]
    coach.fine("person", "link", "Fatima", command)
    moments = coach.kept("moments")
    assert [len(one["person_ids"]) for one in moments] == [1, 1]
    for _time in range(2):
        coach.fine("undo")
    moments = coach.kept("moments")
    assert [len(one["person_ids"]) for one in moments] == [1]


def test_a_name_that_is_nobodys_is_asked_about_once(coach: Shell) -> None:
    said = coach.answering("log", "coffee with Fatima", lines=("n",))
    assert "“Fatima” is no person, and is not asked about again." in said.out
    assert "Fatima" not in coach.answering("log", "tea with Fatima", lines=()).out


def test_that_a_name_is_nobodys_can_be_said_in_one_line(coach: Shell) -> None:
    assert "coach person nobody Tom" in coach.fine("log", "tea with Tom")
    coach.fine("person", "nobody", "Tom")
    assert "Tom" not in coach.fine("log", "coffee with Tom")


def test_keeping_somebody_with_their_lines_is_one_step(coach: Shell) -> None:
    for line in ("met Fatima", "with Fatima", "Fatima called"):
        coach.fine("log", line)
    said = coach.fine("person", "add", "Fatima", "--colleague", "--link")
    assert "Added Fatima. 3 lines are about Fatima now." in said
    coach.fine("undo")
    tables = coach.json("export")["tables"]
    assert "people" not in tables
    assert not any(one.get("person_ids") for one in tables["moments"])


@pytest.mark.parametrize(
    ("typed", "side"), [("c", "colleague"), ("k", "customer"), ("", None), ("x", None)]
)
def test_on_a_terminal_the_side_is_a_yes(
    coach: Shell, typed: str, side: str | None
) -> None:
    said = coach.answering("log", "lunch with Fatima", lines=(typed,))
    assert (said.code, said.err) == (0, "")
    assert "coach person add" not in said.out
    people = coach.kept("people")
    assert [one["side"] for one in people] == ([side] if side else [])


def test_on_a_terminal_the_side_of_somebody_new_and_earlier_lines_are_asked(
    coach: Shell,
) -> None:
    coach.answering("log", "met Fatima", lines=("",))
    said = coach.answering("log", "coffee with @Fatima", lines=("k", "y"))
    assert "1 line is about Fatima now." in said.out
    assert "side=customer" not in said.out
    tables = coach.json("export")["tables"]
    assert [one["side"] for one in tables["people"]] == ["customer"]
    assert all(one["person_ids"] for one in tables["moments"])


def test_a_known_name_is_meant_after_a_yes(coach: Shell) -> None:
    coach.fine("person", "add", "Anna", "--customer")
    coach.answering("log", "anna belde", lines=("n",))
    assert coach.fine("find", "with:anna").startswith("Nothing fits")
    coach.answering("log", "anna belde weer", lines=("y",))
    assert "anna belde weer · Anna" in coach.fine("find", "with:anna")


def test_who_is_meant_is_not_asked_where_json_is_read(coach: Shell) -> None:
    said = coach.answering("log", "met Fatima en @Bo", "--json", lines=())
    assert json.loads(said.out)["table"] == "moments"


def test_two_of_one_name_are_merged_by_that_name(coach: Shell) -> None:
    coach.fine("log", "coffee with @Anna")
    export = coach.folder / "export.json"
    told = coach.json("export")
    told["tables"]["people"][0]["id"] += "0"
    export.write_text(json.dumps(told), "utf-8")
    coach.fine("import", str(export))
    assert "There are 2 people called Anna" in coach.fine("doctor")
    assert "coach person merge" in coach.fine("log", "tea with @anna")
    assert "There are 2 people" in coach("person", "show", "Anna").err
    assert "Anna is now Anna" in coach.fine("person", "merge", "anna", "Anna", "--yes")
    assert "called" not in coach.fine("doctor")


@pytest.mark.parametrize(
    "query", ["zoe", "Zoë", "ZOE", "with:zoe", "met:Zoë", "it's", "it’s", "#idee", "#Ideë"]
)
def test_what_is_looked_for_is_found_in_plain_letters(coach: Shell, query: str) -> None:
    coach.fine("person", "add", "Zoë", "--customer")
    coach.fine("log", "it’s lunch met Zoe #Idéé")
    assert "it’s lunch" in coach.fine("find", query)
