"""A passphrase in the shell: asked before anything is typed, and never shown."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pexpect
import pytest

from tests.cli.shell import Shell
from tests.cli.test_terminal import ended, spawn, talk

WORDS = "vier woorden op rij"


def lock(child: pexpect.spawn[str], words: str = WORDS) -> str:
    """Choose a passphrase and read the recovery key back; return the key."""
    talk(child, ("New passphrase: ", words), ("The same once more: ", words))
    return code(child)


def code(child: pexpect.spawn[str]) -> str:
    child.expect(r"((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})")
    assert child.match
    made = str(child.match[1])
    talk(child, ("from your paper: ", "0000-1111"))
    child.expect_exact("That is not the same")
    talk(child, ("from your paper: ", made.lower().replace("-", " ")))
    return made


def told(child: pexpect.spawn[str]) -> str:
    """Return what was printed to the end, on one line."""
    assert ended(child) == 0
    return " ".join(str(child.before).split())


@pytest.fixture
def locked(coach: Shell) -> Shell:
    coach.fine("log", "coffee with @Anna about the zeepaardje")
    child = spawn("lock")
    lock(child)
    assert "is locked: entries, drafts" in told(child)
    assert WORDS not in str(child.before)
    return coach


def test_the_passphrase_is_asked_for_and_not_shown(locked: Shell) -> None:
    child = spawn("find", "coffee")
    talk(child, ("Passphrase: ", "not this one at all"))
    child.expect_exact("Nothing is lost")
    talk(child, ("Passphrase: ", WORDS))
    found = told(child)
    assert "zeepaardje" in found
    assert WORDS not in found
    child = spawn("people")
    for words in ("one wrong one", "another", "and a third"):
        talk(child, ("Passphrase: ", words))
    child.expect_exact("stays locked")
    assert ended(child) == 3


def test_a_note_goes_on_while_it_is_locked_and_is_taken_in_later(locked: Shell) -> None:
    said = locked.fine("log", "yesterday: lunch with Anna")
    assert said.startswith("Noted, today 09:00, and sealed")
    shown = locked.json("log", "tea with @Bo")
    assert (shown["record"], shown["table"], shown["people_added"]) == (None, None, [])
    assert locked.json("lock")["waiting"] == 2
    child = spawn("people")
    talk(child, ("Passphrase: ", WORDS))
    child.expect_exact("2 notes from while it was locked were taken in.")
    assert "Bo" in told(child)


@pytest.mark.parametrize(
    "line",
    ["find", "people", "export", "reflect 7 7 7", "undo", "person show Anna", "tidy"],
)
def test_without_a_terminal_it_says_so_and_does_nothing(locked: Shell, line: str) -> None:
    files = {path: path.read_bytes() for path in locked.folder.rglob("*.jsonl")}
    said = locked(*line.split())
    assert (said.code, said.out) == (3, "")
    assert "locked with a passphrase" in said.err
    assert {path: path.read_bytes() for path in locked.folder.rglob("*.jsonl")} == files


def test_what_needs_no_words_works_while_it_is_locked(locked: Shell) -> None:
    assert "What it says was not read" in locked.fine("doctor").replace("; w", ". W")
    assert "Your data:" in locked.fine("doctor")
    assert locked.fine("today", "--short") == "Locked with a passphrase.\n"
    assert "The backup is in" in locked.fine("backup")
    assert "has its form" in locked.fine("doctor", "--repair")
    assert "locked with a passphrase" in locked.fine("privacy")
    assert locked.fine("_complete", "coach", "find", "with:") == ""
    assert "coach lock" in locked.fine("help", "lock")
    said = locked("lock")
    assert (said.code, "coach unlock" in said.out) == (0, True)


def test_it_is_changed_opened_with_the_recovery_key_and_taken_off(locked: Shell) -> None:
    child = spawn("lock", "recovery")
    talk(child, ("Passphrase: ", WORDS))
    made = code(child)
    assert "The new recovery key works now" in told(child)
    child = spawn("lock", "change")
    talk(child, ("Passphrase: ", made))
    for words in ("abc", "heel andere woorden", "heel andere worden"):
        talk(child, ("New passphrase: ", words))
        if words != "abc":
            talk(child, ("The same once more: ", "heel andere woorden"))
            if words == "heel andere woorden":
                break
    assert "The new passphrase opens everything now" in told(child)
    child = spawn("unlock")
    talk(child, ("Passphrase: ", "heel andere woorden"), ("[y/n] ", "y"))
    assert "everything is readable without it" in told(child)
    assert "zeepaardje" in locked.fine("find")
    assert not list(locked.folder.rglob("*.key"))


def test_who_stops_halfway_has_no_passphrase(coach: Shell) -> None:
    coach.fine("log", "coffee")
    for stop in ("New passphrase: ", "The same once more: ", "from your paper: "):
        child = spawn("lock")
        for question in ("New passphrase: ", "The same once more: ", "from your paper: "):
            child.expect_exact(question)
            if question == stop:
                child.sendintr()
                break
            child.sendline(WORDS)
        assert ended(child) == 130
    assert coach.fine("find").count("coffee") == 1
    assert not list(coach.folder.rglob("*.key"))


def test_a_passphrase_is_chosen_and_taken_off_on_a_terminal_alone(locked: Shell) -> None:
    for line in ("lock change", "unlock", "lock remove"):
        said = locked(*line.split(), given=f"{WORDS}\n")
        assert (said.code, said.out) == (2, ""), line


def test_without_the_package_it_is_said_how_to_get_it(coach: Shell) -> None:
    coach.monkeypatch.setitem(sys.modules, "cryptography", None)
    said = coach("lock")
    assert (said.code, said.out) == (1, "")
    assert "python -m pip install cryptography" in said.err
    coach.fine("log", "coffee")
    assert "coffee" in coach.fine("find")


def test_what_is_locked_stays_so_where_the_package_is_missing(locked: Shell) -> None:
    locked.monkeypatch.setitem(sys.modules, "cryptography", None)
    for line in ("log tea", "find", "doctor"):
        said = locked(*line.split())
        assert (said.code, "Traceback" in said.err) != (0, True), line
        assert line == "doctor" or "python -m pip install cryptography" in said.err


def test_it_asks_in_the_language_in_which_it_was_locked(coach: Shell) -> None:
    coach.monkeypatch.setenv("COACH_LANG", "nl")
    child = spawn("lock")
    for question in ("Nieuwe wachtzin: ", "Nog een keer dezelfde: "):
        talk(child, (question, WORDS))
    child.expect(r"((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})")
    assert child.match
    made = str(child.match[1])
    talk(child, ("van je papier: ", made))
    child.expect_exact("staat op slot")
    assert ended(child) == 0
    coach.monkeypatch.delenv("COACH_LANG")
    coach.monkeypatch.setenv("LANG", "en_GB.UTF-8")
    child = spawn("find")
    child.expect_exact("Wachtzin: ")
    child.sendeof()
    child.expect_exact("op slot")
    assert ended(child) == 3


def test_no_word_of_it_is_in_any_file_or_log(locked: Shell) -> None:
    for path in locked.folder.rglob("*"):
        if path.is_file():
            assert not re.search(rb"zeepaardje|vier woorden", path.read_bytes()), path
            assert path.stat().st_mode & 0o077 == 0
    assert Path(locked.folder, "home").stat().st_mode & 0o077 == 0
