"""Arguments become a line of text, or the app; the one place with a clock."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

QUIET = 0
INTERRUPTED = 130


class Later(ModuleType):
    """Stands for a module that is read once something is asked of it."""

    def __getattr__(self, name: str) -> object:
        """Ask the module itself."""
        return getattr(import_module(self.__name__), name)


def main(argv: Sequence[str] | None = None) -> int:
    """Run what was asked and return the exit code; no traceback reaches anybody."""
    alone = argv is None
    try:
        if alone:
            _settle()
        from coach.cli import (
            output,  # inside, so that ctrl+c is met from here on
            root,
        )

        output.ready(sys.stdout, sys.stderr)
        code = root.answered(sys.argv[1:] if argv is None else argv, alone=alone)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough
        code = QUIET
    if alone:
        _leave(code)
    return code


def _settle() -> None:
    """Begin as a process of our own."""
    gc.disable()  # one command makes too little waste to look for it; the app looks again
    if None in (sys.stdin, sys.stdout, sys.stderr):
        # Otherwise a file of ours would take the number of a closed stream.
        while (number := os.open(os.devnull, os.O_RDWR)) < 3:
            pass
        os.close(number)
    if "inspect" not in sys.modules:
        # Data classes ask it about those that say nothing of themselves, and there are
        # none; to read it takes a tenth of the time that a note takes.
        sys.modules["inspect"] = Later("inspect")
        import_module("dataclasses")
        del sys.modules["inspect"]


def _leave(code: int) -> None:
    """End at once, unless threads may be at work: taking Python apart takes a tenth more.

    What was kept is on the disk, and what was printed has left.
    """
    if "threading" not in sys.modules:
        os._exit(code)
