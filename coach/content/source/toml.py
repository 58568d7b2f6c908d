"""One TOML file of a pack: decoded, bounded, parsed, and with the line of every key."""

from __future__ import annotations

import re
import tomllib
from datetime import date, time
from math import isfinite
from typing import Any, TypeAlias

from coach.content.findings import Finding, found
from coach.content.source.limits import DEPTH, FILE_SIGNS
from coach.content.source.misread import misread
from coach.fastclass import dataclass
from coach.i18n import _

MOST_MISREAD = 12
"""So many lines that are not understood are told of one file."""

MISREAD = ("not-toml-near", "heading-twice", "key-twice")
"""What is told of such a line."""

LARGEST_MISREAD = 64 * 1024
"""Beyond so many bytes a file is not read on after such a line."""

Path: TypeAlias = tuple[str | int, ...]


@dataclass(slots=True)
class ParsedFile:
    """What a file holds."""

    data: dict[str, Any]
    text: str
    weight: int
    lines: KeyLines | None = None

    def line(self, path: Path) -> int:
        """Return the line on which something stands; most files are never asked."""
        if self.lines is None:
            self.lines = KeyLines(self.text)
        return self.lines.line(path)


def parse(file: str, raw: bytes) -> ParsedFile | Finding:
    """Read a file, or say what keeps it from being read."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return found("not-utf8", file, raw.count(b"\n", 0, error.start) + 1)
    if "\0" in text:
        return found("not-utf8", file, text.count("\n", 0, text.index("\0")) + 1)
    text = text.replace("\r\n", "\n")
    try:
        read = ParsedFile(data={}, text=text, weight=weigh(text))
        read.data = tomllib.loads(text)
    except TooMuchError as error:
        return found(error.code, file, error.line, most=DEPTH)
    except (ValueError, OverflowError) as error:
        return misread(file, text, str(error)).finding
    if (path := _foreign(read.data)) is not None:
        value = _("a date, a time, or no finite number")
        return found("not-toml", file, read.line(path), reason=value)
    return read


def parse_on(file: str, raw: bytes) -> tuple[list[Finding], ParsedFile | None]:
    """Read a file, and on after lines that can be taken for what they are meant to be.

    The findings tell of those; nothing else is to be done with what was read.
    """
    findings: list[Finding] = []
    read = parse(file, raw)
    if isinstance(read, ParsedFile):
        return findings, read
    while isinstance(read, Finding) and len(findings) < MOST_MISREAD:
        findings.append(read)
        text = _mended(file, raw) if read.code in MISREAD else ""
        if not text:
            break
        raw = text.encode()
        read = parse(file, raw)
    return findings, read if isinstance(read, ParsedFile) else None


def _mended(file: str, raw: bytes) -> str:
    """Return a text with its first misread line as it is meant; none where nobody knows."""
    if len(raw) > LARGEST_MISREAD:
        return ""
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        tomllib.loads(text)
    except UnicodeDecodeError:
        return ""
    except (ValueError, OverflowError, RecursionError) as error:
        return misread(file, text, str(error)).mended
    return ""


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


# A text whose closing quote is missing runs to the end: looking for one from every
# quote on would take for ever on a file of nothing else.
_BLOCK = r"""\"{3}(?:[^"\\]|\\.|"(?!""))*+(?:\"{3,5})?|'{3}(?:[^']|'(?!''))*+(?:'{3,5})?"""
_STRING = r""""(?:[^"\\\n]|\\.)*+"?|'[^'\n]*+'?"""
_COMMENT = r"#[^\n]*+"
_SIGN = r"[\[\]{},=.]"

_BOUND = re.compile(rf"{_BLOCK}|{_STRING}|{_COMMENT}|\n|{_SIGN}", re.DOTALL)
_TOKEN = re.compile(
    rf"(?P<block>{_BLOCK})|(?P<string>{_STRING})|{_COMMENT}|(?P<newline>\n)"
    rf"|(?P<sign>{_SIGN})|(?P<word>[^\s\[\]{{}},=.\"'#]++)",
    re.DOTALL,
)


