"""The README and its Dutch twin promise nothing that is not there."""

import ast
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from coach.cli.options import GLOBAL
from coach.cli.registry import every

ROOT = Path(__file__).parents[1]
README, DUTCH = ROOT / "README.md", ROOT / "docs" / "handleiding.md"
BOTH = pytest.mark.parametrize("path", [README, DUTCH], ids=["en", "nl"])
OPTIONS = {
    command.name: {option.flag for option in (*command.options, *GLOBAL)}
    for command in every()
}


@BOTH
def test_every_link_leads_to_a_file(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", path.read_text("utf-8"))
    assert links
    assert [link for link in links if not (path.parent / link).is_file()] == []


@BOTH
def test_every_command_that_is_shown_exists_with_its_options(path: Path) -> None:
    shown = path.read_text("utf-8")
    lines = re.findall(r"(?:^|`)coach\s+([a-z][^`\n]*)", shown, re.MULTILINE)
    assert len(lines) > 10
    for line in lines:
        name, *words = shlex.split(line, comments=True)
        assert name in OPTIONS, line
        assert {word for word in words if word.startswith("--")} <= OPTIONS[name], line


def test_beginning_and_testing_are_one_line_each() -> None:
    lines = re.findall(r"^python3 -m venv .*$", README.read_text("utf-8"), re.MULTILINE)
    assert [line.split(" && ")[-1] for line in lines] == [
        ".venv/bin/coach",
        ".venv/bin/python -m pytest -n 4 --dist worksteal",
    ]
    assert lines[0] in DUTCH.read_text("utf-8")


def test_every_tool_of_the_tests_has_one_version() -> None:
    assert "'.[dev]' -c tests/constraints.txt &&" in README.read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = (ROOT / "tests" / "constraints.txt").read_text("utf-8").lower().splitlines()
    exact = {line.partition("==")[0] for line in lines if "==" in line}
    tools = {name.lower() for name in project["optional-dependencies"]["dev"]}
    assert tools - exact == set()


def test_both_show_the_same_commands() -> None:
    shown = [
        [
            line.split()[1]
            for line in path.read_text("utf-8").splitlines()
            if _is_command(line)
        ]
        for path in (README, DUTCH)
    ]
    assert len(shown[0]) > 10
    assert shown[0] == shown[1]


@BOTH
def test_the_lines_of_python_show_what_was_noted_down(path: Path, tmp_path: Path) -> None:
    (lines,) = re.findall(r"```python\n(.*?)```", path.read_text("utf-8"), re.DOTALL)
    assert len(lines.splitlines()) <= 4
    environ = {**os.environ, "COACH_HOME": str(tmp_path / "home"), "COACH_LANG": "en"}
    environ |= {"COACH_STATE": str(tmp_path / "state"), "COACH_NOW": "2026-11-20T10:00"}
    for command in (
        ["-m", "coach", "log", "her plans +listen"],
        ["-m", "coach", "log", "coffee with Bram"],
        ["-c", lines],
    ):
        shown = subprocess.run(
            [sys.executable, *command],
            env=environ, cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
    (found,) = ast.literal_eval(shown.stdout)
    assert (found["text"], found["kind"]) == ("her plans", "listen")


def _is_command(line: str) -> bool:
    return line.startswith("coach ") and line.split()[1] in OPTIONS
