"""A pack as large as a pack may be, and how long its author waits for the check."""

from collections.abc import Mapping
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import Final

from tests import packing
from tests.bench.lives import Life, plain
from tests.bench.shell import COACH, seconds
from tests.bench.terminal import python

FILES: Final = 500
"""No pack may have more."""


def large(place: Path) -> str:
    """Write a pack of so many files, nearly all of them exercises, and return where."""
    packing.desk(place)
    written = sum(path.is_file() for path in place.rglob("*"))
    text = packing.exercise("quadrant")
    for number in range(FILES - written):
        name = f"quadrant-{number}"
        (place / "exercises" / f"{name}.toml").write_text(
            text.replace('id = "quadrant"', f'id = "{name}"'), "utf-8"
        )
    return str(place)


def measure(life: Life, place: Path, rounds: int) -> float:
    """Return the work of checking it against that of an empty process."""
    check = python("-c", COACH, "pack", "check", large(place))
    runs = []
    for _turn in range(rounds):
        nothing = _work(python("-c", "pass"), plain())
        runs.append(_work(check, life.environment) / nothing)
    return median(runs)


def _work(command: list[str], environment: Mapping[str, str]) -> float:
    """Return how many seconds a processor was busy with a process."""
    before = getrusage(RUSAGE_CHILDREN)
    seconds(command, environment)
    after = getrusage(RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
