"""The way in for developers shows rooms that are there, and says what one more costs.

The guide for who writes packs lies beside it as the program says it.
"""

import re
from pathlib import Path

import pytest

from coach import i18n
from coach.content.guide import pages
from tests.guide import FILES

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


ROOMS = (
    *(f"coach/{floor}/{noun}" for floor in ("rules", "services", "screens")
      for noun in ("direction", "review", "exercises", "prompts")),
    "coach/cli/commands/", "coach/widgets/", "coach/services/demo/",
)  # fmt: skip
"""Where these kinds are at home, or are told of beside others."""


@pytest.mark.parametrize(
    ("cost", "word", "besides"),
    [
        # What is done with a kind is the business of its own rooms, on every floor; what
        # all kinds share knows none of them.
        ("a kind of record", "Obstacle", ROOMS),
        ("a kind of record", "Measure", ROOMS),
        ("a prompt", "attention_customer_drop", ()),
    ],
)
def test_one_more_costs_what_is_said(
    cost: str, word: str, besides: tuple[str, ...]
) -> None:
    """What bears the name of one of them lies in the files that the table promises."""
    promised = (*re.findall(r"`(coach/[\w./-]+)`", COSTS[cost]), *besides)
    knowing = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "coach").rglob("*")
        if path.suffix in {".py", ".toml"}
        and re.search(rf"\b{word}\b", path.read_text("utf-8"))
    }
    assert knowing
    assert [
        path
        for path in sorted(knowing)
        if not any(path.startswith(each) for each in promised)
    ] == []


@pytest.mark.parametrize("language", FILES)
def test_what_lies_in_docs_is_what_the_program_says(language: str) -> None:
    i18n.use(language)
    assert FILES[language].read_text("utf-8") == pages.whole(), "python -m tests.guide"
