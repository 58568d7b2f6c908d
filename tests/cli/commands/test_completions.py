"""Each shell reads what is printed for it, and completes with it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.shell import Shell

ASKED = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_coach; printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("coach lo", "log"),
        ("coach --lang n", "nl"),
        ("coach log coffee --rec", "--received"),
        ("coach log --kind li", "listen"),
        ("coach reflect --filter no_t", "no_time"),
        ("coach person me", "merge"),
        ("coach completions f", "fish"),
        ("coach export --fo", "--format"),
        ("coach export --format j", "json"),
    ],
)
def test_bash_completes(coach: Shell, tmp_path: Path, typed: str, offered: str) -> None:
    script = tmp_path / "coach.bash"
    script.write_text(coach.fine("completions", "bash"))
    done = subprocess.run(
        ["bash", "-c", ASKED, "bash", str(script), *typed.split()],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == [offered]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_reads_it(
    coach: Shell, tmp_path: Path, shell: str, language: str
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    script = tmp_path / "coach"
    script.write_text(coach.fine("--lang", language, "completions", shell))
    done = subprocess.run([shell, "-n", str(script)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
