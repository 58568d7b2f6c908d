"""Every command, killed, cut off and refused wherever it changes a file: nothing is lost.

What is done to coach is done to TinyDB's own storage as well, for which it is too much:
so each of these runs notices what it is there to notice.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from tests.cli.steps import MAY_REFUSE
from tests.torture import runs
from tests.torture.runs import Tally
from tests.torture.subjects import Coach, Plain, read_ahead

SMALL: Final = {"killed": 0.35, "cut off": 0.02, "full": 0.05, "broken": 0.05}
"""Which share of the places is tried; of a large run every one."""

DONE: Final[dict[str, Callable[..., Tally]]] = {
    "killed": runs.kills,
    "cut off": runs.cuts,
    "full": partial(runs.refusals, code=errno.ENOSPC),
    "broken": partial(runs.refusals, code=errno.EIO),
}


@pytest.fixture(autouse=True, scope="module")
def _read_ahead() -> None:
    read_ahead()


@pytest.mark.longest
@pytest.mark.parametrize("name", DONE)
def test_no_command_loses_a_word(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    is_large = request.config.getoption("--torture") == "large"
    tally = DONE[name](Coach(), tmp_path / "life", 1 if is_large else SMALL[name])
    assert tally.told == []
    assert tally.runs > 50


@pytest.mark.parametrize("name", DONE)
def test_what_tinydb_brings_along_loses_words(name: str, tmp_path: Path) -> None:
    tally = DONE[name](Plain(), tmp_path / "life", 0.2)
    assert tally.lost + tally.unreadable > 0


def test_four_processes_at_once_lose_no_note(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    each = 500 if request.config.getoption("--torture") == "large" else 20
    tally = runs.crowd(Coach(), tmp_path / "life", each)
    assert (tally.runs, tally.told) == (4 * each, [])


def test_two_devices_synced_in_the_middle_of_writing_lose_no_note(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rounds = 1_000 if request.config.getoption("--torture") == "large" else 30
    tally = runs.synced(Coach(), tmp_path / "life", rounds)
    assert tally.told == []
    assert tally.runs > rounds / 2
    assert runs.synced(Plain(), tmp_path / "plain", 30).lost > 0


def test_every_command_is_taken(tmp_path: Path) -> None:
    steps = list(runs.life(Coach(), tmp_path / "life"))
    refused = {step.words.split()[0] for step in steps if step.code}
    assert refused <= MAY_REFUSE
    writing = [step for step in steps if step.kept_before != step.kept_after]
    assert len(writing) > 50
    assert sum(len(step.calls) for step in steps) > 600
