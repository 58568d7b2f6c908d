"""Whole processes, from the moment they are started until they are gone."""

import os
import time
from collections.abc import Mapping
from statistics import median

from tests.bench.lives import Life, plain
from tests.bench.terminal import python

# What the installed command does, without depending on where it was installed.
COACH = "import sys; from coach.cli import main; sys.exit(main())"
NOTE = ("log", "tea with Priya, listened to her plans +listen 15m")


class CommandError(Exception):
    """A command that was to be measured did not end well."""


def seconds(command: list[str], environment: Mapping[str, str]) -> float:
    """Return how long a process takes as a whole."""
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1)]
    begin = time.perf_counter()
    process = os.posix_spawn(command[0], command, environment, file_actions=silent)
    _, status = os.waitpid(process, 0)
    took = time.perf_counter() - begin
    if code := os.waitstatus_to_exitcode(status):
        raise CommandError(f"{' '.join(command)} ended with {code}")
    return took


def measure(short: Life, long: Life, rounds: int) -> tuple[float, float]:
    """Return a note against an empty process, and a note in a long life against a short."""
    note = python("-c", COACH, *NOTE)
    runs = []
    for turn in range(rounds + 2):
        nothing = seconds(python("-c", "pass"), plain())
        little = seconds(note, short.environment)
        much = seconds(note, long.environment)
        if turn >= 2:  # the first two warm the disk and bring what is derived up to date
            runs.append((little / nothing, much / little))
    return median(run[0] for run in runs), median(run[1] for run in runs)
