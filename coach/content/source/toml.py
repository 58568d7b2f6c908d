"""One TOML file of a pack: decoded, bounded, parsed, and with the line of every key."""

from __future__ import annotations

import tomllib
from datetime import date, time
from math import isfinite

from coach.content.findings import Finding, found
from coach.content.source.limits import DEPTH
from coach.content.source.scan import Lines, TooMuchError, weigh
from coach.fastclass import dataclass
from coach.i18n import N_, _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from coach.content.source.scan import Path

_REASONS = {
    "Expected '=' after a key": N_("after a key comes an ="),
    "Unterminated string": N_("a text has no closing quote"),
    "Illegal character": N_("a text has no closing quote, or holds a forbidden character"),
    "Unclosed array": N_("a list has no closing bracket"),
    "Unclosed inline table": N_("a table has no closing brace"),
    "Unescaped '\\'": N_("a backslash is written twice, as \\\\"),
    "Cannot overwrite a value": N_("this key is there already"),
    "Cannot declare": N_("this heading is there already"),
    "Cannot mutate": N_("this heading is there already"),
    "Duplicate inline table key": N_("this key is there twice"),
    "Invalid value": N_("a text stands between quotes, a number without"),
    "Invalid initial character for a key part": N_(
        "a key is expected here; what is in braces stays on one line"
    ),
    "Invalid statement": N_("a line begins with a key or a heading"),
    "Expected ']": N_("a heading has no closing bracket"),
    "Expected newline or end of document": N_("there is something left at the end"),
}
"""What the parser says, in words for somebody who writes no programs."""


@dataclass(slots=True)
class Read:
    """What a file holds."""

    data: dict[str, Any]
    text: str
    weight: int
    lines: Lines | None = None

    def line(self, path: Path) -> int:
        """Return the line on which something stands; most files are never asked."""
        if self.lines is None:
            self.lines = Lines(self.text)
        return self.lines.line(path)


def parse(file: str, raw: bytes) -> Read | Finding:
    """Read a file, or say what keeps it from being read."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return found("not-utf8", file, raw.count(b"\n", 0, error.start) + 1)
    if "\0" in text:
        return found("not-utf8", file, text.count("\n", 0, text.index("\0")) + 1)
    text = text.replace("\r\n", "\n")
    try:
        read = Read(data={}, text=text, weight=weigh(text))
        read.data = tomllib.loads(text)
    except TooMuchError as error:
        return found(error.code, file, error.line, most=DEPTH)
    except (ValueError, OverflowError) as error:
        return found("not-toml", file, _line(str(error), text), reason=_reason(str(error)))
    if (path := _foreign(read.data)) is not None:
        value = _("a date, a time, or no finite number")
        return found("not-toml", file, read.line(path), reason=value)
    return read


def _line(said: str, text: str) -> int:
    """Return the line that the parser names in its message."""
    _before, at, rest = said.rpartition("(at line ")
    number = rest.partition(",")[0]
    if at and number.isdecimal():
        return int(number)
    return text.rstrip("\n").count("\n") + 1 if "end of document" in said else 0


def _reason(said: str) -> str:
    known = (words for start, words in _REASONS.items() if said.startswith(start))
    return _(next(known, N_("it is not written as TOML asks for")))


def _foreign(data: dict[str, Any]) -> Path | None:
    """Return where a value stands that no pack needs and no record could keep."""
    waiting: list[tuple[Path, Any]] = [((), data)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(((*path, key), each) for key, each in value.items())
        elif isinstance(value, list):
            waiting.extend(((*path, at), each) for at, each in enumerate(value))
        elif _is_foreign(value):
            return path
    return None


def _is_foreign(value: object) -> bool:
    endless = isinstance(value, float) and not isfinite(value)
    return endless or isinstance(value, date | time)
