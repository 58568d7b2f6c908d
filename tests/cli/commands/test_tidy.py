"""`coach tidy`: what is old is told first and thinned out after a yes, never by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.companion import Companion
from tests.cli.shell import Shell
from tests.services.build import moment, person

WORD = "Zebravink"


@pytest.fixture
def old(coach: Shell, companion: Companion) -> Shell:
    moment(companion, 500, person(companion, "Anna"), text=WORD)
    return coach


def is_said(coach: Shell) -> bool:
    """Whether any file holds the word."""
    files = (one for one in Path(coach.folder).rglob("*") if one.is_file())
    return any(WORD.encode() in one.read_bytes() for one in files)


@pytest.mark.parametrize(
    ("language", "name", "told", "done"),
    [
        ("en", "keep_months", "names, marks and answers: 1 moment.",
         "Thinned out: 1 moment."),
        ("nl", "bewaartermijn", "namen, cijfers en antwoorden: 1 moment.",
         "Uitgedund: 1 moment."),
    ],
)  # fmt: skip
def test_it_is_told_asked_and_done(
    old: Shell, language: str, name: str, told: str, done: str
) -> None:
    speak = ("--lang", language)
    assert "1 moment" in old.fine(*speak, "settings", name, "12")
    assert told in old.fine(*speak, "tidy", "--dry-run")
    assert done not in old.fine(*speak, "tidy"), "nobody was asked"
    assert "coach tidy" in old.fine(*speak, "tidy")
    no = old.answering(*speak, "tidy", lines=("n",))
    assert told in no.out
    assert is_said(old)
    yes = old.answering(*speak, "tidy", lines=("y",))
    assert done in yes.out
    assert not is_said(old)
    assert "1 moment" not in old.fine(*speak, "tidy", "--dry-run")


def test_a_program_is_told_the_counts_and_says_yes_itself(old: Shell) -> None:
    assert old.json("tidy")["old"] == {}
    old.fine("settings", "keep_months", "12")
    waits = old.json("tidy")
    assert (waits["old"], waits["thinned"]) == ({"moments": 1}, False)
    assert not old.json("tidy", "--dry-run")["thinned"]
    assert is_said(old)
    done = old.json("tidy", "--yes")
    assert (done["old"], done["thinned"], done["tidied"]) == ({"moments": 1}, True, True)
    assert not is_said(old)
