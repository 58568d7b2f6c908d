"""The way in for developers shows rooms that are there, and says what one more costs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "contributing.md").read_text("utf-8")
COSTS = dict(re.findall(r"^\| (an? [^|]+?) \| ([^|]+) \|$", GUIDE, re.MULTILINE))


def test_every_file_and_folder_that_is_named_is_there() -> None:
    named = set(re.findall(r"`((?:coach|tests)/[\w./-]*)`", GUIDE))
    assert len(named) > 30
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_the_map_has_every_folder_of_the_house() -> None:
    folders = {path.name for path in (ROOT / "coach").iterdir() if path.is_dir()}
    drawn = set(re.findall(r"^(\w+)/ ", GUIDE, re.MULTILINE))
    assert folders - {"__pycache__"} == drawn


@pytest.mark.parametrize(
    ("cost", "word", "besides"),
    [
        # Exercises count in how many ways round an obstacle an answer may be brought in.
        ("a kind of record", "Obstacle", {"coach/services/exercises/keep.py"}),
        ("a kind of record", "Measure", {"coach/services/exercises/keep.py"}),
        ("a prompt", "attention_customer_drop", set()),
    ],
)
def test_one_more_costs_what_is_said(cost: str, word: str, besides: set[str]) -> None:
    """What bears the name of one of them lies in the files that the table promises."""
    promised = re.findall(r"`(coach/[\w./-]+)`", COSTS[cost])
    knowing = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "coach").rglob("*")
        if path.suffix in {".py", ".toml"}
        and re.search(rf"\b{word}\b", path.read_text("utf-8"))
    }
    assert knowing
    assert [
        path
        for path in sorted(knowing - besides)
        if not any(path.startswith(each) for each in promised)
    ] == []
