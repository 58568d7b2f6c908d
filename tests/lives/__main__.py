"""Let many people live: `python -m tests.lives 200 2` for so many in so many processes."""

from __future__ import annotations

import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.lives.check import Tally, check
from tests.lives.measures import Measured, measure, told
from tests.lives.people import somebody
from tests.lives.walk import live


def one(number: int) -> tuple[Measured, Tally, list[tuple[str, ...]]]:
    """Return what the life of that person shows, and what of it is broken."""
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() else None
    with tempfile.TemporaryDirectory(dir=where) as folder:
        life = live(somebody(number), Path(folder))
        prompts: list[tuple[str, ...]] = [
            (str(s.day), life.who.kind, s.prompt.number, s.prompt.words, s.why.rule,
             "; ".join(f"{label}: {value}" for label, value in s.why.figures),
             " | ".join(line.title for line in s.why.lines[:8]),
             life.responses.get(s.nudge.id, "-"), str(number))
            for s in life.showings
        ]  # fmt: skip
        return measure(life), check(life), prompts


def main(count: int, processes: int) -> None:
    """Print the tables."""
    tally, found = Tally(), []
    rows: list[tuple[str, ...]] = []
    with ProcessPoolExecutor(processes) as pool:
        for measured, checked, prompts in pool.map(one, range(count)):
            found.append(measured)
            tally.add(checked)
            rows += prompts
    if len(sys.argv) > 3:
        Path(sys.argv[3]).write_text("\n".join(map("\t".join, rows)), "utf-8")
    for line in (*told(found), "", *tally.told()):
        print(line)  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
