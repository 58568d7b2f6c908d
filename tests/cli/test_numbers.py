"""A bare number is a number of the list just printed, and never a part of a text."""

from __future__ import annotations

from datetime import datetime

import pytest

from coach.model.moment import Moment
from coach.store import Store
from tests.cli.conftest import NOW
from tests.cli.shell import Process, Shell

ONE_LINE = "The list just printed has one line, so there is no number 31."


def note(coach: Shell, text: str) -> str:
    """Keep a line and return its id."""
    told = coach.json("log", text)
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
    assert "Moment “tea”: text (coffee) changed." in coach.fine(
        "edit", "297871", "text=coffee"
    )


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
    assert len(coach.json("people")) == 1


FULL = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
"""
NOT_HERE = "The numbers of a list hold for 10 minutes, in the window that printed it"


def test_what_another_window_prints_changes_no_number_here(
    coach: Shell, process: Process
) -> None:
    note(coach, "apple")
    note(coach, "pear")
    coach.fine("find", "apple")
    assert b"pear" in process("find", "pear", elsewhere=True).stdout
    assert "Moment “apple”: text (plum) changed." in coach.fine("edit", "1", "text=plum")


def test_a_window_that_printed_no_list_has_no_numbers(
    coach: Shell, process: Process
) -> None:
    note(coach, "apple")
    coach.fine("find")
    done = process("delete", "1", "--yes", elsewhere=True)
    assert done.returncode == 1
    assert NOT_HERE.encode() in done.stderr


def test_numbers_hold_for_some_minutes_after_they_were_last_used(coach: Shell) -> None:
    note(coach, "apple")
    coach.fine("find")
    for later, code in (("08", 0), ("17", 0), ("28", 1)):
        coach.monkeypatch.setenv("COACH_NOW", NOW.replace("09:00", f"09:{later}"))
        assert coach("edit", "1").code == code
    assert NOT_HERE in coach("edit", "1").err


def test_a_list_that_cannot_be_remembered_has_no_numbers_and_ends_those_before(
    coach: Shell, process: Process
) -> None:
    note(coach, "apple")
    note(coach, "pear")
    coach.fine("find", "apple")
    done = process("find", "pear", before=FULL)
    assert done.returncode == 0
    assert done.stdout.decode().startswith("Today\n·  ")
    assert b"The numbers are left out" in done.stderr
    assert NOT_HERE in coach("delete", "1", "--yes").err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("edit 1 minutes=5", "Moment “tea with Anna”: minutes (5) changed."),
        ("delete 1 --yes", "Deleted: tea with Anna."),
    ],
)
def test_what_its_number_touches_is_named(coach: Shell, command: str, told: str) -> None:
    note(coach, "tea with @Anna")
    coach.fine("find", "tea")
    assert told in coach.fine(*command.split())


def test_people_acts_and_patterns_that_a_number_touches_are_named(coach: Shell) -> None:
    coach.fine("person", "add", "Anna", "--customer")
    coach.fine("people")
    assert "Rhythm with Anna" in coach.fine("why", "usual", "1")
    assert "Person “Anna”: note (x) changed." in coach.fine("person", "edit", "1", "note=x")
    coach.fine("act", "a card")
    coach.fine("today")
    assert "Done: a card" in coach.fine("done", "1")
    coach.fine("pattern", "new", "Rushing", "plan=breathe")
    coach.fine("pattern", "list")
    assert "Rushing" in coach.fine("why", "1")
    assert "Rushing" in coach.fine("slip", "1")
    assert "Rushing" in coach.fine("pattern", "pause", "1")
