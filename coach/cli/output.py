"""What reaches a terminal or a pipe: clean, folded to its width, never a crash."""

from __future__ import annotations

import os
import sys

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

UNFOLDED = 0
"""The width of a pipe: whoever reads it folds for itself."""


def ready(*streams: TextIO | None) -> None:
    """Let a stream replace what its encoding does not know."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def say(text: str = "", *, hang: int = 0) -> None:
    """Print text; lines that are too long go on below, `hang` columns in."""
    _write("\n".join(folded(text, width(sys.stdout), hang)) + "\n", sys.stdout)


def complain(sentence: str) -> None:
    """Tell what went wrong."""
    if sys.stderr is None:
        return
    lines = folded(f"coach: {sentence}", width(sys.stderr), 0)
    try:
        _write("\n".join(lines) + "\n", sys.stderr, flush=True)
    except (CoachError, BrokenPipeError):
        return  # nobody is listening


def raw(text: str) -> None:
    """Print text as it is, for programs that read it."""
    _write(text, sys.stdout)


def ask(question: str) -> str | None:
    """Return one line from the terminal; None when there is no more."""
    try:
        return input(clean(question))
    except EOFError:
        say()
        return None
    except UnicodeDecodeError:
        raise CoachError(
            _("This text holds characters that are not valid; please type it again.")
        ) from None


def agreed(question: str) -> bool:
    """Ask for a yes; anything else is a no."""
    said = (ask(question) or "").strip().casefold()
    return said in ("y", "yes", "j", "ja")


def talks() -> bool:
    """Return whether somebody sits at both ends, to ask and to read."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a stream is a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def flush() -> None:
    """Make sure that what was printed has left."""
    _write("", sys.stdout, flush=True)


def _write(text: str, stream: TextIO | None, *, flush: bool = False) -> None:
    if stream is None:
        return
    try:
        if text:  # to write nothing fails as well where nothing can be written
            stream.write(text)
        if flush:
            stream.flush()
    except OSError as error:
        # What is still in the buffer has nowhere to go, and is not to be tried again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise _unwritten(error) from error


def _unwritten(error: OSError) -> CoachError:
    from coach.services.reasons import reason  # seldom is there nowhere to write

    told = _("The output could not be written: {reason}. What was saved stays saved.")
    return CoachError(told.format(reason=reason(error)))


def width(stream: TextIO | None) -> int:
    """Return how many columns a line may take: those of the terminal, if it is one."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and len(told) < 5 and int(told):
        return int(told)
    if not is_terminal(stream) or stream is None:
        return UNFOLDED
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except OSError:
        return 80


def folded(text: str, columns: int, hang: int) -> list[str]:
    """Return text as clean lines of at most so many columns."""
    lines = clean(text).expandtabs(4).split("\n")
    if columns == UNFOLDED:
        return lines
    from coach.cli.fold import fold  # a line that goes through a pipe needs no folding

    return [part for line in lines for part in fold(line, columns, hang)]
