"""The table of `docs/torture.md`: `python -m tests.torture [SHARE [ROUNDS]]`.

A share of 1 tries every place; the rounds are those of four processes and of two devices.
"""

from __future__ import annotations

import errno
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.torture import runs
from tests.torture.runs import Tally
from tests.torture.subjects import Coach, Plain, Subject, read_ahead


def rows(share: float, rounds: int) -> Iterator[tuple[str, Callable[..., Tally]]]:
    """Yield what is done, and what does it."""
    yield "killed before a call that changes a file", partial(runs.kills, share=share)
    yield "power cut after such a call", partial(runs.cuts, share=share)
    full, broken = (
        partial(runs.refusals, share=share, code=code) for code in (errno.ENOSPC, errno.EIO)
    )
    yield "disk full at such a call", full
    yield "input/output error at such a call", broken
    yield "notes of four processes at once", partial(runs.crowd, each=rounds // 4)
    synced = partial(runs.synced, rounds=rounds)
    yield "notes of two devices, synced in the middle of writing", synced


def main(share: float = 1, rounds: int = 1_000) -> None:
    """Print the table, a line as soon as it is known."""
    read_ahead()
    subjects: list[Subject] = [Coach(), Plain()]
    print(
        "| what | who | times | words lost | unreadable | half, or in spite of a refusal |"
    )
    print("|---|---|--:|--:|--:|--:|", flush=True)
    for words, work in rows(share, rounds):
        for subject in subjects:
            with tempfile.TemporaryDirectory() as folder:
                found = work(subject, Path(folder, "life"))
            figures = (found.runs, found.lost, found.unreadable, found.half)
            told = " | ".join(f"{figure:,}" for figure in figures)
            print(f"| {words} | {subject.name} | {told} |", flush=True)
            for line in found.told if isinstance(subject, Coach) else ():
                print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(*(kind(one) for kind, one in zip((float, int), sys.argv[1:], strict=False)))
