"""A line that is not TOML, and what it was meant to be: told to who never saw TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from typing import Final

from coach.content.findings import Finding, found
from coach.fastclass import dataclass
from coach.i18n import N_, _

REASONS: Final = {
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

LONGEST: Final = 400
"""Of longer lines nobody is shown how to write them."""

_TWICE = re.compile(r"Cannot (?:declare|mutate)[^(]*\(('[^)]{1,80})\)")
_KEY = r"[A-Za-z0-9_.\-]+"
_CURLY = str.maketrans("“”„‟«»‘’‚", '""""""\'\'\'')


@dataclass(frozen=True, slots=True)
class Misread:
    """A text that the parser refused."""

    finding: Finding
    mended: str = ""
    """The text as it is probably meant, line by line, to look at what else is in it."""


def misread(file: str, text: str, said: str) -> Misread:
    """Return what a text is that the parser refused with these words."""
    lines = text.split("\n")
    at = _line(said, lines)
    here = lines[at - 1] if 0 < at <= len(lines) else ""
    twice = _TWICE.match(said)
    heading = ".".join(re.findall(r"'([^']*)'", twice.group(1))) if twice else ""
    if heading and here.strip() == f"[{heading}]":
        single, double = f"[{heading}]", f"[[{heading}]]"
        mended = "\n".join(double if one.strip() == single else one for one in lines)
        return Misread(found("heading-twice", file, at, key=heading), mended)
    if said.startswith("Cannot overwrite a value"):
        above = [line.strip() for line in lines[:at] if line.startswith("[[")]
        facts = {"key": here.partition("=")[0].strip(), "example": (above or ["[[…]]"])[-1]}
        is_new = facts["key"] == "id"  # then the whole item lacks its heading
        mended = _without(lines, at) if is_new else _replaced(lines, at, "")
        return Misread(found("key-twice", file, at, **facts), mended)
    reason = _(next((words for start, words in REASONS.items() if said.startswith(start)),
                    N_("it is not written as TOML asks for")))  # fmt: skip
    better = meant(here, lines[at] if at < len(lines) else "")
    if not better:
        return Misread(found("not-toml", file, at, reason=reason))
    facts = {"reason": reason, "example": better}
    joined = not _reads(meant(here)) or meant(here) != better
    mended = _replaced(lines, at, better, 2 if joined else 1)
    return Misread(found("not-toml-near", file, at, **facts), mended)


def _replaced(lines: list[str], at: int, line: str, count: int = 1) -> str:
    """Return a text with another line, and as many lines as before."""
    more = [""] * (count - 1)
    return "\n".join([*lines[: at - 1], line, *more, *lines[at - 1 + count :]])


def _without(lines: list[str], at: int) -> str:
    """Return a text without what stands from this line on, up to the next heading."""
    rest = lines[at - 1 :]
    end = next((n for n, line in enumerate(rest) if line.startswith("[")), len(rest))
    return "\n".join([*lines[: at - 1], *[""] * end, *rest[end:]])


def _line(said: str, lines: list[str]) -> int:
    """Return the line that the parser names, or where what it misses was opened."""
    _before, at, rest = said.rpartition("(at line ")
    number = rest.partition(",")[0]
    if at and number.isdecimal():
        return int(number)
    opened = [at for at, line in enumerate(lines, 1) if '"""' in line or "'''" in line]
    if opened and "string" in said:
        return opened[-1]
    return "\n".join(lines).rstrip("\n").count("\n") + 1 if "end of document" in said else 0


def meant(line: str, next_line: str = "") -> str:
    """Return the line as it is probably meant, if that is one which can be read.

    A line that is fine by itself stays: then something above it was not closed. A text
    that goes on in the next line is one text.
    """
    here, more = line.strip(), next_line.strip()
    if not here or len(here) + len(more) > LONGEST or _reads(here):
        return ""
    if '"' in here and more.endswith('"') and not re.match(rf"{_KEY}\s*=|\[", more):
        here = f"{here} {more}"
    return next((better for better in _tries(here) if _reads(better)), "")


def _reads(line: str) -> bool:
    try:
        return bool(tomllib.loads(line))
    except (ValueError, RecursionError):
        return False


def _tries(line: str) -> Iterator[str]:
    straight = line.translate(_CURLY)
    for each in dict.fromkeys((straight, line)):
        yield each
        for way in _WAYS:
            yield way(each)
    yield _quoted(_colon(straight))


def _colon(line: str) -> str:
    return re.sub(rf"^({_KEY})\s*:\s*", r"\1 = ", line)


def _quoted(line: str) -> str:
    """Return a line with its value between quotes, and none of these within it."""
    key, equals, value = line.partition("=")
    value = value.strip().rstrip(",;").strip()
    if not equals or not value or value[0] in "[{":
        return line
    if re.fullmatch(r"(?:true|yes|ja|on|false|no|nee|off)", value, re.IGNORECASE):
        yes = value.casefold() in ("true", "yes", "ja", "on")
        return f"{key.strip()} = {'true' if yes else 'false'}"
    if number := re.fullmatch(r"(\d{1,3})\s*(?:min\w*\.?|m)", value):
        return f"{key.strip()} = {number.group(1)}"
    closed = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    bare = value[1:-1] if closed else value.strip("\"'")
    bare = bare.replace('"', "'").replace("\\", "/")
    return f'{key.strip()} = "{bare}"'


def _ended(line: str) -> str:
    return re.sub(r"\s*[,;]$", "", line)


def _heading(line: str) -> str:
    name = re.fullmatch(r"\[{1,2}\s*([A-Za-z_.]+)\s*\]{0,2}", line)
    return f"[[{name.group(1)}]]" if name else line


def _closed(line: str) -> str:
    return line.rstrip(",") + ("]" if line.count("[") > line.count("]") else "}")


def _spaced(line: str) -> str:
    """Return a line whose key is one word."""
    key, equals, value = line.partition("=")
    name = re.sub(r" +([a-z]{2})$", r".\1", key.strip()).replace(" ", "_")
    return f"{name} ={value}" if equals else line


_WAYS: Final[tuple[Callable[[str], str], ...]] = (
    _ended, _heading, _colon, _quoted, _spaced, _closed,
)  # fmt: skip
"""What may have gone wrong with a line, the likeliest first."""
