"""Tables: which column is which, in either language, and what each row says."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from coach.model.text import fold, one_line
from coach.rules.log.words import kind_of, side_of
from coach.rules.sharing.rows import (
    NO_NAME,
    AddressCard,
    BadRow,
    DatedNote,
    Row,
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


def meant(header: Sequence[str]) -> list[str]:
    """Return for each column what it holds; nothing where that is not known."""
    return [_MEANT.get(re.sub(r"[^a-z0-9]", "", fold(cell)), "") for cell in header]


def divided_by(text: str) -> str:
    """Return what stands between the columns: the sign that makes most known ones."""
    first = text.splitlines()[0] if text.strip() else ""

    def known(sign: str) -> tuple[int, int]:
        cells = next(csv.reader([first], delimiter=sign), [])
        return sum(map(bool, meant(cells))), len(cells)

    return max(BETWEEN, key=known)


def is_table(text: str) -> bool:
    """Whether the first line names columns: a day and a text, or names."""
    return bool(_holds(text))


def _holds(text: str) -> str:
    first = text.splitlines()[0] if text.strip() else ""
    found = set(meant(next(csv.reader([first], delimiter=divided_by(text)), [])))
    if {"day", "text"} <= found:
        return "notes"
    return "contacts" if found & {"who", "given", "surname"} else ""


def table(text: str, now: datetime) -> Iterator[Row]:
    """Yield what each row says; one that cannot be taken is named with its line."""
    is_notes = _holds(text) == "notes"
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divided_by(text))
    header: list[str] = meant(next(reader, []))
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
