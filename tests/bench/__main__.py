"""How fast coach is, next to what it promises: `python -m tests.bench [ROUNDS]`.

Every figure is a ratio of two things measured in turns within one run; the machine and
its load then hardly matter, and nothing here is a test that could fail by chance.
"""

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bench import packs, screens, shell
from tests.bench.lives import lived
from tests.bench.terminal import NothingShownError

SHELL_ROUNDS = 4
"""A whole process is quick to measure: so many for each round of the app."""


@dataclass(frozen=True, slots=True)
class Row:
    """One promise and how it is kept."""

    name: str
    figure: float
    budget: float

    def __str__(self) -> str:
        """Return the row as it is printed."""
        verdict = "ok" if self.figure <= self.budget else "OVER"
        return f"{self.name:<62}{self.figure:>8.2f} ×{self.budget:>8.2f} ×   {verdict}"


def measured(folder: Path, rounds: int) -> list[Row]:
    """Return every promise with its figure."""
    sys.stderr.write("Writing lives of 0, 100, 36,500 and 365,000 entries …\n")
    empty, short = lived(folder / "empty", 0), lived(folder / "short", 0.1)
    decade, century = lived(folder / "decade", 10), lived(folder / "century", 100)
    sys.stderr.write("Measuring the shell …\n")
    note, longer = shell.measure(short, century, rounds * SHELL_ROUNDS)
    checked = packs.measure(short, folder / "pack", rounds)
    sys.stderr.write("Measuring the app …\n")
    seen = screens.measure(empty, decade, rounds)
    return [
        Row("coach log, whole process / python -c pass (aim 3.5)", note, 5.0),
        Row("coach log with 365,000 entries / with 100", longer, 1.15),
        Row("check of a pack of 500 files / python -c pass, processor", checked, 60.0),
        Row("first meaningful frame, empty / hello-world app", seen.empty, 1.5),
        Row("first meaningful frame, 36,500 entries / hello-world app", seen.full, 1.9),
        Row("key to changed screen, p95, 36,500 entries / hello-world app", seen.key, 2.0),
        Row("filter as you type, p95, 36,500 entries / hello-world key", seen.typed, 5.0),
        Row("from place to place, p95, 36,500 entries / hello-world key", seen.way, 8.0),
        Row("Review and each chart, 36,500 entries / hello-world app", seen.back, 1.9),
        Row("memory, 36,500 entries / hello-world app", seen.memory, 2.5),
    ]


def main(arguments: list[str]) -> int:
    """Measure, print, and say what is over its budget; only not measuring is a failure."""
    asked = argparse.ArgumentParser("python -m tests.bench", description=__doc__)
    asked.add_argument("rounds", nargs="?", type=int, default=5, help="5 unless told")
    rounds: int = asked.parse_args(arguments).rounds
    with tempfile.TemporaryDirectory() as folder:
        try:
            rows = measured(Path(folder), rounds)
        except (NothingShownError, shell.CommandError, OSError) as error:
            sys.stderr.write(f"Could not measure: {error}\n")
            return 1
    print(f"{rounds} rounds, load {os.getloadavg()[0]:.1f}")
    print(f"{'':<62}{'figure':>10}{'budget':>10}")
    for row in rows:
        print(row)
    over = sum(row.figure > row.budget for row in rows)
    print(f"{over} over budget" if over else "All within budget")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
