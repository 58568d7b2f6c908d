"""Arguments become a line of text, or the app; the one place with a clock."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

QUIET = 0
INTERRUPTED = 130


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


def _leave(code: int) -> None:
    """End at once, unless threads may be at work: taking Python apart takes a tenth more.

    What was kept is on the disk, and what was printed has left.
    """
    if "threading" not in sys.modules:
        os._exit(code)
