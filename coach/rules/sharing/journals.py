"""Journals of others: jrnl's text and JSON, friends.md, and paragraphs with a day."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeAlias

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.types import Json
from coach.rules import dates
from coach.rules.sharing.rows import (
    NO_ENTRY,
    NO_NAME,
    UNDATED,
    AddressCard,
    BadRow,
    DatedNote,
    Row,
    brief,
    day,
    note,
)

Head: TypeAlias = Callable[[str, datetime], tuple[str, str] | None]
"""Returns the day with which a line begins an entry, and the rest of it."""

JRNL_HEAD: Final = re.compile(
    r"(?:\[(?P<day>[^\]\n]{6,40})\]|(?P<bare>\d{4}-\d\d-\d\d \d\d:\d\d)) ?(?P<title>.*)"
)
STARRED: Final = "starred"

_TEXT_HEAD = re.compile(
    r"\s{0,3}(?:[-*#]+ +)?\[?(?P<day>\d{4}-\d\d?-\d\d?(?:[T ]\d\d?:\d\d)?"
    r"|\d\d?[-./]\d\d?[-./]\d{2,4}(?: \d\d?:\d\d)?)\]?"
    r"\s*(?:[:,–—-]|\||$|(?=\s))\s*(?P<rest>.*)"
)
_SECTION = re.compile(r"#+\s*(\w+)\s*:?\s*$")
_ITEM = re.compile(r"[-*]\s+(.*)")
_DATED = re.compile(r"(\d{4}-\d\d-\d\d)\s*:\s*(.*)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_PLACE = re.compile(r"(?<!\w)_(\S(?:.*?\S)?)_(?!\w)")
_TAG = re.compile(r"(?<!\S)@(\w[\w:-]*)")
_CALLED = re.compile(
    r"(?P<name>[^(\[@]+)(?:\((?P<more>[^)]*)\))?\s*(?:\[(?P<place>[^\]]*)\])?"
)


def jrnl(text: str, now: datetime) -> Iterator[Row]:
    """Yield the entries of jrnl, from its file or from what it exports as JSON."""
    if text.lstrip().startswith("{"):
        yield from _jrnl_json(_json(text), now)
    else:
        yield from _dated(text, now, _jrnl_head)


def _json(text: str) -> Json:
    try:
        found: Json = json.loads(text)
    except (ValueError, RecursionError):
        raise CoachError(_("This file is no JSON that can be read.")) from None
    return found


def _jrnl_json(data: Json, now: datetime) -> Iterator[Row]:
    entries = data.get("entries") if isinstance(data, dict) else None
    for number, one in enumerate(entries if isinstance(entries, list) else (), 1):
        if not isinstance(one, dict):
            yield BadRow(line=number, why=NO_ENTRY)
            continue
        said = " ".join(str(one[name]) for name in ("date", "time") if one.get(name))
        parts = (str(one.get(name) or "").strip() for name in ("title", "body"))
        row = note(number, said, "\n".join(filter(None, parts)), now)
        if isinstance(row, DatedNote) and one.get("starred"):
            row = replace(row, tags=(STARRED,))
        yield row


def _jrnl_head(line: str, now: datetime) -> tuple[str, str] | None:
    found = JRNL_HEAD.fullmatch(line)
    said = found and (found["day"] or found["bare"])
    if not found or not said or day(said, now) is None:
        return None
    return said, found["title"]


def is_jrnl(line: str, now: datetime) -> bool:
    """Whether a line begins an entry of jrnl's file."""
    return line.startswith("[") and _jrnl_head(line, now) is not None


def paragraphs(text: str, now: datetime) -> Iterator[Row]:
    """Yield what begins with a day, up to the next that does."""
    yield from _dated(text, now, dated_head)


def dated_head(line: str, now: datetime) -> tuple[str, str] | None:
    """Return the day that a line begins with and the rest of it, if it does."""
    if (found := _TEXT_HEAD.fullmatch(line)) and day(found["day"], now) is not None:
        return found["day"], found["rest"]
    for end in (at for at, sign in enumerate(line[: dates.LONGEST]) if sign in ":"):
        said = line[:end].lstrip("-*# \t")
        if line[end + 1 : end + 2] in ("", " ") and day(said, now) is not None:
            return said, line[end + 1 :].strip()
    if len(line) <= dates.LONGEST and day(line.strip("#* "), now) is not None:
        return line.strip("#* "), ""
    return None


def _dated(text: str, now: datetime, head: Head) -> Iterator[Row]:
    """Yield what stands below each head, with it; what stands above the first is told."""
    begun: tuple[int, str, list[str]] | None = None
    lost = False
    for number, line in enumerate(text.splitlines(), 1):
        if found := head(line, now):
            if begun:
                yield _whole(*begun, now)
            begun = (number, found[0], [found[1]])
        elif begun:
            begun[2].append(line)
        elif line.strip() and not lost:
            lost = True
            yield BadRow(line=number, why=UNDATED, said=brief(line))
    if begun:
        yield _whole(*begun, now)


def _whole(line: int, said: str, lines: Iterable[str], now: datetime) -> Row:
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(map(str.rstrip, lines)).strip())
    first, *rest = text.split("\n")
    starred = first.endswith(" *")
    row = note(line, said, "\n".join([first.removesuffix(" *"), *rest]), now)
    return replace(row, tags=(STARRED,)) if starred and isinstance(row, DatedNote) else row


def friends(text: str, now: datetime) -> Iterator[Row]:
    """Yield the activities, notes and friends of a friends.md."""
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if found := _SECTION.match(line):
            section = found[1].casefold()
        elif (found := _ITEM.match(line)) and section in ("activities", "notes"):
            yield _activity(number, found[1], now)
        elif found and section == "friends":
            yield _friend(number, found[1])


def _activity(line: int, said: str, now: datetime) -> Row:
    found = _DATED.fullmatch(said)
    if not found:
        return BadRow(line=line, why=UNDATED, said=brief(said))
    text = _TAG.sub("", found[2]).strip()
    row = note(line, found[1], _PLACE.sub(r"\1", _BOLD.sub(r"\1", text)), now)
    if not isinstance(row, DatedNote):
        return row
    tags = (tag.split(":")[-1] for tag in _TAG.findall(found[2]))
    return replace(row, who=tuple(_BOLD.findall(text)), tags=tuple(dict.fromkeys(tags)))


def _friend(line: int, said: str) -> AddressCard | BadRow:
    found = _CALLED.match(said)
    if not found:
        return BadRow(line=line, why=NO_NAME)
    aliases = re.split(r"a\.k\.a\.", found["more"] or "")
    tags = [f"#{tag}" for tag in _TAG.findall(said)]
    return AddressCard(
        line=line, name=found["name"].strip(),
        aliases=tuple(filter(None, (one.strip(" ,") for one in aliases))),
        note=" ".join(filter(None, (found["place"], *tags))),
    )  # fmt: skip
