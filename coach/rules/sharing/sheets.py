"""Tables: which column is which, in either language, and what each row says."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.text import fold, one_line
from coach.rules.log.words import kind_of, side_of
from coach.rules.sharing.rows import (
    NO_NAME,
    AddressCard,
    BadRow,
    DatedNote,
    Row,
    day,
    note,
)

COLUMNS: Final[Mapping[str, str]] = {
    "day": "day date datum dag on at when wanneer op",
    "time": "time tijd uhrzeit",
    "who": "who whom person persons people person(s) wie persoon personen mensen naam "
           "namen name names contact contactpersoon with met klant customer collega",
    "text": "text tekst note notes notitie notities what wat description omschrijving "
            "subject onderwerp opmerking opmerkingen remark remarks entry bericht",
    "tags": "tags tag labels label trefwoorden",
    "kind": "kind soort type aandacht",
    "side": "side kant",
    "minutes": "minutes minuten min duration duur",
    "given": "firstname givenname voornaam vorname",
    "middle": "middlename additionalname tussenvoegsel weiterevornamen",
    "surname": "lastname familyname surname achternaam nachname",
    "emails": "email emailaddress emailadres emailadresse email1value email2value "
              "email2address emailadres2",
    "organisation": "organisation organization company bedrijf organisatie "
                    "organizationname organization1name firma bedrijfsnaam",
    "aliases": "aliases alias nickname bijnaam roepnaam spitzname ooknoemd ookgenoemd",
}  # fmt: skip
"""What a column may be called, by what it holds."""

_MEANT: Final = {
    re.sub(r"[^a-z0-9]", "", fold(word)): field
    for field, words in COLUMNS.items()
    for word in words.split()
}
BETWEEN: Final = ";,\t|"
_NAMES = re.compile(r"[;,\n/&]| en | and ")
_NEUTRAL = re.compile(r"'(?=\s*[=+\-@|%])")

Cells = Mapping[str, Sequence[str]]
Own = Mapping[str, str]
"""Columns as somebody named them, by heading or by number, with what each holds."""

NO_OWN: Final[Own] = {}


def own_columns(said: str) -> dict[str, str]:
    """Read which column holds what: `day=Created, who=3, text=What happened`."""
    found: dict[str, str] = {}
    for part in filter(str.strip, re.split("[,;\n]", said)):
        word, _is, column = part.partition("=")
        if not column.strip():
            told = _("“{said}” names no column. For example: {example}")
            example = _("day=Created, who=With, text=What")
            raise CoachError(told.format(said=one_line(part), example=example))
        if not (holds := _MEANT.get(_key(word), "")):
            told = _("No column is read as “{said}”. There are: {names}.")
            names = ", ".join(_(label) for label in LABELS.values())
            raise CoachError(told.format(said=one_line(word), names=names))
        found[one_line(column)] = holds
    return found


LABELS: Final = {
    "day": N_("day"), "time": N_("time"), "who": N_("who"), "text": N_("text"),
    "tags": N_("tags"), "kind": N_("kind"), "side": N_("side"), "minutes": N_("minutes"),
    "given": N_("first name"), "middle": N_("middle name"), "surname": N_("surname"),
    "emails": N_("e-mail"), "organisation": N_("organisation"), "aliases": N_("alias"),
}  # fmt: skip
"""How what a column holds is called."""


def _key(cell: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(cell)) or cell.strip()


def meant(header: Sequence[str], own: Own = NO_OWN) -> list[str]:
    """Return for each column what it holds; nothing where that is not known.

    What was named goes before what a heading says by itself.
    """
    named, taken = {_key(cell): holds for cell, holds in own.items()}, set(own.values())
    found = []
    for number, cell in enumerate(header, 1):
        by_itself = _MEANT.get(_key(cell), "")
        by_itself = "" if by_itself in taken else by_itself
        found.append(named.get(str(number)) or named.get(_key(cell)) or by_itself)
    return found


def header_of(text: str, now: datetime, own: Own = NO_OWN) -> list[str]:
    """Return the headings of a table; of one that begins with a note there are none.

    CoachError names a column that is not there.
    """
    header = next(csv.reader(io.StringIO(text), delimiter=divided_by(text, own)), [])
    there = {_key(cell) for cell in header} | {str(n + 1) for n in range(len(header))}
    if lost := next((cell for cell in own if _key(cell) not in there), ""):
        told = _("There is no column “{said}”. There are: {names}.")
        raise CoachError(told.format(said=lost, names=", ".join(map(one_line, header))))
    days = (cell for cell, holds in zip(header, meant(header, own), strict=True)
            if holds == "day")  # fmt: skip
    is_note = own and all(map(str.isdigit, own)) and any(day(cell, now) for cell in days)
    return [] if is_note else header


def divided_by(text: str, own: Own = NO_OWN) -> str:
    """Return what stands between the columns: the sign that makes most known ones."""

    def known(sign: str) -> tuple[int, int]:
        cells = _first_row(text, sign)
        return sum(map(bool, meant(cells, own))), len(cells)

    return max(BETWEEN, key=known)


def _first_row(text: str, sign: str) -> list[str]:
    first = text.splitlines()[0] if text.strip() else ""
    return next(csv.reader([first], delimiter=sign), [])


def is_table(text: str) -> bool:
    """Whether the first line names columns: a day and a text, or names."""
    return bool(_holds(text))


def _holds(text: str, own: Own = NO_OWN) -> str:
    found = set(meant(_first_row(text, divided_by(text, own)), own))
    if {"day", "text"} <= found:
        return "notes"
    return "contacts" if found & {"who", "given", "surname"} else ""


def table(text: str, now: datetime, own: Own = NO_OWN) -> Iterator[Row]:
    """Yield what each row says; one that cannot be taken is named with its line."""
    is_notes = _holds(text, own) == "notes"
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divided_by(text, own))
    header = meant(next(reader, []), own)
    if own and not header_of(text, now, own):  # its first line is a note already
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=divided_by(text, own))
    after = reader.line_num
    for row in reader:
        line, after = after + 1, reader.line_num
        cells: dict[str, list[str]] = {}
        for name, cell in zip(header, row, strict=False):
            if name and (said := _NEUTRAL.sub("", cell.strip(), count=1)):
                cells.setdefault(name, []).append(said)
        if any(cell.strip() for cell in row):
            yield _note(line, cells, now) if is_notes else _contact(line, cells)


def _first(cells: Cells, name: str) -> str:
    return next(iter(cells.get(name, ())), "")


def _note(line: int, cells: Cells, now: datetime) -> Row:
    said = " ".join(filter(None, (_first(cells, "day"), _first(cells, "time"))))
    row = note(line, said, "\n".join(cells.get("text", ())).replace("\r\n", "\n"), now)
    if not isinstance(row, DatedNote):
        return row
    minutes = re.match(r"\d{1,4}", _first(cells, "minutes"))
    length = int(minutes[0]) if minutes else 0
    return replace(
        row,
        who=_list(cells, "who"),
        tags=tuple(tag.lstrip("#") for tag in _list(cells, "tags")),
        kind=kind_of(_first(cells, "kind")),
        side=side_of(_first(cells, "side")),
        minutes=length if 0 < length <= 1440 else None,
    )


def _list(cells: Cells, name: str) -> tuple[str, ...]:
    parts = (part for cell in cells.get(name, ()) for part in _NAMES.split(cell))
    return tuple(dict.fromkeys(filter(None, map(one_line, parts))))


def _contact(line: int, cells: Cells) -> Row:
    parts = (_first(cells, name) for name in ("given", "middle", "surname"))
    name = one_line(" ".join(parts)) or one_line(_first(cells, "who"))
    company = one_line(_first(cells, "organisation"))
    if not (name or company):
        return BadRow(line=line, why=NO_NAME)
    return AddressCard(
        line=line, name=name or company, organisation=company if name else "",
        emails=tuple(part.strip() for cell in cells.get("emails", ())
                     for part in re.split(r"[;, ]|:::", cell) if "@" in part),
        aliases=_list(cells, "aliases"), side=side_of(_first(cells, "side")),
        note="\n".join(cells.get("text", ())).replace("\r\n", "\n"),
    )  # fmt: skip
