"""Arguments become a line of text, or the app; the one place with a clock."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

QUIET = 0
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run what was asked and return the exit code; no traceback reaches anybody."""
    try:
        if argv is None:
            _alone()
        from coach.cli import paper, root  # inside, so that ctrl+c is met from here on

        paper.ready(sys.stdout, sys.stderr)
        return root.answered(sys.argv[1:] if argv is None else argv, alone=argv is None)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough
        return QUIET


def _alone() -> None:
    """Give a closed stream somewhere to go, before a file of ours takes its number."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        import os  # a closed stream is rare

        while (number := os.open(os.devnull, os.O_RDWR)) < 3:
            pass
        os.close(number)
