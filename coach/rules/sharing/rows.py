"""What a file of another program holds, row by row: notes, people, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final, TypeAlias

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.moment import day_of
from coach.rules import dates


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedNote:
    """Something that was written down on a day."""

    line: int
    at: datetime | date
    text: str
    who: tuple[str, ...] = ()
    """Who is named outright, apart from whoever the text names."""

    tags: tuple[str, ...] = ()
    side: str | None = None
    kind: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressCard:
    """Somebody in an address book."""

    line: int
    name: str
    aliases: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    organisation: str = ""
    note: str = ""
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """What cannot be taken, and why."""

    line: int
    why: str
    """In the language of the source."""

    said: str = ""


Row: TypeAlias = DatedNote | AddressCard | BadRow
Reader: TypeAlias = Callable[[str, datetime], Iterator[Row]]

NO_DAY: Final = N_("line {line}: “{said}” is no day.")
TO_COME: Final = N_("line {line}: {said} is still to come.")
DAYLESS: Final = N_("line {line}: there is no day.")
NO_TEXT: Final = N_("line {line}: there is no text.")
NO_NAME: Final = N_("line {line}: there is no name.")
UNDATED: Final = N_("line {line}: it begins with no day: “{said}”.")
NO_CARD: Final = N_("line {line}: this card cannot be read.")
NO_ENTRY: Final = N_("entry {line}: it is no entry of jrnl.")

BRIEF: Final = 40

_NUMBERED = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)"
    r"(?:[T ]+(?P<hour>\d\d?):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?(?:Z|[+-]\d\d:?\d\d)?)?"
)


def brief(text: str) -> str:
    """Return the beginning of a text, to be named by."""
    first = text.strip().partition("\n")[0]
    return first if len(first) <= BRIEF else f"{first[:BRIEF].rstrip()}…"


def day(said: str, now: datetime) -> datetime | date | None:
    """Return the day that is written, with its time if there is one; None if it is none.

    A day is written in figures: what counts from today means something else tomorrow.
    """
    said = said.strip().removesuffix(",")
    if found := _NUMBERED.fullmatch(said):
        return _numbered(found, now)
    if not any(sign.isdigit() for sign in said):
        return None
    when = dates.read(said, now, "past")
    if when is None or not re.search(r"\d\D+\w+\D+\d{2}|\d{6}", said):
        return None
    return dates.moment(when, now)


def _numbered(found: re.Match[str], now: datetime) -> datetime | date | None:
    year, month, of_month = (int(found[name]) for name in ("year", "month", "day"))
    try:
        on = date(year, month, of_month)
        if found["hour"] is None:
            return on if dates.FIRST_YEAR <= year <= dates.LAST_YEAR else None
        hour = int(found["hour"])
        if found["half"]:
            hour = hour % 12 + (12 if found["half"] in "Pp" else 0)
        return datetime(
            year, month, of_month, hour, int(found["minute"]), tzinfo=now.tzinfo
        )
    except ValueError:
        return None


def note(line: int, said: str, text: str, now: datetime) -> DatedNote | BadRow:
    """Return what was written on a day, or why it cannot be taken."""
    if not said.strip():
        return BadRow(line=line, why=DAYLESS)
    at = day(said, now)
    if at is None:
        return BadRow(line=line, why=NO_DAY, said=brief(said))
    if not text.strip():
        return BadRow(line=line, why=NO_TEXT)
    on = day_of(at)
    if on > now.date():
        return BadRow(line=line, why=TO_COME, said=on.isoformat())
    return DatedNote(line=line, at=at, text=text.strip())
