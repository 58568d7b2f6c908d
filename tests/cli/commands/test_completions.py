"""Each shell reads what is printed for it, and completes with what the store knows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coach.cli import offers
from coach.cli.options import GLOBAL
from coach.cli.registry import every
from tests.cli.shell import ROOT, Shell

COACH = f'coach() {{ "{sys.executable}" -m coach "$@"; }}'
BASH = f"""
{COACH}
source "$1"
COMP_LINE=$2; COMP_POINT=${{#2}}; COMP_WORDS=(coach)
_coach; printf '%s\\n' "${{COMPREPLY[@]}}"
"""
BREAKS = " \t\n\"'@><=;|&(:"


@pytest.fixture
def lived(coach: Shell) -> Shell:
    coach.fine("log", "coffee with @Anna")
    coach.fine("person", "add", "Bo O'Neill", "--customer")
    coach.fine("act", "a card for @Anna")
    coach.fine("pattern", "new", "Rushing", "plan=breathe")
    return coach


def completed(coach: Shell, line: str) -> list[str]:
    """Return what bash is told that the end of this line may become."""
    return coach.fine("_complete", "bash", "--", line, BREAKS).splitlines()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("log", "log"),
        ("--lang n", "nl"),
        ("log coffee --rec", "--received"),
        ("log --kind li", "listen"),
        ("log --kind=li", "listen"),
        ("reflect --filter no_t", "no_time"),
        ("person me", "merge"),
        ("completions f", "fish"),
        ("help comp", "completions"),
        ("export --fo", "--format"),
        ("export --format j", "json"),
        ("log tea with @an", "Anna"),
        ("log tea +lis", "+listen"),
        ("act tea --for b", "Bo O'Neill"),
        ("person show 'bo", "Bo O'Neill"),
        ("person edit Anna not", "note="),
        ("person add Bo n", "note="),
        ("person merge Anna b", "Bo O'Neill"),
        ("find with:an", "Anna"),
        ("find in:mom", "moments"),
        ("done a", "a card for Anna"),
        ("settings them", "theme"),
        ("settings theme d", "dark"),
        ("settings rules R05 ra", "rarer"),
        ("pack off sm", "small"),
        ("pack schema acts", "acts"),
        ("pack show small/exercises/shr", "small/exercises/shrink"),
        ("pack new x --from small/acts/card", "small/acts/card-with-detail"),
        ("pack new x --with questions,pat", "questions,patterns"),
        ("pack new x --languages en,n", "en,nl"),
        ("pattern show r", "Rushing"),
        ("tick ti", "tiny"),
        ("slip r", "Rushing"),
        ("why und", "undertow"),
        ("why usual a", "Anna"),
        ("exercise run direction/cou", "direction/course-aloud"),
        ("import ", ":files"),
        ("export --out ", ":files"),
        ("pack install ./", ":files"),
    ],
)
def test_a_line_is_completed_with_what_there_is(
    lived: Shell, typed: str, offered: str
) -> None:
    assert completed(lived, f"coach {typed}") == [offered]


def test_the_words_of_a_language_are_offered_in_that_language(lived: Shell) -> None:
    lived.monkeypatch.setenv("COACH_LANG", "nl")
    assert completed(lived, "coach log --kind gel") == ["geluisterd"]
    assert completed(lived, "coach settings theme li") == ["licht"]
    assert completed(lived, "coach why onder") == ["onderstroom"]
    assert completed(lived, "coach find me") == ["met:"]
    assert completed(lived, "coach find met:an") == ["Anna"]


def test_names_that_are_hidden_are_not_offered(lived: Shell) -> None:
    lived.fine("settings", "hide_names", "on")
    assert completed(lived, "coach person show ") == []


def test_the_folder_that_the_line_names_is_asked(lived: Shell, tmp_path: Path) -> None:
    assert completed(lived, f"coach --home {tmp_path / 'none'} person show ") == []
    assert completed(lived, f"coach --home {tmp_path / 'home'} person show a") == ["Anna"]


def test_what_cannot_be_read_offers_nothing_and_complains_to_nobody(lived: Shell) -> None:
    (lived.folder / "home").rename(lived.folder / "moved")
    (lived.folder / "home").write_text("a file")
    assert completed(lived, "coach person show ") == []
    for line in ("", "coach", "coach '", 'coach log "@', "coach \\", "coach zebra x "):
        lived.fine("_complete", "bash", "--", line, BREAKS)


def test_whatever_a_command_says_it_offers_is_there() -> None:
    named = {option.offers for command in every() for option in command.options}
    named |= {option.offers for option in GLOBAL}
    for command in every():
        named |= {name for word in command.words for name in word.offers.values()}
    assert named - {"", "files"} <= offers.OFFERS.keys()


def script(coach: Shell, tmp_path: Path, shell: str) -> str:
    place = tmp_path / f"coach.{shell}"
    place.write_text(coach.fine("completions", shell))
    return str(place)


def test_bash_keeps_a_name_with_a_space_as_one_word(lived: Shell, tmp_path: Path) -> None:
    asked = ["bash", "-c", BASH, "bash", script(lived, tmp_path, "bash")]
    for line, told in {
        "coach person show b": ["Bo\\ O\\'Neill"],
        "coach log tea with @an": ["Anna"],
        "coach import ": [""],
    }.items():
        done = subprocess.run(
            [*asked, line], capture_output=True, text=True, check=True, cwd=ROOT
        )
        assert done.stdout.splitlines() == told, line


@pytest.mark.skipif(not shutil.which("fish"), reason="no fish here")
def test_fish_completes_with_what_there_is(lived: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "coach"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m coach "$@"\n')
    command.chmod(0o755)
    environ = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
    asked = f"source {script(lived, tmp_path, 'fish')}; complete -C 'coach person show b'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", asked],
        capture_output=True, text=True, check=True, cwd=ROOT, env=environ,
    )  # fmt: skip
    assert done.stdout.split("\t")[0].strip() == "Bo O'Neill"


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_reads_it(
    coach: Shell, tmp_path: Path, shell: str, language: str
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    coach.monkeypatch.setenv("COACH_LANG", language)
    done = subprocess.run(
        [shell, "-n", script(coach, tmp_path, shell)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
