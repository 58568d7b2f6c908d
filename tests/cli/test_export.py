"""Taking it along from the shell: guessed, asked, and never silently something else."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def lived(coach: Shell) -> Shell:
    coach.monkeypatch.chdir(coach.folder)
    coach.fine("person", "add", "Anna Bos", "--colleague")
    coach.fine("log", "coffee with @Anna")
    coach.fine("log", "called @Anna back 7..9")
    coach.fine("reflect", "7", "8", "6")
    return coach


@pytest.mark.parametrize(
    ("file", "begins"),
    [("a.json", "{"), ("a", "{"), ("a.md", "# My diary"), ("a.html", "<!doctype html>")],
)
def test_the_name_of_the_file_says_how_it_is_written(
    lived: Shell, file: str, begins: str
) -> None:
    lived.fine("export", "--out", file)
    path = lived.folder / file
    assert path.read_text().startswith(begins)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "words",
    [("--out", "a.txt"), ("--out", "a.md", "--format", "json"), ("--format", "csv"),
     ("win", "--out", "a.json"), ("win", "zebra"), ("--without", "zebra")],
    ids=" ".join,
)  # fmt: skip
def test_what_would_be_something_else_is_refused(
    lived: Shell, words: tuple[str, ...]
) -> None:
    said = lived("export", *words)
    assert (said.code, said.out) == (1, "")
    assert not [*lived.folder.glob("a*")]


def test_tables_are_a_folder_that_is_not_replaced_silently(lived: Shell) -> None:
    lived.fine("export", "--format", "csv", "--out", "tables")
    folder = lived.folder / "tables"
    assert {path.name for path in folder.iterdir()} == {
        "acts.csv", "moments.csv", "people.csv", "reflections.csv",
    }  # fmt: skip
    assert lived("export", "--format", "csv", "--out", "tables").code == 1
    lived.fine("export", "--format", "csv", "--out", "tables", "--yes")


def test_in_a_terminal_it_asks_what_stays_here(lived: Shell) -> None:
    shown = lived.answering("export", "--out", "a.json", lines=("1", "y", "y"))
    assert shown.code == 0
    assert "People: 1" in shown.out or "Person: 1" in shown.out
    data = json.loads((lived.folder / "a.json").read_text())["tables"]
    assert len(data) == 3
    assert "Anna" not in json.dumps(data)
    assert "Anna" in lived.fine("find")


def test_a_no_writes_nothing(lived: Shell) -> None:
    assert lived.answering("export", "--out", "a.md", lines=("", "", "n")).code == 1
    assert lived.answering("export", "win", "--out", "a.md", lines=("", "n")).code == 1
    assert not (lived.folder / "a.md").exists()


def test_a_card_comes_as_words_or_as_a_page(lived: Shell) -> None:
    assert "**7 → 9**" in lived.fine("export", "win")
    lived.fine("export", "win", "called", "--out", "a.html")
    assert "<blockquote>" not in (lived.folder / "a.html").read_text()
    assert "Colleague 1" in lived.fine("export", "win", "--hide-names")


def test_who_shows_initials_exports_no_names_to_read(lived: Shell) -> None:
    lived.fine("settings", "hide_names", "on")
    assert "Anna" not in lived.fine("export", "--format", "md")
    assert "Anna" in lived.fine("export")


def test_a_program_finds_the_text_in_json(lived: Shell) -> None:
    found = lived.json("export", "--format", "md")
    assert found["format"] == "md"
    assert found["text"].startswith("# My diary")
    told = lived.json("export", "--out", "a.md")
    assert (told["file"], told["format"]) == ("a.md", "md")
    assert Path("a.md").exists()
