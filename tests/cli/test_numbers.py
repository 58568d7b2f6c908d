"""A bare number is a number of the list just printed, and never a part of a text."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from coach.model.moment import Moment
from coach.store import Store
from tests.cli.conftest import NOW
from tests.cli.shell import Shell

ONE_LINE = "The list just printed has one line, so there is no number 31."


def note(coach: Shell, text: str) -> str:
    """Keep a line and return its id."""
    told = json.loads(coach.fine("log", text, "--json"))
    return str(told["record"]["id"])


@pytest.mark.parametrize(
    "command",
    [
        "delete 31 --yes", "edit 31 text=x", "done 31", "person show 31",
        "why last 31", "act tea --for 31", "feedback fine --from 31", "tick 31",
    ],
)  # fmt: skip
def test_a_number_beyond_the_list_is_no_part_of_a_text(coach: Shell, command: str) -> None:
    note(coach, "something with 31 pieces")
    coach.fine("act", "31 biscuits")
    note(coach, "tea")
    coach.fine("find", "tea")
    said = coach(*command.split())
    assert (said.code, said.out, said.err) == (1, "", f"coach: {ONE_LINE}\n")
    assert "31 pieces" in coach.fine("find", "pieces")


def test_after_a_list_of_nothing_no_number_means_anything(coach: Shell) -> None:
    note(coach, "1 biscuit")
    coach.fine("find", "zebra")
    said = coach("delete", "1", "--yes")
    assert said.code == 1
    assert "Nothing was listed last, so there is no number 1." in said.err


def test_a_code_without_letters_is_a_code(coach: Shell) -> None:
    home, state = coach.folder / "home", coach.folder / "state"
    now = datetime.fromisoformat(NOW)
    kept = Moment(id="01a2036a55bff423e007669933297871", at=now, text="tea")
    Store(str(home), str(state), lambda: now).save(kept)
    assert "Changed: text." in coach.fine("edit", "297871", "text=coffee")


def test_what_a_number_points_at_may_be_gone(coach: Shell) -> None:
    coach.fine("person", "add", "Anna", "--customer")
    coach.fine("people")
    coach.fine("undo")
    for command in ("person show 1", "edit 1 text=x", "delete 1 --yes"):
        said = coach(*command.split())
        assert said.code == 1
        assert (
            said.err == "coach: Number 1 of the list just printed is not there any more.\n"
        )


def test_what_a_number_points_at_may_be_something_else(coach: Shell) -> None:
    note(coach, "tea")
    coach.fine("find", "tea")
    assert (
        "Number 1 of the list just printed is no person."
        in coach("person", "show", "1").err
    )
    assert "is no small act." in coach("done", "1").err
    assert "is no pattern." in coach("tick", "1").err


def test_somebody_is_meant_by_a_number_in_an_option_too(coach: Shell) -> None:
    coach.fine("person", "add", "Anna", "--customer")
    coach.fine("people")
    assert "Anna" in coach.fine("act", "tea", "--for", "1")
    assert len(json.loads(coach.fine("people", "--json"))) == 1
