"""The README promises nothing that is not there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from coach.cli.commands import COMMANDS
from coach.cli.options import GLOBAL

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
OPTIONS = {
    command.name: {option.flag for option in (*command.options, *GLOBAL)}
    for command in COMMANDS
}


def test_every_link_leads_to_a_file() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_every_command_that_is_shown_exists_with_its_options() -> None:
    lines = re.findall(r"(?:^|`)coach\s+([a-z][^`\n]*)", README, re.MULTILINE)
    assert len(lines) > 10
    for line in lines:
        name, *words = shlex.split(line, comments=True)
        assert name in OPTIONS, line
        assert {word for word in words if word.startswith("--")} <= OPTIONS[name], line


def test_beginning_and_testing_are_one_line_each() -> None:
    lines = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert [line.split(" && ")[-1] for line in lines] == [
        ".venv/bin/coach",
        ".venv/bin/python -m pytest -n 4 --dist worksteal",
    ]