class TooMuchError(Exception):
    """The text goes beyond what is ever parsed."""

    def __init__(self, code: str, line: int) -> None:
        super().__init__(code)
        self.code = code
        self.line = line


def weigh(text: str) -> int:
    """Return how much there is to parse, or refuse what is too much or too deep."""
    depth = dots = signs = 0
    for signs, match in enumerate(_BOUND.finditer(text), 1):
        sign = match.group()
        if sign == ".":
            dots += 1
        elif sign in "[{":
            depth += 1
            dots = 0
        elif sign in "]}":
            depth = max(0, depth - 1)
            dots = 0
        elif sign in ",=\n":
            dots = 0
        if dots >= DEPTH or depth > DEPTH:
            raise TooMuchError("too-deep", text.count("\n", 0, match.start()) + 1)
        if signs > FILE_SIGNS:
            raise TooMuchError("too-much", text.count("\n", 0, match.start()) + 1)
    return signs


class KeyLines:
    """Where everything stands in one text."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        """On which line each key and each element stands."""

        self._line = 1
        self._here: Path = ()
        self._key: list[str] = []
        self._in_key = True
        self._header = 0
        self._open: list[tuple[str, Path]] = []
        self._counts: dict[Path, int] = {}
        for match in _TOKEN.finditer(text):
            self._take(str(match.lastgroup), match.group())
            self._line += match.group().count("\n")

    def line(self, path: Path) -> int:
        """Return the line of a key, else of whatever holds it; 0 for the whole file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)

    def _take(self, group: str, text: str) -> None:
        if group == "newline":
            if not self._open:
                self._begin_key()
                self._header = 0
        elif group == "sign":
            self._sign(text)
        elif group in ("string", "word", "block"):
            self._value(group, text)

    def _value(self, group: str, text: str) -> None:
        if not self._in_key:
            self._mark(self._path())
            return
        self._key.append(text if group == "word" else text.strip("\"'"))

    def _sign(self, sign: str) -> None:
        if self._in_key:
            self._key_sign(sign)
        elif sign == "[":
            self._mark(path := self._path())
            self._open.append(("array", (*path, 0)))
        elif sign == "{":
            self._mark(path := self._path())
            self._open.append(("table", path))
            self._begin_key()
        elif sign == "," and self._open:
            self._next()
        elif sign in "]}" and self._open:
            self._leave()

    def _key_sign(self, sign: str) -> None:
        if sign == "=":
            self._in_key = False
            self._mark(self._path())
        elif sign == "[" and not self._open:
            self._header += 1
        elif sign == "]" and self._header > 0:
            self._close_header()
        elif sign in "]}" and self._open:
            self._leave()

    def _leave(self) -> None:
        self._open.pop()
        self._in_key = False

    def _next(self) -> None:
        kind, path = self._open[-1]
        if kind == "table":
            self._begin_key()
            return
        self._open[-1] = (kind, (*path[:-1], int(path[-1]) + 1))

    def _begin_key(self) -> None:
        self._key = []
        self._in_key = True

    def _close_header(self) -> None:
        """Move to the table of a header, in the newest element of each list on the way."""
        path: Path = ()
        for part in self._key:
            path = (*path, part)
            if path in self._counts and not (self._header > 1 and part is self._key[-1]):
                path = (*path, self._counts[path])
        if self._header > 1:
            self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, self._counts[path])
        self._here = path
        self._mark(path)
        self._key = []
        self._header = -1

    def _path(self) -> Path:
        """Return where the value that is being read belongs."""
        if not self._open:
            return (*self._here, *self._key)
        kind, path = self._open[-1]
        return path if kind == "array" else (*path, *self._key)

    def _mark(self, path: Path) -> None:
        while path and path not in self.lines:
            self.lines[path] = self._line
            path = path[:-1]
