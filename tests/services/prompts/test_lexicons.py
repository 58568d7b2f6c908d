"""The built-in word lists, tried on sentences that mean it and on innocent ones."""

from pathlib import Path

import pytest

from coach.companion import Companion
from coach.services.prompts import lexicons

SAID = Path(__file__).parent / "said"
"""A file for each list and language: "+" before what means it, "-" before what does not."""


@pytest.mark.parametrize("file", sorted(SAID.iterdir()), ids=lambda file: file.stem)
def test_a_list_finds_what_is_meant_and_leaves_the_innocent(
    companion: Companion, file: Path
) -> None:
    name = file.name.partition(".")[0]
    words = lexicons.lexicons(companion)[name]
    lines = file.read_text("utf-8").splitlines()
    meant = {line[2:] for line in lines if line.startswith("+ ")}
    found = {line[2:] for line in lines if words.found(line[2:])}
    assert len(lines) >= 150
    assert len(meant & found) / len(found) >= 0.95, sorted(found - meant)
    assert len(meant & found) / len(meant) >= 0.9, sorted(meant - found)
