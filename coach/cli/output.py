"""What reaches a terminal or a pipe: clean, folded to its width, never a crash."""

from __future__ import annotations

import os
import sys
import unicodedata
from contextlib import contextmanager, suppress

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import clean, keepable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from subprocess import Popen
    from typing import IO, TextIO


UNFOLDED = 0
"""The width of a pipe: whoever reads it folds for itself."""


def ready(*streams: TextIO | None) -> None:
    """Let a stream replace what its encoding does not know."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def say(text: str = "", *, hang: int = 0) -> None:
    """Print text; what goes on below, or is too long for a line, is `hang` columns in."""
    paper = _sheets[-1] if _sheets else sys.stdout
    _write("\n".join(folded(text, width(sys.stdout), hang)) + "\n", paper)


def each(lines: Iterable[str], *, hang: int = 0) -> None:
    """Print the lines that say something, each as `say` does."""
    for line in filter(None, lines):
        say(line, hang=hang)


def facts(known: Iterable[tuple[str, str]]) -> None:
    """Print what is known, each with its label."""
    for label, value in known:
        say(f"  {label}: {value}", hang=4)


def columns(rows: Iterable[tuple[str, str]], indent: str = "") -> None:
    """Print rows in two columns, the first as wide as it has to be."""
    there = [*rows]
    column = max((len(left) for left, _right in there), default=0)
    for left, right in there:
        say(f"{indent}{left:<{column}}  {right}", hang=len(indent) + column + 2)


def part(title: str, *, hang: int = 0) -> None:
    """Print what begins a part of a page, below an empty line."""
    say()
    say(title, hang=hang)


def complain(sentence: str) -> None:
    """Tell what went wrong."""
    if sys.stderr is None:
        return
    lines = folded(f"coach: {sentence}", width(sys.stderr), 0)
    try:
        _write("\n".join(lines) + "\n", sys.stderr, flush=True)
    except (CoachError, BrokenPipeError):
        return  # nobody is listening


def progress(count: int) -> None:
    """Show whoever waits at a terminal how far it is; the next line takes its place."""
    if is_terminal(sys.stderr):
        _write(f"\r… {count}\r", sys.stderr, flush=True)


def raw(text: str) -> None:
    """Print text as it is, for programs that read it."""
    _write(text, sys.stdout)


def ask(question: str, *, prose: bool = False) -> str | None:
    """Return what is answered on the terminal; None when there is no more.

    The lines of one paste are one answer, and half a letter is shown as what it is. Prose
    may have been pasted before the question was there; other answers are a line each.
    """
    edits = _edit_keys()
    early = _typed_before() if prose and is_terminal(sys.stdin) else ""
    *lines, rest = early.rstrip("\n").split("\n")
    if early and not lines:
        raw(f"{clean(question)}{clean(rest)}\n")
        return keepable(whole(rest))
    try:
        with edits(early.rstrip("\n")):
            return keepable(whole(input(clean(question))))
    except EOFError:
        say()
        return None


def ask_unseen(question: str) -> str:
    """Return what is typed on the terminal without being shown; nothing when it ends."""
    from getpass import getpass  # only whoever has a passphrase is asked for one

    try:
        return whole(getpass(clean(question)))
    except EOFError:
        return ""


def _typed_before() -> str:
    """Return what was typed in whole lines so far, and the begun line behind them."""
    import select  # only questions need these two

    try:
        import termios
    except ImportError:
        return ""
    terminal = sys.stdin.fileno()
    if not select.select([terminal], [], [], 0)[0]:
        return ""
    usual = termios.tcgetattr(terminal)
    letters = [*usual[:6], [*usual[6]]]
    letters[3] &= ~termios.ICANON
    letters[6][termios.VMIN] = letters[6][termios.VTIME] = 0
    typed = b""
    try:
        termios.tcsetattr(terminal, termios.TCSANOW, letters)
        while piece := os.read(terminal, 4096):
            typed += piece
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, usual)
    return typed.decode(errors="surrogateescape")


@contextmanager
def _as_it_is(_begun: str) -> Iterator[None]:
    """Let nothing be edited."""
    yield


def _edit_keys() -> Callable[[str], AbstractContextManager[None]]:
    """Let an answer be edited and pasted, where the system can do that.

    Return what lets it begin with a text.
    """
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="surrogateescape")
    try:
        import readline  # it takes over `input`; only questions need it
    except ImportError:
        return _as_it_is
    readline.set_auto_history(False)  # an answer is not for whoever answers next
    readline.parse_and_bind("set enable-bracketed-paste on")

    @contextmanager
    def begun(text: str) -> Iterator[None]:
        readline.set_startup_hook((lambda: readline.insert_text(text)) if text else None)
        try:
            yield
        finally:
            readline.set_startup_hook(None)

    return begun


def whole(text: str) -> str:
    """Return text with a mark for each byte that is no letter."""
    try:
        return os.fsencode(text).decode(errors="replace")
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()


def agreed(question: str) -> bool:
    """Ask for a yes; anything else is a no."""
    from coach.services.settings.readers import AGREED  # few commands ask

    return (ask(question) or "").strip().casefold() in AGREED


def talks() -> bool:
    """Return whether somebody sits at both ends, to ask and to read."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a stream is a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


