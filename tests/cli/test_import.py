"""Bringing in from the shell: told what it is, asked, and every bad line named."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def files(coach: Shell) -> Shell:
    coach.monkeypatch.chdir(coach.folder)
    (coach.folder / "a.csv").write_text("datum;tekst\n3-11-2026;koffie\n31-02-2026;x\n")
    (coach.folder / "b.txt").write_text("3-11-2026: koffie\n")
    return coach


def test_a_bad_row_is_named_and_the_rest_comes_in(files: Shell) -> None:
    said = files("import", "a.csv")
    assert said.code == 1
    assert "read as a table" in said.out
    assert "1 new entry" in said.out
    assert "Line 3: “31-02-2026” is no day." in said.err
    assert "koffie" in files.fine("find")
    assert "Taken back" in files.fine("undo")


def test_in_a_terminal_it_asks_and_a_no_writes_nothing(files: Shell) -> None:
    assert files.answering("import", "b.txt", lines=("n",)).code == 1
    assert "koffie" not in files("find").out
    assert files.answering("import", "b.txt", lines=("y",)).code == 0
    assert "koffie" in files("find").out


def test_what_it_is_can_be_named(files: Shell) -> None:
    found = files.json("import", "b.txt", "--from", "text")
    assert (found["from"], found["added"]) == ("text", 1)
    assert files("import", "b.txt", "--from", "zebra").code == 2
    assert files("import", "b.txt", "--from", "coach").code == 1


def test_columns_are_named_shown_before_and_taken(files: Shell) -> None:
    (files.folder / "c.csv").write_text("made;client;said;nr\n3-11-2026;Anna;tea;7\n")
    assert "--columns day=Created,who=With,text=What" in files("import", "c.csv").err
    given = ("import", "c.csv", "--columns", "day=made,who=client,text=3")
    seen = files.fine(*given, "--dry-run")
    assert "Columns: day = made, who = client, text = said." in seen
    assert "Left out: nr." in seen
    assert files("find").out.count("tea") == 0
    told = files.json(*given)
    assert told["columns"] == {"day": "made", "who": "client", "text": "said"}
    assert "tea" in files.fine("find", "with:anna")
    assert files(*given, "--from", "jrnl").code == 2


def test_a_dry_run_of_a_table_shows_how_to_choose_columns(files: Shell) -> None:
    (files.folder / "d.csv").write_text("datum;tekst;nr\n3-11-2026;koffie;1\n")
    seen = files.fine("--lang", "nl", "import", "d.csv", "--dry-run")
    assert "Kolommen: dag = datum, tekst = tekst." in seen
    assert "--columns dag=Datum,wie=Met,tekst=Wat" in seen