@contextmanager
def paged() -> Iterator[bool]:
    """Let the user's pager show what is printed, on a terminal; tell whether it does.

    What fits the screen `less` shows without waiting for a key.
    """
    reader = _pager() if talks() and is_terminal(sys.stdout) else None
    if reader is None or reader.stdin is None:
        yield False
        return
    _sheets.append(reader.stdin)
    try:
        yield True
        with suppress(OSError):  # who has seen enough left
            reader.stdin.close()
    finally:
        _sheets.pop()
        with suppress(OSError):
            reader.stdin.close()
        while reader.poll() is None:
            with suppress(KeyboardInterrupt):  # it is for who reads there
                reader.wait()


_sheets: list[IO[str]] = []
"""What is printed on instead of the terminal itself."""


def _pager() -> Popen[str] | None:
    """Return the pager at work; None where there is none, or none is wanted."""
    import shlex  # only who reads long lists waits for these
    import subprocess

    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
        if not command or command[0] == "cat":
            return None
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, env={"LESS": "FRX", "LV": "-c", **os.environ},
            text=True, encoding=sys.stdout.encoding, errors="replace",
        )  # fmt: skip
    except (OSError, ValueError):
        return None


def flush() -> None:
    """Make sure that what was printed has left."""
    _write("", sys.stdout, flush=True)


def _write(text: str, stream: IO[str] | None, *, flush: bool = False) -> None:
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
    from coach.services.answer import reason  # seldom is there nowhere to write

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
    first, *more = clean(text).expandtabs(4).split("\n")
    inset = " " * (min(hang, columns // 2) if columns else hang)
    lines = [first, *(f"{inset}{line}" if line else line for line in more)]
    if columns == UNFOLDED:
        return lines
    return [part for line in lines for part in fold(line, columns, hang)]


def fold(line: str, columns: int, hang: int = 0) -> list[str]:
    """Return one line as lines of at most so many columns, broken at spaces where possible.

    The lines that follow stand `hang` columns in, or as far as the first one does.
    """
    if len(line) <= columns and line.isascii():
        return [line]
    indent = len(line) - len(line.lstrip(" "))
    inset = " " * min(max(indent, hang), columns // 2)
    lines, current = [], line[: min(indent, columns // 2)]
    used, fresh = len(current), True
    for word in _parts(line[indent:], columns - len(inset)):
        size = cells(word)
        if not fresh and used + 1 + size > columns:
            lines.append(current.rstrip(" "))
            current, used, fresh = inset, len(inset), True
        gap = "" if fresh else " "
        current, used, fresh = current + gap + word, used + len(gap) + size, False
    return [*lines, current]


def _parts(line: str, columns: int) -> Iterator[str]:
    """Yield the words; one that is wider than a line comes in pieces."""
    for word in line.split(" "):
        piece, used = "", 0
        for letter in word:
            size = cells(letter)
            if piece and used + size > columns:
                yield piece
                piece, used = "", 0
            piece, used = piece + letter, used + size
        yield piece


def cells(text: str) -> int:
    """Return how many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def _cell(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def fill(text: str, columns: int) -> str:
    """Return text padded to a column; a longer one is cut with an ellipsis."""
    size = cells(text)
    if size <= columns:
        return text + " " * (columns - size)
    cut, used = "", 0
    for letter in text:
        if used + _cell(letter) > columns - 1:
            break
        cut, used = cut + letter, used + _cell(letter)
    return cut + "…" + " " * (columns - 1 - used)
